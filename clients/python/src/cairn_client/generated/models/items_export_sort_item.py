from typing import Literal, cast

ItemsExportSortItem = Literal[
    "-created_at",
    "-name",
    "-price",
    "-quantity",
    "-updated_at",
    "created_at",
    "name",
    "price",
    "quantity",
    "updated_at",
]


def check_items_export_sort_item(value: str) -> ItemsExportSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ItemsExportSortItem, value)
