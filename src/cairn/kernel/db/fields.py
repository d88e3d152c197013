"""The registry of fields: every column says its class, and logs, audit, exports and erasure read it."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import MetaData, Table
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)


class Model(DeclarativeBase):
    """The base of every table."""

    metadata = metadata


class FieldClass(StrEnum):
    """PUBLIC may be logged and audited with its value, PERSONAL and SENSITIVE only by name; SECRET is not exported."""

    PUBLIC = "public"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"
    SECRET = "secret"  # noqa: S105  the name of a class of fields


def public(*parts: object, **options: object) -> MappedColumn[Any]:
    """A column that anybody who may see the row may see, also in logs and the audit."""
    return _column(FieldClass.PUBLIC, parts, options)


def personal(*parts: object, **options: object) -> MappedColumn[Any]:
    """A column about a person: in exports and answers, never in logs; in the audit by name only."""
    return _column(FieldClass.PERSONAL, parts, options)


def sensitive(*parts: object, sealed: bool = False, **options: object) -> MappedColumn[Any]:
    """A column whose leak would harm somebody: as personal, and sealed at rest (`sealed`: see `secret`)."""
    return _column(FieldClass.SENSITIVE, parts, options, sealed=sealed)


def secret(*parts: object, sealed: bool = False, **options: object) -> MappedColumn[Any]:
    """A credential or its digest: leaves the database for its own check and nothing else.

    `sealed`: the vault seals its values (`kernel.db.sealed`), and a rotation of the data keys seals them anew.
    """
    return _column(FieldClass.SECRET, parts, options, sealed=sealed)


def _column(
    of: FieldClass, parts: tuple[object, ...], options: dict[str, object], *, sealed: bool = False
) -> MappedColumn[Any]:
    info = {"class": of, "sealed": sealed}
    return mapped_column(*parts, info=info, **options)  # type: ignore[arg-type]


@cache
def class_of(table: Table, column: str) -> FieldClass:
    """The class that a column of `table` was declared with; KeyError where it says none."""
    return FieldClass(table.c[column].info["class"])
