from typing import Literal, cast

WithheldWhy = Literal[
    "expired", "not_consented", "not_readable", "not_yet_valid", "other_recipient", "review_required"
]


def check_withheld_why(value: str) -> WithheldWhy:
    """As it came: a newer server may know more of them."""
    return cast(WithheldWhy, value)
