"""GET /ledger."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.categories import LEDGER
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_it_is_there_at_the_first_use(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answer = await http.get(LEDGER, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    ledger = answer.json()
    assert {name: ledger[name] for name in ledger if name not in {"id", "created_at", "updated_at"}} == {
        "base_currency": "EUR", "timezone": "UTC", "week_start": 1, "month_start_day": 1,
        "ledger_version": 1, "version": 1,
    }  # fmt: skip
    assert answer.headers["cache-control"] == "private, no-cache"
    again = await http.get(LEDGER, headers={**alice.headers, "If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert await facts.events() == ["expenses.ledger.opened"]


async def test_nobody(http: httpx.AsyncClient, cairn: object) -> None:
    refused(await http.get(LEDGER), 401, "unauthenticated")


async def test_case_42_everybody_has_their_own_whatever_their_role(
    http: httpx.AsyncClient, cast: Cast
) -> None:
    people = [
        await cast.alice(), await cast.ada(), await cast.person("moira", "user", "moderator"),
    ]  # fmt: skip
    answers = [await http.get(LEDGER, headers=person.headers) for person in people]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert len({answer.json()["id"] for answer in answers}) == 3


async def test_without_the_role_of_a_user_there_is_none(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    auditor = await cast.person("otto", "auditor")
    refused(await http.get(LEDGER, headers=auditor.headers), 403, "forbidden")
    assert await facts.count("expenses.ledgers") == 0


async def test_unknown_parameter(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    refused(await http.get(f"{LEDGER}?of=bob", headers=alice.headers), 422, "invalid", "?of")
