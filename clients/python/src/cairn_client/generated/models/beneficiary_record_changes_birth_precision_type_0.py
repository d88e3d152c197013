from typing import Literal, cast

BeneficiaryRecordChangesBirthPrecisionType0 = Literal["day", "estimated", "month", "year"]


def check_beneficiary_record_changes_birth_precision_type_0(
    value: str,
) -> BeneficiaryRecordChangesBirthPrecisionType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryRecordChangesBirthPrecisionType0, value)
