from typing import Literal, cast

ResourcesListTypeType0 = Literal["cultural", "emergency", "health", "legal", "navigation", "packing", "tips"]


def check_resources_list_type_type_0(value: str) -> ResourcesListTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(ResourcesListTypeType0, value)
