"""`cairn casework keys`: wrapping the keys of people under another key of ours."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from cairn.kernel.product.shell import Opened, Shell, shell_of
from cairn.products.casework.keys.actions import Rewrapped, retire, rewrap, states

commands = typer.Typer(no_args_is_help=True, help="Keys of casework.")
keys = typer.Typer(no_args_is_help=True, help="What wraps the keys of people.")
commands.add_typer(keys, name="keys")


@keys.command("status")
def status(context: typer.Context) -> None:
    """Which versions there are, whether they are those that they were, and how many keys they wrap."""
    shell = shell_of(context)
    found = shell.run(lambda opened: states(opened.database))
    fits = {True: "fits", False: "DOES NOT FIT", None: "was never used"}
    lines = [
        f"{row['version']}  {row['keys']} keys"
        f"  {fits[row['fits']] if row['loaded'] else 'IS NOT IN CASEWORK_KEKS'}"  # type: ignore[index]
        f"{'  current' if row['current'] else ''}"
        for row in found
    ]
    shell.say({"versions": found}, "\n".join(lines))


@keys.command("rotate")
def rotate(context: typer.Context) -> None:
    """Wrap under CASEWORK_KEK_CURRENT what another version wraps.

    Every process has to know both versions before. It may be stopped and begun again, and run beside what serves.
    """
    shell = shell_of(context)
    done = shell.run(partial(_rotate, shell))
    told = [f"{done.keys} keys are wrapped under the current version now."]
    told += [f"{done.unreadable} could not be read: see the log."] if done.unreadable else []
    told += [f"{done.held} were held by others all the while: run this again."] if done.held else []
    shell.say({"rewrapped": done.keys, "unreadable": done.unreadable, "held": done.held}, " ".join(told))
    if done.unreadable or done.held:
        raise typer.Exit(1)


@keys.command("retire")
def forget(
    context: typer.Context, version: Annotated[int, typer.Argument(min=1, help="Of CASEWORK_KEKS.")]
) -> None:
    """Make sure that no key needs VERSION any more, so that it can be taken out of CASEWORK_KEKS."""
    shell = shell_of(context)
    shell.run(lambda opened: retire(opened.database, version))
    shell.say(
        {"retired": version},
        f"No key needs version {version}. Take it out of CASEWORK_KEKS on all hosts; keep it with the backups of keys"
        " for as long as you keep those.",
    )


async def _rotate(shell: Shell, opened: Opened) -> Rewrapped:
    terminal = Console(stderr=True)
    progress = Progress(
        TextColumn("{task.description}"), TextColumn("{task.completed:,.0f} keys"), TimeElapsedColumn(),
        console=terminal, transient=True, disable=shell.as_json or not terminal.is_terminal,
    )  # fmt: skip
    with progress:
        task = progress.add_task("Wrapping anew", total=None)
        return await rewrap(opened.database, lambda some: progress.advance(task, some))
