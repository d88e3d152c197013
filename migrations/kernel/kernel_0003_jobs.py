"""jobs are claimed before they run, handed to brokers, traced, and due by the clock"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "kernel_0003"
down_revision = "kernel_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("traceparent", sa.Text(), nullable=True),
        sa.Column("claim", sa.Uuid(), nullable=True),
        sa.Column("runner", sa.Integer(), nullable=True),
        sa.Column("started_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("dispatched_at", sa.TIMESTAMP(timezone=True), nullable=True),
    ):
        op.add_column("outbox", column, schema="kernel")
    _states("'queued', 'running', 'done', 'dead'")
    op.create_index(
        "ix_outbox_running", "outbox", ["runner"], schema="kernel",
        postgresql_where=sa.text("state = 'running'"),
    )  # fmt: skip
    # Its rows are changed three times within a second and soon deleted: clean up by count, and leave room in the page.
    op.execute(
        "ALTER TABLE kernel.outbox SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02,"
        " autovacuum_vacuum_threshold = 500, autovacuum_analyze_scale_factor = 0.05)"
    )
    op.create_table(
        "schedules",
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("base_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("due_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("job", name=op.f("pk_schedules")),
        schema="kernel",
    )


def downgrade() -> None:
    op.drop_table("schedules", schema="kernel")
    op.execute(
        "ALTER TABLE kernel.outbox RESET (fillfactor, autovacuum_vacuum_scale_factor,"
        " autovacuum_vacuum_threshold, autovacuum_analyze_scale_factor)"
    )
    op.drop_index("ix_outbox_running", table_name="outbox", schema="kernel")
    op.execute("UPDATE kernel.outbox SET state = 'queued' WHERE state = 'running'")
    _states("'queued', 'done', 'dead'")
    for name in ("dispatched_at", "started_at", "runner", "claim", "traceparent"):
        op.drop_column("outbox", name, schema="kernel")


def _states(names: str) -> None:
    """The rows that are there are not read while the table is locked, but after it."""
    op.execute("ALTER TABLE kernel.outbox DROP CONSTRAINT ck_outbox_state")
    op.execute(
        f"ALTER TABLE kernel.outbox ADD CONSTRAINT ck_outbox_state CHECK (state IN ({names})) NOT VALID"
    )
    op.execute("ALTER TABLE kernel.outbox VALIDATE CONSTRAINT ck_outbox_state")
