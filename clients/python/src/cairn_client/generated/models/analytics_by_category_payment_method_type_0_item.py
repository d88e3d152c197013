from typing import Literal, cast

AnalyticsByCategoryPaymentMethodType0Item = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_analytics_by_category_payment_method_type_0_item(
    value: str,
) -> AnalyticsByCategoryPaymentMethodType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByCategoryPaymentMethodType0Item, value)
