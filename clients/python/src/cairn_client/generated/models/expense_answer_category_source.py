from typing import Literal, cast

ExpenseAnswerCategorySource = Literal["default", "import", "recurrence", "rule", "user"]


def check_expense_answer_category_source(value: str) -> ExpenseAnswerCategorySource:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseAnswerCategorySource, value)
