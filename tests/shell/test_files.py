"""`cairn files verify`."""

from __future__ import annotations

from pathlib import Path

import asyncpg
import orjson
import pytest

from cairn.base.ids import new_id
from tests.shell.conftest import Run

pytestmark = pytest.mark.integration
SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


async def _row(raw: asyncpg.Connection, home: Path, content: bytes | None) -> str:
    """A file whose row says that it is `abc`."""
    file_id = new_id()
    await raw.execute(
        "INSERT INTO kernel.files (id, owner_id, subject_type, subject_id, name, media_type, size, sha256, store, key,"
        " state, created_at) VALUES ($1, $1, 't', $1, 'a.txt', 'text/plain', 3, $2, 'local', $3, 'kept', now())",
        file_id, SHA_OF_ABC, str(file_id),
    )  # fmt: skip
    if content is not None:
        path = home / "files" / str(file_id)[-2:] / str(file_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return str(file_id)


async def test_all_are_read_and_what_is_wrong_is_named(
    run: Run, environ: dict[str, str | None], raw: asyncpg.Connection
) -> None:
    home = Path(str(environ["CAIRN_HOME"]))
    good = await _row(raw, home, b"abc")
    answer = await run("files", "verify", "--json")
    assert (answer.exit_code, orjson.loads(answer.stdout)) == (0, {"good": 1, "wrong": []})
    missing, differs = await _row(raw, home, None), await _row(raw, home, b"abd")
    answer = await run("files", "verify", "--json")
    said = orjson.loads(answer.stdout)
    assert (answer.exit_code, said["good"]) == (1, 1)
    assert said["wrong"] == [{"id": missing, "verdict": "missing"}, {"id": differs, "verdict": "differs"}]
    text = (await run("files", "verify")).stdout
    assert f"{missing}  missing" in text
    assert good not in text
    assert "1 good, 2 not." in text
