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


_NEEDS_SESSION = "No API key may do this: sign in."


class ReauthenticationRequired(Forbidden):
    says = (
        "Prove again that it is you: POST /api/v1/auth/reauthenticate, then repeat this within ten minutes."
    )


class InsufficientScope(Forbidden):
    says = "This API key was not given the scope that this needs."


@dataclass(frozen=True, slots=True)
class Public:
    """The word that a route says when anybody may call it."""


PUBLIC: Final = Public()


@dataclass(frozen=True, slots=True)
class Permission:
    """`own`: roles that may do it to a row of their own (or one that nobody owns yet); `any`: to every row.

    `delegable`: whether an API key can have it. What hands an account over, or manages how people sign in, is not.
    """

    name: str
    own: frozenset[str] = frozenset()
    any: frozenset[str] = frozenset()
    delegable: bool = True

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"permission {self.name!r} is not product:noun:verb")
        unknown = (self.own | self.any) - set(ROLES)
        if unknown or not (self.own | self.any):
            raise ValueError(f"permission {self.name!r} needs roles out of {ROLES}, has {sorted(unknown)}")

    @property
    def patterns(self) -> tuple[str, str, str, str]:
        """The scopes that give it: itself, its noun, its product, everything."""
        product, noun, _ = self.name.split(":")
        return self.name, f"{product}:{noun}:*", f"{product}:*", "*"


@dataclass(slots=True)
class PermissionTable:
    """All permissions of one product, made by `table("item:update", own=["user"], any=["admin"])`. `delegable` holds
    for those that do not say it themselves."""

    product: str
    delegable: bool = True
    permissions: dict[str, Permission] = field(default_factory=dict)

    def __call__(
        self,
        verb: str,
        *,
        own: Iterable[str] = (),
        any: Iterable[str] = (),  # noqa: A002
        delegable: bool | None = None,
    ) -> Permission:
        said = self.delegable if delegable is None else delegable
        permission = Permission(f"{self.product}:{verb}", frozenset(own), frozenset(any), said)
        if permission.name in self.permissions:
            raise ValueError(f"permission {permission.name!r} is said twice")
        self.permissions[permission.name] = permission
        return permission

    def __iter__(self) -> Iterator[Permission]:
        return iter(self.permissions.values())


class Scopes:
    """All scopes that an API key can have, out of the products' permissions."""

    def __init__(self, tables: Iterable[PermissionTable]) -> None:
        self._known = frozenset(
            pattern
            for table in tables
            for permission in table
            if permission.delegable
            for pattern in permission.patterns
        )

    def __contains__(self, scope: object) -> bool:
        return scope in self._known


def may_at_all(caller: Caller, permission: Permission | Public) -> bool:
    """Whether some row could exist on which the caller may do this: the check before a row is known."""
    if isinstance(permission, Public):
        return True
    return in_scope(caller, permission) and not caller.roles.isdisjoint(permission.own | permission.any)


def may(caller: Caller, permission: Permission | Public, owner: UUID | None) -> bool:
    """Whether the caller may do this to a row of `owner`."""
    if isinstance(permission, Public):
        return True
    if not in_scope(caller, permission):
        return False
    if not caller.roles.isdisjoint(permission.any):
        return True
    return owner is not None and owner == caller.user_id and not caller.roles.isdisjoint(permission.own)


def in_scope(caller: Caller, permission: Permission) -> bool:
    """Whether the caller's API key, if that is what the caller has, was given this."""
    scopes = caller.scopes
    return scopes is None or (permission.delegable and not scopes.isdisjoint(permission.patterns))


def not_allowed(caller: Caller, permission: Permission | Public) -> Forbidden:
    """Why `may_at_all` said no: the scope of the key (RFC 6750, section 3.1), or the roles."""
    if isinstance(permission, Public) or in_scope(caller, permission):
        return Forbidden()
    challenge = 'Bearer realm="cairn", error="insufficient_scope"'
    if not permission.delegable:
        return InsufficientScope(_NEEDS_SESSION, headers={"WWW-Authenticate": challenge})
    return InsufficientScope(headers={"WWW-Authenticate": f'{challenge}, scope="{permission.name}"'})
