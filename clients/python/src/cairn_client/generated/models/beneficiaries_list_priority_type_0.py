from typing import Literal, cast

BeneficiariesListPriorityType0 = Literal["high", "low", "medium", "urgent"]


def check_beneficiaries_list_priority_type_0(value: str) -> BeneficiariesListPriorityType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesListPriorityType0, value)
