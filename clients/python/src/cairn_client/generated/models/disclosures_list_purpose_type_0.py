from typing import Literal, cast

DisclosuresListPurposeType0 = Literal["contact", "photo", "research", "service", "share_partner"]


def check_disclosures_list_purpose_type_0(value: str) -> DisclosuresListPurposeType0:
    """As it came: a newer server may know more of them."""
    return cast(DisclosuresListPurposeType0, value)
