from typing import Literal, cast

RevealedFieldsItem = Literal[
    "address",
    "birth_precision",
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


def check_revealed_fields_item(value: str) -> RevealedFieldsItem:
    """As it came: a newer server may know more of them."""
    return cast(RevealedFieldsItem, value)
