from typing import Literal, cast

BeneficiariesListStatusType0 = Literal["active", "closed", "intake", "on_hold"]


def check_beneficiaries_list_status_type_0(value: str) -> BeneficiariesListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesListStatusType0, value)
