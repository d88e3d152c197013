"""GET /categories/{id}."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.categories import CATEGORIES, at, made
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    category = await made(http, alice, color="#A1b2C3", icon="cup")
    answer = await http.get(at(category), headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, category)
    again = await http.get(at(category), headers={**alice.headers, "If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_case_42_another_persons_is_none_whatever_the_role(http: httpx.AsyncClient, cast: Cast) -> None:
    category = await made(http, await cast.alice())
    refused(await http.get(at(category)), 401, "unauthenticated")
    people = (await cast.mallory(), await cast.ada(), await cast.person("moira", "user", "moderator"))
    for person in people:
        for url in (at(category), f"{CATEGORIES}/0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f", f"{CATEGORIES}/x"):
            for method in ("GET", "PATCH", "PUT", "DELETE"):
                body = {"json": {"name": "Mine"}} if method.startswith("P") else {}
                answer = await http.request(method, url, headers=person.headers, **body)
                document = refused(answer, 404, "category_not_found")
                assert document["detail"] == "There is no such category."
