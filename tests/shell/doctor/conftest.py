"""Asking one check at a time, on settings of the test's own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from cairn.kernel.product.checks import Finding, Patient
from cairn.kernel.settings import Settings
from cairn.products.accounts.checks import CHECKS
from cairn.shell.doctor.command import all_checks
from cairn.shell.doctor.examination import examine
from tests.conftest import settings_for

Look = Callable[..., Awaitable[Finding]]
STRONG = "kQ8vX2nLr5TzW0bYcJ7mHdPfGs4uAe9iRo1xNqVt3KwB6yEl"
LIVE = {
    "ENVIRONMENT": "production", "SECRET_KEY": STRONG, "PUBLIC_URL": "https://api.example.org",
    "ALLOWED_HOSTS": "api.example.org", "SMTP_HOST": "mail.example.org", "MAIL_FROM": "Cairn <no-reply@example.org>",
    "TRUSTED_PROXIES": "127.0.0.1/32", "SENTRY_DSN": "https://0123456789abcdef@sentry.example.org/7",
    "METRICS_PORT": "9100", "DOCS_ENABLED": "false", "RATE_LIMIT_ENABLED": "true", "LOG_LEVEL": "INFO",
    "REDIS_URL": "rediss://:a-password-of-redis@redis.example.org/0",
    "CASEWORK_ANCHOR_URL": "s3://cairn-anchors/casework",
}  # fmt: skip
"""A deployment as it should be."""


def live(dsn: str = "postgresql:///nothing?host=/nowhere", **more: str) -> Settings:
    return settings_for(dsn, **{**LIVE, **more})


async def look_at(name: str, settings: Settings, dsn: str | None = None, admin: str | None = None) -> Finding:
    """What `group.check` finds."""
    wanted = [check for check in all_checks(CHECKS) if f"{check.group}.{check.name}" == name]
    (line,) = await examine(wanted, Patient(settings, dsn, admin))
    return line.finding


@pytest.fixture
def look(dsn: str) -> Look:
    """`await look("database.version")`, on the tests' database and as in development; settings by their names."""

    async def looked(name: str, **more: str) -> Finding:
        return await look_at(name, settings_for(dsn, **more), dsn)

    return looked
