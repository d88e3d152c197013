from typing import Literal, cast

BeneficiaryRecordChangesStatus = Literal["active", "closed", "erased", "intake", "merged", "on_hold"]


def check_beneficiary_record_changes_status(value: str) -> BeneficiaryRecordChangesStatus:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryRecordChangesStatus, value)
