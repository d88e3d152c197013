"""What a running program hands to its operations: made once by a door, from settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network
from typing import Protocol

from cairn.base.refusals import Refusal
from cairn.kernel.access import Caller
from cairn.kernel.cache import Cache
from cairn.kernel.db.pools import Database
from cairn.kernel.db.recent import RecentWriters
from cairn.kernel.jobs.named import Committed, nobody_asks
from cairn.kernel.limits import LimitStore, Quota, Rate
from cairn.kernel.web.uploads import UploadRoom


class PublicUrl(str):
    """The address of the API, seen from outside, without a slash at its end."""

    __slots__ = ()


class CallerSource(Protocol):
    """Turns a bearer token into a caller; accounts provides it."""

    async def caller(self, token: str, address: str, network: str) -> Caller:
        """Raises `Unauthenticated` for anything but a living session's access token."""
        ...

    async def check_recent(self, caller: Caller) -> None:
        """Raises a `Forbidden` unless the caller was proven in this session a few minutes ago."""
        ...


@dataclass(slots=True)
class Runtime:
    """`services` are what products inject into handlers, by type; `refusals` map constraint names to refusals.

    `recent`: None where there is no replica to read from.

    `stall_seconds`: how long a client may take nothing of a streamed answer. `upload_limit`: bytes of an uploaded body.
    """

    database: Database
    callers: CallerSource
    limits: LimitStore | None
    rates: Mapping[str, Rate]
    trusted_proxies: Sequence[IPv4Network | IPv6Network]
    secret: bytes
    body_limit: int
    body_seconds: float = 15.0
    upload_limit: int = 52_428_800
    uploads: UploadRoom = field(default_factory=UploadRoom)
    stall_seconds: float = 20.0
    https: bool = False
    services: Mapping[type, object] = field(default_factory=dict)
    refusals: Mapping[str, type[Refusal]] = field(default_factory=dict)
    cache: Cache | None = None
    recent: RecentWriters | None = None
    committed: Committed = nobody_asks
    """Called after each commit with the touched tags and the number of new jobs, before the answer goes out. It raises
    nothing: what has committed is answered."""

    def quota(self, limit: str) -> Quota | None:
        """The quota of a class of routes; None where nothing limits it."""
        rate = self.rates.get(limit)
        return None if rate is None or self.limits is None else Quota(limit, rate, self.limits)
