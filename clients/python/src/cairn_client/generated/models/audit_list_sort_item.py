from typing import Literal, cast

AuditListSortItem = Literal["-at", "at"]


def check_audit_list_sort_item(value: str) -> AuditListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(AuditListSortItem, value)
