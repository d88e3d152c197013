"""Whom a letter goes to, and what it tells: nothing where what it is about is not so any more."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, cast

from sqlalchemy import TIMESTAMP, Table, Text, Uuid, bindparam, literal_column, select

from cairn.kernel.db.statements import Statement
from cairn.products.travel.bookings.models import Booking
from cairn.products.travel.guides.models import Guide
from cairn.products.travel.itineraries.queries import ITINERARIES
from cairn.products.travel.people import PEOPLE
from cairn.products.travel.travel_groups.models import GroupInvite, TravelGroup
from cairn.products.travel.travel_intel.models import TravelIntel

_invites = cast("Table", GroupInvite.__table__)
_groups = cast("Table", TravelGroup.__table__)
_bookings = cast("Table", Booking.__table__)
_guides = cast("Table", Guide.__table__)
_intel = cast("Table", TravelIntel.__table__)
_subject = bindparam("subject_id", type_=Uuid)

ADDRESSEE = Statement(
    select(PEOPLE.c.display_name).where(PEOPLE.c.id == bindparam("user_id", type_=Uuid))
)  # fmt: skip
TOLD: Final[Mapping[str, Statement]] = MappingProxyType(
    {
        "invite": Statement(
            select(_groups.c.name.label("group_name"), _groups.c.destination)
            .join_from(_invites, _groups, _groups.c.id == _invites.c.group_id)
            .where(
                _invites.c.id == _subject,
                _invites.c.status == literal_column("'pending'"),
                _invites.c.expires_at > bindparam("now", type_=TIMESTAMP(timezone=True)),
                _groups.c.status == literal_column("'active'"),
            )
        ),
        "booking": Statement(
            select(_guides.c.display_name.label("guide_name"), _bookings.c.booking_date, _bookings.c.end_date)
            .join_from(_bookings, _guides, _guides.c.id == _bookings.c.guide_id)
            .where(_bookings.c.id == _subject, _bookings.c.status == bindparam("state", type_=Text))
        ),
        "intel": Statement(
            select(ITINERARIES.c.title.label("itinerary_title"), _intel.c.title.label("intel_title"))
            .join_from(_intel, ITINERARIES, ITINERARIES.c.id == _intel.c.itinerary_id)
            .where(
                _intel.c.id == _subject,
                _intel.c.deleted_at.is_(None),
                _intel.c.moderation == literal_column("'visible'"),
                ITINERARIES.c.deleted_at.is_(None),
            )
        ),
        "itinerary": Statement(
            select(ITINERARIES.c.title.label("itinerary_title")).where(
                ITINERARIES.c.id == _subject, ITINERARIES.c.deleted_at.is_(None)
            )
        ),
    }
)
"""What a letter tells of its subject, by what the subject is."""
