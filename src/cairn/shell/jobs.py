"""`cairn jobs`."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cairn import wiring
from cairn.shell.place import with_database
from cairn.shell.telling import ShellError, say, show, sure

app = typer.Typer(no_args_is_help=True, help="Background work.")


_STATES = ("queued", "running", "done", "dead")
_COLUMNS = (
    "id",
    "job",
    "state",
    "attempts",
    "created_at",
    "due_at",
    "started_at",
    "finished_at",
    "last_error",
)
Named = Annotated[str | None, typer.Option("--job", help="Only jobs of this name.")]
Most = Annotated[int, typer.Option("--limit", min=1, max=10_000, help="How many at most.")]


@app.command("list")
def list_(
    state: Annotated[str | None, typer.Option(help="queued, running, done or dead.")] = None,
    job: Named = None,
    most: Most = 200,
) -> None:
    """Jobs, newest first."""
    if state is not None and state not in _STATES:
        raise ShellError(f"There is no state {state!r}; there are {', '.join(_STATES)}.")
    with with_database() as settings:
        show(asyncio.run(wiring.list_jobs(settings, state, job, most)), _COLUMNS)


@app.command("failed")
def failed(job: Named = None, most: Most = 200) -> None:
    """Jobs that are given up until somebody retries them."""
    list_("dead", job, most)


@app.command("retry")
def retry(
    job_id: Annotated[str | None, typer.Argument(help="Id of a failed job.")] = None,
    *,
    all_dead: Annotated[bool, typer.Option("--all-dead", help="All failed jobs, or those of --job.")] = False,
    job: Named = None,
) -> None:
    """Queue a failed job again, or all of them, with all their attempts."""
    if all_dead == (job_id is not None) or (job is not None and not all_dead):
        raise ShellError("Say either the id of a failed job, or --all-dead and if you like --job.")
    with with_database() as settings:
        if all_dead:
            sure("Queue all failed jobs again?" if job is None else f"Queue all failed jobs {job} again?")
        retried = asyncio.run(wiring.retry_jobs(settings, job_id, job))
    if all_dead:
        say({"retried": retried}, f"{retried} jobs are queued.")
    elif not retried:
        raise ShellError(f"There is no failed job {job_id}.")
    else:
        say({"retried": job_id}, f"{job_id} is queued.")
