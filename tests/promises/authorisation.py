"""Who may do what, asked of the whole program: every operation, as everybody, on one's own row, another's, and none.

`python -m tests.promises.authorisation --write` writes the table anew; its difference is what a review looks at.
"""

from __future__ import annotations

import asyncio
import csv
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import cast

import asyncpg
import httpx

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db import migrate
from cairn.kernel.identity.api_keys import new_api_key
from cairn.kernel.identity.opaque import digest
from cairn.kernel.telemetry.logs import configure_logging
from cairn.main import app_of
from tests.builders.files import PNG
from tests.cast import PASSWORD, Cast, Person
from tests.conftest import ORIGIN, settings_for
from tests.database import empty, mark, own_postgres
from tests.promises import casework_rows
from tests.promises.examples import Node, example_content
from tests.providers.local import local_provider

TABLE = Path(__file__).with_name("authorisation.csv")
COLUMNS = ("operation", "permission", "role", "own", "foreign", "missing")
ROLES: Mapping[str, tuple[str, ...]] = {
    "nobody": (),
    "user": ("user",),
    "moderator": ("user", "moderator"),
    "auditor": ("user", "auditor"),
    "admin": ("user", "admin"),
    "key": ("user", "admin"),
    "bare-key": ("user", "admin"),
}
SCOPES: Mapping[str, list[str]] = {"key": ["*"], "bare-key": []}
"""Those who come with an API key in place of a session: an administrator's, with all scopes and with none."""
OBJECTS = ("own", "foreign", "missing")
NOWHERE = "01930000-0000-7000-8000-000000000000"
_PARAMETER = re.compile(r"\{(\w+)\}")

KNOWN_ROWS: Mapping[str, Callable[[Person], str]] = {
    "user_id": lambda person: str(person.id),
    "session_id": lambda person: str(person.session_id),
    "name": lambda _: "postgresql",
    "dest": lambda _: "nepal",
}
"""Rows that a person has by being there; all others are made by the operation that creates them."""
ARRANGED: Mapping[str, str] = {
    "name": "INSERT INTO status.services (name, status, required, since, checked_at, failed, good)"
            " VALUES ('postgresql', 'up', true, now(), now(), 0, 1) ON CONFLICT DO NOTHING",
}  # fmt: skip
"""Rows that no request makes, by the parameter that names them."""
OWNERLESS = {"incident_id", "resource_id"}
"""Rows that belong to nobody and that an administrator makes."""
_GUIDE = (
    "INSERT INTO travel.guides (id, user_id, display_name, languages, specializations, service_areas, service_words,"
    " rate_amount, rate_currency, rate_unit, time_zone, max_group_size, availability, cancellation_policy, eligibility,"
    " verification, status, created_at, updated_at) VALUES ({id}, {user}, 'Maya', '{{}}', '{{}}', '{{}}', '{{}}', 20,"
    " 'EUR', 'hour', 'UTC', 4, 'available', 'flexible', 'open', 'none', 'active', now(), now())"
)
ACTIVE_GUIDE = _GUIDE.format(id="$1", user="$2")
COMPLETED_BOOKING = (
    "WITH guide AS ("  # noqa: S608
    + _GUIDE.format(id="gen_random_uuid()", user="gen_random_uuid()")
    + " RETURNING id, seq)"
    " INSERT INTO travel.bookings (id, guide_id, guide_seq, booker_id, booking_date, starts_at, ends_at, group_size,"
    " status, amount, currency, cancellation_hours, late_cancellation, respond_by, created_at, updated_at)"
    " SELECT $1, id, seq, $2, now() - interval '1 day', now() - interval '1 day', now() - interval '1 hour', 1,"
    " 'completed', 20, 'EUR', 24, false, now(), now(), now() FROM guide"
)
"""The owner of it is its booker."""
TOLD: Mapping[str, str] = {
    "notification_id": "INSERT INTO kernel.notifications (id, owner_id, kind, subject_type, subject_id, cause_id,"
    " created_at) VALUES ($1, $2, 'accounts.password.changed', 'user', $2, $1, now())",
    "invite_id": "WITH g AS (INSERT INTO travel.travel_groups (id, organizer_id, name, destination, max_members,"
    " member_count, interests, languages, eligibility, join_policy, listing, status, destination_words, created_at,"
    " updated_at) VALUES ($1, $1, 'Matrix', 'Nepal', 5, 1, '{}', '{}', 'open', 'invite', 'public_card', 'active',"
    " '{nepal}', now(), now())) INSERT INTO travel.group_invites (id, group_id, invitee_id, status, expires_at,"
    " created_at, updated_at) VALUES ($1, $1, $2, 'pending', now() + interval '1 day', now(), now())",
    "report_id": "INSERT INTO travel.reports (id, reporter_id, target_type, target_id, reason, status, created_at,"
    " updated_at) VALUES ($1, $2, 'user', gen_random_uuid(), 'spam', 'open', now(), now())",
    "guide_id": ACTIVE_GUIDE,
    "booking_id": COMPLETED_BOOKING,
}
"""Rows that no request makes: by statements with the row's id and the owner's."""
_ITINERARY = (
    "WITH i AS (INSERT INTO travel.itineraries (id, owner_id, title, destination, duration_days, activity_tags,"
    " best_season, status, visibility, moderation, gps, published_at, version, destination_words, words_a, words_b,"
    " words_c, created_at, updated_at) VALUES ({id}, {owner}, 'Matrix', 'Nepal', 3, '{{}}', '{{}}', 'published',"
    " 'public', 'visible', false, now(), 1, '{{}}', '{{}}', '{{}}', '{{}}', now(), now()))"
)
_STATS = "INSERT INTO travel.itinerary_stats (itinerary_id, intel_count) VALUES ({id}, 1)"
_INTEL = (
    "INSERT INTO travel.travel_intel (id, itinerary_id, user_id, intel_type, content, safety_related, status,"
    " moderation, response_count, created_at, updated_at) VALUES ($1, $1, $2, 'tip', 'Matrix', false, 'open',"
    " 'visible', 1, now(), now())"
)
_RESPONSE = (
    "INSERT INTO travel.intel_responses (id, intel_id, user_id, content, created_at, updated_at)"
    " VALUES ($1, $1, $2, 'Matrix', now(), now())"
)
_RATING = (
    "INSERT INTO travel.safety_ratings (id, itinerary_id, user_id, overall_safety_score, rating_type, basis, anonymous,"
    " verified_experience, status, created_at, updated_at) VALUES ($1, $1, $2, 4, 'overall', 'visited', false, false,"
    " 'visible', now(), now())"
)
_ANYBODYS = _ITINERARY.format(id="$1", owner="gen_random_uuid()") + f", s AS ({_STATS.format(id='$1')})"
TOLD = {
    **TOLD,
    "itinerary_id": f"{_ITINERARY.format(id='$1', owner='$2')} {_STATS.format(id='$1')}",
    "rating_id": f"{_ANYBODYS} {_RATING}",
    "report_id": "INSERT INTO travel.reports (id, reporter_id, target_type, target_id, reason, status, created_at,"
    " updated_at) VALUES ($1, $2, 'user', $2, 'spam', 'open', now(), now())",
    "intel_id": f"{_ANYBODYS} {_INTEL}",
    "response_id": f"{_ANYBODYS}, e AS ({_INTEL}) {_RESPONSE}",
}
_CATEGORY = (
    "INSERT INTO expenses.categories (id, user_id, name, name_key, archived, version, created_at, updated_at)"
    " {values}"
)
_NEW = "VALUES ($1, $2, 'Matrix', 'matrix', false, 1, now(), now())"
_EXPENSE = (
    "INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,"
    " base_currency, base_digits, fx_rate, fx_source, category_id, category_source, locked_fields, attachment_count,"
    " version, created_at, updated_at) VALUES ($1, $2, 'expense', 'posted', '2026-03-01', 1234, 'EUR', 2, 1234, 'EUR',"
    " 2, 1, 'identity', $1, 'user', '{}', 0, 1, now(), now())"
)
TOLD = {
    **TOLD,
    "expense_id": f"WITH c AS ({_CATEGORY.format(values=_NEW)}) {_EXPENSE}",
    "tag_id": "INSERT INTO expenses.tags (id, user_id, name, name_key, version, created_at, updated_at)"
    " VALUES ($1, $2, 'Matrix', 'matrix', 1, now(), now())",
}
_SHOWN = "'0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f'"
_SOMEBODYS = f"{_ITINERARY.format(id=_SHOWN, owner='gen_random_uuid()')} {_STATS.format(id=_SHOWN)}"
NAMED: Mapping[str, str] = {
    "travel_intel_create": _SOMEBODYS,
    "safety_ratings_create": _SOMEBODYS,
    "reports_create": _SOMEBODYS,
    "expenses_create": _CATEGORY.format(
        values=f"SELECT {_SHOWN}, id, 'Matrix', 'matrix', false, 1, now(), now() FROM accounts.users"  # noqa: S608
        " ORDER BY id DESC LIMIT 1"
    ),
}
"""Rows that a body names, by the operation that it is sent to: with the id of the document's examples. What has to be
the caller's own is of who came last."""
BODIES: Mapping[str, object] = {
    **casework_rows.BODIES,
    "safety_ratings_update": {"rating": 5},
    "safety_ratings_update_put": {"rating": 5},
    "travel_intel_update": {"content": "Another"},
    "travel_intel_update_put": {"content": "Another"},
    "auth_login": {"email": "bob@example.com", "password": PASSWORD},
    "auth_reauthenticate": {"password": PASSWORD},
    "group_invites_invite": {"username": "bob"},
    "group_members_leave": {"transfer_to": None},
    "bookings_book": {
        "booking_date": (clock.now() + timedelta(days=10)).date().isoformat(),
        "duration_hours": 2,
    },
    "auth_change_password": {"current_password": PASSWORD, "new_password": "Another-Horse-8!"},
}
"""Bodies that must fit the person who sends them; all others are the document's own examples."""

QUERIES: Mapping[str, str] = {"search_find": "?q=tent"}
"""What an operation cannot do without."""

Line = dict[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One operation as the document has it."""

    method: str
    path: str
    node: Node

    @property
    def name(self) -> str:
        return str(self.node["operationId"])

    @property
    def parameters(self) -> list[str]:
        return _PARAMETER.findall(self.path)


@dataclass(slots=True)
class Stage:
    """The program, emptied for every question."""

    cairn: wiring.Cairn
    http: httpx.AsyncClient
    raw: asyncpg.Connection
    document: Node

    async def line(self, asked: Asked, role: str) -> Line:
        """What `role` is answered by one operation."""
        line = {"operation": asked.name, "permission": str(asked.node["x-permission"]), "role": role}
        return line | {which: await self._cell(asked, role, which) for which in OBJECTS}

    async def _cell(self, asked: Asked, role: str, which: str) -> str:
        has_row = bool(asked.parameters)
        if (which == "own" and has_row and not ROLES[role]) or (which != "own" and not has_row):
            return "-"
        await empty(self.raw)
        self.cairn.accounts.forget_callers()
        people = Cast(self.cairn, self.raw)
        bob = await people.bob()
        caller = await people.person(role, *ROLES[role]) if ROLES[role] else None
        if caller is not None and role in SCOPES:
            caller.headers = await self._key(caller, role)
        owner = bob if which == "foreign" or caller is None else caller
        if OWNERLESS.intersection(asked.parameters):
            owner = await people.ada()
        path = _PARAMETER.sub(NOWHERE, asked.path) if which == "missing" else await self._path(asked, owner)
        return await self._answer(asked, path, caller)

    async def _key(self, owner: Person, role: str) -> dict[str, str]:
        """The header of a new key, which may be one without any scope."""
        key, now = new_api_key(), clock.now()
        await self.raw.execute(
            "INSERT INTO accounts.api_keys (id, user_id, name, prefix, digest, scopes, roles, created_at, expires_at)"
            " VALUES ($1, $2, 'matrix', 'cairn_', $3, $4, $5, $6, $7)",
            new_id(), owner.id, digest(key), SCOPES[role], list(ROLES[role]), now, now + timedelta(days=1),
        )  # fmt: skip
        return {"Authorization": f"Bearer {key}"}

    async def _path(self, asked: Asked, owner: Person) -> str:
        path = asked.path
        if casework_rows.is_casework(path):
            rows = casework_rows.Rows(self.cairn, self.raw, path, owner)
            made = {name: await rows.make(name) for name in asked.parameters}
            return _PARAMETER.sub(lambda found: made[found[1]], path)
        for name in asked.parameters:
            known = KNOWN_ROWS.get(name)
            if name in ARRANGED:
                await self.raw.execute(ARRANGED[name])
            collections = (where.partition(f"/{{{name}}}")[0] for where in (asked.path, path))
            if name in TOLD:
                row_id = await self._told(TOLD[name], owner)
            else:
                row_id = known(owner) if known else await self._made(*collections, owner)
            path = path.replace(f"{{{name}}}", row_id)
        return path

    async def _told(self, sql: str, owner: Person) -> str:
        row_id = new_id()
        await self.raw.execute(sql, row_id, owner.id)
        return str(row_id)

    async def _made(self, template: str, collection: str, owner: Person) -> str:
        """Made in a session: no key could make everything."""
        node = cast("dict[str, dict[str, Node]]", self.document["paths"])[template]["post"]
        headers, body = self.in_session(owner), None
        if "requestBody" in node:
            headers["Content-Type"], body = self._body(template, node)
        answer = await self.http.post(collection, content=body, headers=headers)
        assert answer.status_code in {201, 202}, f"POST {collection}: {answer.text}"
        return str(answer.json()["id"])

    def _body(self, path: str, node: Node) -> tuple[str, bytes]:
        """A media type and a body that is taken: of files the document can show no example."""
        if path.endswith("/files"):
            return "image/png", PNG
        name = str(node["operationId"])
        return next(iter(example_content(self.document, node, BODIES.get(name)).items()))

    def in_session(self, person: Person) -> dict[str, str]:
        token = self.cairn.accounts.tokens.issue(person.id, person.session_id).token
        return {"Authorization": f"Bearer {token}"}

    async def _answer(self, asked: Asked, path: str, caller: Person | None) -> str:
        if casework_rows.is_casework(asked.path):
            await casework_rows.arrange(self.cairn, self.raw, asked.name, path, caller)
        if asked.name in NAMED:
            await self.raw.execute(NAMED[asked.name])
        body = None
        headers = dict(caller.headers) if caller else {}
        if "requestBody" in asked.node:
            headers["Content-Type"], body = self._body(asked.path, asked.node)
        url = path + QUERIES.get(asked.name, "")
        answer = await self.http.request(asked.method, url, content=body, headers=headers)
        return "2xx" if answer.is_success else str(answer.status_code)


def operations(document: Node) -> Iterator[Asked]:
    """Every operation of the document, in its order."""
    for path, item in cast("Mapping[str, Mapping[str, Node]]", document["paths"]).items():
        for method, node in item.items():
            yield Asked(method.upper(), path, node)


def asked_of(document: Node) -> list[Asked]:
    """What is to be asked: everything, unless AUTHORISATION_OF names what the paths begin with."""
    return [
        asked
        for asked in operations(document)
        if asked.path.startswith(os.environ.get("AUTHORISATION_OF", ""))
    ]


async def matrix(stage: Stage, asked: Iterable[Asked]) -> list[Line]:
    """The lines of these operations, as the program answers them now."""
    return [await stage.line(one, role) for one in asked for role in ROLES]


def committed() -> list[Line]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(lines: list[Line]) -> None:
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(lines)


async def _asked_now(dsn: str, settings: Mapping[str, str]) -> list[Line]:
    cairn = wiring.build(settings_for(dsn, **settings))
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    raw = await asyncpg.connect(dsn)
    transport = httpx.ASGITransport(app=app)
    try:
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as http:
            stage = Stage(cairn, http, raw, app.openapi())
            return await matrix(stage, asked_of(stage.document))
    finally:
        await raw.close()
        await cairn.database.close()
        cairn.accounts.close()


def main(arguments: list[str]) -> None:
    """Write the table, or say how to."""
    if arguments != ["--write"]:
        sys.exit("python -m tests.promises.authorisation --write")
    configure_logging(settings_for(""))
    with own_postgres() as dsn, local_provider() as provider:
        asyncio.run(mark(dsn))
        migrate.upgrade(dsn)
        found = asyncio.run(_asked_now(dsn, provider.settings))
    names = {line["operation"] for line in found}
    others = committed() if "AUTHORISATION_OF" in os.environ else []
    write([*(line for line in others if line["operation"] not in names), *found])


if __name__ == "__main__":
    main(sys.argv[1:])
