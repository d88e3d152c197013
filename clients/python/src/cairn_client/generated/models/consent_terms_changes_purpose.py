from typing import Literal, cast

ConsentTermsChangesPurpose = Literal["contact", "photo", "research", "service", "share_partner"]


def check_consent_terms_changes_purpose(value: str) -> ConsentTermsChangesPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentTermsChangesPurpose, value)
