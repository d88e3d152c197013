"""Who gets a place when there are too few: probes always, sign-in where it has room of its own, nobody for ever."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import replace

import pytest
from starlette.types import Receive, Scope, Send

from cairn.base.refusals import Unavailable
from cairn.kernel.telemetry.metrics import REGISTRY
from cairn.kernel.web.answers import send_answer
from cairn.kernel.web.edge import Edge
from cairn.kernel.web.places import Kind, Places
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE
from tests.kernel.toy.program import EDGE, opened, program

pytestmark = pytest.mark.unit


def taken(places: Places, kind: Kind) -> int:
    """How many get in until one would have to wait."""
    count = 0
    while places.take_now(kind):
        count += 1
    return count


def refused(kind: Kind, because: str) -> float:
    labels = {"kind": kind.value, "because": because}
    return REGISTRY.get_sample_value("http_overload_refusals_total", labels) or 0.0


@pytest.mark.parametrize(("most", "others"), [(256, 224), (16, 14), (2, 1), (1, 1)])
def test_some_places_are_kept_for_sign_in(most: int, others: int) -> None:
    places = Places(most)
    assert taken(places, Kind.OTHER) == others
    assert taken(places, Kind.SIGN_IN) == most - others
    assert places.take_now(Kind.PROBE)
    assert places.used == most


def test_sign_in_alone_takes_half() -> None:
    places = Places(16)
    assert taken(places, Kind.SIGN_IN) == 8
    assert taken(places, Kind.OTHER) == 8


def test_what_is_urgent_is_said_by_its_path() -> None:
    urgent = ["/api/v1/auth/login", "/api/v1/auth/factors/{factor_id}/verify"]
    places = Places(4, urgent=urgent)
    kinds = {
        "/api/v1/auth/login": Kind.SIGN_IN, "/api/v1/auth/factors/7/verify": Kind.SIGN_IN,
        "/api/v1/auth/factors/7/8/verify": Kind.OTHER, "/api/v1/auth/login/": Kind.OTHER, "/": Kind.OTHER,
        "/health": Kind.PROBE, "/health/ready": Kind.PROBE, "/metrics": Kind.PROBE,
    }  # fmt: skip
    assert {path: places.kind_of(path) for path in kinds} == kinds
    assert Places(4).kind_of("") is Kind.OTHER


async def test_who_waits_gets_the_place_that_comes_free_and_sign_in_first() -> None:
    places, order = Places(4), []
    taken(places, Kind.OTHER)
    taken(places, Kind.SIGN_IN)

    async def come(kind: Kind, name: str) -> None:
        await places.wait(kind)
        order.append(name)

    waiting = [asyncio.create_task(come(Kind.OTHER, "somebody"))]
    await asyncio.sleep(0)
    waiting.append(asyncio.create_task(come(Kind.SIGN_IN, "alice")))
    await asyncio.sleep(0)
    places.give_back(Kind.OTHER)
    places.give_back(Kind.OTHER)
    await asyncio.gather(*waiting)
    assert order == ["alice", "somebody"]
    assert places.used == 4


async def test_nobody_waits_for_long_and_few_do() -> None:
    places = Places(16)
    taken(places, Kind.OTHER)
    before = refused(Kind.OTHER, "waited"), refused(Kind.OTHER, "line_full")
    began = time.monotonic()
    answers = await asyncio.gather(*(places.wait(Kind.OTHER) for _ in range(10)), return_exceptions=True)
    assert time.monotonic() - began < 1
    assert {type(answer) for answer in answers} == {Unavailable}
    assert answers[0].headers["Retry-After"] == "1"
    assert (refused(Kind.OTHER, "waited"), refused(Kind.OTHER, "line_full")) == (before[0] + 4, before[1] + 6)
    places.give_back(Kind.OTHER)
    assert places.take_now(Kind.OTHER), "those who gave up take no place"


async def test_who_leaves_while_waiting_takes_no_place_along() -> None:
    places = Places(2)
    assert places.take_now(Kind.OTHER)
    waiting = asyncio.create_task(places.wait(Kind.OTHER))
    await asyncio.sleep(0)
    places.give_back(Kind.OTHER)  # the place is the waiting one's now, and it does not know yet
    waiting.cancel()
    with suppress(asyncio.CancelledError):
        await waiting
    assert places.used == 0


def test_where_the_line_for_the_database_is_long_only_sign_in_joins_it() -> None:
    crowded = [True]
    places = Places(64, lambda: crowded[0])
    for _ in range(16):
        assert places.take_now(Kind.OTHER), "a few are let in whatever the line"
    with pytest.raises(Unavailable):
        places.take_now(Kind.OTHER)
    assert places.take_now(Kind.SIGN_IN)
    assert places.take_now(Kind.PROBE)
    crowded[0] = False
    assert places.take_now(Kind.OTHER)


async def test_what_would_be_refused_is_shed_before_any_work() -> None:
    places, reached = Places(16, urgent=["/api/v1/auth/login", "/api/auth/login"]), []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        reached.append(scope["path"])
        await send_answer(send, 200, [], b"{}")

    edge = Edge(inner, EDGE, dict, places)
    taken(places, Kind.OTHER)
    assert (await call(edge, "GET", "/x")).status == 200, "the line is not full"
    waiting = [asyncio.create_task(places.wait(Kind.OTHER)) for _ in range(4)]
    await asyncio.sleep(0)
    got = await call(edge, "GET", "/x", headers={"X-Request-ID": "mine"})
    assert (got.status, got.code, got.headers["retry-after"]) == (503, "unavailable", "1")
    assert (got.json()["correlation_id"], got.headers["x-correlation-id"]) == ("mine", "mine")
    assert got.json()["instance"] == "/x"
    assert {"content-security-policy", "x-process-time", "x-content-type-options"} <= got.headers.keys()
    assert (await call(edge, "HEAD", "/x")).body == b""
    assert reached == ["/x"]
    for path in ("/health/ready", "/api/v1/auth/login", "/api/auth/login", "/api/v1/auth/login/"):
        assert (await call(edge, "GET", path)).status == 200
    assert (await call(edge, "GET", "/x", headers={"Origin": "https://app.example"})).status == 200
    await asyncio.gather(*waiting, return_exceptions=True)


@pytest.mark.integration
async def test_too_many_slow_requests_refuse_the_rest_at_once_and_no_probe(toy: Toy, toy_dsn: str) -> None:
    edge = replace(EDGE, concurrency=8)
    async with opened(program(toy_dsn, edge=edge)) as made:
        note = (await toy.note()).json()["id"]
        async with toy.raw.transaction():
            await toy.raw.execute("SELECT FROM toy.notes WHERE id = $1 FOR UPDATE", note)
            slow = [asyncio.create_task(_change(made.app, f"{NOTES}/{note}", number)) for number in range(7)]
            await asyncio.sleep(0.2)
            began = time.monotonic()
            got = await call(made.app, "GET", NOTES)
            took = time.monotonic() - began
            probe = await call(made.app, "GET", "/health")
        done = await asyncio.gather(*slow)
    assert (got.status, got.code, got.headers["retry-after"]) == (503, "unavailable", "1")
    assert took < 0.5
    assert probe.status == 200
    assert {answer.status for answer in done} == {200}


async def _change(app: object, path: str, number: int) -> Got:
    return await call(app, "PATCH", path, json={"title": f"t{number}"}, headers=ALICE.headers)
