from typing import Literal, cast

NewSessionBelowCancelledByType0 = Literal["beneficiary", "organisation"]


def check_new_session_below_cancelled_by_type_0(value: str) -> NewSessionBelowCancelledByType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionBelowCancelledByType0, value)
