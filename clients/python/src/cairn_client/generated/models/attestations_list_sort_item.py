from typing import Literal, cast

AttestationsListSortItem = Literal["-issued_at", "issued_at"]


def check_attestations_list_sort_item(value: str) -> AttestationsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(AttestationsListSortItem, value)
