from typing import Literal, cast

RevealedBirthPrecisionType0 = Literal["day", "estimated", "month", "year"]


def check_revealed_birth_precision_type_0(value: str) -> RevealedBirthPrecisionType0:
    """As it came: a newer server may know more of them."""
    return cast(RevealedBirthPrecisionType0, value)
