from typing import Literal, cast

GroupFactsChangesListingType0 = Literal["eligible_only", "public_card"]


def check_group_facts_changes_listing_type_0(value: str) -> GroupFactsChangesListingType0:
    """As it came: a newer server may know more of them."""
    return cast(GroupFactsChangesListingType0, value)
