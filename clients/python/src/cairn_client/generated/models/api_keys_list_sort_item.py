from typing import Literal, cast

ApiKeysListSortItem = Literal["-created_at", "-expires_at", "created_at", "expires_at"]


def check_api_keys_list_sort_item(value: str) -> ApiKeysListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ApiKeysListSortItem, value)
