"""Statements that are broken on purpose: what a check must see."""

from __future__ import annotations

from sqlalchemy import literal, select

from cairn.kernel.db.statements import Statement


def without_lock(statement: Statement) -> Statement:
    """The same rows, which nobody is kept from meanwhile."""
    read, _, lock = statement.sql.partition("FOR ")
    assert lock, "it locks nothing as it is"
    made = Statement(select(literal(1)))
    made.sql = read
    for name in ("operation", "about", "names", "_defaults"):
        setattr(made, name, getattr(statement, name))
    return made
