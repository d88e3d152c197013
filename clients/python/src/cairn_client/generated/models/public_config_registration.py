from typing import Literal, cast

PublicConfigRegistration = Literal["open", "verified"]


def check_public_config_registration(value: str) -> PublicConfigRegistration:
    """As it came: a newer server may know more of them."""
    return cast(PublicConfigRegistration, value)
