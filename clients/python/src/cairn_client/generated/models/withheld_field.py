from typing import Literal, cast

WithheldField = Literal[
    "address",
    "date_of_birth",
    "disabilities",
    "email",
    "first_name",
    "languages",
    "last_name",
    "national_id",
    "notes",
    "other_names",
    "phone",
    "risk_notes",
]


def check_withheld_field(value: str) -> WithheldField:
    """As it came: a newer server may know more of them."""
    return cast(WithheldField, value)
