"""Permissions are `product:noun:verb`; a table per product says which roles hold each, on own rows and on any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from cairn.base.refusals import Forbidden
from cairn.kernel.access.caller import Caller

ROLES: Final = ("user", "moderator", "admin", "auditor")
_NAME = re.compile(r"[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*")


class ReauthenticationRequired(Forbidden):
    says = (
        "Prove again that it is you: POST /api/v1/auth/reauthenticate, then repeat this within ten minutes."
    )


@dataclass(frozen=True, slots=True)
class Public:
    """The word that a route says when anybody may call it."""


PUBLIC: Final = Public()


@dataclass(frozen=True, slots=True)
class Permission:
    """`own`: roles that may do it to a row of their own (or one that nobody owns yet); `any`: to every row."""

    name: str
    own: frozenset[str] = frozenset()
    any: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"permission {self.name!r} is not product:noun:verb")
        unknown = (self.own | self.any) - set(ROLES)
        if unknown or not (self.own | self.any):
            raise ValueError(f"permission {self.name!r} needs roles out of {ROLES}, has {sorted(unknown)}")


@dataclass(slots=True)
class PermissionTable:
    """All permissions of one product, made by `table("item:update", own=["user"], any=["admin"])`."""

    product: str
    permissions: dict[str, Permission] = field(default_factory=dict)

    def __call__(self, verb: str, *, own: Iterable[str] = (), any: Iterable[str] = ()) -> Permission:  # noqa: A002  # noqa: A002
        permission = Permission(f"{self.product}:{verb}", frozenset(own), frozenset(any))
        if permission.name in self.permissions:
            raise ValueError(f"permission {permission.name!r} is said twice")
        self.permissions[permission.name] = permission
        return permission

    def __iter__(self) -> Iterator[Permission]:
        return iter(self.permissions.values())


def may_at_all(caller: Caller, permission: Permission | Public) -> bool:
    """Whether some row could exist on which the caller may do this: the check before a row is known."""
    return isinstance(permission, Public) or not caller.roles.isdisjoint(permission.own | permission.any)


def may(caller: Caller, permission: Permission | Public, owner: UUID | None) -> bool:
    """Whether the caller may do this to a row of `owner`."""
    if isinstance(permission, Public) or not caller.roles.isdisjoint(permission.any):
        return True
    return owner is not None and owner == caller.user_id and not caller.roles.isdisjoint(permission.own)
