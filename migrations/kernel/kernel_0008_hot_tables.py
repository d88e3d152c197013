"""tables that change all the time are cleaned up early, and in small steps"""

from __future__ import annotations

from alembic import op

revision = "kernel_0008"
down_revision = "kernel_0003"
branch_labels = None
depends_on = None

_HOT = ("outbox", "idempotent_outcomes")
_EARLY = {
    "autovacuum_vacuum_threshold": "500",
    "autovacuum_vacuum_scale_factor": "0.02",
    "autovacuum_vacuum_insert_scale_factor": "0.05",
    "autovacuum_analyze_scale_factor": "0.02",
    "autovacuum_vacuum_cost_delay": "1",
}


def upgrade() -> None:
    settings = ", ".join(f"{name} = {value}" for name, value in _EARLY.items())
    for table in _HOT:
        op.execute(f"ALTER TABLE kernel.{table} SET ({settings})")


def downgrade() -> None:
    for table in _HOT:
        op.execute(f"ALTER TABLE kernel.{table} RESET ({', '.join(_EARLY)})")
