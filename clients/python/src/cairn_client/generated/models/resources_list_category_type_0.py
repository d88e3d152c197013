from typing import Literal, cast

ResourcesListCategoryType0 = Literal[
    "cultural", "emergency", "health", "legal", "navigation", "packing", "tips"
]


def check_resources_list_category_type_0(value: str) -> ResourcesListCategoryType0:
    """As it came: a newer server may know more of them."""
    return cast(ResourcesListCategoryType0, value)
