"""The verb: asks a served program for a little of everything, and says what came back."""

from __future__ import annotations

import asyncio
import os
from typing import Annotated

import typer

from cairn import wiring
from cairn.kernel.settings import SettingsError, load_settings
from cairn.shell.smoke.run import Run
from cairn.shell.telling import announce, manner, say, show


def smoke(
    url: Annotated[str, typer.Argument(help="Where it is served: https://api.example.com.")],
    *,
    email: Annotated[
        str | None,
        typer.Option("--as", envvar="SMOKE_EMAIL", help="An account, its password in SMOKE_PASSWORD."),
    ] = None,
    within: Annotated[float, typer.Option(min=1, max=300, help="Seconds for all of it.")] = 30.0,
    requests: Annotated[
        int, typer.Option(min=0, max=100_000, help="Reads besides, of which one in a hundred may fail.")
    ] = 0,
) -> None:
    """Ask what is served at URL for a little of everything, and clean up. Exit code 1: not all is as it should be.

    Without an account it registers one, which leaves again at the end; where addresses are confirmed first it needs
    one.
    """
    password = os.environ.get("SMOKE_PASSWORD")
    if email is not None and not password:
        raise SettingsError(["SMOKE_PASSWORD is missing: the password of the account that is given."])
    run = Run(url.rstrip("/"), within, (email, password) if email and password else None)
    steps = {product.name: product.smoke for product in wiring.served(load_settings())}
    found = asyncio.run(run.all(steps, requests))
    failed = [asked for asked in found if asked.state == "failed"]
    rows = [asked.row() for asked in found]
    if manner.as_json:
        say({"url": run.url, "ok": not failed, "steps": rows}, "")
    else:
        show(rows)
        announce(
            f"{len(failed)} of {len(found)} steps failed."
            if failed
            else f"All {len(found)} steps are as expected."
        )
    raise typer.Exit(1 if failed else 0)
