"""Traces and errors of the program as it is served, over real HTTP to doubles of who takes them."""

from __future__ import annotations

import time
from collections.abc import Callable

import asyncpg
import httpx
import pytest

from cairn.kernel.db.outbox import OutboxEntry
from tests.kernel.telemetry.doubles import double
from tests.served import serving

pytestmark = pytest.mark.integration

TRACE, CLIENT_SPAN = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
PARENT = {"traceparent": f"00-{TRACE}-{CLIENT_SPAN}-01"}
PLANTED = (
    "Wonder-Land-77!",
    "planted.person@example.org",
    "planted-bearer-token-0123456789",
    "planted-cookie",
)


def _until(holds: Callable[[], object], within: float = 15.0) -> None:
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < within, "it did not come"
        time.sleep(0.05)


def test_one_request_is_one_trace(dsn: str) -> None:
    person = {
        "email": PLANTED[1],
        "username": "planted",
        "full_name": "Planted Person",
        "password": PLANTED[0],
    }
    with double() as seen:
        mail = {"ZEPTOMAIL_TOKEN": "zepto-token", "ZEPTOMAIL_URL": seen.url}
        otel = {"OTEL_EXPORTER_OTLP_ENDPOINT": seen.url, "OTEL_EXPORTER_OTLP_HEADERS": "x-team=ours"}
        with serving(dsn, **mail, **otel) as url:
            made = httpx.post(f"{url}/api/v1/auth/register", json=person, headers=PARENT)
            assert made.status_code == 201, made.text
            _until(lambda: seen.named("POST /api/v1/auth/register") and seen.mails)
        (request,) = seen.named("POST /api/v1/auth/register")
        assert request.trace_id.hex() == TRACE
        assert request.parent_span_id.hex() == CLIENT_SPAN
        below = [span for span in seen.spans if span.parent_span_id == request.span_id]
        assert {span.name.split()[0] for span in below} >= {"write"}
        assert {span.trace_id for span in below} == {request.trace_id}
        assert seen.resources[0]["service.name"] == "cairn"
        assert any(headers.get("x-team") == "ours" for headers in seen.headers)
        spans = b"".join(span.SerializeToString() for span in seen.spans)
        assert [secret for secret in PLANTED if secret.encode() in spans] == []
        if "traceparent" in OutboxEntry.__table__.c:
            _holds_over_the_queue(
                seen.mails, [span.name for span in seen.spans if span.trace_id == request.trace_id]
            )


def _holds_over_the_queue(mails: list[dict[str, str]], names: list[str]) -> None:
    assert any(name.startswith("job ") for name in names), names
    assert any(name.startswith("POST 127.0.0.1") for name in names), names
    assert mails[0]["traceparent"].split("-")[1] == TRACE


def test_a_share_of_none_exports_none_and_hands_the_trace_on(dsn: str) -> None:
    with double() as seen:
        otel = {"OTEL_EXPORTER_OTLP_ENDPOINT": seen.url, "OTEL_TRACES_SAMPLER_ARG": "0"}
        with serving(dsn, **otel) as url:
            for _ in range(20):
                assert httpx.get(f"{url}/api/v1/items").status_code == 200
        assert seen.spans == []


def test_a_collector_that_hangs_costs_nothing(dsn: str) -> None:
    with double() as seen:
        seen.hang.set()
        with serving(dsn, OTEL_EXPORTER_OTLP_ENDPOINT=seen.url, SENTRY_DSN=seen.dsn) as url:
            took = []
            for _ in range(200):
                began = time.perf_counter()
                assert httpx.get(f"{url}/health").status_code == 200
                took.append(time.perf_counter() - began)
            ending = time.monotonic()
        assert sorted(took)[190] < 0.5
        assert time.monotonic() - ending < 12


async def test_one_event_for_one_error_and_nothing_of_the_person(dsn: str, raw: asyncpg.Connection) -> None:
    await raw.execute("ALTER TABLE catalogue.items RENAME TO away")
    try:
        with double() as seen, serving(dsn, SENTRY_DSN=seen.dsn, SENTRY_TRACES_SAMPLE_RATE="1") as url:
            async with httpx.AsyncClient(base_url=url) as http:
                answer = await http.get(
                    f"/api/v1/items?search={PLANTED[1]}",
                    headers={"Cookie": f"cairn_refresh={PLANTED[3]}", "X-Correlation-ID": "told-once"},
                )
                assert answer.status_code == 500
                assert (await http.get("/api/v1/nothing")).status_code == 404
                _until(lambda: [event for event in seen.events if event["item"] == "event"])
                _until(lambda: [event for event in seen.events if event["item"] == "transaction"])
    finally:
        await raw.execute("ALTER TABLE catalogue.away RENAME TO items")
    (event,) = [event for event in seen.events if event["item"] == "event"]
    assert event["tags"]["correlation_id"] == "told-once"
    assert event["environment"] == "test"
    assert str(event["release"]).startswith("cairn@")
    (error,) = event["exception"]["values"][-1:]
    assert error["type"] == "UndefinedTableError"
    assert all("vars" not in frame for frame in error["stacktrace"]["frames"])
    assert not {"request", "user", "breadcrumbs", "extra", "server_name"} & event.keys()
    assert [secret for secret in PLANTED if secret.encode() in seen.raw] == []
