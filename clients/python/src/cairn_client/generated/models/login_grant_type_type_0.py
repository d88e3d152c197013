from typing import Literal, cast

LoginGrantTypeType0 = Literal["", "password"]


def check_login_grant_type_type_0(value: str) -> LoginGrantTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(LoginGrantTypeType0, value)
