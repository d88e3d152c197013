"""Who asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID


class Shape(NamedTuple):
    """What of a caller may change the text of a statement: everything else about it is a bound value."""

    signed_in: bool
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Caller:
    """A signed-in person with a session or an API key, or nobody. `network` is where the request came from (/24 or
    /56). `scopes`: the patterns of permissions that an API key was given; None for a session, which may all that its
    roles may. `purpose`: what X-Access-Purpose says, of operations that heed it; empty where it is not sent.
    """

    user_id: UUID | None = None
    session_id: UUID | None = None
    roles: frozenset[str] = frozenset()
    address: str = ""
    network: str = ""
    scopes: frozenset[str] | None = None
    key_id: UUID | None = None
    purpose: str = ""

    @property
    def signed_in(self) -> bool:
        return self.user_id is not None

    @property
    def shape(self) -> Shape:
        return Shape(self.user_id is not None, self.roles)

    @property
    def proof_id(self) -> UUID | None:
        """The session or the API key that shows who this is."""
        return self.session_id or self.key_id

    def reaches(self, product: str) -> bool:
        """Whether something of this product is within the scopes of the caller's key; `*` is whichever product."""
        return bool(product) and any(
            product == "*" or scope.partition(":")[0] in {"*", product} for scope in self.scopes or ()
        )

    def has(self, role: str) -> bool:
        return role in self.roles

    @property
    def id(self) -> UUID:
        """The user's id; only where the route's permission has made sure that there is one."""
        if self.user_id is None:
            raise LookupError("nobody is signed in: a route that asks this must name a permission")
        return self.user_id


ANONYMOUS = Caller()
