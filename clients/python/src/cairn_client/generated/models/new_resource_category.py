from typing import Literal, cast

NewResourceCategory = Literal["cultural", "emergency", "health", "legal", "navigation", "packing", "tips"]


def check_new_resource_category(value: str) -> NewResourceCategory:
    """As it came: a newer server may know more of them."""
    return cast(NewResourceCategory, value)
