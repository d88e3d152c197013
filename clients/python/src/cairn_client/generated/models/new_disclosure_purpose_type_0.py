from typing import Literal, cast

NewDisclosurePurposeType0 = Literal["contact", "photo", "research", "service", "share_partner"]


def check_new_disclosure_purpose_type_0(value: str) -> NewDisclosurePurposeType0:
    """As it came: a newer server may know more of them."""
    return cast(NewDisclosurePurposeType0, value)
