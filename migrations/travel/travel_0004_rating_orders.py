"""the order of ratings by votes"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

HELPFUL = (
    "CASE WHEN helpful_count + unhelpful_count = 0 THEN 0 ELSE greatest(0, (helpful_count + 1.9207999999999998"
    " - 1.96 * sqrt(helpful_count::double precision * unhelpful_count / (helpful_count + unhelpful_count)::double precision"
    " + 0.9603999999999999)) / ((helpful_count + unhelpful_count)::double precision + 3.8415999999999997)) END"
)

revision = "travel_0004"
down_revision = "travel_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("helpful_order", sa.Double(), sa.Computed(HELPFUL, persisted=True), nullable=False)
    op.add_column("safety_ratings", column, schema="travel")
    op.create_index(
        "ix_safety_ratings_helpful",
        "safety_ratings",
        ["helpful_order", "id"],
        unique=False,
        schema="travel",
        postgresql_where=sa.text("deleted_at IS NULL AND status = 'visible'"),
    )


def downgrade() -> None:
    op.drop_index("ix_safety_ratings_helpful", table_name="safety_ratings", schema="travel")
    op.drop_column("safety_ratings", "helpful_order", schema="travel")
