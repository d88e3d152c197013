"""What /metrics tells: families with names that say their unit, in a number that no client can raise."""

from __future__ import annotations

import os
import random
import re
import signal
import string
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from cairn.base.refusals import Refusal
from cairn.kernel.settings import Settings
from cairn.kernel.telemetry import metrics
from cairn.kernel.telemetry.metrics import Tally, histogram
from cairn.kernel.telemetry.scrape import OPENMETRICS, Scrape
from tests.ports import free_port
from tests.served import serving

pytestmark = pytest.mark.integration

_UNITS = ("_total", "_seconds", "_bytes")
_COUNTS = {  # gauges of things, whose name is the unit
    "http_requests_in_progress", "db_connection_pool_size", "db_connection_pool_open", "db_connection_pool_active",
    "db_connection_pool_waiting", "db_long_places_active", "db_server_connections", "db_server_max_connections",
    "password_hashing_active", "outbound_breaker_open", "redis_up", "process_open_fds", "process_max_fds",
    "process_count", "python_threads", "python_info", "cairn_build_info",
    "http_places_in_use", "http_places_waiting",
}  # fmt: skip
OURS = (
    "http_", "auth_", "account_", "db_", "idempotency_", "mail_", "outbound_", "redis_", "vault_", "password_",
    "facts_", "log_", "process_", "python_", "cairn_", "event_loop_",
)  # fmt: skip
"""Prefixes of the families that this test knows; rooms with families of their own test those."""
MOST_SERIES_OF_A_LABEL = 60


def _families(text: str) -> dict[str, object]:
    return {family.name: family for family in text_string_to_metric_families(text)}


async def test_more_than_forty_families_each_with_help_and_unit(http: httpx.AsyncClient) -> None:
    answer = await http.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["cache-control"] == "no-store"
    families = _families(answer.text)
    ours = {name: family for name, family in families.items() if name.startswith(OURS)}
    assert len(ours) > 40, sorted(ours)
    assert [name for name, family in families.items() if not family.documentation.endswith(".")] == []
    for name, family in ours.items():
        full = f"{name}_total" if family.type == "counter" else name
        assert full.endswith(_UNITS) or name in _COUNTS, f"{name} does not say its unit"
        assert set(re.findall(r"[a-z_]+", name)) == {name}


async def test_labels_come_from_lists_of_the_program(http: httpx.AsyncClient) -> None:
    """A scan of 10,000 addresses and methods adds no series; the first hundred may."""
    made = random.Random(7)
    letters = string.ascii_lowercase + string.digits
    await _scan(http, made, letters, 100)
    before = _series((await http.get("/metrics")).text)
    await _scan(http, made, letters, 10_000)
    assert _series((await http.get("/metrics")).text) - before == set()
    await http.get("/metrics")
    counts: dict[tuple[str, str], set[str]] = {}
    for family in text_string_to_metric_families((await http.get("/metrics")).text):
        for found in family.samples:
            for label, value in found.labels.items():
                counts.setdefault((family.name, label), set()).add(value)
    routes = len((await http.get("/openapi.json")).json()["paths"])
    allowed = {"endpoint": routes + 20, "event": 120, "le": 20, "code": len(set(_codes(Refusal)))}
    assert [
        (name, label, len(values))
        for (name, label), values in counts.items()
        if len(values) > allowed.get(label, MOST_SERIES_OF_A_LABEL)
    ] == []


def _codes(kind: type[Refusal]) -> Iterator[str]:
    """What this process may have refused with, toys of other tests too."""
    for narrower in kind.__subclasses__():
        yield getattr(narrower, "code", "")
        yield from _codes(narrower)


async def _scan(http: httpx.AsyncClient, made: random.Random, letters: str, count: int) -> None:
    """Random paths by random methods, also below what there is."""
    for number in range(count):
        word = "".join(made.choices(letters, k=made.randint(1, 20)))
        method = "GET" if number % 3 else word.upper()
        path = f"/{word}" if number % 2 else f"/api/v1/items/{word}"
        await http.request(method, path)


def _series(text: str) -> set[str]:
    return {line.partition(" ")[0] for line in text.splitlines() if line.startswith("http_requests_total")}


async def test_what_happens_is_counted_once(http: httpx.AsyncClient, cast) -> None:
    before = _families((await http.get("/metrics")).text)
    alice = await cast.alice()
    said = {"username": alice.email, "password": "Wrong-Horse-7!"}
    assert (await http.post("/api/v1/auth/login", json=said)).status_code == 401
    good = {"username": alice.email, "password": "Correct-Horse-7!"}
    assert (await http.post("/api/v1/auth/login", json=good)).status_code == 200
    bearer = {"Authorization": "Bearer planted-and-wrong"}
    assert (await http.get("/api/v1/users/me", headers=bearer)).status_code == 401
    after = _families((await http.get("/metrics")).text)

    def grown(name: str, **labels: str) -> float:
        return _value(after, name, labels) - _value(before, name, labels)

    assert grown("auth_login_total", status="failure") == 1
    assert grown("auth_login_total", status="success") == 1
    assert grown("auth_secrets_refused_total", code="invalid_access_token") == 1
    assert grown("facts_committed_total", event="accounts.user.signed_in") == 1
    assert grown("http_requests_total", endpoint="/api/v1/auth/login", status="401") == 1
    assert grown("http_request_duration_seconds_count", endpoint="/api/v1/auth/login") == 2
    assert grown("password_hash_duration_seconds_count") >= 2
    assert grown("db_queries_total") >= 4
    assert _value(after, "db_connection_pool_size", {}) > 0


def _value(families: dict[str, object], name: str, labels: dict[str, str]) -> float:
    return sum(
        found.value
        for family in families.values()
        for found in family.samples
        if found.name == name and labels.items() <= found.labels.items()
    )


async def test_three_forms(http: httpx.AsyncClient) -> None:
    await http.get("/health")
    metrics.sample()
    summary = (await http.get("/metrics", headers={"Accept": "application/json"})).json()
    assert summary.keys() == {"version", "status", "timestamp", "metrics"}
    assert summary["metrics"]["http_requests_total"] >= 1
    prometheus = "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2"
    answer = await http.get("/metrics", headers={"Accept": prometheus})
    assert answer.headers["content-type"].startswith(OPENMETRICS)
    assert answer.text.endswith("# EOF\n")


def _scrape(**given: object) -> Scrape:
    return Scrape.of(Settings(**given))


def test_never_in_public() -> None:
    key = {"secret_key": "k" * 40}
    assert _scrape(environment="development").open_here
    assert not _scrape(environment="production", **key).open_here
    assert _scrape(environment="production", metrics_token="t" * 20, **key).open_here
    assert not _scrape(environment="production", metrics_token="t" * 20, metrics_port=9100, **key).open_here
    assert not _scrape(environment="development", metrics_port=9100).open_here
    assert not _scrape(metrics_token="t" * 20).lets_in(None)
    assert not _scrape(metrics_token="t" * 20).lets_in("t" * 19)
    assert _scrape(metrics_token="t" * 20).lets_in("t" * 20)


def test_a_tally_hands_on_what_observe_would_have_said() -> None:
    edges = (0.1, 1.0)
    quick = histogram("test_tally_seconds", "Of this test.", buckets=edges)
    slow = histogram("test_observe_seconds", "Of this test.", buckets=edges)
    tally = Tally(quick, edges)
    for value in (0.0, 0.1, 0.1000001, 1.0, 7.0):
        tally.observe(value)
        slow.observe(value)
    tally.publish()
    tally.publish()
    told = [[(found.name.split("_", 2)[2], found.labels, found.value) for found in family.collect()[0].samples]
            for family in (quick, slow)]  # fmt: skip
    assert [entry for entry in told[0] if not entry[0].endswith("created")] == [
        entry for entry in told[1] if not entry[0].endswith("created")
    ]


def test_several_workers_count_as_one_also_when_one_dies(dsn: str, tmp_path: Path) -> None:
    port, token = free_port(), "metrics-token-of-this-test"
    own = {"WORKERS": "2", "METRICS_PORT": str(port), "METRICS_TOKEN": token, "TMPDIR": str(tmp_path)}
    bearer = {"Authorization": f"Bearer {token}"}

    def read() -> dict[str, object]:
        answer = httpx.get(f"http://127.0.0.1:{port}/metrics", headers=bearer)
        assert answer.status_code == 200
        return _families(answer.text)

    def settled(name: str, wanted: float, **labels: str) -> None:
        began = time.monotonic()
        while (found := _value(read(), name, labels)) != wanted:
            assert time.monotonic() - began < 15, f"{name} is {found}, not {wanted}"
            time.sleep(0.1)

    with serving(dsn, **own) as url:
        assert httpx.get(f"{url}/metrics", headers=bearer).status_code == 404
        assert httpx.get(f"http://127.0.0.1:{port}/metrics").status_code == 401
        for _ in range(60):
            assert httpx.get(f"{url}/health").status_code == 200  # a connection each, so that both have some
        settled("http_requests_total", 60, endpoint="/health")
        settled("process_count", 2)
        assert _value(read(), "process_start_time_seconds", {}) > 1_600_000_000
        cpu = _value(read(), "process_cpu_seconds_total", {})
        os.kill(_a_worker(dsn, url), signal.SIGKILL)
        settled("process_count", 2)
        settled("http_requests_total", 60, endpoint="/health")
        assert _value(read(), "process_cpu_seconds_total", {}) >= cpu
    assert list(tmp_path.iterdir()) == [], "the folder of the values goes with the server"


def _a_worker(dsn: str, url: str) -> int:
    """The process that holds a connection of ours to the served port."""
    port = int(url.rpartition(":")[2])
    for path in Path("/proc").iterdir():
        if not path.name.isdigit():
            continue
        try:
            environ = (path / "environ").read_bytes().split(b"\0")
            parent = int((path / "stat").read_text().rpartition(")")[2].split()[1])
            above = (Path("/proc") / str(parent) / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if f"PORT={port}".encode() in environ and f"PORT={port}".encode() in above:
            return int(path.name)
    raise AssertionError("no worker was found")
