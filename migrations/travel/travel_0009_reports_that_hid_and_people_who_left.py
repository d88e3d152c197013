"""which report hid its target; guides and groups whose people are gone, found by who they were"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "travel_0009"
down_revision = "travel_0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "reports",
        sa.Column("hid", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        schema="travel",
    )
    op.alter_column("guides", "user_id", nullable=True, schema="travel")
    op.alter_column("travel_groups", "organizer_id", nullable=True, schema="travel")
    for table, name in (("travel_intel", "ix_travel_intel_resolver"), ("reports", "ix_reports_resolver")):
        op.create_index(
            name,
            table,
            ["resolved_by_id"],
            schema="travel",
            postgresql_where=sa.text("resolved_by_id IS NOT NULL"),
        )


def downgrade() -> None:
    op.drop_index("ix_reports_resolver", table_name="reports", schema="travel")
    op.drop_index("ix_travel_intel_resolver", table_name="travel_intel", schema="travel")
    op.execute("DELETE FROM travel.travel_groups WHERE organizer_id IS NULL")
    op.execute(
        "DELETE FROM travel.guide_reviews USING travel.guides"
        " WHERE guides.id = guide_reviews.guide_id AND guides.user_id IS NULL"
    )
    op.execute(
        "DELETE FROM travel.bookings USING travel.guides"
        " WHERE guides.id = bookings.guide_id AND guides.user_id IS NULL"
    )
    op.execute("DELETE FROM travel.guides WHERE user_id IS NULL")
    op.alter_column("travel_groups", "organizer_id", nullable=False, schema="travel")
    op.alter_column("guides", "user_id", nullable=False, schema="travel")
    op.drop_column("reports", "hid", schema="travel")
