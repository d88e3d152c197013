"""Limits: per person, else per network; said on every answer; no header that a client writes moves them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from cairn.kernel.limits import Rate
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import call
from tests.kernel.toy.people import ALICE, BOB
from tests.kernel.toy.program import Program, opened, program

pytestmark = pytest.mark.integration
RATES = {"default": Rate(5, 60), "login": Rate(3, 60, by_network=True)}


@pytest.fixture
async def limited(toy: Toy, toy_dsn: str) -> AsyncIterator[Program]:
    async with opened(program(toy_dsn, rates=RATES, proxies=["10.0.0.0/8"])) as made:
        yield made


async def knocks(made: Program, peers: list[str], headers: dict[str, str] | None = None) -> list[int]:
    return [
        (await call(made.app, "POST", f"{NOTES}/knock", headers=headers or {}, peer=peer)).status
        for peer in peers
    ]


async def test_every_answer_says_what_is_left_and_the_first_too_many_is_429(limited: Program) -> None:
    for left in (4, 3, 2, 1, 0):
        path = NOTES if left % 2 else f"{NOTES}/broken"
        got = await call(limited.app, "GET", path, peer="203.0.113.7")
        assert got.headers["x-ratelimit-limit"] == "5"
        assert got.headers["x-ratelimit-remaining"] == str(left)
        assert got.headers["ratelimit"].startswith(f'"default";r={left};t=')
        assert got.headers["ratelimit-policy"] == '"default";q=5;w=60'
        assert "retry-after" not in got.headers
    got = await call(limited.app, "GET", NOTES, peer="203.0.113.7")
    assert (got.status, got.code) == (429, "too_many_requests")
    assert 1 <= int(got.headers["retry-after"]) <= 12
    assert got.headers["x-ratelimit-remaining"] == "0"


async def test_people_have_their_own_quota_wherever_they_are(limited: Program, toy: Toy) -> None:
    for number in range(5):
        got = await call(
            limited.app, "POST", NOTES, json={"title": "a"}, headers=ALICE.headers, peer=f"203.0.{number}.1"
        )
        assert got.status == 201
    refused = await call(
        limited.app, "POST", NOTES, json={"title": "a"}, headers=ALICE.headers, peer="198.51.100.1"
    )
    assert refused.status == 429
    assert (await call(limited.app, "GET", NOTES, headers=BOB.headers, peer="203.0.0.1")).status == 200
    await toy.silent(notes=5)


async def test_a_login_counts_by_network_whoever_asks(limited: Program) -> None:
    assert await knocks(limited, ["203.0.113.1", "203.0.113.2", "203.0.113.200"]) == [200] * 3
    assert await knocks(limited, ["203.0.113.3"]) == [429]
    assert await knocks(limited, ["203.0.113.3"], ALICE.headers) == [429]
    assert await knocks(limited, ["203.0.114.1", "2001:db8::1"]) == [200] * 2


async def test_a_forged_forwarding_is_useless(limited: Program) -> None:
    for number in range(3):
        await knocks(limited, ["203.0.113.1"], {"X-Forwarded-For": f"198.51.{number}.1"})
    assert await knocks(limited, ["203.0.113.1"], {"X-Forwarded-For": "192.0.2.1"}) == [429]


async def test_a_trusted_proxy_is_believed_for_one_hop_and_no_further(limited: Program) -> None:
    for number in range(3):
        forged = {"X-Forwarded-For": f"198.51.{number}.1, 203.0.113.9"}
        assert await knocks(limited, ["10.0.0.1"], forged) == [200]
    assert await knocks(limited, ["10.0.0.2"], {"X-Forwarded-For": "192.0.2.1, 203.0.113.77"}) == [429]
    assert await knocks(limited, ["10.0.0.1"], {"X-Forwarded-For": "192.0.2.1"}) == [200]


async def test_a_wrong_token_counts_for_its_network(limited: Program) -> None:
    headers = {"Authorization": "Bearer wrong"}
    statuses = [
        (await call(limited.app, "GET", NOTES, headers=headers, peer="203.0.113.1")).status for _ in range(6)
    ]
    assert statuses == [401] * 5 + [429]


async def test_probes_are_never_limited(limited: Program) -> None:
    for _ in range(20):
        got = await call(limited.app, "GET", "/health/ready")
        assert got.status == 200
        assert "ratelimit" not in got.headers
