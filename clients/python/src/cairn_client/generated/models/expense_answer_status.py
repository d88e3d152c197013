from typing import Literal, cast

ExpenseAnswerStatus = Literal["planned", "posted", "void"]


def check_expense_answer_status(value: str) -> ExpenseAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseAnswerStatus, value)
