from typing import Literal, cast

NewDisclosureAnswerDisclosedItem = Literal[
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


def check_new_disclosure_answer_disclosed_item(value: str) -> NewDisclosureAnswerDisclosedItem:
    """As it came: a newer server may know more of them."""
    return cast(NewDisclosureAnswerDisclosedItem, value)
