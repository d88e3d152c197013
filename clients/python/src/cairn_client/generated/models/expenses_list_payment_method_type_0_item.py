from typing import Literal, cast

ExpensesListPaymentMethodType0Item = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_expenses_list_payment_method_type_0_item(value: str) -> ExpensesListPaymentMethodType0Item:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesListPaymentMethodType0Item, value)
