from typing import Literal, cast

ConsentsListPurposeType0 = Literal["contact", "photo", "research", "service", "share_partner"]


def check_consents_list_purpose_type_0(value: str) -> ConsentsListPurposeType0:
    """As it came: a newer server may know more of them."""
    return cast(ConsentsListPurposeType0, value)
