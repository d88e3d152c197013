from typing import Literal, cast

TeamsListSortItem = Literal["-created_at", "-name", "created_at", "name"]


def check_teams_list_sort_item(value: str) -> TeamsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(TeamsListSortItem, value)
