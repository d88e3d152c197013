from typing import Literal, cast

GivenConsentMethodType0 = Literal["electronic", "verbal", "written"]


def check_given_consent_method_type_0(value: str) -> GivenConsentMethodType0:
    """As it came: a newer server may know more of them."""
    return cast(GivenConsentMethodType0, value)
