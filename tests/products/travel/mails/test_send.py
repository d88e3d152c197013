"""The job `travel.mail`: who gets which letter, and when none goes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.mails.actions import mail
from cairn.products.travel.mails.rules import SUBJECTS, Kind
from tests.builders.travel import insert, itinerary
from tests.cast import Cast
from tests.facts import Facts
from tests.products.accounts.conftest import program
from tests.products.accounts.mailbox import Letter, Mailbox

pytestmark = pytest.mark.integration
BOOKED = {
    "booking_requested": "pending",
    "booking_confirmed": "confirmed",
    "booking_declined": "declined",
    "booking_cancelled": "cancelled",
}


@pytest.fixture
async def mailbox(dsn: str, cairn: wiring.Cairn, tmp_path: Path) -> AsyncIterator[Mailbox]:
    async with program(dsn, CAIRN_HOME=str(tmp_path)) as (made, _):
        yield Mailbox(made, tmp_path)


def lines(letter: Letter) -> str:
    """Its text with line ends as they are here."""
    return letter.text.replace("\r\n", "\n")


async def written(mailbox: Mailbox, user_id: UUID, kind: Kind, subject_id: UUID) -> None:
    """As an action would, in a transaction of its own."""
    work = UnitOfWork(mailbox.cairn.database)
    mail(work, user_id, kind, subject_id)
    await work.commit()
    await work.close()


async def group_invite(raw: asyncpg.Connection, organizer_id: UUID, guest_id: UUID, **over: object) -> UUID:
    now, group_id, invite_id = clock.now(), new_id(), new_id()
    await insert(raw, "travel.travel_groups", {
        "id": group_id, "organizer_id": organizer_id, "name": "Walkers of Pokhara", "destination": "Pokhara",
        "max_members": 10, "member_count": 0, "interests": [], "languages": [], "eligibility": "open",
        "join_policy": "open", "listing": "public_card", "status": "active", "destination_words": ["pokhara"],
        "created_at": now, "updated_at": now,
    })  # fmt: skip
    await insert(raw, "travel.group_invites", {
        "id": invite_id, "group_id": group_id, "invitee_id": guest_id, "inviter_id": organizer_id,
        "status": "pending", "expires_at": now + timedelta(days=14), "created_at": now, "updated_at": now, **over,
    })  # fmt: skip
    return invite_id


async def booking(raw: asyncpg.Connection, guide_user: UUID, booker_id: UUID, status: str) -> UUID:
    now, guide_id, booking_id = clock.now(), new_id(), new_id()
    await insert(raw, "travel.guides", {
        "id": guide_id, "user_id": guide_user, "display_name": "Mira", "languages": [], "specializations": [],
        "service_areas": ["Pokhara"], "service_words": ["pokhara"], "rate_amount": 20, "rate_currency": "EUR",
        "rate_unit": "hour", "time_zone": "UTC", "max_group_size": 4, "availability": "available",
        "cancellation_policy": "flexible", "eligibility": "open", "verification": "none", "status": "active",
        "created_at": now, "updated_at": now,
    })  # fmt: skip
    start = datetime(2026, 3, 7, 9, tzinfo=UTC)
    await insert(raw, "travel.bookings", {
        "id": booking_id, "guide_id": guide_id, "guide_seq": 1, "booker_id": booker_id,
        "booking_date": date(2026, 3, 7),
        "starts_at": start, "ends_at": start + timedelta(hours=2), "group_size": 1, "status": status, "amount": 40,
        "currency": "EUR", "cancellation_hours": 24, "late_cancellation": False, "respond_by": start,
        "created_at": now, "updated_at": now,
    })  # fmt: skip
    return booking_id


async def intel(raw: asyncpg.Connection, itinerary_id: UUID, user_id: UUID, **over: object) -> UUID:
    now, intel_id = clock.now(), new_id()
    await insert(raw, "travel.travel_intel", {
        "id": intel_id, "itinerary_id": itinerary_id, "user_id": user_id, "intel_type": "warning",
        "title": "Landslide", "content": "The road is gone.", "severity": "critical", "safety_related": True,
        "status": "open", "moderation": "visible", "created_at": now, "updated_at": now, **over,
    })  # fmt: skip
    return intel_id


async def test_an_invitation(mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection):
    alice, bob = await cast.alice(), await cast.bob()
    await written(mailbox, bob.id, "group_invited", await group_invite(raw, alice.id, bob.id))
    letter = await mailbox.one("group_invited")
    assert letter.to == bob.email
    assert letter.text.startswith("Hello Bob,")
    assert "Group: Walkers of Pokhara\nDestination: Pokhara" in lines(letter)


@pytest.mark.parametrize("over", [{"status": "revoked"}, {"expires_at": datetime(2026, 1, 1, tzinfo=UTC)}])
async def test_an_invitation_that_is_over_is_not_written_about(
    mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection, over: dict[str, object]
):
    alice, bob = await cast.alice(), await cast.bob()
    await written(mailbox, bob.id, "group_invited", await group_invite(raw, alice.id, bob.id, **over))
    assert await mailbox.new() == []


@pytest.mark.parametrize("kind", BOOKED)
async def test_a_booking(mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection, kind: Kind):
    alice, bob = await cast.alice(), await cast.bob()
    booking_id = await booking(raw, alice.id, bob.id, BOOKED[kind])
    for other in BOOKED:
        await written(mailbox, bob.id, other, booking_id)
    letter = await mailbox.one(kind)
    assert letter.to == bob.email
    assert "Guide: Mira\nDay: 7 March 2026" in lines(letter)
    assert await mailbox.new() == []


@pytest.mark.parametrize("kind", ["intel_responded", "intel_warned"])
async def test_intel(mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection, kind: Kind):
    alice, bob = await cast.alice(), await cast.bob()
    intel_id = await intel(raw, await itinerary(raw, alice.id), bob.id)
    await written(mailbox, alice.id, kind, intel_id)
    letter = await mailbox.one(kind)
    assert letter.to == alice.email
    assert "Itinerary: Annapurna circuit\nSubject: Landslide" in lines(letter)
    assert "The road" not in letter.text


@pytest.mark.parametrize("over", [{"moderation": "hidden"}, {"deleted_at": datetime(2026, 1, 1, tzinfo=UTC)}])
async def test_hidden_or_deleted_intel_is_not_written_about(
    mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection, over: dict[str, object]
):
    alice, bob = await cast.alice(), await cast.bob()
    intel_id = await intel(raw, await itinerary(raw, alice.id), bob.id, **over)
    await written(mailbox, alice.id, "intel_warned", intel_id)
    assert await mailbox.new() == []


async def test_an_itinerary_under_review(mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection):
    alice = await cast.alice()
    await written(mailbox, alice.id, "under_review", await itinerary(raw, alice.id))
    assert "Itinerary: Annapurna circuit" in lines(await mailbox.one("under_review"))


async def test_nothing_goes_to_who_is_gone(
    mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection, facts: Facts
):
    alice = await cast.alice()
    await written(mailbox, new_id(), "under_review", await itinerary(raw, alice.id))
    assert await mailbox.new() == []
    assert await facts.count("kernel.outbox", "state = 'done'") == 1


async def test_an_unknown_kind_ends_dead_and_visible(mailbox: Mailbox, cast: Cast, facts: Facts):
    alice = await cast.alice()
    await written(mailbox, alice.id, "lottery", alice.id)  # type: ignore[arg-type]
    assert await mailbox.new() == []
    assert await facts.count("kernel.outbox", "state = 'dead' AND last_error = 'UnknownKind'") == 1


async def test_no_job_holds_an_address_or_a_name(mailbox: Mailbox, cast: Cast, raw: asyncpg.Connection):
    alice = await cast.alice()
    await written(mailbox, alice.id, "under_review", await itinerary(raw, alice.id))
    kept = str([dict(row) for row in await raw.fetch("SELECT * FROM kernel.outbox")])
    assert "example.com" not in kept
    assert "Annapurna" not in kept
    assert SUBJECTS["under_review"] == "itinerary"
