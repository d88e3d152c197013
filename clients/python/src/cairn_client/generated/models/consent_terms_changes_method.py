from typing import Literal, cast

ConsentTermsChangesMethod = Literal["electronic", "verbal", "written"]


def check_consent_terms_changes_method(value: str) -> ConsentTermsChangesMethod:
    """As it came: a newer server may know more of them."""
    return cast(ConsentTermsChangesMethod, value)
