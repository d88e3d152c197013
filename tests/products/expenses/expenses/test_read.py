"""GET /expenses/{id}."""

from __future__ import annotations

import pytest

from tests.builders.spending import EXPENSES, at, deleted, made
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


async def test_works(http, cast, facts, queries) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, tags=["b", "A"])
    events = await facts.events()
    queries.clear()
    answer = await http.get(at(expense), headers=alice.headers)
    assert len(queries) == 1, queries
    assert (answer.status_code, answer.json()) == (200, expense)
    assert answer.json()["tags"] == ["A", "b"]
    assert answer.headers["cache-control"] == "private, no-cache"
    known = {**alice.headers, "If-None-Match": answer.headers["etag"]}
    assert (await http.get(at(expense), headers=known)).status_code == 304
    assert await facts.events() == events


async def test_nobody(http, cast) -> None:
    refused(await http.get(at(await made(http, await cast.alice()))), 401, "unauthenticated")


async def test_missing(http, cast) -> None:
    alice = await cast.alice()
    for row_id in (NOWHERE, "not-an-id"):
        refused(await http.get(f"{EXPENSES}/{row_id}", headers=alice.headers), 404, "expense_not_found")


async def test_malformed(http, cast) -> None:
    alice = await cast.alice()
    path = at(await made(http, alice))
    refused(await http.get(f"{path}?trashed=only", headers=alice.headers), 422, "invalid", "?trashed")
    refused(await http.get(f"{path}?trash=include", headers=alice.headers), 422, "invalid", "?trash")


async def test_what_is_in_the_trash_is_shown_to_who_asks_for_it(http, cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    expense = await made(http, alice)
    await deleted(http, alice, expense)
    for query in ("", "?trashed=exclude"):
        refused(await http.get(f"{at(expense)}{query}", headers=alice.headers), 404, "expense_not_found")
    shown = await http.get(f"{at(expense)}?trashed=include", headers=alice.headers)
    assert shown.json()["deleted_at"] is not None
    assert shown.json()["version"] == 2
    theirs = await http.get(f"{at(expense)}?trashed=include", headers=bob.headers)
    refused(theirs, 404, "expense_not_found")
