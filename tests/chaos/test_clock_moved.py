"""The clock goes an hour forward or back under people who are signed in: nothing fails, nothing happens twice, and who
has to come back is told so (reliability, row 25, the clock)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.identity.tokens import AccessTokens, ExpiredToken
from cairn.kernel.limits import Limiter, Rate
from tests.cast import PASSWORD
from tests.facts import Facts

pytestmark = pytest.mark.chaos
ITEMS, REFRESH = "/api/v1/items", "/api/v1/auth/refresh"
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _back() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


async def signed_in(http: httpx.AsyncClient) -> tuple[dict[str, str], str]:
    """The header of somebody who has just registered, and what renews it."""
    answer = await http.post("/api/v1/auth/register", json={"email": "c@example.com", "password": PASSWORD})
    assert answer.status_code == 201, answer.text
    said = answer.json()
    return {"Authorization": f"Bearer {said['access_token']}"}, said["refresh_token"]


async def outlive(http: httpx.AsyncClient, facts: Facts, by: timedelta) -> None:
    """Somebody's session, and the outcome of a keyed request."""
    headers, refresh = await signed_in(http)
    keyed = {**headers, "Idempotency-Key": "once"}
    first = await http.post(ITEMS, json={"name": "Rope"}, headers=keyed)
    assert first.status_code == 201
    clock.shift(by)
    seen = await http.get(ITEMS, headers=headers)
    assert seen.status_code == (401 if by > timedelta(0) else 200), "an access token lives for half an hour"
    renewed = await http.post(REFRESH, json={"refresh_token": refresh})
    assert renewed.status_code == 200, renewed.text
    keyed["Authorization"] = f"Bearer {renewed.json()['access_token']}"
    again = await http.post(ITEMS, json={"name": "Rope"}, headers=keyed)
    assert (again.status_code, again.content) == (201, first.content)
    changed = await http.patch(
        first.headers["location"], json={"quantity": 3}, headers=keyed | {"Idempotency-Key": "two"}
    )
    assert changed.status_code == 200
    clock.shift(timedelta(0))
    assert (await http.get(ITEMS, headers={"Authorization": keyed["Authorization"]})).status_code in {
        200,
        401,
    }
    assert await facts.count("catalogue.items") == 1


@pytest.mark.parametrize("by", [HOUR, -HOUR], ids=["forward", "back"])
async def test_sessions_and_outcomes_outlive_it(http: httpx.AsyncClient, facts: Facts, by: timedelta) -> None:
    await outlive(http, facts, by)


async def test_a_program_that_believes_no_token_of_the_future_is_caught(
    http: httpx.AsyncClient, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = AccessTokens._check_expiry

    def strict(tokens: AccessTokens, expires: int) -> None:
        check(tokens, expires)
        if expires - tokens._lifetime_seconds > clock.unix_ms() // 1000 + tokens._leeway_seconds:
            raise ExpiredToken

    monkeypatch.setattr(AccessTokens, "_check_expiry", strict)
    with pytest.raises(AssertionError, match="401"):
        await outlive(http, facts, -HOUR)


@pytest.mark.parametrize("by", [HOUR, -HOUR], ids=["forward", "back"])
async def test_what_is_due_runs_and_then_it_is_over(cairn: wiring.Cairn, by: timedelta) -> None:
    """What was missed is not caught up on one after the other."""
    while await cairn.relay.run_due():
        pass
    clock.shift(by)
    ran = 0
    while done := await cairn.relay.run_due():
        ran += done
    assert ran <= 5


@pytest.mark.parametrize("by", [HOUR, -HOUR], ids=["forward", "back"])
async def test_a_limit_keeps_nobody_out_for_longer_than_its_period(by: timedelta) -> None:
    limiter, rate = Limiter(), Rate(5, 2)
    for _ in range(6):
        last = await limiter.check("somebody", rate)
    assert not last.allowed
    clock.shift(by)
    moved = await limiter.check("somebody", rate)
    assert moved.allowed or moved.retry_after_seconds <= 2
    await asyncio.sleep(2.1)
    assert (await limiter.check("somebody", rate)).allowed
