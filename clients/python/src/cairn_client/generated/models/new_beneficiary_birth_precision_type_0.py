from typing import Literal, cast

NewBeneficiaryBirthPrecisionType0 = Literal["day", "estimated", "month", "year"]


def check_new_beneficiary_birth_precision_type_0(value: str) -> NewBeneficiaryBirthPrecisionType0:
    """As it came: a newer server may know more of them."""
    return cast(NewBeneficiaryBirthPrecisionType0, value)
