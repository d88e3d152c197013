from typing import Literal, cast

KindItemKind = Literal["expense", "refund"]


def check_kind_item_kind(value: str) -> KindItemKind:
    """As it came: a newer server may know more of them."""
    return cast(KindItemKind, value)
