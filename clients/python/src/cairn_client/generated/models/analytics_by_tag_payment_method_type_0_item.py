from typing import Literal, cast

AnalyticsByTagPaymentMethodType0Item = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_analytics_by_tag_payment_method_type_0_item(value: str) -> AnalyticsByTagPaymentMethodType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByTagPaymentMethodType0Item, value)
