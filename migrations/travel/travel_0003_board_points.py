"""board points"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

BOARD_POINTS = (
    "round((points * CASE WHEN helpful_count + unhelpful_count > 0 THEN greatest(0.5::float8, (helpful_count + 1.9208 - 1.96"
    " * sqrt(helpful_count::float8 * unhelpful_count / (helpful_count + unhelpful_count)::float8 + 0.9604))"
    " / ((helpful_count + unhelpful_count)::float8 + 3.8416)) ELSE 0.5::float8 END)::numeric, 2)::float8"
)

revision = "travel_0003"
down_revision = "travel_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "itinerary_stats",
        sa.Column("points", sa.Integer(), server_default=sa.text("0"), nullable=False),
        schema="travel",
    )
    op.add_column(
        "itinerary_stats",
        sa.Column("board_points", sa.Double(), sa.Computed(BOARD_POINTS, persisted=True), nullable=False),
        schema="travel",
    )
    op.create_index(
        "ix_itinerary_stats_board",
        "itinerary_stats",
        [sa.literal_column("board_points DESC"), "itinerary_id"],
        unique=False,
        schema="travel",
        postgresql_where=sa.text("points > 0"),
    )


def downgrade() -> None:
    op.drop_index("ix_itinerary_stats_board", table_name="itinerary_stats", schema="travel")
    op.drop_column("itinerary_stats", "board_points", schema="travel")
    op.drop_column("itinerary_stats", "points", schema="travel")
