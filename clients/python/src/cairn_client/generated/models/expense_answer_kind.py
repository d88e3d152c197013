from typing import Literal, cast

ExpenseAnswerKind = Literal["expense", "refund"]


def check_expense_answer_kind(value: str) -> ExpenseAnswerKind:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseAnswerKind, value)
