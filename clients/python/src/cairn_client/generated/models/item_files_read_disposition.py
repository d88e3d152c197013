from typing import Literal, cast

ItemFilesReadDisposition = Literal["attachment", "inline"]


def check_item_files_read_disposition(value: str) -> ItemFilesReadDisposition:
    """As it came: a newer server may know more of them."""
    return cast(ItemFilesReadDisposition, value)
