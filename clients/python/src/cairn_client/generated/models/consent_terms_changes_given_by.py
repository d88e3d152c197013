from typing import Literal, cast

ConsentTermsChangesGivenBy = Literal["guardian", "legal_representative", "self"]


def check_consent_terms_changes_given_by(value: str) -> ConsentTermsChangesGivenBy:
    """As it came: a newer server may know more of them."""
    return cast(ConsentTermsChangesGivenBy, value)
