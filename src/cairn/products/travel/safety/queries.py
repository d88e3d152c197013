"""Reads of what safety is computed from, and the one write of what it is."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Date,
    Integer,
    Interval,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    update,
)

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.attestations.queries import holds
from cairn.products.travel.itineraries.queries import ITINERARIES, STATS, find
from cairn.products.travel.people import PEOPLE
from cairn.products.travel.safety.models import ScoreMean
from cairn.products.travel.safety_ratings.models import SafetyRating
from cairn.products.travel.travel_intel.models import TravelIntel

RATINGS = cast("Table", SafetyRating.__table__)
_intel = cast("Table", TravelIntel.__table__)
_means = cast("Table", ScoreMean.__table__)
_ids = bindparam("ids", type_=ARRAY(Uuid))
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_min_age = bindparam("min_age", type_=Interval)

COMPUTED: Final = (
    "rating_count", "rating_sum", "rating_bayes", "safety_score", "safety_n", "safety_n_eff", "safety_day",
    "safety_night", "safety_as_of", "women_state", "women_hold", "women_n", "women_k", "women_lower_bound",
    "women_reasons",
)  # fmt: skip
"""The columns of an itinerary's stats that follow from its ratings and warnings."""

LOCKED = Statement(
    select(STATS.c.itinerary_id, *(STATS.c[name] for name in COMPUTED))
    .where(STATS.c.itinerary_id == _ids.any_())
    .order_by(STATS.c.itinerary_id)
    .with_for_update()
)
"""The rows that are computed anew, held in the order of their ids. What is read after it sees what those wrote who
held them before."""


def _open_critical_warning() -> ColumnElement[bool]:
    """An account that is gone is as old as what it has written."""
    writer = PEOPLE.alias("writer")
    since = func.coalesce(writer.c.created_at, _intel.c.created_at)
    return exists(
        select(_intel.c.id)
        .select_from(_intel.outerjoin(writer, writer.c.id == _intel.c.user_id))
        .where(
            _intel.c.itinerary_id == ITINERARIES.c.id,
            _intel.c.status.in_([literal_column("'open'"), literal_column("'in_progress'")]),
            _intel.c.severity == literal_column("'critical'"),
            _intel.c.safety_related,
            _intel.c.moderation == literal_column("'visible'"),
            _intel.c.deleted_at.is_(None),
            or_(_intel.c.valid_until.is_(None), _intel.c.valid_until > _now),
            since <= _now - _min_age,
        )
    )


_country = _means.alias("country_mean")
_safety = _means.alias("safety_mean")
_rating = _means.alias("rating_mean")
CIRCUMSTANCES = Statement(
    select(
        ITINERARIES.c.id,
        ITINERARIES.c.owner_id,
        _open_critical_warning().label("warned"),
        *(
            mean.c[name].label(f"{scope}_{name}")
            for scope, mean in (("country", _country), ("safety", _safety), ("rating", _rating))
            for name in ("mean", "count")
        ),
    )
    .select_from(
        ITINERARIES.outerjoin(
            _country, _country.c.scope == literal_column("'safety:'").op("||")(ITINERARIES.c.country)
        )
        .outerjoin(_safety, _safety.c.scope == literal_column("'safety'"))
        .outerjoin(_rating, _rating.c.scope == literal_column("'rating'"))
    )
    .where(ITINERARIES.c.id == _ids.any_())
)
"""Of each itinerary: its owner, whether a critical warning is open, and the means that its averages lean on."""

EVIDENCE = Statement(
    select(
        RATINGS.c.itinerary_id,
        RATINGS.c.user_id,
        RATINGS.c.overall_safety_score,
        RATINGS.c.women_safety_score,
        RATINGS.c.night_safety,
        RATINGS.c.time_of_day,
        RATINGS.c.experience_date,
        RATINGS.c.created_at,
        RATINGS.c.verified_experience,
        func.coalesce(PEOPLE.c.created_at, RATINGS.c.created_at).label("since"),
        and_(
            RATINGS.c.women_safety_score.is_not(None),
            holds(RATINGS.c.user_id, "gender_self", "gender_verified"),
        ).label("attested"),
    )
    .select_from(RATINGS.outerjoin(PEOPLE, PEOPLE.c.id == RATINGS.c.user_id))
    .where(
        RATINGS.c.itinerary_id == _ids.any_(),
        RATINGS.c.status == literal_column("'visible'"),
        RATINGS.c.deleted_at.is_(None),
    )
)
"""The visible ratings of these itineraries, and what is known of their authors. An account that is gone is as old as
the rating that it left."""


async def known(
    reads: Executor,
    caller: Caller,
    row_id: UUID,
    *,
    lock: bool = False,  # noqa: ARG001  what the pipeline says to every finder
) -> Row | None:
    """The itinerary, if the caller may see it. It is never locked: whoever rates it changes other rows, and what is
    computed of it is held by `LOCKED`."""
    return await find(reads, caller, row_id)


COMPUTED_ANEW = Statement(
    update(STATS)
    .where(STATS.c.itinerary_id == bindparam("of_itinerary", type_=Uuid))
    .values({name: bindparam(f"new_{name}", type_=STATS.c[name].type) for name in COMPUTED})
)
HELD = Statement(
    update(STATS)
    .where(STATS.c.itinerary_id == bindparam("of_itinerary", type_=Uuid))
    .values(women_hold=bindparam("hold", type_=Text))
)


MEANS = Statement(
    text("""
        WITH counted AS (
            SELECT itineraries.country, count(*) AS n, sum(ratings.overall_safety_score) AS total
            FROM travel.safety_ratings AS ratings
            JOIN travel.itineraries ON itineraries.id = ratings.itinerary_id
            LEFT JOIN accounts.people ON people.id = ratings.user_id
            WHERE ratings.status = 'visible' AND ratings.deleted_at IS NULL AND ratings.created_at > :since
                AND itineraries.moderation = 'visible' AND itineraries.deleted_at IS NULL
                AND coalesce(people.created_at, ratings.created_at) <= :registered
            GROUP BY itineraries.country
        ), scoped AS (
            SELECT scope, sum(n) AS n, sum(total) AS total
            FROM counted CROSS JOIN (VALUES ('rating'), ('safety')) AS site (scope) GROUP BY scope
            UNION ALL SELECT 'safety:' || country, n, total FROM counted WHERE country IS NOT NULL
        )
        INSERT INTO travel.score_means (scope, mean, count, as_of)
        SELECT scope, total / n, n, :now FROM scoped
        ON CONFLICT (scope) DO UPDATE SET mean = excluded.mean, count = excluded.count, as_of = excluded.as_of
    """).bindparams(
        bindparam("since", type_=TIMESTAMP(timezone=True)),
        bindparam("registered", type_=TIMESTAMP(timezone=True)),
        bindparam("now", type_=TIMESTAMP(timezone=True)),
    )
)
"""The means of a year, for the site and each country. Young accounts weigh nothing here either."""
OLD_MEANS = Statement(
    text(
        "DELETE FROM travel.score_means WHERE as_of < :now"
        " AND (scope IN ('rating', 'safety') OR starts_with(scope, 'safety:'))"
    ).bindparams(bindparam("now", type_=TIMESTAMP(timezone=True)))
)
"""Of places that nobody rated for a year."""
DUE: Final = Statement(
    select(STATS.c.itinerary_id)
    .where(
        STATS.c.itinerary_id > bindparam("after", type_=Uuid),
        or_(STATS.c.rating_count > literal_column("0"), STATS.c.women_hold != literal_column("'none'")),
        or_(
            STATS.c.safety_as_of.is_(None),
            STATS.c.safety_as_of < bindparam("before", type_=TIMESTAMP(timezone=True)),
        ),
    )
    .order_by(STATS.c.itinerary_id)
    .limit(bindparam("most", type_=Integer))
)
"""The next itineraries with ratings that were not computed since."""
TRAVELLED = Statement(
    text("""
        UPDATE travel.safety_ratings AS ratings SET verified_experience = true
        WHERE ratings.itinerary_id = ANY(:ids) AND NOT ratings.verified_experience AND ratings.deleted_at IS NULL
            AND EXISTS (
                SELECT FROM travel.group_members AS members
                JOIN travel.travel_groups AS groups ON groups.id = members.group_id
                WHERE members.user_id = ratings.user_id AND members.state = 'active'
                    AND groups.itinerary_id = ratings.itinerary_id AND groups.status = 'active'
                    AND groups.ends_on < :today AND groups.member_count > 1
                    AND (members.joined_at AT TIME ZONE 'UTC')::date <= groups.ends_on
            )
    """).bindparams(bindparam("ids", type_=ARRAY(Uuid)), bindparam("today", type_=Date))
)
"""Groups end without anybody writing: who rated before is verified from the next night on."""
