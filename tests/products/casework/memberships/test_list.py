"""GET /casework/memberships, and of one."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/memberships"


async def _seen(http: httpx.AsyncClient, headers: dict[str, str], asked: str = "") -> set[str]:
    page = await http.get(f"{URL}?{asked}", headers=headers)
    assert page.status_code == 200, page.text
    assert page.headers["cache-control"] == "no-store"
    assert page.json()["total"] == len(page.json()["items"])
    return {one["id"] for one in page.json()["items"]}


async def test_who_sees_whom(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    mallory, programme = await cast.mallory(), await casework.programme()
    north, south = await casework.team(programme, "North"), await casework.team(programme, "South")
    mine = str(await casework.member(alice, "worker", team=north))
    beside = str(await casework.member(bob, "supervisor", team=north))
    elsewhere = str(await casework.member(charlie, "worker", team=south))
    above = str(await casework.member(charlie, "manager", programme=programme))
    strange = str(await casework.member(mallory, "dpo"))
    over = clock.now() - timedelta(minutes=1)
    past = str(await casework.member(alice, "worker", team=south, ends_at=over))
    assert await _seen(http, alice.headers) == {mine, beside, above, past}
    assert await _seen(http, charlie.headers) == {mine, beside, elsewhere, above, past}
    assert await _seen(http, mallory.headers) == {strange}
    assert await _seen(http, (await cast.ada()).headers) == {mine, beside, elsewhere, above, strange, past}
    assert (await http.get(f"{URL}/{beside}", headers=alice.headers)).json()["role"] == "supervisor"
    for hidden in (elsewhere, strange, new_id()):
        answer = await http.get(f"{URL}/{hidden}", headers=alice.headers)
        refused(answer, 404, "membership_not_found")


async def test_filters(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    ada, alice, bob = await cast.ada(), await cast.alice(), await cast.bob()
    programme = await casework.programme()
    north = await casework.team(programme)
    one = str(await casework.member(alice, "worker", team=north))
    two = str(
        await casework.member(bob, "manager", programme=programme, starts_at=clock.now() + timedelta(1))
    )
    await casework.member(bob, "dpo")
    assert await _seen(http, ada.headers, f"programme_id={programme}") == {one, two}
    assert await _seen(http, ada.headers, f"team_id={north}") == {one}
    assert await _seen(http, ada.headers, f"user_id={alice.id}") == {one}
    assert await _seen(http, ada.headers, "role=manager") == {two}
    assert await _seen(http, ada.headers, "current=false") == {two}
    newest = await http.get(f"{URL}?sort=-from&per_page=1", headers=ada.headers)
    assert [found["id"] for found in newest.json()["items"]] == [two]


async def test_nobody_and_malformed(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    refused(await http.get(URL), 401, "unauthenticated")
    refused(await http.get(f"{URL}/{new_id()}"), 401, "unauthenticated")
    for asked in ("role=king", "current=7", "sort=role", "user_id=x"):
        refused(await http.get(f"{URL}?{asked}", headers=alice.headers), 422, "invalid")
