"""GET /items/{id}/files."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.files import PNG, TEXT, added, files_of
from tests.builders.items import at, made
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_a_page_of_this_item_s_files(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item, other = await made(http, alice), await made(http, alice)
    await added(http, alice, other)
    mine = [
        await added(http, alice, item, PNG, "image/png", "b.png"),
        await added(http, alice, item, TEXT, "text/plain", "a.txt"),
    ]
    answer = await http.get(files_of(item))
    assert answer.status_code == 200
    assert answer.json()["items"] == mine
    assert answer.json()["total"] == 2
    assert "etag" in answer.headers
    by_name = (await http.get(files_of(item), params={"sort": "name"})).json()["items"]
    assert [file["name"] for file in by_name] == ["a.txt", "b.png"]
    first = (await http.get(files_of(item), params={"per_page": 1})).json()
    second = (await http.get(files_of(item), params={"per_page": 1, "cursor": first["next_cursor"]})).json()
    assert [first["items"][0], second["items"][0]] == mine


async def test_only_who_may_see_the_item(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    await added(http, alice, item)
    await http.patch(at(item), json={"is_active": False}, headers=alice.headers)
    refused(await http.get(files_of(item)), 404, "item_not_found")
    refused(await http.get(files_of(item), headers=(await cast.mallory()).headers), 404, "item_not_found")
    for person in (alice, await cast.ada()):
        assert (await http.get(files_of(item), headers=person.headers)).json()["total"] == 1


async def test_an_upload_that_has_not_ended_is_not_listed(http: httpx.AsyncClient, cast: Cast, raw) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    await raw.execute("UPDATE kernel.files SET state = 'arriving'")
    assert (await http.get(files_of(item))).json()["items"] == []
    refused(await http.get(f"{files_of(item)}/{file['id']}"), 404, "file_not_found")


async def test_malformed(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice())
    refused(await http.get(files_of(item), params={"sort": "key"}), 422, "invalid")
    refused(await http.get(files_of(item), params={"owner": "me"}), 422, "invalid")
    refused(await http.get(files_of({"id": "x"})), 404, "item_not_found")
