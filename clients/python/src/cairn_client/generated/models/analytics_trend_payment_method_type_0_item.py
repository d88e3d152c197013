from typing import Literal, cast

AnalyticsTrendPaymentMethodType0Item = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_analytics_trend_payment_method_type_0_item(value: str) -> AnalyticsTrendPaymentMethodType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsTrendPaymentMethodType0Item, value)
