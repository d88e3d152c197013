"""when an entry became a critical warning, and the orders of its lists"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

SEVERITY = "CASE severity WHEN 'critical' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 WHEN 'low' THEN 1 ELSE 0 END"
HELPFUL = (
    "CASE WHEN helpful_count + unhelpful_count = 0 THEN 0 ELSE greatest(0, (helpful_count + 1.9207999999999998"
    " - 1.96 * sqrt(helpful_count::double precision * unhelpful_count / (helpful_count + unhelpful_count)::double precision"
    " + 0.9603999999999999)) / ((helpful_count + unhelpful_count)::double precision + 3.8415999999999997)) END"
)
SHOWN = "deleted_at IS NULL AND moderation = 'visible'"

revision = "travel_0005"
down_revision = "travel_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "travel_intel", sa.Column("warned_at", sa.TIMESTAMP(timezone=True), nullable=True), schema="travel"
    )
    for name, kind, made in (("helpful", sa.Double(), HELPFUL), ("severity", sa.Integer(), SEVERITY)):
        column = sa.Column(f"{name}_order", kind, sa.Computed(made, persisted=True), nullable=False)
        op.add_column("travel_intel", column, schema="travel")
    _index("expiring", ["valid_until"], f"{SHOWN} AND valid_until IS NOT NULL")
    _index("warned", ["user_id", "warned_at"], "warned_at IS NOT NULL")
    _index("deleted", ["deleted_at"], "deleted_at IS NOT NULL")
    _index("helpful", ["helpful_order", "created_at", "id"], SHOWN)
    _index("severity", ["severity_order", "created_at", "id"], SHOWN)


def downgrade() -> None:
    for name in ("severity", "helpful", "deleted", "warned", "expiring"):
        op.drop_index(f"ix_travel_intel_{name}", table_name="travel_intel", schema="travel")
    for name in ("severity_order", "helpful_order", "warned_at"):
        op.drop_column("travel_intel", name, schema="travel")


def _index(name: str, columns: list[str], where: str) -> None:
    op.create_index(
        f"ix_travel_intel_{name}",
        "travel_intel",
        columns,
        unique=False,
        schema="travel",
        postgresql_where=sa.text(where),
    )
