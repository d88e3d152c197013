"""Migrations are read for what would hold up, or break, the release that serves meanwhile (reliability, row 8); and a
bad one of each kind is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.kernel.db.migrate import MIGRATIONS
from tools.lint_migrations import BASELINE, findings

pytestmark = pytest.mark.unit
_FILE = """
import sqlalchemy as sa
from alembic import op
from cairn.kernel.db.ddl import concurrently
revision, down_revision, branch_labels, depends_on = "planted_0001", None, None, None
{head}


def upgrade() -> None:
{lines}
"""
EXPAND, CONTRACT = 'phase = "expand"', 'phase = "contract"'
_CHECK = 'op.execute("ALTER TABLE p.t ADD CONSTRAINT c CHECK (a > 0) NOT VALID")'
_MAKE = 'op.create_table("new", sa.Column("id", sa.Uuid(), nullable=False), schema="p")'

_T = "op.execute('ALTER TABLE p.t {}')"
_EVERY_ROW = 'op.execute("UPDATE p.t SET a = 1")'
_OUTSIDE = "with op.get_context().autocommit_block():\n        "
_ALONE = "with concurrently():\n        "
_INDEX = 'op.create_index("ix", "t", ["a"], schema="p"'

BAD = {
    "volatile default": (
        _T.format("ADD COLUMN a uuid DEFAULT gen_random_uuid()"),
        "adding-field-with-default",
    ),
    "generated column": (
        _T.format("ADD COLUMN a text GENERATED ALWAYS AS (b) STORED"),
        "adding-field-with-default",
    ),
    "no default": (
        'op.add_column("t", sa.Column("a", sa.Text(), nullable=False), schema="p")',
        "adding-required-field",
    ),
    "not null": ('op.alter_column("t", "a", nullable=False, schema="p")', "adding-not-nullable-field"),
    "index": (f"{_INDEX})", "require-concurrent-index-creation"),
    "index gone": ('op.drop_index("ix", schema="p")', "require-concurrent-index-deletion"),
    "concurrently in a transaction": (
        f"{_INDEX}, postgresql_concurrently=True, if_not_exists=True)",
        "ban-concurrent-index-creation-in-transaction",
    ),
    "impatient index": (
        f"{_OUTSIDE}{_INDEX}, postgresql_concurrently=True, if_not_exists=True)",
        "concurrently",
    ),
    "half an index": (f"{_ALONE}{_INDEX}, postgresql_concurrently=True)", "prefer-robust-stmts"),
    "type": ('op.alter_column("t", "a", type_=sa.BigInteger(), schema="p")', "changing-column-type"),
    "column renamed": ('op.alter_column("t", "a", new_column_name="b", schema="p")', "renaming-column"),
    "table renamed": ('op.rename_table("t", "u", schema="p")', "renaming-table"),
    "column gone": ('op.drop_column("t", "a", schema="p")', "ban-drop-column"),
    "table gone": ('op.drop_table("t", schema="p")', "ban-drop-table"),
    "check": ('op.create_check_constraint("c", "t", "a > 0", schema="p")', "constraint-missing-not-valid"),
    "check at once": (
        f"{_CHECK}\n    {_T.format('VALIDATE CONSTRAINT c')}".replace("'", '"'),
        "constraint-missing-not-valid",
    ),
    "foreign key": (
        'op.create_foreign_key("f", "t", "u", ["a"], ["id"], source_schema="p", referent_schema="p")',
        "adding-foreign-key-constraint",
    ),
    "unique": ('op.create_unique_constraint("q", "t", ["a"], schema="p")', "disallowed-unique-constraint"),
    "every row": (_EVERY_ROW, "rows-changed"),
    "no timeout": ('op.execute("SET lock_timeout = 0")', "lock-timeout-changed"),
    "lock": ('op.execute("LOCK TABLE p.t IN ACCESS EXCLUSIVE MODE")', "lock-table"),
    "asks": ('op.get_bind().execute(sa.text("SELECT 1")).scalar_one()', "cannot-be-printed"),
}
GOOD = {
    "nullable column": 'op.add_column("t", sa.Column("a", sa.Text(), nullable=True), schema="p")',
    "constant default": (
        'op.add_column("t", sa.Column("a", sa.Integer(), server_default=sa.text("0"), nullable=False), schema="p")'
    ),
    "index concurrently": f"{_ALONE}{_INDEX}, postgresql_concurrently=True, if_not_exists=True)",
    "check for new rows": _CHECK,
    "check validated": 'op.execute("ALTER TABLE p.t VALIDATE CONSTRAINT c")',
    "not null by a check": (
        'op.execute("ALTER TABLE p.t VALIDATE CONSTRAINT c")\n    op.alter_column("t", "a", nullable=False, schema="p")'
    ),
    "all of a new table": (
        f'{_MAKE}\n    op.create_index("ix", "new", ["id"], schema="p")\n    {_EVERY_ROW.replace(".t ", ".new ")}'
    ),
}


def planted(folder: Path, lines: str, head: str = EXPAND) -> set[str]:
    """The rules that a migration of these lines breaks."""
    (folder / "planted").mkdir(exist_ok=True)
    (folder / "planted" / "planted_0001_x.py").write_text(_FILE.format(head=head, lines=f"    {lines}"))
    return {finding.rule for finding in findings(folder)}


def test_ours_hold_nobody_up() -> None:
    assert [str(finding) for finding in findings()] == []


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_one_is_found(tmp_path: Path, kind: str) -> None:
    lines, rule = BAD[kind]
    assert rule in planted(tmp_path, lines)


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_one_is_let_through(tmp_path: Path, kind: str) -> None:
    assert planted(tmp_path, GOOD[kind]) == set()


def test_what_takes_away_is_for_a_contract_and_a_rename_is_for_none(tmp_path: Path) -> None:
    assert planted(tmp_path, BAD["column gone"][0], CONTRACT) == set()
    assert planted(tmp_path, BAD["column renamed"][0], CONTRACT) == {"renaming-column"}


def test_a_migration_says_its_phase(tmp_path: Path) -> None:
    assert planted(tmp_path, "pass", "") == {"phase"}
    assert planted(tmp_path, "pass", 'phase = "both"') == {"phase"}


def test_an_exception_has_a_reason_and_something_to_excuse(tmp_path: Path) -> None:
    lines, rule = BAD["type"]
    head = EXPAND + f'\nallowed = {{"{rule}": '
    assert planted(tmp_path, lines, head + '"varchar to text rewrites nothing"}') == set()
    assert planted(tmp_path, lines, head + '" "}') == {"allowed"}
    assert planted(tmp_path, "pass", head + '"nothing to excuse"}') == {"allowed"}


def test_without_a_lock_timeout_all_that_locks_is_refused(tmp_path: Path) -> None:
    planted(tmp_path, GOOD["nullable column"])
    assert {finding.rule for finding in findings(tmp_path, preamble="")} == {"require-lock-timeout"}


def test_the_baseline_names_migrations_that_are_there() -> None:
    for product, last in BASELINE.items():
        assert list((MIGRATIONS / product).glob(f"{product}_{last:04d}_*.py")), product
