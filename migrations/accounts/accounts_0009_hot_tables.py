"""sessions and their tokens change all the time: cleaned up early, and with room for a change beside the row"""

from __future__ import annotations

from alembic import op

revision = "accounts_0009"
down_revision = "accounts_0008"
branch_labels = None
depends_on = None

_HOT = ("sessions", "refresh_tokens")
_EARLY = {
    "fillfactor": "85",
    "autovacuum_vacuum_threshold": "500",
    "autovacuum_vacuum_scale_factor": "0.02",
    "autovacuum_analyze_scale_factor": "0.02",
    "autovacuum_vacuum_cost_delay": "1",
}


def upgrade() -> None:
    settings = ", ".join(f"{name} = {value}" for name, value in _EARLY.items())
    for table in _HOT:
        op.execute(f"ALTER TABLE accounts.{table} SET ({settings})")


def downgrade() -> None:
    for table in _HOT:
        op.execute(f"ALTER TABLE accounts.{table} RESET ({', '.join(_EARLY)})")
