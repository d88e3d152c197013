from typing import Literal, cast

ExpenseChangesLockedFieldsItem = Literal[
    "category_id", "description", "merchant", "notes", "payment_method", "tags"
]


def check_expense_changes_locked_fields_item(value: str) -> ExpenseChangesLockedFieldsItem:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseChangesLockedFieldsItem, value)
