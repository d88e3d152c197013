from typing import Literal, cast

BeneficiariesListGenderType0 = Literal["female", "male", "non_binary", "other", "undisclosed", "unknown"]


def check_beneficiaries_list_gender_type_0(value: str) -> BeneficiariesListGenderType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesListGenderType0, value)
