"""How the shell speaks: sentences and tables for people, JSON for programs, one line for what went wrong."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import asyncpg
import orjson
import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy.exc import DBAPIError
from typer._click.core import Context  # what its groups are given: typer brings a click of its own
from typer.core import TyperGroup

from cairn.base.refusals import Refusal
from cairn.kernel.db.embedded_place import EmbeddedError
from cairn.kernel.db.migrate import MigrationError
from cairn.kernel.scaffold import ScaffoldError
from cairn.kernel.settings import SettingsError
from cairn.serving import ServingError

_WIDTH = 250
"""Of tables that go into a file or another program: nobody's line is broken."""
_ANYWHERE = {"--json", "-y", "--yes"}
_out = Console(highlight=False, soft_wrap=True)
_errors = Console(stderr=True, highlight=False, soft_wrap=True)


@dataclass(slots=True)
class Manner:
    """What holds for every command of this process."""

    as_json: bool = False
    yes: bool = False


manner = Manner()


class ShellError(Exception):
    """The command cannot do it; the message is one line."""


class Shell(TyperGroup):
    """All verbs. `--json` and `-y` may stand anywhere, and every expected failure is a line on stderr and an exit code:
    2 for settings and usage, 1 for all else."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        ours = args[: args.index("--")] if "--" in args else args
        moved = [word for word in ours if word in _ANYWHERE]
        rest = [word for word in ours if word not in _ANYWHERE]
        return super().parse_args(ctx, [*moved, *rest, *args[len(ours) :]])

    def invoke(self, ctx: Context) -> object:
        with expected_failures():
            return super().invoke(ctx)


@contextmanager
def expected_failures() -> Iterator[None]:
    """Ends the command with a line instead of a trace."""
    try:
        yield
    except SettingsError as error:
        complain("Cairn cannot start with these settings:", *(f"  - {line}" for line in error.problems))
        raise typer.Exit(2) from None
    except Refusal as refusal:
        _refused(refusal)
        raise typer.Exit(1) from None
    except (EmbeddedError, ServingError, ShellError, ScaffoldError, MigrationError) as error:
        complain(str(error))
        raise typer.Exit(1) from None
    except (ConnectionError, TimeoutError, socket.gaierror) as error:
        complain(f"The database does not answer: {error}")
        raise typer.Exit(1) from None
    except (asyncpg.PostgresError, DBAPIError) as error:
        complain(f"The database refuses: {str(error).splitlines()[0]}")
        raise typer.Exit(1) from None


def say(facts: Mapping[str, object], sentence: str) -> None:
    """What was done: `facts` for programs, `sentence` for people."""
    _out.print(_json(facts) if manner.as_json else sentence, markup=False)


def announce(text: str) -> None:
    """For people, whatever the manner."""
    _out.print(text, markup=False)


def show(rows: Sequence[Mapping[str, object]], names: Sequence[str] = ()) -> None:
    """Rows as a table; of all fields, or of those that are named. Programs get all."""
    found = [dict(row) for row in rows]
    if manner.as_json:
        _out.print(_json(found), markup=False)
        return
    columns = names or tuple(found[0] if found else ("nothing",))
    table = Table()
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in found:
        table.add_row(*(_spelled(row[name]) for name in columns))
    wide = None if _out.is_terminal else _WIDTH
    Console(highlight=False, width=wide).print(table)


def show_one(row: Mapping[str, object]) -> None:
    """One row, a line for each field."""
    if manner.as_json:
        _out.print(_json(dict(row)), markup=False)
        return
    width = max(map(len, row))
    for name, value in row.items():
        _out.print(f"{name:{width}}  {_spelled(value)}", markup=False)


def complain(*lines: str) -> None:
    for line in lines:
        _errors.print(line, markup=False)


def sure(question: str) -> None:
    """Ask, unless `-y` was said. A no ends the command."""
    if not manner.yes:
        typer.confirm(question, abort=True, err=True)


def _refused(refusal: Refusal) -> None:
    """Programs get it where they look for the answer."""
    problems = [(problem.pointer, problem.message) for problem in refusal.errors]
    if manner.as_json:
        errors = [{"pointer": pointer, "message": message} for pointer, message in problems]
        say({"code": refusal.code, "detail": refusal.detail, "errors": errors}, "")
        return
    complain(refusal.detail, *(f"  {pointer}: {message}" for pointer, message in problems))


def _json(value: object) -> str:
    return orjson.dumps(value, default=str, option=orjson.OPT_UTC_Z).decode()


def _spelled(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%SZ")
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
