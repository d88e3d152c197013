"""`cairn files`."""

from __future__ import annotations

import asyncio
from collections import Counter

import typer

from cairn import wiring
from cairn.kernel.files.verify import Found
from cairn.shell.place import with_database
from cairn.shell.telling import say

app = typer.Typer(no_args_is_help=True, help="Files, and where their contents lie.")


@app.command("verify")
def verify() -> None:
    """Read every file's content and compare its SHA-256 with its row. Exit code 1 where one is missing or differs."""
    counted: Counter[str] = Counter()
    wrong: list[dict[str, str]] = []

    def tell(found: Found) -> None:
        counted[found.verdict] += 1
        if found.verdict != "good":
            wrong.append({"id": str(found.file_id), "verdict": found.verdict})

    with with_database() as settings:
        asyncio.run(wiring.verify_files(settings, tell))
    lines = [
        *(f"{item['id']}  {item['verdict']}" for item in wrong),
        f"{counted['good']} good, {len(wrong)} not.",
    ]
    say({"good": counted["good"], "wrong": wrong}, "\n".join(lines))
    if wrong:
        raise typer.Exit(1)
