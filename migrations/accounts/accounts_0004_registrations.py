"""registrations that wait for their confirmation; what a change of address has to remember"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "accounts_0004"
down_revision = "accounts_0003"
branch_labels = None
depends_on = None
_INSTANT = sa.TIMESTAMP(timezone=True)
_STATES = {True: "state IN ('active', 'locked')", False: "state IN ('active', 'locked', 'pending')"}


def upgrade() -> None:
    op.create_table(
        "registrations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("username", sa.Text(), nullable=True),
        sa.Column("full_name", sa.Text(), nullable=True),
        sa.Column("first_name", sa.Text(), nullable=True),
        sa.Column("last_name", sa.Text(), nullable=True),
        sa.Column("network", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("mails", sa.Integer(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.Column("spent_at", _INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registrations")),
        schema="accounts",
    )
    op.create_index("ix_registrations_email", "registrations", ["email_key", "created_at"], schema="accounts")
    op.create_index("ix_registrations_expiry", "registrations", ["expires_at"], schema="accounts")
    op.add_column("one_time_tokens", sa.Column("former_email", sa.Text(), nullable=True), schema="accounts")
    op.add_column("one_time_tokens", sa.Column("session_id", sa.Uuid(), nullable=True), schema="accounts")
    op.execute("DELETE FROM accounts.users WHERE state = 'pending'")  # nothing could ever confirm them
    _allow_states(unconfirmed_apart=True)


def downgrade() -> None:
    _allow_states(unconfirmed_apart=False)
    op.drop_column("one_time_tokens", "session_id", schema="accounts")
    op.drop_column("one_time_tokens", "former_email", schema="accounts")
    op.drop_table("registrations", schema="accounts")


def _allow_states(*, unconfirmed_apart: bool) -> None:
    op.drop_constraint(op.f("ck_users_state"), "users", schema="accounts")
    op.create_check_constraint(op.f("ck_users_state"), "users", _STATES[unconfirmed_apart], schema="accounts")
