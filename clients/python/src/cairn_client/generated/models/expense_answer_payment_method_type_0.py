from typing import Literal, cast

ExpenseAnswerPaymentMethodType0 = Literal[
    "bank_transfer", "cash", "check", "credit_card", "debit_card", "gift_card", "mobile_wallet", "other"
]


def check_expense_answer_payment_method_type_0(value: str) -> ExpenseAnswerPaymentMethodType0:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseAnswerPaymentMethodType0, value)
