"""What a product hands to the wiring: its manifest."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cairn.base.paging import Row
from cairn.base.refusals import Refusal
from cairn.kernel.access import PermissionTable
from cairn.kernel.db.holdings import Erasing, Holding
from cairn.kernel.db.pools import Database
from cairn.kernel.jobs.named import Job, Schedule
from cairn.kernel.limits import Rate
from cairn.kernel.notify import NotificationKind
from cairn.kernel.product.checks import Check
from cairn.kernel.product.smoke import Step
from cairn.kernel.search import Searchable
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.keeping import Keeper
from cairn.kernel.web.opening import Opening
from cairn.kernel.web.pages import FormPage
from cairn.kernel.web.routes import Routes

Seed = Callable[[Database], Awaitable[int]]
Ready = Callable[[Database], Awaitable[bool]]
Leaving = Callable[[Database], Awaitable[None]]
Restored = Callable[[Database, datetime | None], Awaitable["str | None"]]


@dataclass(frozen=True, slots=True)
class Product:
    """One product. `refusals`: what a broken constraint means, by its name. `services`: what its handlers are given,
    by type. `seed`: makes demo data, the same every time, and says how many rows it made. `holdings`: what it holds on
    people, for exports and erasure, in the order in which it can be erased; `erasing`: what it does around that.
    `pages`: what its mails link to. `commands`: groups of the shell, by their name: the module in which each is
    called `commands`. `root_routes`: operations whose paths stand at the root, not below /api/v1. `notifications`:
    the kinds of which it tells people. `searched`: what it offers to `/search`. `checks`: what `cairn doctor` looks
    at besides. `rates`: of the classes of routes that it names, counted per caller. `opening`: what it makes for
    somebody before its first operation runs for them. `keeper`: see `kernel.web.keeping`. `purposes`: what its requests
    may say that they are for. `ready`: whether it can serve with what it was given; asked by /health/ready until it
    says yes. `leaving`: what it does before a process stops. `restored`: what is wrong with what it holds in a copy of
    the database as it was at a time (None: as it is now), None where all is well. `tags`: what OpenAPI says of the tags
    of its routes, in this order; of others it says the `description`.
    `examples`: what OpenAPI shows of these answers. `apart`: schemas that backups hold by themselves, for a shorter
    time. `smoke`: what `cairn smoke` asks of it after a release."""

    name: str
    title: str
    description: str
    routes: tuple[Routes, ...]
    permissions: PermissionTable
    refusals: Mapping[str, type[Refusal]] = field(default_factory=dict)
    services: Mapping[type, object] = field(default_factory=dict)
    jobs: tuple[Job, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    seed: Seed | None = None
    commands: Mapping[str, str] = field(default_factory=dict)
    holdings: tuple[Holding, ...] = ()
    erasing: Erasing | None = None
    pages: tuple[FormPage, ...] = ()
    root_routes: tuple[Routes, ...] = ()
    notifications: tuple[NotificationKind, ...] = ()
    searched: tuple[Searchable, ...] = ()
    checks: tuple[Check, ...] = ()
    rates: Mapping[str, Rate] = field(default_factory=dict)
    opening: Opening | None = None
    keeper: Keeper | None = None
    purposes: tuple[str, ...] = ()
    ready: Ready | None = None
    leaving: Leaving | None = None
    restored: Restored | None = None
    tags: Mapping[str, str] = field(default_factory=dict)
    examples: Mapping[type[Answer], Row] = field(default_factory=dict)
    apart: tuple[str, ...] = ()
    smoke: tuple[Step, ...] = ()

    def described_tags(self) -> dict[str, str]:
        """The tags of its routes below /api/v1, each with what is said of it."""
        used = dict.fromkeys((noun.tag for noun in self.routes), self.description)
        return {tag: says for tag, says in self.tags.items() if tag in used} | {
            tag: says for tag, says in used.items() if tag not in self.tags
        }
