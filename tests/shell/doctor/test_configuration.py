"""Each check of the settings, both ways: what is right is ok, what is wrong is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.kernel.product.checks import Patient, State
from cairn.shell.doctor.configuration import group
from cairn.shell.doctor.examination import examine
from tests.conftest import settings_for
from tests.served import CASEWORK_KEYS
from tests.shell.doctor.conftest import LIVE, live, look_at

pytestmark = pytest.mark.unit
NONE = ""
"""As if it were not set."""
WRONG: list[tuple[str, dict[str, str], str]] = [
    ("data_keys", {"DATA_KEYS": NONE, "DATA_KEY_CURRENT": NONE}, "failure"),
    ("casework_anchors", {"CASEWORK_ANCHOR_URL": NONE}, "warning"),
    ("casework_anchors", {"CASEWORK_ANCHOR_URL": "file:///srv/anchors"}, "warning"),
    ("public_url", {"PUBLIC_URL": "http://api.example.org"}, "failure"),
    ("allowed_hosts", {"ALLOWED_HOSTS": "other.example.org"}, "failure"),
    ("allowed_origins", {"ALLOWED_ORIGINS": "http://app.example.org"}, "warning"),
    ("allowed_origins", {"APP_URL": "https://app.example.org/start"}, "warning"),
    ("hsts", {"SECURITY_HEADERS": "relaxed"}, "failure"),
    ("cookies", {"SECURITY_HEADERS": "relaxed", "PUBLIC_URL": "http://api.example.org"}, "failure"),
    ("docs", {"DOCS_ENABLED": "true"}, "warning"),
    ("registration", {"REGISTRATION": "open"}, "warning"),
    ("admin_password", {"ADMIN_PASSWORD": "Password1!"}, "failure"),
    ("admin_password", {"ADMIN_PASSWORD": "Correct-Horse-7!"}, "warning"),
    ("tokens", {"ACCESS_TOKEN_EXPIRE_MINUTES": "61"}, "warning"),
    ("tokens", {"REFRESH_TOKEN_EXPIRE_DAYS": "31"}, "warning"),
    ("rate_limits", {"RATE_LIMIT_ENABLED": "false"}, "failure"),
    ("processes", {"REDIS_URL": NONE}, "warning"),
    ("trusted_proxies", {"TRUSTED_PROXIES": NONE}, "warning"),
    ("trusted_proxies", {"TRUSTED_PROXIES": "0.0.0.0/0"}, "failure"),
    ("plaintext_backends", {"ALLOW_PLAINTEXT_BACKENDS": "true"}, "warning"),
    ("mail", {"SMTP_HOST": NONE}, "failure"),
    ("mail", {"MAIL_FROM": "no-reply@localhost"}, "failure"),
    ("metrics", {"METRICS_PORT": NONE}, "warning"),
    ("logging", {"LOG_LEVEL": "DEBUG"}, "warning"),
    ("logging", {"LOG_FORMAT": "console"}, "warning"),
    ("error_reports", {"SENTRY_DSN": NONE}, "warning"),
    ("without_effect", {"SMTP_HOST": NONE, "SMTP_USERNAME": "cairn"}, "warning"),
    ("without_effect", {"ZEPTOMAIL_TOKEN": "a-token-of-zepto"}, "warning"),
]
LAX: list[tuple[str, dict[str, str], str]] = [
    ("secret_key", {"SECRET_KEY": "change-me-change-me-change-me-change-me"}, "warning"),
    ("debug", {"DEBUG": "true"}, "warning"),
    ("allowed_hosts", {"ALLOWED_HOSTS": "*"}, "warning"),
    ("allowed_origins", {"ALLOWED_ORIGINS": "*"}, "warning"),
    ("casework_keys", dict.fromkeys(CASEWORK_KEYS, NONE), "warning"),
    ("casework_keys", {"CASEWORK_SIGNING_KEY": NONE}, "warning"),
    ("casework_keys", {"PRODUCTS": "travel"}, "skipped"),
    ("casework_anchors", {}, "skipped"),
    ("casework_anchors", {"PRODUCTS": "travel"}, "skipped"),
    ("public_url", {}, "skipped"),
    ("hsts", {}, "skipped"),
    ("cookies", {}, "skipped"),
    ("mail", {}, "skipped"),
]
"""What production refuses to start with, or what is as it should be in development."""


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No `.env` of the checkout."""
    monkeypatch.chdir(tmp_path)


async def test_a_deployment_as_it_should_be_has_no_fault() -> None:
    lines = await examine(group.checks, Patient(live(), None))
    assert {line.check.name: line.finding for line in lines if line.finding.state is not State.OK} == {}


async def test_development_has_no_failure() -> None:
    lines = await examine(group.checks, Patient(settings_for("postgresql:///nothing"), None))
    assert [line for line in lines if line.finding.state is State.FAILURE] == []


@pytest.mark.parametrize(("name", "changes", "state"), WRONG)
async def test_a_wrong_setting_is_seen(name: str, changes: dict[str, str], state: str) -> None:
    found = await look_at(f"configuration.{name}", live(**changes))
    assert found.state.value == state, found
    assert found.remedy


@pytest.mark.parametrize(("name", "changes", "state"), LAX)
async def test_what_development_may(name: str, changes: dict[str, str], state: str) -> None:
    found = await look_at(f"configuration.{name}", settings_for("postgresql:///nothing", **changes))
    assert found.state.value == state, found
    assert bool(found.remedy) == (state != "skipped")


async def test_every_check_is_seen_both_ways() -> None:
    assert {name for name, _, _ in (*WRONG, *LAX)} == {check.name for check in group.checks}


async def test_what_casework_lacks_is_named_and_no_key_is_told() -> None:
    settings = settings_for("postgresql:///nothing", CASEWORK_INDEX_KEY=NONE, CASEWORK_SIGNING_KEY=NONE)
    found = await look_at("configuration.casework_keys", settings)
    assert found.reason.startswith("No CASEWORK_INDEX_KEY, CASEWORK_SIGNING_KEY: ")
    whole = await look_at("configuration.casework_keys", live())
    assert whole.reason.startswith("1 key(s) wrap those of casework, version 1 anew")
    told = str((found, whole))
    for key in (
        settings.casework_keks["1"],
        live().casework_index_key,
        live().casework_signing_key,
    ):
        assert key is not None
        assert key.get_secret_value() not in told


async def test_a_misspelled_setting_is_named_and_its_value_is_not(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DATABASE_PASWORD=hunter2-hunter2\nLOG_LEVEL=INFO\nSECRET_KEY_FILE=/x\n")
    found = await look_at("configuration.without_effect", live())
    assert found.state is State.WARNING
    assert "DATABASE_PASWORD" in found.reason
    assert "LOG_LEVEL" not in found.reason
    assert "SECRET_KEY" not in found.reason
    assert "hunter2" not in str(found)


def test_the_list_is_of_settings_that_there_are() -> None:
    given = {name for _, changes, _ in (*WRONG, *LAX) for name in changes} | LIVE.keys()
    assert given <= {name.upper() for name in type(live()).model_fields}
