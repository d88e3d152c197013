"""What it means that a transaction did not go through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import asyncpg

from cairn.base.refusals import Conflict, Refusal

_OUTCOME_KEY: Final = "pk_idempotent_outcomes"


class AlreadyExists(Conflict):
    says = "Something with these values exists already."


class StillRunning(Conflict):
    says = "The first request with this Idempotency-Key is still running."


class OutcomeExists(Exception):
    """The idempotent outcome was there first: roll back and replay it."""


class RunAgain(Exception):
    """PostgreSQL could not serialise this attempt (40001, 40P01), or lost its connection before the commit was sent."""


def meaning(
    problem: asyncpg.IntegrityConstraintViolationError, refusals: Mapping[str, type[Refusal]]
) -> type[Exception] | None:
    """What a broken constraint says, by its name. None for a rule that no product has named, where no other row is in
    the way: our fault."""
    name = problem.constraint_name or ""
    if name == _OUTCOME_KEY:
        return OutcomeExists
    refusal = refusals.get(name)
    if refusal is None and isinstance(problem, (asyncpg.CheckViolationError, asyncpg.NotNullViolationError)):
        return None
    return refusal or AlreadyExists
