from typing import Literal, cast

MethodItemPaymentMethodType0 = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_method_item_payment_method_type_0(value: str) -> MethodItemPaymentMethodType0:
    """As it came: a newer server may know more of them."""
    return cast(MethodItemPaymentMethodType0, value)
