from typing import Literal, cast

AnalyticsByMonthPaymentMethodType0Item = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_analytics_by_month_payment_method_type_0_item(value: str) -> AnalyticsByMonthPaymentMethodType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByMonthPaymentMethodType0Item, value)
