from typing import Literal, cast

NewBeneficiaryPriority = Literal["high", "low", "medium", "urgent"]


def check_new_beneficiary_priority(value: str) -> NewBeneficiaryPriority:
    """As it came: a newer server may know more of them."""
    return cast(NewBeneficiaryPriority, value)
