from typing import Literal, cast

AccessEventsListActionType0 = Literal[
    "aggregate",
    "audit_read",
    "break_glass",
    "create",
    "denied",
    "disclose",
    "erase",
    "export",
    "integrity_failure",
    "list",
    "merge",
    "override",
    "restore",
    "reveal_field",
    "search",
    "sign",
    "unmerge",
    "update",
    "view",
    "void",
]


def check_access_events_list_action_type_0(value: str) -> AccessEventsListActionType0:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventsListActionType0, value)
