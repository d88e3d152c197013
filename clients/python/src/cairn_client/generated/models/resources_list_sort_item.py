from typing import Literal, cast

ResourcesListSortItem = Literal[
    "-created_at", "-helpful", "-relevance", "created_at", "helpful", "most_helpful", "newest", "relevance"
]


def check_resources_list_sort_item(value: str) -> ResourcesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ResourcesListSortItem, value)
