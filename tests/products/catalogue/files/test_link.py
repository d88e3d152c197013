"""POST /items/{id}/files/{file_id}/link, and reading by it."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from cairn.base import clock
from tests.builders.files import PNG, added, at_file
from tests.builders.items import at, made
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def linked(http: httpx.AsyncClient, person: Person, where: str, **asked: object) -> dict[str, object]:
    answer = await http.post(f"{where}/link", json=asked or None, headers=person.headers)
    assert answer.status_code == 201, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()


def path_of(link: dict[str, object]) -> str:
    parts = urlsplit(str(link["url"]))
    return f"{parts.path}?{parts.query}"


@pytest.fixture
async def where(http: httpx.AsyncClient, cast: Cast) -> str:
    """A file that only Alice may see."""
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    await http.patch(at(item), json={"is_active": False}, headers=alice.headers)
    return at_file(item, file)


async def test_it_works_without_a_token_until_it_expires(
    http: httpx.AsyncClient, cast: Cast, where: str, facts: Facts
) -> None:
    refused(await http.get(where), 404, "file_not_found")
    link = await linked(http, await cast.alice(), where, expires_in=60)
    assert str(link["url"]).startswith("http://127.0.0.1:8000/api/v1/items/")
    assert link["direct_url"] is None
    answer = await http.get(path_of(link))
    assert (answer.status_code, answer.content) == (200, PNG)
    assert (await http.get(path_of(link), headers={"Range": "bytes=0-3"})).content == PNG[:4]
    assert (await facts.events())[-1] == "catalogue.file.linked"
    clock.shift(timedelta(seconds=61))
    try:
        refused(await http.get(path_of(link)), 403, "link_invalid")
    finally:
        clock.shift(timedelta(0))


async def test_an_hour_where_nothing_is_said(http: httpx.AsyncClient, cast: Cast, where: str) -> None:
    link = await linked(http, await cast.alice(), where)
    expires = int(parse_qs(urlsplit(str(link["url"])).query)["expires"][0])
    assert 3590 <= expires - clock.now().timestamp() <= 3601


async def test_a_link_that_was_changed(http: httpx.AsyncClient, cast: Cast, where: str) -> None:
    alice = await cast.alice()
    link = await linked(http, alice, where, expires_in=60)
    path = path_of(link)
    query = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
    item = await made(http, alice, is_active=False)
    other = at_file(item, await added(http, alice, item))
    changed = [
        {**query, "expires": str(int(query["expires"]) + 1)}, {**query, "disposition": "inline"},
        {**query, "signature": query["signature"][:-1]}, {**query, "signature": ""},
        {**query, "signature": "\u00e9" * 43}, {"expires": query["expires"]}, {"signature": query["signature"]},
    ]  # fmt: skip
    for one in changed:
        refused(await http.get(where, params=one), 403, "link_invalid")
    refused(await http.get(other, params=query), 403, "link_invalid")
    nowhere = where[:-12] + "000000000000"
    refused(await http.get(nowhere, params=query), 403, "link_invalid")
    assert (await http.get(path)).status_code == 200


async def test_it_ends_with_its_file(http: httpx.AsyncClient, cast: Cast, where: str) -> None:
    alice = await cast.alice()
    link = await linked(http, alice, where)
    assert (await http.delete(where, headers=alice.headers)).status_code == 204
    refused(await http.get(path_of(link)), 404, "file_not_found")


async def test_nobody_stranger_admin_malformed(http: httpx.AsyncClient, cast: Cast, where: str) -> None:
    refused(await http.post(f"{where}/link"), 401, "unauthenticated")
    refused(await http.post(f"{where}/link", headers=(await cast.mallory()).headers), 404, "file_not_found")
    alice = await cast.alice()
    for asked in ({"expires_in": 3601}, {"expires_in": 0}, {"disposition": "x"}, {"for_ever": True}):
        refused(await http.post(f"{where}/link", json=asked, headers=alice.headers), 422, "invalid")
    await linked(http, await cast.ada(), where)
