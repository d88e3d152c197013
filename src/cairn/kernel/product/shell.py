"""What a product's commands get from the shell door: the opened program, and one way to say what they did.

A product names the module of a `typer` group, which only the shell loads; each of its commands takes a `typer.Context`
and asks `shell_of` for this.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from cairn.base.refusals import Refusal
from cairn.kernel.access import Caller
from cairn.kernel.db.pools import Database

if TYPE_CHECKING:
    import typer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opened:
    """The program with its database open. `person` finds who has an e-mail address, as a caller; it raises `NotFound`.
    `refusals`: what a broken constraint means, by its name. `services`: what handlers are given, by its type."""

    database: Database
    person: Callable[[str], Awaitable[Caller]]
    refusals: Mapping[str, type[Refusal]]
    services: Mapping[type, object]


class Shell(Protocol):
    """The shell door."""

    @property
    def as_json(self) -> bool:
        """Whether answers are for programs: then nothing moves on the terminal."""
        ...

    def run(self, work: Callable[[Opened], Awaitable[T]]) -> T:
        """Open the program, do this, close it. Raises what `work` raises."""
        ...

    def say(self, facts: Mapping[str, object], sentence: str) -> None:
        """The answer: facts for programs, a sentence for people."""
        ...


def shell_of(context: typer.Context) -> Shell:
    """The shell that runs this command."""
    found: Shell | None = context.find_root().obj
    if found is None:
        raise LookupError("commands run under the shell door")
    return found
