from typing import Literal, cast

NewExpenseLockedFieldsItem = Literal[
    "category_id", "description", "merchant", "notes", "payment_method", "tags"
]


def check_new_expense_locked_fields_item(value: str) -> NewExpenseLockedFieldsItem:
    """As it came: a newer server may know more of them."""
    return cast(NewExpenseLockedFieldsItem, value)
