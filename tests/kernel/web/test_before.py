"""A GET that writes, and what is asked before the transaction: once, whatever becomes of the transaction."""

from __future__ import annotations

from typing import Annotated

import pytest

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.plan import plan_of
from cairn.kernel.web.routes import Operation, PreparedMark, Routes
from tests.kernel.conftest import Toy
from tests.kernel.toy import visits
from tests.kernel.toy.notes import NewNote
from tests.kernel.toy.people import ALICE

pytestmark = pytest.mark.integration
URL = "/api/v1/visits"


@pytest.fixture(autouse=True)
def counted() -> None:
    visits.ASKED.clear()
    visits.TRIED.clear()


async def test_a_get_commits_and_wakes_the_relay(toy: Toy) -> None:
    answer = await toy.http.get(URL, headers=ALICE.headers)
    assert (answer.status_code, answer.json()) == (200, {"said": "prepared"})
    assert await toy.facts.events() == ["toy.note.announced"]
    assert toy.program.commits == [(frozenset(), 1)]


async def test_it_is_asked_once_however_often_the_transaction_is_tried(toy: Toy) -> None:
    answer = await toy.http.get(URL, params={"vain": "2"}, headers=ALICE.headers)
    assert answer.status_code == 200
    assert len(visits.TRIED) == 3
    assert len(visits.ASKED) == 1
    assert await toy.facts.count("kernel.audit_log") == 1


@pytest.mark.parametrize("query", ["vain=x", "vain=4", "vain=1&vain=2", "unknown=1"])
async def test_what_it_takes_is_checked_before(toy: Toy, query: str) -> None:
    answer = await toy.http.get(f"{URL}?{query}", headers=ALICE.headers)
    assert answer.status_code == 422
    assert visits.ASKED == []
    await toy.silent()


async def test_nobody_makes_it_ask(toy: Toy) -> None:
    assert (await toy.http.get(URL)).status_code == 401
    assert visits.ASKED == []


@pytest.mark.parametrize("key", ["a key of mine", "key"])
async def test_a_key_means_nothing(toy: Toy, key: str) -> None:
    for _ in range(2):
        answer = await toy.http.get(URL, headers={**ALICE.headers, "Idempotency-Key": key})
        assert answer.status_code == 200
        assert "idempotency-replayed" not in answer.headers
    assert await toy.facts.count("kernel.audit_log") == 2
    assert await toy.facts.count("kernel.idempotent_outcomes") == 0


def test_the_document_says_no_key_and_has_the_query(toy: Toy) -> None:
    node = toy.program.app.openapi()["paths"][URL]["get"]
    assert [parameter["name"] for parameter in node["parameters"]] == ["vain"]
    assert "409" not in node["responses"]


async def writes(work: UnitOfWork) -> None:
    """What may not come before."""


async def takes_a_body(new: NewNote) -> None:
    """What may not come before."""


@pytest.mark.parametrize("before", [writes, takes_a_body])
def test_nothing_writes_and_no_body_is_read_before(before) -> None:
    routes = Routes("things", "/things", tag="Things")

    @routes.get("", before=before, permission=PUBLIC)
    async def thing(prepared: Annotated[None, PreparedMark()]) -> Row | None:
        """Do a thing."""

    (operation,) = routes
    assert isinstance(operation, Operation)
    with pytest.raises(TypeError, match="`before` takes no unit of work and no body"):
        plan_of(operation)
