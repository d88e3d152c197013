from typing import Literal, cast

ExpensesDeleteRefundsType0 = Literal["delete", "unlink"]


def check_expenses_delete_refunds_type_0(value: str) -> ExpensesDeleteRefundsType0:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesDeleteRefundsType0, value)
