from typing import Literal, cast

NewBeneficiaryGender = Literal["female", "male", "non_binary", "other", "undisclosed", "unknown"]


def check_new_beneficiary_gender(value: str) -> NewBeneficiaryGender:
    """As it came: a newer server may know more of them."""
    return cast(NewBeneficiaryGender, value)
