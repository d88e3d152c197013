"""DELETE /items/{id}."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.items import at, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works_once(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    item, other = await made(http, alice), await made(http, alice)
    answer = await http.delete(at(item), headers=alice.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    refused(await http.delete(at(item), headers=alice.headers), 404, "item_not_found")
    assert (await http.get(at(other))).status_code == 200
    assert (await facts.events()).count("catalogue.item.deleted") == 1


async def test_repeated_with_a_key_answers_as_the_first_time(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    first = await http.delete(at(item), headers=alice.keyed("delete-1"))
    again = await http.delete(at(item), headers=alice.keyed("delete-1"))
    assert (first.status_code, again.status_code) == (204, 204)
    assert again.headers["idempotency-replayed"] == "true"


async def test_nobody_stranger_and_admin(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice())
    refused(await http.delete(at(item)), 401, "unauthenticated")
    refused(await http.delete(at(item), headers=(await cast.mallory()).headers), 403, "forbidden")
    assert (await http.get(at(item))).status_code == 200
    assert (await http.delete(at(item), headers=(await cast.ada()).headers)).status_code == 204


async def test_if_match(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    tag = (await http.get(at(item))).headers["etag"]
    refused(
        await http.delete(at(item), headers={**alice.headers, "If-Match": '"stale"'}),
        412,
        "precondition_failed",
    )
    assert (await http.delete(at(item), headers={**alice.headers, "If-Match": tag})).status_code == 204
