"""GET /casework/programmes, and of one."""

from __future__ import annotations

import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/programmes"


async def test_everybody_sees_all_by_name(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    await casework.programme("outreach")
    await casework.programme("Alpha")
    alice = await cast.alice()
    page = await http.get(URL, headers=alice.headers)
    assert [one["name"] for one in page.json()["items"]] == ["Alpha", "General", "outreach"]
    assert (page.json()["total"], page.headers["cache-control"]) == (3, "no-store")
    first = (await http.get(f"{URL}?per_page=1&sort=-name", headers=alice.headers)).json()
    rest = await http.get(f"{URL}?sort=-name&cursor={first['next_cursor']}", headers=alice.headers)
    assert [one["name"] for one in rest.json()["items"]] == ["General", "Alpha"]


async def test_one(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, row_id = await cast.alice(), await casework.programme("Alpha", zone="Asia/Tokyo")
    answer = await http.get(f"{URL}/{row_id}", headers=alice.headers)
    assert (answer.json()["zone"], answer.headers["cache-control"]) == ("Asia/Tokyo", "no-store")
    known = {**alice.headers, "If-None-Match": answer.headers["etag"]}
    assert (await http.get(f"{URL}/{row_id}", headers=known)).status_code == 304


async def test_nobody_and_nothing(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    refused(await http.get(URL), 401, "unauthenticated")
    refused(await http.get(f"{URL}/{new_id()}"), 401, "unauthenticated")
    refused(await http.get(f"{URL}/{new_id()}", headers=alice.headers), 404, "programme_not_found")
    refused(await http.get(f"{URL}/seven", headers=alice.headers), 404, "programme_not_found")
    refused(await http.get(f"{URL}?zone=UTC", headers=alice.headers), 422, "invalid")
