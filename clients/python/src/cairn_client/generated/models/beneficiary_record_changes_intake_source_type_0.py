from typing import Literal, cast

BeneficiaryRecordChangesIntakeSourceType0 = Literal["hotline", "other", "outreach", "referral", "walk_in"]


def check_beneficiary_record_changes_intake_source_type_0(
    value: str,
) -> BeneficiaryRecordChangesIntakeSourceType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryRecordChangesIntakeSourceType0, value)
