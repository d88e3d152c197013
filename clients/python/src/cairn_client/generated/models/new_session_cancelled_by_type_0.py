from typing import Literal, cast

NewSessionCancelledByType0 = Literal["beneficiary", "organisation"]


def check_new_session_cancelled_by_type_0(value: str) -> NewSessionCancelledByType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionCancelledByType0, value)
