from typing import Literal, cast

BeneficiaryRecordChangesGender = Literal["female", "male", "non_binary", "other", "undisclosed", "unknown"]


def check_beneficiary_record_changes_gender(value: str) -> BeneficiaryRecordChangesGender:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryRecordChangesGender, value)
