"""groups by their start, those without one last, and by their organizer"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "travel_0006"
down_revision = "travel_0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_travel_groups_soonest", table_name="travel_groups", schema="travel")
    op.create_index(
        "ix_travel_groups_soonest",
        "travel_groups",
        [sa.text("coalesce(starts_on, '9999-12-31'::date)"), "id"],
        unique=False,
        schema="travel",
    )
    op.create_index(
        "ix_travel_groups_organizer", "travel_groups", ["organizer_id", "id"], unique=False, schema="travel"
    )


def downgrade() -> None:
    op.drop_index("ix_travel_groups_organizer", table_name="travel_groups", schema="travel")
    op.drop_index("ix_travel_groups_soonest", table_name="travel_groups", schema="travel")
    op.create_index(
        "ix_travel_groups_soonest", "travel_groups", ["starts_on", "id"], unique=False, schema="travel"
    )
