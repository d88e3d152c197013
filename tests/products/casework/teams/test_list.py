"""GET /casework/teams, and of one."""

from __future__ import annotations

import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/teams"


async def test_everybody_sees_all_by_name(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    programme, alice = await casework.programme(), await cast.alice()
    await casework.team(programme, "south")
    await casework.team(None, "North")
    page = await http.get(URL, headers=alice.headers)
    assert [one["name"] for one in page.json()["items"]] == ["North", "south"]
    assert page.headers["cache-control"] == "no-store"
    of_one = await http.get(f"{URL}?programme_id={programme}", headers=alice.headers)
    assert [one["name"] for one in of_one.json()["items"]] == ["south"]


async def test_one_nobody_and_nothing(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, row_id = await cast.alice(), await casework.team()
    assert (await http.get(f"{URL}/{row_id}", headers=alice.headers)).json()["id"] == str(row_id)
    refused(await http.get(URL), 401, "unauthenticated")
    refused(await http.get(f"{URL}/{row_id}"), 401, "unauthenticated")
    refused(await http.get(f"{URL}/{new_id()}", headers=alice.headers), 404, "team_not_found")
    refused(await http.get(f"{URL}?programme_id=x", headers=alice.headers), 422, "invalid")
