from typing import Literal, cast

ExpenseAnswerFxSourceType0 = Literal["identity", "provider", "user"]


def check_expense_answer_fx_source_type_0(value: str) -> ExpenseAnswerFxSourceType0:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseAnswerFxSourceType0, value)
