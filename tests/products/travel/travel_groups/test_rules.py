"""Who comes in, and who sees a group."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cairn.products.travel.group_members.rules import MAY_ASK_AGAIN_AFTER, entering
from cairn.products.travel.travel_groups.rules import default_listing

pytestmark = pytest.mark.unit
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("state", [None, "left", "requested", "declined", "removed"])
@pytest.mark.parametrize("policy", ["open", "request", "invite"])
def test_an_invitation_opens_every_door(state: str | None, policy: str) -> None:
    assert entering(state, NOW, policy, invited=True, now=NOW) == "active"


@pytest.mark.parametrize(
    ("state", "days", "policy", "becomes"),
    [
        (None, 0, "open", "active"),
        (None, 0, "request", "requested"),
        (None, 0, "invite", None),
        ("left", 0, "open", "active"),
        ("left", 0, "request", "requested"),
        ("requested", 0, "open", "active"),
        ("declined", 6, "open", None),
        ("declined", 6, "request", None),
        ("declined", 7, "request", "requested"),
        ("declined", 7, "invite", None),
        ("removed", 99, "open", None),
        ("removed", 99, "request", None),
    ],
)
def test_entering(state: str | None, days: int, policy: str, becomes: str | None) -> None:
    assert MAY_ASK_AGAIN_AFTER.days == 7
    since = None if state is None else NOW - timedelta(days=days)
    assert entering(state, since, policy, invited=False, now=NOW) == becomes


@pytest.mark.parametrize(
    ("rule", "listing"),
    [
        ("open", "public_card"),
        ("verified_only", "public_card"),
        ("women_only", "eligible_only"),
        ("women_verified", "eligible_only"),
    ],
)
def test_default_listing(rule: str, listing: str) -> None:
    assert default_listing(rule) == listing
