from typing import Literal, cast

ResourceChangesCategory = Literal["cultural", "emergency", "health", "legal", "navigation", "packing", "tips"]


def check_resource_changes_category(value: str) -> ResourceChangesCategory:
    """As it came: a newer server may know more of them."""
    return cast(ResourceChangesCategory, value)
