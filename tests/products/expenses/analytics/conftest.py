"""Asking for reports, as their readers do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast, Person

BASE = "/api/v1/analytics"
CORE = ("summary", "by-category", "by-payment-method", "by-tag")
MARCH = {"from": "2026-03-01", "to": "2026-03-31"}
Params = dict[str, str | list[str]]
Said = dict[str, object]


@dataclass(slots=True)
class Reader:
    """Somebody with a ledger."""

    person: Person
    http: httpx.AsyncClient
    raw: asyncpg.Connection

    async def ask(self, route: str, params: Params | None = None, **headers: str) -> httpx.Response:
        return await self.http.get(
            f"{BASE}/{route}", params=params or {}, headers={**self.person.headers, **headers}
        )

    async def said(self, route: str, params: Params | None = None) -> Said:
        """What a report says; of March 2026 where no days are named."""
        days = {} if params and params.keys() & {"from", "to"} else MARCH
        answer = await self.ask(route, {**days, **(params or {})})
        assert answer.status_code == 200, answer.text
        return cast("Said", answer.json())

    async def spent(self, amount: str, currency: str = "EUR", **more: object) -> UUID:
        """A row that nobody told reports of: what only sees later moments does not see it before `written`."""
        return await expense_row(self.raw, self.person, amount, currency, **more)  # type: ignore[arg-type]

    async def written(self) -> None:
        """Tell reports that something has changed, as every write does."""
        await self.raw.execute(
            "UPDATE expenses.ledgers SET ledger_version = ledger_version + 1 WHERE user_id = $1",
            self.person.id,
        )

    async def settled(self, **columns: object) -> None:
        """The ledger's settings, changed as the ledger's own operation does."""
        for name, value in columns.items():
            await self.raw.execute(
                f"UPDATE expenses.ledgers SET {name} = $2, ledger_version = ledger_version + 1"  # noqa: S608
                " WHERE user_id = $1",
                self.person.id, value,
            )  # fmt: skip


@pytest.fixture
async def alice(cairn: wiring.Cairn, http: httpx.AsyncClient, raw: asyncpg.Connection, cast: Cast) -> Reader:
    person = await cast.alice()
    await opened(cairn, person)
    return Reader(person, http, raw)


@pytest.fixture
async def bob(cairn: wiring.Cairn, http: httpx.AsyncClient, raw: asyncpg.Connection, cast: Cast) -> Reader:
    person = await cast.bob()
    await opened(cairn, person)
    return Reader(person, http, raw)


@pytest.fixture
def at(cairn: wiring.Cairn, cast: Cast) -> Iterator[Callable[[str], None]]:
    """Make it this instant (ISO 8601, UTC), with a token of then for everybody."""

    def move(instant: str) -> None:
        clock.shift(datetime.fromisoformat(instant).replace(tzinfo=UTC) - datetime.now(UTC))
        for person in cast.known.values():
            token = cairn.accounts.tokens.issue(person.id, person.session_id).token
            person.headers["Authorization"] = f"Bearer {token}"

    yield move
    clock.shift(timedelta(0))


def sums(gross: str, refunds: str, net: str, count: int) -> Said:
    return {"gross": gross, "refunds": refunds, "net": net, "count": count}


def items(said: Said, *names: str) -> list[tuple[object, ...]]:
    """These fields of the items, in order."""
    found = cast("list[Said]", said["items"])
    return [tuple(item[name] for name in names) for item in found]


def chart(said: Said) -> tuple[str, list[object], list[list[object]]]:
    """Kind, places and values of a report's chart, which is whole."""
    found = cast("dict[str, object]", said["chart"])
    axis = cast("dict[str, list[object]]", found["x"])
    series = cast("list[dict[str, list[object]]]", found["series"])
    assert all(len(one["values"]) == len(axis["values"]) for one in series)
    assert len(axis["values"]) <= 366
    assert len(series) <= 12
    return str(found["kind"]), axis["values"], [one["values"] for one in series]
