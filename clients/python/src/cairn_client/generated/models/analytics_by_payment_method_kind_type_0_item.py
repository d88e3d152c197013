from typing import Literal, cast

AnalyticsByPaymentMethodKindType0Item = Literal["expense", "refund"]


def check_analytics_by_payment_method_kind_type_0_item(value: str) -> AnalyticsByPaymentMethodKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(AnalyticsByPaymentMethodKindType0Item, value)
