"""`cairn jobs`."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cairn import wiring
from cairn.shell.place import with_database
from cairn.shell.telling import ShellError, say, show

app = typer.Typer(no_args_is_help=True, help="Background work.")


@app.command("list")
def list_(state: Annotated[str | None, typer.Option(help="queued, done or dead.")] = None) -> None:
    """Jobs, newest first."""
    with with_database() as settings:
        show(asyncio.run(wiring.list_jobs(settings, state)))


@app.command("failed")
def failed() -> None:
    """Jobs that are given up until somebody retries them."""
    list_("dead")


@app.command("retry")
def retry(job_id: str) -> None:
    """Queue a failed job again."""
    with with_database() as settings:
        found = asyncio.run(wiring.retry_job(settings, job_id))
    if not found:
        raise ShellError(f"There is no failed job {job_id}.")
    say({"retried": job_id}, f"{job_id} is queued.")
