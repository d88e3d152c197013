"""The tables of groups, their members, invitations and wishes."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    CheckConstraint,
    Computed,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public


class TravelGroup(Model):
    """One group. `member_count` counts the rows of active members, in their transactions. `organizer_id` is
    null where that account is gone and nobody was left to take the group over."""

    __tablename__ = "travel_groups"
    __table_args__ = (
        CheckConstraint("status IN ('active', 'cancelled')", name="status"),
        CheckConstraint("max_members BETWEEN 2 AND 50", name="max_members"),
        CheckConstraint("member_count BETWEEN 0 AND max_members", name="member_count"),
        CheckConstraint("ends_on >= starts_on", name="dates"),
        CheckConstraint("(starts_on IS NULL) = (ends_on IS NULL)", name="both_dates"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="point"),
        CheckConstraint(
            "eligibility IN ('open', 'verified_only', 'women_only', 'women_verified')", name="eligibility"
        ),
        CheckConstraint("join_policy IN ('open', 'request', 'invite')", name="join_policy"),
        CheckConstraint("listing IN ('public_card', 'eligible_only')", name="listing"),
        Index("ix_travel_groups_newest", "created_at", "id"),
        Index("ix_travel_groups_soonest", text("coalesce(starts_on, '9999-12-31'::date)"), "id"),
        Index("ix_travel_groups_country", "country", "created_at", "id"),
        Index("ix_travel_groups_ends", "ends_on"),
        Index("ix_travel_groups_place", "destination_doc", postgresql_using="gin"),
        Index("ix_travel_groups_interests", "interests", postgresql_using="gin"),
        Index("ix_travel_groups_itinerary", "itinerary_id"),
        Index("ix_travel_groups_organizer", "organizer_id", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    organizer_id: Mapped[UUID | None] = public(Uuid)
    name: Mapped[str] = public(Text)
    destination: Mapped[str] = public(Text)
    country: Mapped[str | None] = public(Text)
    starts_on: Mapped[date | None] = public(Date)
    ends_on: Mapped[date | None] = public(Date)
    max_members: Mapped[int] = public(Integer)
    member_count: Mapped[int] = public(Integer)
    description: Mapped[str | None] = public(Text)
    interests: Mapped[list[str]] = public(ARRAY(Text))
    trip_type: Mapped[str | None] = public(Text)
    itinerary_id: Mapped[UUID | None] = public(Uuid, ForeignKey("travel.itineraries.id", ondelete="SET NULL"))
    latitude: Mapped[float | None] = personal(Double)
    longitude: Mapped[float | None] = personal(Double)
    languages: Mapped[list[str]] = public(ARRAY(Text))
    pace: Mapped[str | None] = public(Text)
    budget_range: Mapped[str | None] = public(Text)
    eligibility: Mapped[str] = public(Text)
    join_policy: Mapped[str] = public(Text)
    listing: Mapped[str] = public(Text)
    status: Mapped[str] = public(Text)
    destination_words: Mapped[list[str]] = public(ARRAY(Text))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    destination_doc: Mapped[str] = public(
        TSVECTOR, Computed("array_to_tsvector(destination_words)", persisted=True)
    )


class GroupMember(Model):
    """One person's standing in one group; the row stays whatever becomes of it. `changed_at`: since when it is so.
    `lapsed_at`: since when an active member does not meet the rule any more."""

    __tablename__ = "group_members"
    __table_args__ = (
        CheckConstraint("state IN ('requested', 'active', 'declined', 'left', 'removed')", name="state"),
        CheckConstraint("role IN ('organizer', 'moderator', 'member')", name="role"),
        UniqueConstraint("group_id", "user_id"),
        Index(
            "uq_group_members_organizer",
            "group_id",
            unique=True,
            postgresql_where=text("role = 'organizer' AND state = 'active'"),
        ),
        Index("ix_group_members_user", "user_id", postgresql_where=text("state = 'active'")),
        Index("ix_group_members_person", "user_id", "id"),
        Index("ix_group_members_lapsed", "lapsed_at", postgresql_where=text("lapsed_at IS NOT NULL")),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    group_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.travel_groups.id", ondelete="CASCADE"))
    user_id: Mapped[UUID] = public(Uuid)
    state: Mapped[str] = public(Text)
    role: Mapped[str] = public(Text)
    joined_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    changed_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    lapsed_at: Mapped[datetime | None] = personal(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


class GroupInvite(Model):
    """An invitation. What is past `expires_at` counts as expired, whether or not its row says so yet."""

    __tablename__ = "group_invites"
    __table_args__ = (
        CheckConstraint("status IN ('pending', 'accepted', 'declined', 'revoked', 'expired')", name="status"),
        Index(
            "uq_group_invites_pending",
            "group_id",
            "invitee_id",
            unique=True,
            postgresql_where=text("status = 'pending'"),
        ),
        Index("ix_group_invites_group", "group_id", "created_at", "id"),
        Index("ix_group_invites_invitee", "invitee_id", "created_at", "id"),
        Index("ix_group_invites_inviter", "inviter_id", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    group_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.travel_groups.id", ondelete="CASCADE"))
    invitee_id: Mapped[UUID] = public(Uuid)
    inviter_id: Mapped[UUID | None] = public(Uuid)
    message: Mapped[str | None] = personal(Text)
    status: Mapped[str] = public(Text)
    expires_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))


class GroupPreferences(Model):
    """What one person looks for in a group; matching falls back to it."""

    __tablename__ = "group_preferences"
    __table_args__ = (UniqueConstraint("user_id"), {"schema": "travel"})

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    destination: Mapped[str | None] = personal(Text)
    country: Mapped[str | None] = personal(Text)
    starts_on: Mapped[date | None] = personal(Date)
    ends_on: Mapped[date | None] = personal(Date)
    interests: Mapped[list[str]] = personal(ARRAY(Text))
    languages: Mapped[list[str]] = personal(ARRAY(Text))
    pace: Mapped[str | None] = personal(Text)
    budget_range: Mapped[str | None] = personal(Text)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
