"""How devices, instants and spans are spelled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.products.accounts.mails.rules import device_name, moment, span

pytestmark = pytest.mark.unit
MOZILLA = "Mozilla/5.0"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (
            f"{MOZILLA} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox on Windows",
        ),
        (
            (
                f"{MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
                " Safari/537.36 Edg/140.0.0.0"
            ),
            "Edge on Windows",
        ),
        (
            (
                f"{MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0"
                " Safari/605.1.15"
            ),
            "Safari on macOS",
        ),
        (
            (
                f"{MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                " CriOS/140.0 Mobile/15E148 Safari/604.1"
            ),
            "Chrome on iPhone",
        ),
        (
            f"{MOZILLA} (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
            "Chrome on Android",
        ),
        (f"{MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
        ("curl/8.5.0", "curl"),
        ("python-httpx/0.28.1", "python-httpx"),
        ("okhttp/4.12.0 extra", "okhttp"),
        ("", "unknown"),
        ("tests", "unknown"),
        ("evil.example/1.0", "unknown"),
        ("Your account is blocked, call 0900-1234", "unknown"),
    ],
)
def test_devices(user_agent, name):
    assert device_name(user_agent) == name


@settings(deadline=None)
@given(st.text())
def test_nobody_writes_to_the_owner_through_a_user_agent(user_agent):
    assert "." not in device_name(user_agent)
    assert "/" not in device_name(user_agent)
    assert len(device_name(user_agent)) <= 40


@pytest.mark.parametrize(
    ("life", "said"),
    [
        (timedelta(minutes=10), "10 minutes"), (timedelta(minutes=1), "1 minute"), (timedelta(hours=1), "1 hour"),
        (timedelta(minutes=90), "90 minutes"), (timedelta(days=1), "24 hours"), (timedelta(days=7), "7 days"),
    ],
)  # fmt: skip
def test_spans(life, said):
    assert span(life) == said


def test_moments():
    assert moment(datetime(2026, 3, 7, 8, 5, tzinfo=UTC)) == "7 March 2026, 08:05 UTC"
