"""`cairn items import` and `cairn items export`: the API's own import and export, in the shell."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.builders.imports import silent
from tests.builders.items import ITEMS, made
from tests.cast import Cast
from tests.facts import Facts
from tests.served import SECRET_KEY

pytestmark = pytest.mark.integration


@pytest.fixture
def shell(dsn: str, tmp_path: Path) -> Shell:
    return Shell(dsn, tmp_path)


class Shell:
    """`cairn` on the tests' database."""

    def __init__(self, dsn: str, folder: Path) -> None:
        self.folder = folder
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self._environ = {
            **kept, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "SECRET_KEY": SECRET_KEY, "CAIRN_HOME": str(folder),
        }  # fmt: skip

    async def __call__(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cairn.cli", *words]
        return await asyncio.to_thread(
            subprocess.run, command, env=self._environ, cwd=self.folder, capture_output=True, text=True, check=False,
            timeout=60,
        )  # fmt: skip

    def file(self, name: str, content: str) -> str:
        (self.folder / name).write_text(content, encoding="utf-8", newline="")
        return name


async def test_a_file_goes_in_and_comes_out(
    shell: Shell, http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, bob, name="Bob's own")
    file = shell.file("in.csv", 'name,tags,sku,price,currency\r\n=Tent,a;b,S-1,5,EUR\r\n"Sock, wool",,,,\r\n')
    ended = await shell("--json", "items", "import", file, "--owner", alice.email.upper())
    assert ended.returncode == 0, ended.stderr
    said = json.loads(ended.stdout)
    assert {name: said[name] for name in ("rows", "created", "failed", "committed")} == {
        "rows": 2, "created": 2, "failed": 0, "committed": True,
    }  # fmt: skip
    assert await facts.count("catalogue.items", "owner_id = $1", alice.id) == 2
    assert await facts.count("kernel.audit_log", "actor_id = $1", alice.id) == 2
    for name in ("out.ndjson", "out.csv"):
        ended = await shell("items", "export", name, "--owner", alice.email)
        assert (ended.returncode, ended.stdout) == (0, f"2 items are in {name}.\n"), ended.stderr
    over_http = await http.get(f"{ITEMS}/export?owner=me&format=ndjson", headers=alice.headers)
    assert (shell.folder / "out.ndjson").read_bytes() == over_http.content
    over_http = await http.get(f"{ITEMS}/export?owner=me", headers=alice.headers)
    assert (shell.folder / "out.csv").read_bytes() == over_http.content
    ended = await shell("--json", "items", "export", "all", "--format", "csv")
    assert json.loads(ended.stdout) == {"file": "all", "rows": 3}
    with (shell.folder / "all").open(encoding="utf-8", newline="") as all_items:
        assert {row["name"] for row in csv.DictReader(all_items)} == {"'=Tent", "Sock, wool", "Bob's own"}


async def test_bad_rows_are_told_by_line_and_nothing_is_stored(
    shell: Shell, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    file = shell.file("in.ndjson", '{"name":"A"}\n{"name":"","quantity":-1}\n')
    ended = await shell("items", "import", file, "--owner", alice.email)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.splitlines()[0] == "1 of 2 rows cannot be imported; nothing was stored."
    assert "/rows/2/quantity: Line 2: " in ended.stderr
    ended = await shell("--json", "items", "import", file, "--owner", alice.email)
    assert (ended.returncode, json.loads(ended.stdout)["code"]) == (1, "import_refused")
    ended = await shell("items", "import", file, "--owner", alice.email, "--dry-run")
    assert ended.returncode == 0
    assert ended.stdout.splitlines()[0] == "2 rows: 1 created, 1 failed. Nothing was stored."
    await silent(facts)
    ended = await shell("items", "import", file, "--owner", alice.email, "--skip-invalid")
    assert ended.stdout.splitlines()[0] == "2 rows: 1 created, 1 failed."
    assert await facts.count("catalogue.items") == 1


async def test_what_there_is_not(shell: Shell, cast: Cast, facts: Facts) -> None:
    file = shell.file("in.csv", "name\nA\n")
    ended = await shell("items", "import", file, "--owner", "nobody@example.com")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "There is no such user.\n"
    assert (await shell("items", "import", "none.csv", "--owner", "a@example.com")).returncode == 2
    ended = await shell("items", "export", "out.csv", "--owner", "nobody@example.com")
    assert ended.returncode == 1
    assert sorted(path.name for path in shell.folder.iterdir()) == ["in.csv"]
    await silent(facts)
