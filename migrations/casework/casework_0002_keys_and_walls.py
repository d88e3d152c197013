"""keys and walls: the schema of keys, months of events, and what refuses to change them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "casework_0002"
down_revision = "casework_0001"
branch_labels = None
depends_on = None

PARTITIONS = 64
MONTHS_AHEAD = 3
REFUSE = """
CREATE FUNCTION casework.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of %.% are only ever added', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$
"""
# A partition that is made apart and then attached keeps nobody from reading or adding events meanwhile.
MAKE_MONTHS = """
CREATE FUNCTION casework.make_months(first date, last date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = casework, pg_temp AS $$
DECLARE
    month date;
    base text;
    name text;
    made integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('casework.make_months', 0));
    FOR month IN SELECT generate_series(date_trunc('month', first), date_trunc('month', last), '1 month')::date LOOP
        FOREACH base IN ARRAY ARRAY['access_events', 'event_subjects'] LOOP
            name := base || to_char(month, '_YYYY_MM');
            CONTINUE WHEN to_regclass('casework.' || name) IS NOT NULL;
            EXECUTE format('CREATE TABLE casework.%I (LIKE casework.%I INCLUDING ALL)', name, base);
            EXECUTE format(
                'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON casework.%I'
                ' FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change()', name
            );
            EXECUTE format(
                'ALTER TABLE casework.%I ATTACH PARTITION casework.%I FOR VALUES FROM (%L) TO (%L)', base, name,
                month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00'
            );
            made := made + 1;
        END LOOP;
    END LOOP;
    RETURN made;
END $$
"""
DEFAULT_PROGRAMME = """
INSERT INTO casework.programmes
    (id, name, name_key, zone, majority_age, intake_required, version, created_at, updated_at)
VALUES ('01920000-0000-7000-8000-00000000d0d0', 'General', 'general', 'UTC', 18, false, 1, now(), now())
"""


def upgrade() -> None:
    op.execute("CREATE SCHEMA IF NOT EXISTS casework_keys")
    _make_keys()
    op.execute(REFUSE)
    for table in ("access_events", "event_subjects"):
        op.execute(
            f"CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON casework.{table}"
            " FOR EACH ROW EXECUTE FUNCTION casework.refuse_change()"
        )
    for table in ("access_events", "event_subjects", "consent_changes"):
        op.execute(
            f"CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON casework.{table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION casework.refuse_change()"
        )
    op.execute(
        "CREATE TRIGGER refuse_change BEFORE UPDATE ON casework.consent_changes"
        " FOR EACH ROW EXECUTE FUNCTION casework.refuse_change()"
    )
    op.execute(MAKE_MONTHS)
    op.execute(
        "SELECT casework.make_months((now() AT TIME ZONE 'UTC')::date,"
        f" ((now() AT TIME ZONE 'UTC') + interval '{MONTHS_AHEAD} months')::date)"
    )
    op.execute(DEFAULT_PROGRAMME)


def _make_keys() -> None:
    op.create_table(
        "dek",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_type", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("kek_version", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("owner_type IN ('beneficiary', 'session')", name=op.f("ck_dek_owner_type")),
        sa.CheckConstraint("state IN ('active', 'retiring', 'destroyed')", name=op.f("ck_dek_state")),
        sa.CheckConstraint("(wrapped IS NULL) = (state = 'destroyed')", name=op.f("ck_dek_destroyed")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dek")),
        schema="casework_keys",
        postgresql_partition_by="HASH (id)",
    )
    op.create_index(op.f("ix_dek_kek_version_state"), "dek", ["kek_version", "state"], schema="casework_keys")
    op.create_index(op.f("ix_dek_owner_id"), "dek", ["owner_id"], schema="casework_keys")
    for number in range(PARTITIONS):
        op.execute(
            f"CREATE TABLE casework_keys.dek_{number:02d} PARTITION OF casework_keys.dek"
            f" FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {number})"
        )
    op.create_table(
        "kek_checks",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("check", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_kek_checks")),
        schema="casework_keys",
    )


def downgrade() -> None:
    op.drop_table("kek_checks", schema="casework_keys")
    op.drop_table("dek", schema="casework_keys")
    op.execute("DROP SCHEMA casework_keys")
    op.execute("DROP FUNCTION casework.make_months(date, date)")
    op.execute("DROP FUNCTION casework.refuse_change() CASCADE")
