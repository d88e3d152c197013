"""SQLAlchemy Core statements compiled once to the text and argument order that asyncpg takes.

Values travel as asyncpg encodes them: no bind or result processor of SQLAlchemy runs, so columns keep to types that
asyncpg maps itself (jsonb through the codec that `pools` sets).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy import Table, bindparam, delete, insert, update
from sqlalchemy.dialects.postgresql import asyncpg as dialects
from sqlalchemy.sql.expression import ClauseElement

_DIALECT = dialects.dialect()  # type: ignore[no-untyped-call]
_COMPILED = frozenset({"sql", "operation", "about", "names", "_defaults"})
_PLACE = re.compile(r"\$(\d+)")
_TABLE = re.compile(r"\b(?:FROM|INTO|UPDATE)\s+([a-z_]+(?:\.[a-z_]+)?)")


class Statement:
    """One statement, compiled when it is first asked for: a process compiles what it uses. `names` are its parameters
    in order; a name may come from a default in the statement."""

    __slots__ = ("_clause", "_defaults", "about", "names", "operation", "sql")

    sql: str
    operation: str
    about: str
    names: tuple[str, ...]
    _defaults: Mapping[str, object]

    def __init__(self, clause: ClauseElement) -> None:
        self._clause: ClauseElement | None = clause

    def __getattr__(self, name: str) -> object:
        """Asked only while the attribute is not there yet."""
        clause = self._clause if name in _COMPILED else None
        if clause is None:
            raise AttributeError(name)
        self._compile(clause)
        return getattr(self, name)

    def _compile(self, clause: ClauseElement) -> None:
        compiled = clause.compile(dialect=_DIALECT)
        self.sql = str(compiled)
        self.operation = self.sql.split(None, 1)[0].lower()
        table = _TABLE.search(self.sql)
        self.about = table[1] if table else "nothing"
        self.names = tuple(getattr(compiled, "positiontup", None) or ())
        self._defaults = {name: value for name, value in compiled.params.items() if value is not None}
        self._clause = None

    def arguments(self, values: Mapping[str, object]) -> list[object]:
        """The values in the order of `names`; KeyError where one is neither given nor a default."""
        defaults = self._defaults
        return [values[name] if name in values else defaults[name] for name in self.names]


_writes: dict[tuple[str, int, tuple[str, ...]], Statement] = {}


def insert_into(table: Table, columns: Sequence[str]) -> Statement:
    key = ("insert", id(table), tuple(columns))
    if key not in _writes:
        _writes[key] = Statement(insert(table).values({name: bindparam(name) for name in columns}))
    return _writes[key]


def update_of(table: Table, columns: Sequence[str]) -> Statement:
    """An update of one row by its `id`, given as `key_id`."""
    key = ("update", id(table), tuple(columns))
    if key not in _writes:
        values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in columns}
        _writes[key] = Statement(update(table).where(table.c.id == bindparam("key_id")).values(values))
    return _writes[key]


def delete_of(table: Table) -> Statement:
    """A delete of one row by its `id`, given as `key_id`."""
    key = ("delete", id(table), ())
    if key not in _writes:
        _writes[key] = Statement(delete(table).where(table.c.id == bindparam("key_id")))
    return _writes[key]


_joined: dict[tuple[str, ...], str] = {}


def joined(parts: Sequence[tuple[Statement, Sequence[object]]]) -> tuple[str, list[object]]:
    """Several writes as one statement: each but the last a data-modifying WITH, so that one round trip does all.

    They run on one snapshot, in no promised order: none may need to see what another did. Foreign keys and unique
    keys are checked as always.
    """
    if len(parts) == 1:
        return parts[0][0].sql, list(parts[0][1])
    key = tuple(statement.sql for statement, _ in parts)
    if key not in _joined:
        if len(_joined) > 2000:
            _joined.clear()
        _joined[key] = _join(key)
    return _joined[key], [argument for _, arguments in parts for argument in arguments]


def _join(texts: Sequence[str]) -> str:
    moved: list[str] = []
    offset = 0
    for text in texts:
        moved.append(_PLACE.sub(lambda place, by=offset: f"${int(place[1]) + by}", text))  # type: ignore[misc]
        offset += max((int(number) for number in _PLACE.findall(text)), default=0)
    withs = ", ".join(f"w{number} AS ({text})" for number, text in enumerate(moved[:-1]))
    return f"WITH {withs} {moved[-1]}"
