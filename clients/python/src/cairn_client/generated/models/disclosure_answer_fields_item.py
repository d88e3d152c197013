from typing import Literal, cast

DisclosureAnswerFieldsItem = Literal[
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


def check_disclosure_answer_fields_item(value: str) -> DisclosureAnswerFieldsItem:
    """As it came: a newer server may know more of them."""
    return cast(DisclosureAnswerFieldsItem, value)
