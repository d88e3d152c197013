"""What fields of casework's bodies have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.web.bodies import Instant
from cairn.products.casework.errors import UnknownReference

FIRST: Final = datetime(1900, 1, 1, tzinfo=UTC)
LAST: Final = datetime(2200, 1, 1, tzinfo=UTC)


def _in_utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


Moment = Annotated[Instant, Field(ge=FIRST, le=LAST), AfterValidator(_in_utc)]
"""An instant of a body, as it is answered: in UTC."""


def unknown(name: str) -> UnknownReference:
    """The field of this name names what is not there, or not there for the caller: nobody can tell."""
    problem = FieldProblem(f"/{name}", "unknown_reference", "There is nothing of this id for you.")
    return UnknownReference(errors=[problem])


def stays(changed: Mapping[str, object], *names: str) -> None:
    """Raises `Invalid` (`fixed`) for those of these fields that a change would change."""
    problems = [
        FieldProblem(f"/{name}", "fixed", "This stays as it was made.") for name in names if name in changed
    ]
    if problems:
        raise Invalid(errors=problems)
