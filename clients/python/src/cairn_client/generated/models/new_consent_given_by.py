from typing import Literal, cast

NewConsentGivenBy = Literal["guardian", "legal_representative", "self"]


def check_new_consent_given_by(value: str) -> NewConsentGivenBy:
    """As it came: a newer server may know more of them."""
    return cast(NewConsentGivenBy, value)
