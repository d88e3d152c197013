"""the trail is looked up by its ids, which are in the order of time"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "kernel_0002"
down_revision = "kernel_0001"
branch_labels = None
depends_on = None
_BEFORE = ("ix_audit_log_row_id_at", "ix_audit_log_actor_id_at", "ix_audit_log_at")
_SINCE = {
    "ix_audit_log_row_id_id": ["row_id", "id"],
    "ix_audit_log_actor_id_id": ["actor_id", "id"],
    "ix_audit_log_event_id": ["event", "id"],
    "ix_audit_log_correlation_id": ["correlation_id"],
}


def upgrade() -> None:
    op.alter_column("audit_log", "event", type_=sa.Text(collation="C"), schema="kernel")
    for name in _BEFORE:
        op.drop_index(name, table_name="audit_log", schema="kernel")
    for name, columns in _SINCE.items():
        op.create_index(name, "audit_log", columns, schema="kernel")


def downgrade() -> None:
    for name in _SINCE:
        op.drop_index(name, table_name="audit_log", schema="kernel")
    op.create_index("ix_audit_log_row_id_at", "audit_log", ["row_id", "at"], schema="kernel")
    op.create_index("ix_audit_log_actor_id_at", "audit_log", ["actor_id", "at"], schema="kernel")
    op.create_index("ix_audit_log_at", "audit_log", ["at"], schema="kernel", postgresql_using="brin")
    op.alter_column("audit_log", "event", type_=sa.Text(collation="default"), schema="kernel")
