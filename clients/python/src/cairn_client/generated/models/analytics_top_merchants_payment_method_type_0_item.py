from typing import Literal, cast

AnalyticsTopMerchantsPaymentMethodType0Item = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_analytics_top_merchants_payment_method_type_0_item(
    value: str,
) -> AnalyticsTopMerchantsPaymentMethodType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsTopMerchantsPaymentMethodType0Item, value)
