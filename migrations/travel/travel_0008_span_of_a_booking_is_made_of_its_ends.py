"""the span of a booking is made of its ends"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

APART = """
ALTER TABLE travel.bookings ADD CONSTRAINT ex_bookings_confirmed
EXCLUDE USING gist (int8range(guide_seq, guide_seq, '[]') WITH =, span WITH &&) WHERE (status = 'confirmed')
"""
"""Confirmed spans of a guide never overlap."""
MADE = "UPDATE travel.bookings SET span = tstzrange(starts_at, ends_at)"

revision = "travel_0008"
down_revision = "travel_0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _without_span()
    made = sa.Computed("tstzrange(starts_at, ends_at)", persisted=True)
    op.add_column(
        "bookings", sa.Column("span", postgresql.TSTZRANGE(), made, nullable=False), schema="travel"
    )
    _with_span()


def downgrade() -> None:
    _without_span()
    op.add_column("bookings", sa.Column("span", postgresql.TSTZRANGE()), schema="travel")
    op.execute(MADE)
    op.alter_column("bookings", "span", nullable=False, schema="travel")
    _with_span()


def _without_span() -> None:
    """The constraint and the index that stand on it go with the column."""
    op.drop_column("bookings", "span", schema="travel")


def _with_span() -> None:
    op.execute(APART)
    op.create_index(
        "uq_bookings_asked",
        "bookings",
        ["guide_id", "booker_id", "span"],
        unique=True,
        schema="travel",
        postgresql_where=sa.text("status IN ('pending', 'confirmed')"),
    )
