"""The tables: each in the schema of its product, no key between products, every column with a class."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import asyncpg
import pytest
from sqlalchemy import Table

from cairn import wiring
from cairn.kernel.db import migrate
from cairn.kernel.db.fields import FieldClass, Model, class_of
from tests.database import own_postgres

TABLES: list[Table] = sorted(wiring.metadata().tables.values(), key=lambda table: table.fullname)
FOREIGN_KEYS = """
    SELECT c.conrelid::regclass::text AS of, c.conname AS name, owner.nspname AS owner, target.nspname AS target,
           EXISTS (
             SELECT FROM pg_index i
             WHERE i.indrelid = c.conrelid AND i.indisvalid AND i.indpred IS NULL
               AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
           ) AS indexed
    FROM pg_constraint c
    JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_namespace owner ON owner.oid = t.relnamespace
    JOIN pg_class r ON r.oid = c.confrelid
    JOIN pg_namespace target ON target.oid = r.relnamespace
    WHERE c.contype = 'f'
"""
SHAPE = """
    SELECT table_schema, table_name, column_name, data_type, is_nullable, column_default
    FROM information_schema.columns
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'public')
    UNION ALL
    SELECT schemaname, tablename, indexname, indexdef, '', ''
    FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
    ORDER BY 1, 2, 3
"""


@pytest.mark.unit
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.fullname)
def test_every_column_says_its_class(table: Table) -> None:
    assert [column.name for column in table.columns if "class" not in column.info] == []
    assert {class_of(table, column.name) for column in table.columns} <= set(FieldClass)


@pytest.mark.unit
def test_every_table_is_in_the_schema_of_its_product() -> None:
    assert [
        f"{model.__module__} declares {model.__table__.fullname}"
        for model in _models(Model)
        if model.__table__.schema not in {_home(model), f"{_home(model)}_keys"}
    ] == []
    assert {model.__table__ for model in _models(Model)} == set(TABLES)


def _models(model: type[Model]) -> Iterator[type[Model]]:
    for child in model.__subclasses__():
        yield child
        yield from _models(child)


def _home(model: type[Model]) -> str:
    parts = model.__module__.split(".")
    return parts[2] if parts[1] == "products" else parts[1]


@pytest.mark.integration
async def test_no_foreign_key_leaves_its_product(raw: asyncpg.Connection) -> None:
    keys = await raw.fetch(FOREIGN_KEYS)
    assert [f"{key['of']}.{key['name']}" for key in keys if key["owner"] != key["target"]] == []


@pytest.mark.integration
async def test_every_foreign_key_is_led_to_by_an_index(raw: asyncpg.Connection) -> None:
    keys = await raw.fetch(FOREIGN_KEYS)
    assert [f"{key['of']}.{key['name']}" for key in keys if not key["indexed"]] == []


@pytest.mark.integration
def test_migrations_and_models_agree(dsn: str) -> None:
    assert migrate.pending(dsn) == []
    assert migrate.check(dsn, wiring.metadata()) == []


@pytest.mark.integration
def test_down_to_nothing_and_up_again_makes_the_same() -> None:
    with own_postgres() as dsn:
        applied = migrate.upgrade(dsn)
        first = asyncio.run(_shape(dsn))
        migrate.downgrade(dsn, "base")
        assert asyncio.run(_shape(dsn)) == []
        assert migrate.upgrade(dsn) == applied
        assert asyncio.run(_shape(dsn)) == first


async def _shape(dsn: str) -> list[tuple[object, ...]]:
    """Every column and index of the products, without the table that counts migrations."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch(SHAPE)
        return [tuple(row) for row in rows if row["table_name"] != migrate.VERSION_TABLE]
    finally:
        await connection.close()
