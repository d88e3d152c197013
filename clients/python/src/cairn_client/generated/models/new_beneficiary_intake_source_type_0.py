from typing import Literal, cast

NewBeneficiaryIntakeSourceType0 = Literal["hotline", "other", "outreach", "referral", "walk_in"]


def check_new_beneficiary_intake_source_type_0(value: str) -> NewBeneficiaryIntakeSourceType0:
    """As it came: a newer server may know more of them."""
    return cast(NewBeneficiaryIntakeSourceType0, value)
