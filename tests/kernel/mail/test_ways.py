"""Which way mail goes."""

from __future__ import annotations

import pytest

from cairn.kernel.mail import ConsoleMailer, SmtpMailer, ZeptoMailer, is_kept_in_files, mailer_of
from cairn.kernel.outbound import Outbound
from cairn.kernel.settings import SettingsError, load_settings
from tests.served import CASEWORK_KEYS

pytestmark = pytest.mark.unit
LIVE = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "8dK2-mVq0_xTz71LwRb9nEyUoPjh5sGcA4",
    "DATABASE_URL": "postgresql://u@localhost/x",
    **CASEWORK_KEYS,
}


@pytest.mark.parametrize(
    ("given", "way"),
    [
        ({}, ConsoleMailer),
        ({"SMTP_HOST": "mail.example.com"}, SmtpMailer),
        ({"ZEPTOMAIL_TOKEN": "x"}, ZeptoMailer),
        ({"SMTP_HOST": "mail.example.com", "ZEPTOMAIL_TOKEN": "x"}, ZeptoMailer),
    ],
)
def test_the_settings_pick_the_way(given, way):
    settings = load_settings({"ENVIRONMENT": "test", **given})
    assert type(mailer_of(settings, Outbound())) is way
    assert is_kept_in_files(settings) is (way is ConsoleMailer)


def test_smtp_takes_all_its_settings():
    given = {
        "SMTP_HOST": "mail.example.com", "SMTP_PORT": "465", "SMTP_SECURITY": "tls", "SMTP_USERNAME": "u",
        "SMTP_PASSWORD": "hunter2",
    }  # fmt: skip
    mailer = mailer_of(load_settings({"ENVIRONMENT": "test", **given}), Outbound())
    assert isinstance(mailer, SmtpMailer)
    server = mailer._server
    assert (server.host, server.port, server.security) == ("mail.example.com", 465, "tls")
    assert (server.username, server.password) == ("u", "hunter2")
    assert "hunter2" not in repr(server)


def test_production_sends_nothing_unencrypted_to_another_machine():
    bare = {**LIVE, "SMTP_SECURITY": "none"}
    with pytest.raises(SettingsError, match="SMTP_SECURITY"):
        load_settings({**bare, "SMTP_HOST": "mail.example.com"})
    for fine in (
        {"SMTP_HOST": "localhost"},
        {"SMTP_HOST": "mail.example.com", "ALLOW_PLAINTEXT_BACKENDS": "true"},
    ):
        assert load_settings({**bare, **fine}).smtp_security == "none"


@pytest.mark.parametrize("url", ["ftp://x", "zeptomail.com", "https://"])
def test_a_bad_address_of_the_api_stops_the_start(url):
    with pytest.raises(SettingsError, match="ZEPTOMAIL_URL"):
        load_settings({"ENVIRONMENT": "test", "ZEPTOMAIL_URL": url})


@pytest.mark.parametrize(
    "url", ["app.example.com", "https://app.example.com/?a=b", "https://app.example.com/#/x"]
)
def test_a_bad_address_of_the_application_stops_the_start(url):
    with pytest.raises(SettingsError, match="APP_URL"):
        load_settings({"ENVIRONMENT": "test", "APP_URL": url})
