from typing import Literal, cast

BeneficiariesDeleteReason = Literal["duplicate", "error", "other", "request"]


def check_beneficiaries_delete_reason(value: str) -> BeneficiariesDeleteReason:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesDeleteReason, value)
