from typing import Literal, cast

NewConsentPurpose = Literal["contact", "photo", "research", "service", "share_partner"]


def check_new_consent_purpose(value: str) -> NewConsentPurpose:
    """As it came: a newer server may know more of them."""
    return cast(NewConsentPurpose, value)
