from typing import Literal, cast

ItemsImportFileReport = Literal["rows", "summary"]


def check_items_import_file_report(value: str) -> ItemsImportFileReport:
    """As it came: a newer server may know more of them."""
    return cast(ItemsImportFileReport, value)
