from typing import Literal, cast

NewGroupListingType0 = Literal["eligible_only", "public_card"]


def check_new_group_listing_type_0(value: str) -> NewGroupListingType0:
    """As it came: a newer server may know more of them."""
    return cast(NewGroupListingType0, value)
