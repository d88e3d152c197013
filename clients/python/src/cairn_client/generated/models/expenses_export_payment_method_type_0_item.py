from typing import Literal, cast

ExpensesExportPaymentMethodType0Item = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_expenses_export_payment_method_type_0_item(value: str) -> ExpensesExportPaymentMethodType0Item:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesExportPaymentMethodType0Item, value)
