from typing import Literal, cast

NewConsentState = Literal["given", "requested"]


def check_new_consent_state(value: str) -> NewConsentState:
    """As it came: a newer server may know more of them."""
    return cast(NewConsentState, value)
