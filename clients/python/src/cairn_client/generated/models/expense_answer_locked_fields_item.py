from typing import Literal, cast

ExpenseAnswerLockedFieldsItem = Literal[
    "category_id", "description", "merchant", "notes", "payment_method", "tags"
]


def check_expense_answer_locked_fields_item(value: str) -> ExpenseAnswerLockedFieldsItem:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseAnswerLockedFieldsItem, value)
