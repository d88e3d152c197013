"""What is held on people can be exported and erased: no table with a person in it is forgotten."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import Table

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.db.fields import FieldClass, class_of
from cairn.kernel.db.holdings import Holding
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import json_of
from tests.conftest import settings_for

OWNERS = {
    "user_id",
    "owner_id",
    "author_id",
    "actor_id",
    "member_id",
    "creator_id",
    "guide_id",
    "traveller_id",
    "organizer_id",
    "invitee_id",
    "inviter_id",
    "booker_id",
    "blocker_id",
    "reporter_id",
}
"""Names of columns that hold a person's id."""
NOT_HELD = {
    "accounts.refresh_tokens": "credentials of a session, gone with it",
    "accounts.recovery_codes": "digests of credentials, gone with the account",
    "accounts.provider_attempts": "ten minutes of a browser's way to a provider and back",
    "accounts.one_time_tokens": "what a mail was about, gone with the account or a day after it expires",
}
"""Tables with such a column that no export shows: they have to go with the account by a foreign key."""
DERIVED = {
    "travel.activity_events": "what follows from saves, votes and ratings, which are held",
}
"""Tables with such a column that no export shows and that their product removes by itself, around an erasure."""

OTHERS = {"casework_keys.dek": "its owner is a beneficiary or a session, not somebody with an account"}
"""Tables with such a column that is about no user."""
SAMPLES = {
    bool: True,
    bytes: b"\x00\xff",
    datetime.date: datetime.date(2026, 1, 2),
    datetime.datetime: datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC),
    datetime.time: datetime.time(12, 30),
    Decimal: Decimal("1.50"),
    dict: {"a": [1]},
    float: 0.5,
    int: 1,
    list: ["a"],
    object: {"a": [1]},
    str: "a",
    UUID: UUID(int=1),
}
"""A value of each kind that a column of a person's row may hold."""
TABLES: list[Table] = sorted(wiring.metadata().tables.values(), key=lambda table: table.fullname)


@pytest.fixture(scope="module")
def holdings() -> tuple[Holding, ...]:
    return wiring.build(settings_for("postgresql://nobody@127.0.0.1:1/nothing")).accounts.holdings


def about_people(table: Table) -> bool:
    named = any(column.name in OWNERS for column in table.columns)
    return table.name == "users" or (named and table.fullname not in OTHERS)


def test_every_table_about_people_is_held(holdings):
    held = {holding.table.fullname for holding in holdings}
    missing = [table.fullname for table in TABLES if about_people(table) and table.fullname not in held]
    assert missing == sorted({**NOT_HELD, **DERIVED})


@pytest.mark.parametrize("name", DERIVED)
async def test_what_is_derived_is_removed_by_its_product(name, cairn, queries):
    """Asked of somebody who is not there: the statements that its product sends name the table."""
    erasing = next(item.erasing for item in cairn.products if item.name == name.partition(".")[0])
    work = UnitOfWork(cairn.database)
    async with erasing(work, new_id()):
        pass
    await work.close()
    assert any(name in sql and "DELETE FROM" in sql for sql in queries)


def test_whatever_an_export_shows_can_be_written_down(holdings):
    kinds = {column.type.python_type for holding in holdings for column in holding.columns}
    for kind in kinds:
        assert json.loads(json_of({"value": SAMPLES[kind]}))["value"] is not None


def test_what_is_emptied_names_nobody_any_more(holdings):
    emptied = [holding for holding in holdings if holding.emptied]
    assert [holding.name for holding in emptied if holding.emptied.get(holding.owner, "") is not None] == []
    assert [holding.name for holding in emptied if not holding.table.c[holding.owner].nullable] == []
    assert all(holding.erased for holding in emptied)


def test_what_no_export_shows_goes_with_the_account():
    for name in NOT_HELD:
        table = wiring.metadata().tables[name]
        assert [
            key.ondelete for key in table.c.user_id.foreign_keys if key.target_fullname == "accounts.users.id"
        ] == ["CASCADE"], name


def test_what_is_not_erased_by_its_product_goes_with_the_account_or_names_nobody(holdings):
    for holding in holdings:
        if holding.erased or holding.table.fullname == "accounts.users":
            continue
        column = holding.table.c[holding.owner]
        goes = any(key.ondelete == "CASCADE" for key in column.foreign_keys)
        only_public = {class_of(holding.table, each.name) for each in holding.table.columns} == {
            FieldClass.PUBLIC
        }
        assert goes or only_public, holding.name


def test_no_export_shows_a_credential(holdings):
    shown = {(holding.table, column.name) for holding in holdings for column in holding.columns}
    assert [name for table, name in shown if class_of(table, name) is FieldClass.SECRET] == []
    assert len({(holding.product, holding.name) for holding in holdings}) == len(holdings)


async def test_every_page_and_every_erasure_uses_an_index(holdings, raw: asyncpg.Connection, cairn):
    values = {"user_id": new_id(), "after": UUID(int=0), "most": 1000}
    await raw.execute("SET enable_seqscan = off")
    try:
        for holding in holdings:
            for statement in (holding._page, holding._erase):
                rows = await raw.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(values))
                plan = "\n".join(row[0] for row in rows)
                assert "Seq Scan" not in plan, f"{holding.name}: {plan}"
    finally:
        await raw.execute("RESET enable_seqscan")
