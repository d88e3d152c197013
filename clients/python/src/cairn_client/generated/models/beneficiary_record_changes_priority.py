from typing import Literal, cast

BeneficiaryRecordChangesPriority = Literal["high", "low", "medium", "urgent"]


def check_beneficiary_record_changes_priority(value: str) -> BeneficiaryRecordChangesPriority:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryRecordChangesPriority, value)
