"""itinerary orders"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

WEIGHTED = """
CREATE FUNCTION travel.weighted(words text[], weight "char") RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(
    (SELECT coalesce(string_agg(quote_literal(word) || ':' || least(place, 16383), ' '), '')
     FROM unnest(words) WITH ORDINALITY AS said (word, place))::tsvector,
    weight
)
"""
"""A tsvector of words in their order. `array_to_tsvector` knows no places, and what has no place takes no weight."""
SEARCHED = "travel.weighted(words_a, 'A') || travel.weighted(words_b, 'B') || travel.weighted(words_c, 'C')"
PLAIN = (
    "setweight(array_to_tsvector(words_a), 'A') || setweight(array_to_tsvector(words_b), 'B')"
    " || setweight(array_to_tsvector(words_c), 'C')"
)
LISTED = "status = 'published' AND visibility = 'public' AND moderation = 'visible' AND deleted_at IS NULL"
LEAST = {"trend": "'-Infinity'::double precision", "bayes": "0::double precision", "safest": "0::numeric"}
COLUMNS = {"trend": "trend", "bayes": "rating_bayes", "safest": "safety_score"}

revision = "travel_0002"
down_revision = "travel_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(WEIGHTED)
    _search(SEARCHED)
    op.drop_constraint("ck_itineraries_end_with_start", "itineraries", schema="travel")
    for name, column in COLUMNS.items():
        _index(name, [sa.text(f"coalesce({column}, {LEAST[name]})"), "itinerary_id"])
    _index("views", ["view_count", "itinerary_id"])


def downgrade() -> None:
    _search(PLAIN)
    op.execute("DROP FUNCTION travel.weighted")
    op.create_check_constraint(
        "end_with_start", "itineraries", "(start_date IS NULL) >= (end_date IS NULL)", schema="travel",
        postgresql_not_valid=True,
    )  # fmt: skip
    for name, column in COLUMNS.items():
        _index(name, [sa.literal_column(f"{column} DESC NULLS LAST"), "itinerary_id"])
    _index("views", [sa.literal_column("view_count DESC"), "itinerary_id"])


def _search(computed: str) -> None:
    op.drop_column("itineraries", "search_doc", schema="travel")
    op.add_column(
        "itineraries",
        sa.Column("search_doc", postgresql.TSVECTOR(), sa.Computed(computed, persisted=True), nullable=False),
        schema="travel",
    )
    op.create_index(
        "ix_itineraries_search",
        "itineraries",
        ["search_doc"],
        unique=False,
        schema="travel",
        postgresql_using="gin",
        postgresql_where=sa.text(LISTED),
    )


def _index(name: str, columns: list[str | sa.ColumnElement[object]]) -> None:
    op.drop_index(f"ix_itinerary_stats_{name}", table_name="itinerary_stats", schema="travel")
    op.create_index(f"ix_itinerary_stats_{name}", "itinerary_stats", columns, unique=False, schema="travel")
