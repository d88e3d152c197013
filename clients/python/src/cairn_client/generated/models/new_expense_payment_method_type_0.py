from typing import Literal, cast

NewExpensePaymentMethodType0 = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_new_expense_payment_method_type_0(value: str) -> NewExpensePaymentMethodType0:
    """As it came: a newer server may know more of them."""
    return cast(NewExpensePaymentMethodType0, value)
