"""/health/detailed: who sees what, what it says of the whole, and that asking often costs the services nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import httpx
import pytest

from cairn import wiring
from cairn.kernel.probes import Board, Probe, Seen, board
from cairn.kernel.settings.watched import SERVICES
from cairn.main import app_of
from tests.cast import Cast
from tests.conftest import ORIGIN, settings_for
from tests.kernel.probes.sockets import Spoken, redis_speaker, silent, speaking
from tests.ports import free_port

pytestmark = pytest.mark.integration
PATH = "/health/detailed"
CROWD = 1000


@asynccontextmanager
async def program(dsn: str, **settings: str) -> AsyncIterator[tuple[wiring.Cairn, httpx.AsyncClient]]:
    """The whole program with settings of a test's own."""
    cairn = wiring.build(settings_for(dsn, **settings))
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN) as http:
        yield cairn, http
    await cairn.close()


async def test_everything_that_can_be_watched_is_there(http: httpx.AsyncClient):
    answer = await http.get(PATH)
    said = answer.json()
    assert answer.status_code == 200
    assert set(said) == {"status", "version", "environment", "timestamp", "services"}
    assert (said["status"], said["environment"]) == ("healthy", "test")
    assert set(said["services"]) == set(SERVICES)
    assert answer.headers["cache-control"] == "no-store"
    database = said["services"]["postgresql"]
    assert (database["status"], database["required"], database["detail"]) == ("up", True, None)
    assert database["latency_ms"] > 0
    assert datetime.fromisoformat(database["checked_at"])
    nothing = {
        "status": "not_configured",
        "required": False,
        "latency_ms": None,
        "checked_at": None,
        "detail": None,
    }
    assert said["services"]["neo4j"] == nothing


async def test_details_are_for_administrators(dsn: str, cairn: wiring.Cairn, cast: Cast):
    port = free_port()
    ada, alice = await cast.ada(), await cast.alice()
    async with program(dsn, REDIS_URL=f"redis://:secret@127.0.0.1:{port}/0") as (_, http):
        shown = (await http.get(PATH, headers=ada.headers)).json()["services"]
        assert shown["redis"]["detail"] == {
            "address": f"redis://127.0.0.1:{port}/0", "version": None,
            "error": "It cannot be reached: ConnectionRefusedError.",
        }  # fmt: skip
        assert shown["postgresql"]["detail"]["version"]
        assert shown["neo4j"]["detail"] is None
        for headers in ({}, alice.headers):
            answer = await http.get(PATH, headers=headers)
            assert {service["detail"] for service in answer.json()["services"].values()} == {None}
            for hidden in (str(port), "Refused", "secret", shown["postgresql"]["detail"]["version"]):
                assert hidden not in answer.text
        assert (await http.get(PATH, headers={"Authorization": "Bearer garbage"})).status_code == 401


@pytest.mark.parametrize(
    ("required", "whole", "status"), [("", "degraded", 200), ("redis", "unhealthy", 503)]
)
async def test_what_is_down_and_what_that_means(
    dsn: str, cairn: wiring.Cairn, required: str, whole: str, status: int
):
    down = f"redis://127.0.0.1:{free_port()}/0"
    async with program(dsn, REDIS_URL=down, STATUS_REQUIRED=required) as (_, http):
        answer = await http.get(PATH)
    assert (answer.status_code, answer.json()["status"]) == (status, whole)
    assert answer.headers.get("retry-after") == ("5" if status == 503 else None)
    assert answer.headers["content-type"] == "application/json"


async def test_without_the_database_and_without_the_product():
    began = time.monotonic()
    async with program("postgresql://nobody@127.0.0.1:1/nothing", PRODUCTS="accounts") as (_, http):
        answer = await http.get(PATH)
        assert (await http.get("/status")).status_code == 404
        assert (await http.get("/api/v1/services")).status_code == 404
    assert time.monotonic() - began < 5
    assert (answer.status_code, answer.json()["status"]) == (503, "unhealthy")
    assert answer.json()["services"]["postgresql"]["status"] == "down"
    assert "Error" not in answer.text


async def costs_nothing(http: httpx.AsyncClient, server: Spoken, began: float) -> None:
    """A crowd, and then one after the other: no more than one connection in five seconds."""
    answers = await asyncio.gather(*(http.get(PATH) for _ in range(CROWD)))
    answers += [await http.get(PATH) for _ in range(20)]
    assert {answer.json()["services"]["redis"]["status"] for answer in answers} == {"up"}
    assert server.connections <= 1 + (time.monotonic() - began) / 5


async def test_a_thousand_requests_cost_a_service_one_connection_in_five_seconds(
    dsn: str, cairn: wiring.Cairn, monkeypatch: pytest.MonkeyPatch
):
    async with speaking(redis_speaker) as server, program(dsn, REDIS_URL=redis_at(server)) as (made, http):
        began = time.monotonic()
        await costs_nothing(http, server, began)
        before = server.connections
        await asyncio.sleep(max(0.0, made.board._found_at + board.SHARED_SECONDS + 0.2 - time.monotonic()))
        await costs_nothing(http, server, began)
        assert server.connections > before, "what was found is asked for again after five seconds"
    async with speaking(redis_speaker) as server, program(dsn, REDIS_URL=redis_at(server)) as (_, http):
        monkeypatch.setattr(board, "SHARED_SECONDS", 0.0)  # the mutant: nothing is shared after it was found
        with pytest.raises(AssertionError):
            await costs_nothing(http, server, time.monotonic())


def redis_at(server: Spoken) -> str:
    return f"redis://127.0.0.1:{server.port}/0"


async def test_a_crowd_that_comes_while_a_service_hangs_waits_for_one_probe(dsn: str, cairn: wiring.Cairn):
    async with speaking(silent) as server, program(dsn, REDIS_URL=redis_at(server)) as (_, http):
        began = time.monotonic()
        impatient = asyncio.create_task(http.get(PATH))
        crowd = [asyncio.create_task(http.get(PATH)) for _ in range(50)]
        await asyncio.sleep(0.3)
        impatient.cancel()
        answers = await asyncio.gather(*crowd)
        took = time.monotonic() - began
        assert {answer.json()["services"]["redis"]["status"] for answer in answers} == {"down"}
        assert server.connections == 1
        assert 1.9 < took < 5


async def test_probes_run_at_once_and_one_that_breaks_spoils_no_other():
    async def slow() -> Seen:
        await asyncio.sleep(0.5)
        return Seen()

    async def broken() -> Seen:
        raise LookupError("a fault of our own")

    many = Board([Probe("broken", broken), *(Probe(f"slow-{number}", slow) for number in range(8))])
    began = time.monotonic()
    checks = await many.look()
    assert time.monotonic() - began < 2
    assert [check.status for check in checks] == ["down"] + ["up"] * 8
    assert checks[0].error == "The probe itself failed: LookupError."


async def test_what_probes_find_is_in_the_metrics(dsn: str, cairn: wiring.Cairn):
    samples = board._UP._metrics, board._FAILURES._metrics
    async with program(dsn, REDIS_URL=f"redis://127.0.0.1:{free_port()}/0") as (_, http):
        await http.get(PATH)
    up, failures = samples
    assert up[("postgresql",)]._value.get() == 1
    assert up[("redis",)]._value.get() == 0
    assert failures[("redis", "unreachable")]._value.get() >= 1
    assert ("neo4j",) not in up
