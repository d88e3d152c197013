from typing import Literal, cast

GroupFactsChangesJoinPolicy = Literal["invite", "open", "request"]


def check_group_facts_changes_join_policy(value: str) -> GroupFactsChangesJoinPolicy:
    """As it came: a newer server may know more of them."""
    return cast(GroupFactsChangesJoinPolicy, value)
