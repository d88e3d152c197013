from typing import Literal, cast

ExpenseChangesPaymentMethodType0 = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_expense_changes_payment_method_type_0(value: str) -> ExpenseChangesPaymentMethodType0:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseChangesPaymentMethodType0, value)
