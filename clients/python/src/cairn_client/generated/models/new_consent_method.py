from typing import Literal, cast

NewConsentMethod = Literal["electronic", "verbal", "written"]


def check_new_consent_method(value: str) -> NewConsentMethod:
    """As it came: a newer server may know more of them."""
    return cast(NewConsentMethod, value)
