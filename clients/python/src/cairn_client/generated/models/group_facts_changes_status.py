from typing import Literal, cast

GroupFactsChangesStatus = Literal["cancelled", "finished", "forming", "full", "ongoing"]


def check_group_facts_changes_status(value: str) -> GroupFactsChangesStatus:
    """As it came: a newer server may know more of them."""
    return cast(GroupFactsChangesStatus, value)
