from typing import Literal, cast

DisclosureAnswerDisclosedItem = Literal[
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


def check_disclosure_answer_disclosed_item(value: str) -> DisclosureAnswerDisclosedItem:
    """As it came: a newer server may know more of them."""
    return cast(DisclosureAnswerDisclosedItem, value)
