from typing import Literal, cast

AuthLogoutScope = Literal["global", "local", "others"]


def check_auth_logout_scope(value: str) -> AuthLogoutScope:
    """As it came: a newer server may know more of them."""
    return cast(AuthLogoutScope, value)
