from typing import Literal, cast

GroupFactsChangesPaceType0 = Literal["fast", "moderate", "relaxed"]


def check_group_facts_changes_pace_type_0(value: str) -> GroupFactsChangesPaceType0:
    """As it came: a newer server may know more of them."""
    return cast(GroupFactsChangesPaceType0, value)
