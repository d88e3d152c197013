from typing import Literal, cast

ItemsExportFormat = Literal["csv", "ndjson"]


def check_items_export_format(value: str) -> ItemsExportFormat:
    """As it came: a newer server may know more of them."""
    return cast(ItemsExportFormat, value)
