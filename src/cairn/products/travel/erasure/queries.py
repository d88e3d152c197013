"""Statements of an erasure. The rows of the person themselves are the product's holdings; these are of what hangs on
them."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Table,
    Uuid,
    and_,
    bindparam,
    case,
    delete,
    func,
    literal_column,
    null,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import distinct_on

from cairn.kernel.db.fields import Model
from cairn.kernel.db.statements import Statement
from cairn.products.travel.attestations.queries import met_by
from cairn.products.travel.blocks.models import Block
from cairn.products.travel.bookings.queries import BOOKINGS
from cairn.products.travel.guide_reviews.queries import REVIEWS
from cairn.products.travel.guides.queries import GUIDES
from cairn.products.travel.people import PEOPLE
from cairn.products.travel.reports.models import Report
from cairn.products.travel.resources.models import SafetyResource
from cairn.products.travel.safety_ratings.models import SafetyRating
from cairn.products.travel.travel_groups.models import GroupInvite
from cairn.products.travel.travel_groups.queries import GROUPS, MEMBERS, says
from cairn.products.travel.travel_intel.models import TravelIntel
from cairn.products.travel.votes.models import Vote

_votes, _blocks = cast("Table", Vote.__table__), cast("Table", Block.__table__)
_reports, _intel = cast("Table", Report.__table__), cast("Table", TravelIntel.__table__)
_invites = cast("Table", GroupInvite.__table__)
_user = bindparam("user_id", type_=Uuid)
_ids = bindparam("ids", type_=ARRAY(Uuid))
_now = bindparam("now", type_=TIMESTAMP(timezone=True))

# what is touched

CONCERNED = Statement(
    text("""
WITH said AS (
    SELECT itinerary_id FROM travel.safety_ratings WHERE user_id = :user_id
    UNION SELECT itinerary_id FROM travel.travel_intel WHERE user_id = :user_id
    UNION SELECT i.itinerary_id FROM travel.intel_responses AS r JOIN travel.travel_intel AS i ON i.id = r.intel_id
        WHERE r.user_id = :user_id
    UNION SELECT r.itinerary_id FROM travel.votes AS v JOIN travel.safety_ratings AS r ON r.id = v.target_id
        WHERE v.user_id = :user_id AND v.target_type = 'safety_rating'
    UNION SELECT i.itinerary_id FROM travel.votes AS v JOIN travel.travel_intel AS i ON i.id = v.target_id
        WHERE v.user_id = :user_id AND v.target_type = 'travel_intel'
    UNION SELECT itinerary_id FROM travel.saves WHERE user_id = :user_id
    UNION SELECT itinerary_id FROM travel.activity_events WHERE user_id = :user_id
)
SELECT id FROM travel.itineraries WHERE id IN (SELECT itinerary_id FROM said) AND owner_id <> :user_id ORDER BY id
""").bindparams(_user)
)
"""Others' itineraries in which something of the person is; their own go as a whole."""
REVIEWED = Statement(select(REVIEWS.c.guide_id).distinct().where(REVIEWS.c.author_id == _user))

# votes and saves


def _unvoted(model: type[Model], kind: str) -> Statement:
    """The counters of one kind of target, without the person's votes."""
    of = cast("Table", model.__table__)

    def without(name: str, value: str) -> ColumnElement[object]:
        return of.c[name] - case(
            (_votes.c.value == literal_column(value), literal_column("1")), else_=literal_column("0")
        )

    return Statement(
        update(of)
        .where(
            of.c.id == _votes.c.target_id,
            _votes.c.target_type == literal_column(f"'{kind}'"),
            _votes.c.user_id == _user,
        )
        .values(helpful_count=without("helpful_count", "1"), unhelpful_count=without("unhelpful_count", "-1"))
    )


UNVOTED: Final = (
    _unvoted(SafetyRating, "safety_rating"),
    _unvoted(TravelIntel, "travel_intel"),
    _unvoted(SafetyResource, "resource"),
)
UNCOUNTED = Statement(
    text("""
WITH said AS (
    SELECT r.itinerary_id, v.value, CAST(v.created_at AT TIME ZONE 'UTC' AS date) AS day
    FROM travel.votes AS v JOIN travel.safety_ratings AS r ON r.id = v.target_id
    WHERE v.user_id = :user_id AND v.target_type = 'safety_rating'
    UNION ALL
    SELECT i.itinerary_id, v.value, CAST(v.created_at AT TIME ZONE 'UTC' AS date)
    FROM travel.votes AS v JOIN travel.travel_intel AS i ON i.id = v.target_id
    WHERE v.user_id = :user_id AND v.target_type = 'travel_intel'
),
by_day AS (
    SELECT itinerary_id, day, count(*) FILTER (WHERE value = 1) AS up, count(*) FILTER (WHERE value = -1) AS down
    FROM said GROUP BY itinerary_id, day
),
summed AS (
    UPDATE travel.activity_days AS known
    SET helpful = greatest(known.helpful - by_day.up, 0), unhelpful = greatest(known.unhelpful - by_day.down, 0)
    FROM by_day WHERE known.itinerary_id = by_day.itinerary_id AND known.day = by_day.day
)
UPDATE travel.itinerary_stats AS stats
SET helpful_count = greatest(stats.helpful_count - whole.up, 0),
    unhelpful_count = greatest(stats.unhelpful_count - whole.down, 0)
FROM (SELECT itinerary_id, sum(up) AS up, sum(down) AS down FROM by_day GROUP BY itinerary_id) AS whole
WHERE stats.itinerary_id = whole.itinerary_id
""").bindparams(_user)
)
"""The person's votes among those of itineraries and of their days."""
UNSAVED = Statement(
    text("""
UPDATE travel.itinerary_stats AS stats SET save_count = stats.save_count - 1
FROM travel.saves AS mine WHERE mine.user_id = :user_id AND stats.itinerary_id = mine.itinerary_id
""").bindparams(_user)
)
VOTES_ON_OWN = Statement(
    text("""
WITH own AS (SELECT id FROM travel.itineraries WHERE owner_id = :user_id),
said AS (
    SELECT 'safety_rating' AS kind, id FROM travel.safety_ratings WHERE itinerary_id IN (SELECT id FROM own)
    UNION ALL
    SELECT 'travel_intel', id FROM travel.travel_intel WHERE itinerary_id IN (SELECT id FROM own)
)
DELETE FROM travel.votes USING said WHERE target_type = said.kind AND target_id = said.id
""").bindparams(_user)
)
"""What anybody thought of what hangs on the person's own itineraries: no key leads there."""

# groups

GROUPS_HELD = Statement(
    select(GROUPS.c.id, GROUPS.c.organizer_id, GROUPS.c.status)
    .where(
        or_(
            GROUPS.c.organizer_id == _user,
            GROUPS.c.id.in_(select(MEMBERS.c.group_id).where(MEMBERS.c.user_id == _user)),
        )
    )
    .order_by(GROUPS.c.id)
    .with_for_update()
)
HEIRS = Statement(
    select(MEMBERS.c.id, MEMBERS.c.group_id, MEMBERS.c.user_id, MEMBERS.c.role)
    .ext(distinct_on(MEMBERS.c.group_id))
    .select_from(
        MEMBERS.join(GROUPS, GROUPS.c.id == MEMBERS.c.group_id).join(PEOPLE, PEOPLE.c.id == MEMBERS.c.user_id)
    )
    .where(
        MEMBERS.c.group_id == _ids.any_(),
        says(MEMBERS.c.state, "active"),
        MEMBERS.c.user_id != _user,
        met_by(cast("ColumnElement[object]", MEMBERS.c.user_id), GROUPS.c.eligibility),
    )
    .order_by(MEMBERS.c.group_id, says(MEMBERS.c.role, "moderator").desc(), MEMBERS.c.joined_at, MEMBERS.c.id)
)
"""Of each group the member who has been its moderator, else just in it, for longest, and who meets its rule."""
GONE = Statement(
    update(MEMBERS)
    .where(MEMBERS.c.user_id == _user)
    .values(state=literal_column("'left'"), role=literal_column("'member'"))
)
"""Before there is a new organizer: the key that allows one is checked row by row."""
RECOUNTED = Statement(
    update(GROUPS)
    .where(GROUPS.c.id == _ids.any_())
    .values(
        member_count=select(func.count())
        .select_from(MEMBERS)
        .where(MEMBERS.c.group_id == GROUPS.c.id, says(MEMBERS.c.state, "active"))
        .scalar_subquery()
    )
)
INVITES_ENDED = Statement(
    update(_invites)
    .where(_invites.c.group_id == _ids.any_(), _invites.c.status == literal_column("'pending'"))
    .values(status=literal_column("'revoked'"), updated_at=_now)
    .returning(_invites.c.id)
)
REQUESTS_ENDED = Statement(
    update(MEMBERS)
    .where(MEMBERS.c.group_id == _ids.any_(), says(MEMBERS.c.state, "requested"))
    .values(state=literal_column("'declined'"), changed_at=_now, updated_at=_now)
    .returning(MEMBERS.c.id)
)

# bookings

_pending = and_(BOOKINGS.c.status == literal_column("'pending'"), BOOKINGS.c.respond_by > _now)
_ahead = and_(BOOKINGS.c.status == literal_column("'confirmed'"), BOOKINGS.c.starts_at > _now)
_as_guide = select(GUIDES.c.id).where(GUIDES.c.user_id == _user).scalar_subquery()
OPEN_BOOKINGS = Statement(
    select(
        *(BOOKINGS.c[name] for name in ("id", "status", "booker_id", "starts_at", "cancellation_hours")),
        GUIDES.c.user_id.label("guide_user_id"),
    )
    .select_from(BOOKINGS.join(GUIDES, GUIDES.c.id == BOOKINGS.c.guide_id))
    .where(or_(BOOKINGS.c.booker_id == _user, BOOKINGS.c.guide_id == _as_guide), or_(_pending, _ahead))
    .order_by(BOOKINGS.c.id)
    .with_for_update(of=BOOKINGS)
)
"""What will not take place."""

# names that are left elsewhere

UNNAMED: Final = (
    Statement(update(_intel).where(_intel.c.resolved_by_id == _user).values(resolved_by_id=null())),
    Statement(update(_reports).where(_reports.c.resolved_by_id == _user).values(resolved_by_id=null())),
    Statement(delete(_blocks).where(_blocks.c.blocked_id == _user)),
)
"""Who resolved something, and whom others have blocked: nothing that an export shows."""
