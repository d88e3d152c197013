"""`cairn migrate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cairn import wiring
from cairn.kernel.db import fitting, migrate
from cairn.shell.place import owner, with_database
from cairn.shell.telling import say, sure

app = typer.Typer(no_args_is_help=True, help="Bring the database to a version.")


@app.command("up")
def up() -> None:
    """Apply all that is pending."""
    with with_database() as settings:
        applied = migrate.upgrade(owner(settings))
    say({"applied": applied}, "\n".join(applied) or "Nothing was pending.")


@app.command("down")
def down(
    target: Annotated[str, typer.Argument(help="A revision, travel@-1, travel@base or base.")],
) -> None:
    """Go back to TARGET. Data of what is undone is lost."""
    sure(f"Go back to {target} and lose the data of what is undone?")
    with with_database() as settings:
        migrate.downgrade(owner(settings), target)
    say({"target": target}, f"The database is at {target}.")


@app.command("check")
def check() -> None:
    """Exit 1 if migrations are pending or the models differ from the database."""
    with with_database() as settings:
        waiting = migrate.pending(owner(settings))
        differences = [] if waiting else migrate.check(owner(settings), wiring.metadata())
    lines = [f"pending: {name}" for name in waiting] + [f"differs: {line}" for line in differences]
    say({"pending": waiting, "differences": differences}, "\n".join(lines) or "All is applied and agrees.")
    if lines:
        raise typer.Exit(1)


@app.command("known")
def known() -> None:
    """List the revisions that this release knows; `fits` of another release takes such a list."""
    names = sorted(migrate.revisions())
    say({"known": names}, "\n".join(names))


@app.command("fits")
def fits(
    file: Annotated[Path, typer.Argument(help="What `cairn migrate known` of the other release said.")],
    *,
    after: Annotated[bool, typer.Option(help="As it will be after `migrate up` of this release.")] = False,
) -> None:
    """Exit 1 if a release that knows only the revisions in FILE cannot work on this database."""
    others = file.read_text(encoding="utf-8").split()
    if after:
        there = migrate.revisions()
    else:
        with with_database() as settings:
            there = fitting.applied(owner(settings))
    reasons = fitting.misfits(others, there)
    say({"fits": not reasons, "reasons": reasons}, "\n".join(reasons) or "It fits.")
    if reasons:
        raise typer.Exit(1)


@app.command("new")
def new(product: str, message: str) -> None:
    """Write the migration that brings PRODUCT's schema to its models."""
    with with_database() as settings:
        migrate.upgrade(owner(settings))
        path = migrate.new(product, message, dsn=owner(settings), metadata=wiring.metadata())
    say({"file": str(path)}, str(path))
