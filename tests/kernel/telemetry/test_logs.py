"""Nothing secret and nobody's person gets into a log line, from our loggers or a library's."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
import structlog
from pydantic import SecretStr

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import LineLogger, configure_logging, flush_logs, get_logger

pytestmark = pytest.mark.unit

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
KEY = "q7Zk2hFvT9xW4mB8nLs3RcYp6JdGa1Ue"
PLANTED = (
    "aaaa-bbbb",
    "hunter2-Plain!",
    JWT,
    KEY,
    "alice@example.org",
    "s3cr3t-db-pw",
    "deadbeef" * 8,
    "Alice Liddell",
)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stdout = StringIO()
    monkeypatch.setattr("sys.stdout", stdout)
    configure_logging(Settings(log_format="json", log_level="INFO"))
    yield stdout
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def _lines(written: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in _text(written).splitlines()]


def _text(written: StringIO) -> str:
    flush_logs()
    return written.getvalue()


def test_a_line_is_one_json_object_in_utc_with_its_context(written: StringIO) -> None:
    structlog.contextvars.bind_contextvars(correlation_id="abc-123")
    get_logger("cairn.test").info("itinerary published", itinerary_id="0190a5b0-1111-7abc-8def-000000000001")
    logging.getLogger("some.library").warning("slow %s", "answer")
    ours, theirs = _lines(written)
    assert ours["event"] == "itinerary published"
    assert ours["itinerary_id"] == "0190a5b0-1111-7abc-8def-000000000001"
    assert ours["correlation_id"] == theirs["correlation_id"] == "abc-123"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", str(ours["timestamp"]))
    assert (theirs["event"], theirs["level"], theirs["logger"]) == ("slow answer", "warning", "some.library")


def test_planted_secrets_do_not_get_in(written: StringIO) -> None:
    log = get_logger("cairn.test")
    log.info(
        "named",
        password="hunter2-Plain!",
        refresh_token=KEY,
        email="alice@example.org",
        fullName="Alice Liddell",
    )
    log.info("named", headers={"Authorization": f"Bearer {JWT}", "Cookie": KEY, "X-Api-Key": KEY})
    log.info("named", body={"full_name": "Alice Liddell"}, secret_key=SecretStr(KEY))
    log.info(f"in a text: Bearer {KEY} and {JWT} and {KEY} for alice@example.org")
    log.info("in a value", note=[{"deep": (f"k={KEY}",)}], url="postgresql://u:s3cr3t-db-pw@h/d?x=1")
    log.info(
        "in a value",
        link=f"/verify?token={KEY}&next=/",
        page="/unlock#token=aaaa-bbbb",
        digest="deadbeef" * 8,
    )
    log.info("positional %s", "alice@example.org")
    logging.getLogger("lib").warning("signing in %s with %s", "alice@example.org", JWT)
    logging.getLogger("lib").warning("extra", extra={"password": "hunter2-Plain!"})
    text = _text(written)
    assert len(text.splitlines()) == 9
    assert [secret for secret in PLANTED if secret in text] == []


def test_a_failure_has_class_and_stack_but_no_values(written: StringIO) -> None:
    def fail(secret: str) -> None:
        kept = secret + "!"
        raise LookupError(f"no row for alice@example.org, {len(kept)}")

    for logger in (get_logger("cairn.test"), logging.getLogger("lib")):
        try:
            fail(KEY)
        except LookupError:
            logger.exception("unhandled")
    lines = _lines(written)
    assert len(lines) == 2
    for line in lines:
        assert line["error"] == "builtins.LookupError"
        assert "in fail" in str(line["stack"])
        assert "alice@example.org" not in str(line)
        assert KEY not in str(line)


def test_what_an_operator_needs_stays_readable(written: StringIO) -> None:
    facts: dict[str, object] = {
        "route": "/api/v1/itineraries/{itinerary_id}/travel-intel/responses",
        "status_code": 201,
        "duration_ms": 12.5,
        "sql_count": 3,
        "caller_id": "0190a5b0-2222-7abc-8def-000000000002",
        "path": "/var/lib/cairn/files/some-long-folder-name/and-another-long-name",
    }
    get_logger("cairn.test").info("request", **facts)
    assert facts.items() <= _lines(written)[0].items()


def test_sql_of_the_library_is_not_logged(written: StringIO) -> None:
    logging.getLogger("sqlalchemy.engine").info("SELECT 1")
    logging.getLogger("sqlalchemy.engine").warning("trouble")
    assert [line["event"] for line in _lines(written)] == ["trouble"]


def test_a_file_gets_the_same_lines(tmp_path: Path, written: StringIO) -> None:
    configure_logging(Settings(log_file=tmp_path / "cairn.log"))
    get_logger("cairn.test").info("kept", password=KEY)
    for handler in logging.getLogger().handlers:
        handler.close()
    (line,) = (tmp_path / "cairn.log").read_text().splitlines()
    assert json.loads(line)["password"] == "[redacted]"


def test_the_quick_line_of_requests_says_and_hides_what_the_ordinary_one_does(written: StringIO) -> None:
    structlog.contextvars.bind_contextvars(correlation_id="c-1", trace_id="t-1")
    fields = {
        "route": "/items/{item_id}",
        "status": 200,
        "caller_id": None,
        "note": f"Bearer {JWT}",
        "email": "alice@example.org",
    }
    LineLogger("cairn.test").info("served", **fields)
    get_logger("cairn.test").info("served", **fields)
    quick, ordinary = _lines(written)
    assert set(quick) == set(ordinary)
    assert {**quick, "timestamp": None} == {**ordinary, "timestamp": None}
    assert JWT not in json.dumps(quick)


def test_the_quick_line_keeps_to_the_level(written: StringIO) -> None:
    logging.getLogger("cairn.test").setLevel(logging.ERROR)
    LineLogger("cairn.test").info("served")
    logging.getLogger("cairn.test").setLevel(logging.NOTSET)
    assert _lines(written) == []
