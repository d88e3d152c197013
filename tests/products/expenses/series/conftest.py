"""A day of our own choosing, and a slow sum over raw rows to compare reports with."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.paging import Row
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast, Person

Moving = Callable[[str], None]
BASE = "/api/v1/analytics"


@pytest.fixture
def now() -> Iterator[Moving]:
    """Moves the clock of the program to an instant; people are made after that, or their sessions have ended."""

    def move(instant: str) -> None:
        clock.shift(timedelta(0))
        clock.shift(datetime.fromisoformat(instant).astimezone(UTC) - clock.now())

    yield move
    clock.shift(timedelta(0))


@dataclass(slots=True)
class Asking:
    """Somebody who has a ledger, and asks for reports."""

    http: httpx.AsyncClient
    raw: asyncpg.Connection
    person: Person

    async def get(self, report: str, **asked: object) -> Row:
        answer = await self.http.get(f"{BASE}/{report}", params=_spelled(asked), headers=self.person.headers)
        assert answer.status_code == 200, answer.text[:300]
        found: Row = answer.json()
        return found

    async def refused(self, report: str, **asked: object) -> list[tuple[str, str]]:
        """Pointer and code of each problem of a 422."""
        answer = await self.http.get(f"{BASE}/{report}", params=_spelled(asked), headers=self.person.headers)
        assert answer.status_code == 422, answer.text[:300]
        return [(problem["pointer"], problem["code"]) for problem in answer.json()["errors"]]

    async def spend(self, amount: str, day: str, **more: object) -> None:
        await expense_row(self.raw, self.person, amount, day=day, **more)  # type: ignore[arg-type]

    async def keep(self, **terms: object) -> None:
        """The ledger goes by these from now on."""
        for name, value in terms.items():
            await self.raw.execute(
                f"UPDATE expenses.ledgers SET {name} = $2, ledger_version = ledger_version + 1"  # noqa: S608
                " WHERE user_id = $1",
                self.person.id, value,
            )  # fmt: skip

    async def posted(self) -> list[asyncpg.Record]:
        """Every row that reports count, converted or not."""
        return list(
            await self.raw.fetch(
                "SELECT e.*, c.name AS category FROM expenses.expenses e JOIN expenses.categories c"
                " ON c.id = e.category_id"
                " WHERE e.user_id = $1 AND e.status = 'posted' AND e.deleted_at IS NULL",
                self.person.id,
            )
        )


def _spelled(asked: Row) -> dict[str, object]:
    return {name.rstrip("_"): value for name, value in asked.items()}


@pytest.fixture
async def alice(
    now: Moving, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> Asking:
    """Alice, with a ledger, in the middle of June 2026."""
    now("2026-06-15T12:00:00+00:00")
    return await asking(http, cairn, await cast.alice(), raw)


async def asking(
    http: httpx.AsyncClient, cairn: wiring.Cairn, person: Person, raw: asyncpg.Connection
) -> Asking:
    await opened(cairn, person)
    return Asking(http, raw, person)


def summed(rows: Sequence[Row], minor: str = "base_minor", digits: int = 2) -> Row:
    """Gross, refunds, net and count of rows, one after the other, as reports spell them."""
    gross = sum(int(str(row[minor])) for row in rows if row["kind"] == "expense")
    refunds = sum(int(str(row[minor])) for row in rows if row["kind"] == "refund")
    spelled = [
        format(Decimal(value).scaleb(-digits), f".{digits}f") for value in (gross, refunds, gross - refunds)
    ]
    return {"gross": spelled[0], "refunds": spelled[1], "net": spelled[2], "count": len(rows)}


def only_sums(item: Row) -> Row:
    return {name: item[name] for name in ("gross", "refunds", "net", "count")}


def added(items: Sequence[Row]) -> Row:
    """What items come to."""
    found: dict[str, object] = {
        name: str(sum((Decimal(str(item[name])) for item in items), Decimal("0.00")))
        for name in ("gross", "refunds", "net")
    }
    return {**found, "count": sum(int(str(item["count"])) for item in items)}


async def fill(alice: Asking, dice: random.Random, rows: int, first: date, days: int) -> None:
    """A ledger of everything that there can be: refunds, other currencies, without a rate, planned, void, trashed."""
    merchants = (None, None, "Corner Market", "CORNER  market", "Bakery", "Station", "caf\u00e9", "Caf\u00e9")
    for _ in range(rows):
        currency, rate = dice.choice([("EUR", "1")] * 4 + [("USD", "0.9"), ("JPY", "0.0067"), ("KWD", None)])
        spelled = {"JPY": str(dice.randint(1, 90000))}.get(
            currency, f"{dice.randint(0, 400)}.{dice.randint(1, 99):02}"
        )
        more: dict[str, object] = {"status": dice.choice(["posted"] * 8 + ["planned", "void"])}
        if (merchant := dice.choice(merchants)) is not None:
            more["merchant"] = merchant
        if dice.random() < 0.1:
            more["deleted_at"] = clock.now()
        await expense_row(
            alice.raw, alice.person, spelled, currency, rate=rate, kind=dice.choice(["expense"] * 4 + ["refund"]),
            day=(first + timedelta(days=dice.randrange(days))).isoformat(),
            category=dice.choice(["Groceries", "Housing", "Travel"]), **more,
        )  # fmt: skip
