from typing import Literal, cast

UsersListStateType0 = Literal["active", "locked"]


def check_users_list_state_type_0(value: str) -> UsersListStateType0:
    """As it came: a newer server may know more of them."""
    return cast(UsersListStateType0, value)
