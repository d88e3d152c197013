"""`cairn doctor --url`: what a client meets, from outside."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
import typer

from cairn.kernel.product.checks import Finding, Patient
from cairn.kernel.settings import Settings
from cairn.shell.doctor import address
from cairn.shell.doctor.command import doctor
from cairn.shell.doctor.examination import examine
from cairn.shell.telling import manner
from tests.kernel.outbound.certificates import certified
from tests.shell.doctor.test_connections import answering

pytestmark = pytest.mark.integration


async def _found(url: str) -> dict[str, Finding]:
    lines = await examine(address.checks_of(url), Patient(Settings.model_validate({}), None))
    return {line.check.name: line.finding for line in lines}


@pytest.mark.parametrize(("days", "state"), [(90, "ok"), (22, "ok"), (20, "warning"), (3, "failure")])
async def test_days_left(tmp_path, monkeypatch, days, state):
    made = certified(tmp_path, "127.0.0.1", lives=timedelta(days=days, hours=1))
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    async with answering(made.context) as url:
        found = await _found(url)
    assert (found["days"].state.value, found["chain"].state.value) == (state, "ok"), found
    assert found["dns"].state.value == "warning"  # loopback: nobody outside gets there


async def test_a_chain_that_nobody_trusts(tmp_path):
    made = certified(tmp_path, "127.0.0.1", lives=timedelta(days=90))
    async with answering(made.context) as url:
        found = await _found(url)
    assert (found["chain"].state.value, found["days"].state.value) == ("failure", "ok")
    assert "not trusted" in found["chain"].reason


async def test_a_certificate_of_another_name(tmp_path, monkeypatch):
    made = certified(tmp_path, "127.0.0.1", lives=timedelta(days=90))
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    async with answering(made.context) as url:
        found = await _found(url.replace("127.0.0.1", "localhost"))
    assert found["chain"].state.value == "failure"


async def test_nothing_there(free_tcp_port: int):
    found = await _found(f"https://nothing.invalid:{free_tcp_port}")
    assert [finding.state.value for finding in found.values()] == ["failure", "failure", "skipped"]


def test_the_verb_needs_no_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And tells by its exit code, as JSON where asked."""
    monkeypatch.setenv("ENVIRONMENT", "production")  # which would refuse to start
    monkeypatch.setattr(manner, "as_json", True)
    with pytest.raises(typer.Exit) as ended:
        doctor(url="https://nothing.invalid")
    assert ended.value.exit_code == 1
    assert [row["check"] for row in json.loads(capsys.readouterr().out)["checks"]] == ["dns", "chain", "days"]
    with pytest.raises(typer.BadParameter, match="https"):
        doctor(url="http://nothing.invalid")
