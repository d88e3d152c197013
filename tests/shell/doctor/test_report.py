"""`cairn doctor` as a whole: the exit code, JSON, a database that is gone or hangs, and no secret in any line."""

from __future__ import annotations

import asyncio
import socket
import time

import orjson
import pytest

from cairn.kernel.product.checks import Check, Patient, State, failure, ok, warning
from cairn.shell.doctor.command import all_checks
from cairn.shell.doctor.examination import examine, exit_code
from tests.conftest import settings_for
from tests.ports import free_port
from tests.shell.doctor.conftest import live

pytestmark = pytest.mark.integration
WITHIN = 15.0
PLANTED = {
    "SECRET_KEY": "planted-Zk83hAqLw0-the-signing-key-Xy72Pq", "METRICS_TOKEN": "planted-metrics-token",
    "SMTP_HOST": "127.0.0.1", "SMTP_USERNAME": "cairn", "SMTP_PASSWORD": "planted-smtp-password",
    "REDIS_URL": "redis://:planted-redis-password@127.0.0.1:{port}/0",
    "CELERY_BROKER_URL": "amqp://u:planted-broker-password@127.0.0.1:{port}//",
    "DATABASE_READ_URL": "postgresql://u:planted-read-password@127.0.0.1:{port}/x",
    "DATABASE_ADMIN_URL": "postgresql://u:planted-admin-password@127.0.0.1:{port}/x",
    "SENTRY_DSN": "https://plantedsentrykey@sentry/none", "ADMIN_PASSWORD": "planted-Admin-1!",
    "OTEL_EXPORTER_OTLP_ENDPOINT": "http://u:planted-otlp-password@127.0.0.1:{port}",
    "GITHUB_CLIENT_ID": "github", "GITHUB_CLIENT_SECRET": "planted-github-secret",
    "S3_BUCKET": "b", "S3_ACCESS_KEY_ID": "key", "S3_ENDPOINT": "http://127.0.0.1:{port}",
    "S3_SECRET_ACCESS_KEY": "planted-s3-secret",
}  # fmt: skip


async def test_a_healthy_home_is_no_failure_and_every_check_is_told(run, cast, environ, tmp_path):
    await cast.ada()
    (tmp_path / "home").mkdir()
    told = await run("doctor", "--json")
    assert told.exit_code == 0, told.output
    report = orjson.loads(told.stdout)
    assert report["states"]["failure"] == 0
    names = [(line["group"], line["check"]) for line in report["checks"]]
    assert len(names) == len(set(names)) == sum(report["states"].values())
    assert {("accounts", "first_admin"), ("configuration", "secret_key"), ("database", "migrations")} <= set(
        names
    )
    for line in report["checks"]:
        assert line["reason"].endswith((".", "?")), line
        assert bool(line["remedy"]) == (line["state"] in {"warning", "failure"}), line
    said = await run("doctor")
    assert said.exit_code == 0
    assert "0 failure" in said.stdout


async def test_settings_that_cannot_be_read(run):
    told = await run("doctor", "--json", PORT="none")
    assert told.exit_code == 2
    assert orjson.loads(told.stdout)["state"] == "unreadable"
    assert "PORT" in told.stdout
    assert (await run("doctor", PORT="none")).exit_code == 2


async def test_a_failure_is_the_exit_code(run):
    gone = f"postgresql://cairn:planted-secret@127.0.0.1:{free_port()}/cairn"
    told = await run("doctor", "--json", DATABASE_URL=gone)
    assert told.exit_code == 1
    found = {(line["group"], line["check"]): line for line in orjson.loads(told.stdout)["checks"]}
    assert found["connections", "database"]["state"] == "failure"
    assert {line["state"] for (group, _), line in found.items() if group in {"jobs", "clock"}} == {"skipped"}
    assert found["configuration", "debug"]["state"] == "ok", "the others are looked at all the same"
    assert "planted-secret" not in told.output


async def test_a_home_without_a_database_stays_without(run, tmp_path):
    told = await run("doctor", "--json", DATABASE_URL=None, CAIRN_HOME=str(tmp_path / "new"))
    assert told.exit_code == 0, told.output
    assert not (tmp_path / "new").exists()


async def test_a_database_that_hangs_keeps_nobody(dsn):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"postgresql://u:p@127.0.0.1:{silent.getsockname()[1]}/x"
        patient = Patient(settings_for(url, DATABASE_READ_URL=url), url, url)
        began = time.monotonic()
        lines = await examine(all_checks(), patient)
        assert time.monotonic() - began < WITHIN
    found = {(line.check.group, line.check.name): line.finding for line in lines}
    assert found["connections", "database"].state is State.FAILURE
    assert found["jobs", "dead"].state is State.SKIPPED
    assert found["connections", "database_read"].state is State.FAILURE


async def test_a_check_that_breaks_or_never_ends_hides_no_other(monkeypatch, dsn):
    async def breaks(_: Patient):
        raise RuntimeError("with planted-words")

    async def hangs(_: Patient):
        await asyncio.sleep(60)

    async def well(_: Patient):
        return ok("Well.")

    monkeypatch.setattr("cairn.shell.doctor.examination.CHECK_SECONDS", 0.2)
    checks = [Check("a", "breaks", breaks), Check("a", "hangs", hangs), Check("a", "well", well)]
    lines = await examine(checks, Patient(settings_for(dsn), dsn))
    assert [line.finding.state for line in lines] == [State.FAILURE, State.FAILURE, State.OK]
    assert "planted" not in str(lines)
    assert exit_code(lines) == 1
    assert exit_code(lines[2:]) == 0


async def planted_report(checks, environment) -> str:
    port = str(free_port())
    given = {name: value.replace("{port}", port) for name, value in PLANTED.items()}
    url = f"postgresql://u:planted-database-password@127.0.0.1:{port}/x"
    made = live if environment == "production" else settings_for
    more = {"ALLOW_PLAINTEXT_BACKENDS": "true"} if environment == "production" else {}
    settings = made(url, **given, **more)
    lines = await examine(checks, Patient(settings, url, given["DATABASE_ADMIN_URL"]))
    return orjson.dumps([line.row for line in lines]).decode()


@pytest.mark.parametrize("environment", ["production", "development"])
async def test_no_secret_is_in_any_line(environment):
    said = await planted_report(all_checks(), environment)
    assert "planted" not in said
    assert "failure" in said


async def test_what_a_careless_check_says_is_taken_out(monkeypatch):
    """And the mutant: without the last line of defence the same report shows it."""

    async def careless(patient: Patient):
        return failure(
            f"{patient.dsn} {patient.settings.secret_key.get_secret_value()}", f"See {patient.admin}."
        )

    checks = [Check("a", "careless", careless)]
    said = await planted_report(checks, "development")
    assert "planted" not in said
    assert "***" in said
    monkeypatch.setattr("cairn.shell.doctor.examination._clean", lambda finding, _secrets: finding)
    with pytest.raises(AssertionError):
        assert "planted" not in await planted_report(checks, "development")


async def test_warnings_alone_are_no_failure(dsn):
    async def warns(_: Patient):
        return warning("Something.", "Do something.")

    assert exit_code(await examine([Check("a", "warns", warns)], Patient(settings_for(dsn), dsn))) == 0
