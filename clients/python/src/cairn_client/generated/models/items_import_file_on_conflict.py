from typing import Literal, cast

ItemsImportFileOnConflict = Literal["refuse", "skip", "update"]


def check_items_import_file_on_conflict(value: str) -> ItemsImportFileOnConflict:
    """As it came: a newer server may know more of them."""
    return cast(ItemsImportFileOnConflict, value)
