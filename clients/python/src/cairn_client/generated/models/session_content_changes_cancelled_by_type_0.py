from typing import Literal, cast

SessionContentChangesCancelledByType0 = Literal["beneficiary", "organisation"]


def check_session_content_changes_cancelled_by_type_0(value: str) -> SessionContentChangesCancelledByType0:
    """As it came: a newer server may know more of them."""
    return cast(SessionContentChangesCancelledByType0, value)
