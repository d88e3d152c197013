"""Settings from the environment, `.env` and files; what is refused, and how it is said."""

from __future__ import annotations

import base64
import stat
from pathlib import Path

import pytest
from pydantic import ValidationError

from cairn.kernel.settings import Settings, SettingsError, load_settings
from cairn.kernel.settings.checks import plaintext_remote
from cairn.kernel.settings.made import make_secrets
from tests.served import CASEWORK_KEYS

pytestmark = pytest.mark.unit

KEY = "kJ8s7d6f5g4h3j2k1lQwErTyUiOpZxCvBn"
LIVE = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": KEY,
    "DATABASE_URL": "postgres://u:pw@db.internal/cairn?sslmode=require",
    **CASEWORK_KEYS,
}


def _problems(environ: dict[str, str]) -> list[str]:
    with pytest.raises(SettingsError) as refusal:
        load_settings(environ)
    return refusal.value.problems


def test_production_starts_with_a_database_and_a_secret_alone() -> None:
    """And with the keys of casework, where that is served."""
    settings = load_settings(
        {name: value for name, value in LIVE.items() if name not in CASEWORK_KEYS} | {"PRODUCTS": "travel"}
    )
    assert settings.live
    assert settings.allowed_hosts == ("localhost", "127.0.0.1", "[::1]")
    assert (settings.workers, settings.database_pool_min, settings.database_pool_max) == (4, 10, 50)
    assert (settings.registration, settings.security_headers) == ("verified", "strict")


def test_nothing_at_all_is_a_development_setting() -> None:
    settings = load_settings({})
    assert (settings.environment, settings.registration, settings.log_format) == (
        "development",
        "open",
        "console",
    )
    assert settings.database_url is None
    assert len(settings.secret_key.get_secret_value()) >= 32


def test_every_problem_is_named_at_once_and_no_secret_is_told() -> None:
    problems = _problems(
        {
            "ENV": "production",
            "SECRET_KEY": "hunter2",
            "DEBUG": "yes",
            "PORT": "many",
            "LOG_LEVEL": "loud",
            "ALLOWED_HOSTS": "*",
            "ALLOWED_ORIGINS": '["*"]',
            "REDIS_URL": "redis://:hunter2@cache.internal",
            "DATA_KEYS": '{"1": "hunter2"}',
            "CASEWORK_KEKS": '{"1": "hunter2"}',
            "CASEWORK_INDEX_KEY": "hunter2",
            "CASEWORK_SIGNING_KEY": "hunter2",
            "CASEWORK_ANCHOR_URL": "s3://key:hunter2@bucket",
            "TRUSTED_PROXIES": "everyone",
            "SMTP_PASSWORD": "a",
            "SMTP_PASSWORD_FILE": "b",
        }
    )
    named = {problem.split(" ")[0].rstrip(":") for problem in problems}
    assert named == {
        "SECRET_KEY", "DATABASE_URL", "DEBUG", "PORT", "LOG_LEVEL", "ALLOWED_HOSTS", "ALLOWED_ORIGINS",
        "REDIS_URL", "DATA_KEYS", "DATA_KEY_CURRENT", "TRUSTED_PROXIES", "SMTP_PASSWORD",
        "CASEWORK_KEKS", "CASEWORK_KEK_CURRENT", "CASEWORK_INDEX_KEY", "CASEWORK_SIGNING_KEY", "CASEWORK_ANCHOR_URL",
    }  # fmt: skip
    assert "hunter2" not in "\n".join(problems)


@pytest.mark.parametrize("where", ["staging", "production"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "change-me-change-me-change-me-change-me"),
        ("SECRET_KEY", "a" * 40),
        ("SECRET_KEY", KEY[:31]),
        ("DEBUG", "true"),
        ("ALLOWED_HOSTS", "api.example.org,*"),
        ("ALLOWED_ORIGINS", "*"),
        ("DATABASE_URL", "postgresql://u:p@db.internal/cairn"),
        ("DATABASE_READ_URL", "postgresql://u:p@db.internal/cairn?sslmode=prefer"),
        ("CELERY_BROKER_URL", "amqp://u:p@broker.internal"),
    ],
)
def test_an_insecure_value_stops_a_live_start(where: str, name: str, value: str) -> None:
    (problem,) = _problems({**LIVE, "ENVIRONMENT": where, name: value})
    assert problem.startswith(f"{name} ")


def test_plaintext_backends_pass_where_somebody_said_so() -> None:
    plain = {**LIVE, "DATABASE_URL": "postgres://u:p@db/cairn", "ALLOW_PLAINTEXT_BACKENDS": "true"}
    assert load_settings(plain).allow_plaintext_backends


@pytest.mark.parametrize(
    ("url", "open_to_all"),
    [
        ("postgresql://u:p@127.0.0.1/d", False),
        ("postgresql://u:p@localhost:5433/d", False),
        ("postgresql://u:p@[::1]:5433/d", False),
        ("postgresql://u:p@/d?host=/run/postgresql", False),
        ("postgresql://u:p@a.example,127.0.0.1/d", True),
        ("postgresql://u:p@127.0.0.1/d?host=db.example", True),
        ("postgresql://u:p@db.example/d?sslmode=verify-full", False),
        ("rediss://cache.example", False),
        ("rediss://cache.example?ssl_cert_reqs=none", True),
        ("rediss://cache.example?ssl_cert_reqs=required", False),
        ("amqps://broker.example/?ssl_cert_reqs=CERT_NONE", True),
        ("redis://cache.example:6379/0", True),
        ("amqps://broker.example", False),
    ],
)
def test_which_addresses_are_remote_and_plain(url: str, open_to_all: bool) -> None:
    assert plaintext_remote(url) is open_to_all


@pytest.mark.parametrize(
    "text", ["a.example,b.example", '["a.example", "b.example"]', " a.example , b.example,"]
)
def test_lists_are_json_or_commas(text: str) -> None:
    settings = load_settings({"ALLOWED_HOSTS": text, "PRODUCTS": "travel"})
    assert settings.allowed_hosts == ("a.example", "b.example")
    assert settings.products == ("travel",)


def test_a_value_comes_from_a_file_without_its_newline(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{KEY}\n")
    settings = load_settings({"SECRET_KEY_FILE": str(tmp_path / "key")})
    assert settings.secret_key.get_secret_value() == KEY
    (problem,) = _problems({"SMTP_PASSWORD_FILE": str(tmp_path / "missing")})
    assert problem.startswith("SMTP_PASSWORD_FILE ")


def test_the_environment_wins_over_the_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("API_TITLE=from file\nPORT=9001\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PORT", "9002")
    monkeypatch.delenv("API_TITLE", raising=False)
    settings = load_settings()
    assert (settings.api_title, settings.port) == ("from file", 9002)


def test_made_secrets_are_private_and_stay_the_same(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    made = load_settings({"CAIRN_HOME": str(tmp_path)})
    make_secrets(tmp_path)
    again = load_settings({"CAIRN_HOME": str(tmp_path)})
    assert made.secret_key == again.secret_key
    assert made.data_keys == again.data_keys
    assert len(base64.urlsafe_b64decode(made.data_keys["1"].get_secret_value())) == 32
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600
    (problem,) = _problems({**LIVE, "CAIRN_HOME": str(tmp_path), "SECRET_KEY": ""})
    assert problem == "SECRET_KEY is missing."


def test_settings_are_frozen_and_do_not_show_their_secrets() -> None:
    settings = Settings(secret_key=KEY)
    with pytest.raises(ValidationError):
        settings.port = 1
    assert KEY not in repr(settings)


@pytest.mark.parametrize("name", ["GITHUB", "GOOGLE"])
@pytest.mark.parametrize(("given", "lacks"), [("ID", "SECRET"), ("SECRET", "ID")])
def test_half_a_provider_is_none(name: str, given: str, lacks: str) -> None:
    (problem,) = _problems({f"{name}_CLIENT_{given}": "hunter2"})
    assert problem == f"{name}_CLIENT_{given} is given and {name}_CLIENT_{lacks} is not."


def test_providers_are_those_with_a_client_and_a_secret() -> None:
    assert load_settings({}).oauth_providers == ()
    github = {"GITHUB_CLIENT_ID": "a", "GITHUB_CLIENT_SECRET": "b"}
    google = {"GOOGLE_CLIENT_ID": "a", "GOOGLE_CLIENT_SECRET": "b"}
    assert load_settings(github).oauth_providers == ("github",)
    assert load_settings({**google, **github}).oauth_providers == ("github", "google")
    settings = load_settings({})
    assert (settings.github_url, settings.github_api_url) == ("https://github.com", "https://api.github.com")
    assert settings.google_issuer == "https://accounts.google.com"


@pytest.mark.parametrize("field", ["GITHUB_URL", "GITHUB_API_URL", "GOOGLE_ISSUER"])
def test_a_provider_is_asked_under_encryption_where_strangers_are_served(field: str) -> None:
    assert _problems({**LIVE, field: "http://provider.internal"}) == [
        f"{field} is not https, which production refuses."
    ]
    for bad in (
        "provider.internal",
        "ftp://x",
        "https://u@x",
        "https://x?y",
        "https://x#y",
        "https://",
        "https://x\\y",
    ):
        assert len(_problems({field: bad})) == 1, bad


@pytest.mark.parametrize(
    "target", ["/app", "/", "/app/signed-in?x=1", "https://app.example.com", "http://localhost:3000/x", "http://[::1]:8/a"]
)  # fmt: skip
def test_where_a_browser_may_go(target: str) -> None:
    assert load_settings({"OAUTH_REDIRECT_URLS": target}).oauth_redirect_urls == (target,)


@pytest.mark.parametrize(
    "target", ["//evil.example", "/\\evil.example", "app", "https://u@app.example.com/", "https://app.example.com/#x",
               "javascript:alert(1)", "https:evil.example", "HTTPS://APP.example.com", "https://app.example.com\\x", "https://"]
)  # fmt: skip
def test_where_no_browser_may_go(target: str) -> None:
    (problem,) = _problems({"OAUTH_REDIRECT_URLS": target})
    assert problem.startswith("OAUTH_REDIRECT_URLS: ")


def test_a_browser_goes_nowhere_in_the_clear_where_strangers_are_served() -> None:
    (problem,) = _problems(
        {**LIVE, "OAUTH_REDIRECT_URLS": "/app,http://app.example.com/x,https://app.example.com"}
    )
    assert (
        problem == "OAUTH_REDIRECT_URLS: 'http://app.example.com/x' is not https, which production refuses."
    )


def test_debug_says_more_where_no_level_was_asked_for() -> None:
    assert load_settings({"DEBUG": "true"}).log_level == "DEBUG"
    assert load_settings({"DEBUG": "true", "LOG_LEVEL": "ERROR"}).log_level == "ERROR"
    assert load_settings({"DEBUG": "false"}).log_level == "INFO"
