"""the trail is looked up by event, correlation and time"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "kernel_0002"
down_revision = "kernel_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("audit_log", "event", type_=sa.Text(collation="C"), schema="kernel")
    op.create_index("ix_audit_log_event_at", "audit_log", ["event", "at"], schema="kernel")
    op.create_index("ix_audit_log_correlation_id", "audit_log", ["correlation_id"], schema="kernel")
    op.drop_index("ix_audit_log_at", table_name="audit_log", schema="kernel")
    op.create_index("ix_audit_log_at", "audit_log", ["at"], schema="kernel")


def downgrade() -> None:
    op.drop_index("ix_audit_log_at", table_name="audit_log", schema="kernel")
    op.create_index("ix_audit_log_at", "audit_log", ["at"], schema="kernel", postgresql_using="brin")
    op.drop_index("ix_audit_log_correlation_id", table_name="audit_log", schema="kernel")
    op.drop_index("ix_audit_log_event_at", table_name="audit_log", schema="kernel")
    op.alter_column("audit_log", "event", type_=sa.Text(collation="default"), schema="kernel")
