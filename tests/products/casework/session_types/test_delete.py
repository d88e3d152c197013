"""DELETE /casework/session-types/{id}."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.casework.session_types.rules import BUILT_IN
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/session-types"


async def test_works_once(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada = await cast.ada()
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
    sends = [await http.delete(f"{URL}/{row_id}", headers=ada.keyed("away")) for _ in range(2)]
    assert [answer.status_code for answer in sends] == [204, 204]
    refused(await http.delete(f"{URL}/{row_id}", headers=ada.headers), 404, "session_type_not_found")
    assert await facts.events() == ["casework.session_type.deleted"]


async def test_one_that_a_session_is_of_stays(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, alice = await cast.ada(), await cast.alice()
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
    beneficiary = await casework.beneficiary(alice)
    await casework.session(beneficiary, alice, session_type="art_class", voided_at=clock.now())
    refused(await http.delete(f"{URL}/{row_id}", headers=ada.headers), 409, "in_use")
    assert await facts.events() == []
    assert await facts.count("casework.session_types") == 1


async def test_who_may_not_and_what_is_not_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, alice = await cast.ada(), await cast.alice()
    row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
    refused(await http.delete(f"{URL}/{row_id}"), 401, "unauthenticated")
    refused(await http.delete(f"{URL}/{row_id}", headers=alice.headers), 403, "forbidden")
    refused(await http.delete(f"{URL}/{new_id()}", headers=ada.headers), 404, "session_type_not_found")
    refused(await http.delete(f"{URL}/{next(iter(BUILT_IN))}", headers=ada.headers), 409, "built_in")
    assert await facts.events() == []


async def test_while_a_session_of_this_kind_is_made(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, alice = await cast.ada(), await cast.alice()
    beneficiary = await casework.beneficiary(alice)
    session = {"beneficiary_id": str(beneficiary), "session_date": "2026-03-01", "session_type": "art_class"}
    for number in range(4):
        row_id = await casework.row("session_types", name="art_class", title="Art class", version=1)
        made, gone = await asyncio.gather(
            http.post("/api/v1/sessions", json=session, headers=alice.headers),
            http.delete(f"{URL}/{row_id}", headers=ada.headers),
        )
        assert (made.status_code, gone.status_code) in ((201, 409), (422, 204)), number
        if made.status_code == 201:
            break
    assert await facts.count("casework.sessions") == await facts.count("casework.session_types")
