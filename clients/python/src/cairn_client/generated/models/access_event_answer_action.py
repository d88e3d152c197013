from typing import Literal, cast

AccessEventAnswerAction = Literal[
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


def check_access_event_answer_action(value: str) -> AccessEventAnswerAction:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventAnswerAction, value)
