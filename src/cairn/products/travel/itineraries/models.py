"""The tables of itineraries, and of what is computed about them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    Boolean,
    CheckConstraint,
    Computed,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, personal, public
from cairn.products.travel.boards.rules import points_sql

LISTED = "status = 'published' AND visibility = 'public' AND moderation = 'visible' AND deleted_at IS NULL"
"""What lists show, as partial indexes have it."""
_WORDS = "travel.weighted(words_a, 'A') || travel.weighted(words_b, 'B') || travel.weighted(words_c, 'C')"


class Itinerary(Model):
    """One plan of one owner. `version` grows with each edit by people; the entity tag begins with it.

    `destination_words` and `words_a` to `_c` (title and destination; tags and tagline; description) are what
    `words.words` makes of the texts. `gps`: a point of its own, a day item with coordinates, or a track.
    """

    __tablename__ = "itineraries"
    __table_args__ = (
        CheckConstraint("status IN ('draft', 'published', 'archived')", name="status"),
        CheckConstraint("visibility IN ('public', 'unlisted', 'private')", name="visibility"),
        CheckConstraint("moderation IN ('visible', 'hidden')", name="moderation"),
        CheckConstraint("duration_days BETWEEN 1 AND 365", name="duration"),
        CheckConstraint("end_date >= start_date", name="dates"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="point"),
        CheckConstraint("(budget_amount IS NULL) = (budget_currency IS NULL)", name="budget"),
        CheckConstraint("budget_amount >= 0", name="budget_not_negative"),
        CheckConstraint("status <> 'published' OR published_at IS NOT NULL", name="published"),
        Index("ix_itineraries_listed", "published_at", "id", postgresql_where=text(LISTED)),
        Index("ix_itineraries_created", "created_at", "id", postgresql_where=text(LISTED)),
        Index("ix_itineraries_country", "country", "published_at", "id", postgresql_where=text(LISTED)),
        Index("ix_itineraries_tags", "activity_tags", postgresql_using="gin", postgresql_where=text(LISTED)),
        Index(
            "ix_itineraries_place", "destination_doc", postgresql_using="gin", postgresql_where=text(LISTED)
        ),
        Index("ix_itineraries_search", "search_doc", postgresql_using="gin", postgresql_where=text(LISTED)),
        Index(
            "ix_itineraries_featured", "featured_at", "id", postgresql_where=text("featured_at IS NOT NULL")
        ),
        Index("ix_itineraries_owner", "owner_id", "status", "created_at", "id"),
        Index("ix_itineraries_purged", "deleted_at", postgresql_where=text("deleted_at IS NOT NULL")),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    owner_id: Mapped[UUID] = public(Uuid)
    title: Mapped[str] = public(Text)
    destination: Mapped[str] = public(Text)
    duration_days: Mapped[int] = public(Integer)
    start_date: Mapped[date | None] = public(Date)
    end_date: Mapped[date | None] = public(Date)
    description: Mapped[str | None] = public(Text)
    tagline: Mapped[str | None] = public(Text)
    country: Mapped[str | None] = public(Text)
    latitude: Mapped[float | None] = personal(Double)
    longitude: Mapped[float | None] = personal(Double)
    activity_tags: Mapped[list[str]] = public(ARRAY(Text))
    difficulty: Mapped[str | None] = public(Text)
    travel_style: Mapped[str | None] = public(Text)
    budget_range: Mapped[str | None] = public(Text)
    budget_amount: Mapped[Decimal | None] = public(Numeric)
    budget_currency: Mapped[str | None] = public(Text)
    best_season: Mapped[list[str]] = public(ARRAY(Text))
    status: Mapped[str] = public(Text)
    visibility: Mapped[str] = public(Text)
    moderation: Mapped[str] = public(Text)
    gps: Mapped[bool] = public(Boolean)
    published_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    featured_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    featured_until: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    remixed_from_id: Mapped[UUID | None] = public(Uuid)
    version: Mapped[int] = public(Integer)
    deleted_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    destination_words: Mapped[list[str]] = public(ARRAY(Text))
    words_a: Mapped[list[str]] = public(ARRAY(Text))
    words_b: Mapped[list[str]] = public(ARRAY(Text))
    words_c: Mapped[list[str]] = public(ARRAY(Text))
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    updated_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    destination_doc: Mapped[str] = public(
        TSVECTOR, Computed("array_to_tsvector(destination_words)", persisted=True)
    )
    search_doc: Mapped[str] = public(TSVECTOR, Computed(_WORDS, persisted=True))


class ItineraryStats(Model):
    """What others do with an itinerary, and what follows from it: apart from the row that its owner edits.

    `rating_sum` and `rating_count` are of visible ratings. `safety_*`, `women_*` and `rating_bayes` are as of
    `safety_as_of`. `trend` is the logarithm of the decayed weight of its events (`activity.rules`).
    `women_hold`: a moderator has to decide; `revoked`: one has decided against it. `points`: the weights of all
    events there ever were; `helpful_count`, `unhelpful_count`: votes on its ratings and intel; `board_points`:
    what both make on the leaderboard of all time.
    """

    __tablename__ = "itinerary_stats"
    __table_args__ = (
        CheckConstraint(
            "view_count >= 0 AND save_count >= 0 AND intel_count >= 0 AND rating_count >= 0 AND rating_sum >= 0"
            " AND helpful_count >= 0 AND unhelpful_count >= 0",
            name="not_negative",
        ),
        CheckConstraint(
            "women_state IN ('unrated', 'provisional', 'women_safe', 'under_review', 'revoked')",
            name="women_state",
        ),
        CheckConstraint("women_hold IN ('none', 'under_review', 'revoked')", name="women_hold"),
        Index("ix_itinerary_stats_views", "view_count", "itinerary_id"),
        Index(
            "ix_itinerary_stats_board",
            text("board_points DESC"),
            "itinerary_id",
            postgresql_where=text("points > 0"),
        ),
        Index(
            "ix_itinerary_stats_women", "itinerary_id", postgresql_where=text("women_state = 'women_safe'")
        ),
        {"schema": "travel"},
    )

    itinerary_id: Mapped[UUID] = public(
        Uuid, ForeignKey("travel.itineraries.id", ondelete="CASCADE"), primary_key=True
    )
    view_count: Mapped[int] = public(Integer, server_default=text("0"))
    save_count: Mapped[int] = public(Integer, server_default=text("0"))
    intel_count: Mapped[int] = public(Integer, server_default=text("0"))
    rating_count: Mapped[int] = public(Integer, server_default=text("0"))
    rating_sum: Mapped[int] = public(Integer, server_default=text("0"))
    helpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    unhelpful_count: Mapped[int] = public(Integer, server_default=text("0"))
    rating_bayes: Mapped[float | None] = public(Double)
    safety_score: Mapped[Decimal | None] = public(Numeric(3, 2))
    safety_n: Mapped[int] = public(Integer, server_default=text("0"))
    safety_n_eff: Mapped[float] = public(Double, server_default=text("0"))
    safety_day: Mapped[Decimal | None] = public(Numeric(3, 2))
    safety_night: Mapped[Decimal | None] = public(Numeric(3, 2))
    safety_as_of: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
    women_state: Mapped[str] = public(Text, server_default=text("'unrated'"))
    women_hold: Mapped[str] = public(Text, server_default=text("'none'"))
    women_n: Mapped[int] = public(Integer, server_default=text("0"))
    women_k: Mapped[int] = public(Integer, server_default=text("0"))
    women_lower_bound: Mapped[float | None] = public(Double)
    women_reasons: Mapped[list[str]] = public(ARRAY(Text), server_default=text("'{}'"))
    trend: Mapped[float | None] = public(Double)
    points: Mapped[int] = public(Integer, server_default=text("0"))
    board_points: Mapped[float] = public(
        Double, Computed(points_sql("points", "helpful_count", "unhelpful_count"), persisted=True)
    )


TREND_ORDER = func.coalesce(ItineraryStats.trend, literal_column("'-Infinity'::double precision"))
BAYES_ORDER = func.coalesce(ItineraryStats.rating_bayes, literal_column("0::double precision"))
SAFETY_ORDER = func.coalesce(ItineraryStats.safety_score, literal_column("0::numeric"))
"""What lists sort by: never null, so that a cursor can stand anywhere; what has none comes last of a falling order."""
Index("ix_itinerary_stats_trend", TREND_ORDER, ItineraryStats.itinerary_id)
Index("ix_itinerary_stats_bayes", BAYES_ORDER, ItineraryStats.itinerary_id)
Index("ix_itinerary_stats_safest", SAFETY_ORDER, ItineraryStats.itinerary_id)


class Save(Model):
    """Somebody keeps an itinerary at hand."""

    __tablename__ = "saves"
    __table_args__ = (
        UniqueConstraint("itinerary_id", "user_id"),
        Index("ix_saves_user", "user_id", "created_at", "id"),
        {"schema": "travel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    itinerary_id: Mapped[UUID] = public(Uuid, ForeignKey("travel.itineraries.id", ondelete="CASCADE"))
    user_id: Mapped[UUID] = public(Uuid)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
