"""`cairn notify`: who operates this is told by what is set."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.shell.conftest import Run

pytestmark = pytest.mark.integration


async def test_without_anybody_to_tell_it_is_refused(run: Run) -> None:
    assert (await run("notify", "Something happened.")).exit_code == 2


async def test_slack_and_mail_are_told(run: Run, environ: dict[str, str | None]) -> None:
    heard: list[bytes] = []

    async def webhook(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line[15:]) for line in head.lower().splitlines() if line.startswith(b"content-length")
        )
        heard.append(await reader.readexactly(length))
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(webhook, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        said = await run(
            "notify", "Cairn: r2 serves.", SLACK_WEBHOOK_URL=f"http://127.0.0.1:{port}/hook",
            OPERATORS_EMAIL="operators@example.com",
        )  # fmt: skip
    assert said.exit_code == 0, said.output
    assert heard == [b'{"text": "Cairn: r2 serves."}']
    mails = list((Path(str(environ["CAIRN_HOME"])) / "mail").glob("*"))
    assert len(mails) == 1
    assert "Cairn: r2 serves." in mails[0].read_text(encoding="utf-8")


async def test_one_that_does_not_take_it_fails_after_the_other_was_told(
    run: Run, environ: dict[str, str | None]
) -> None:
    said = await run(
        "notify",
        "Text.",
        SLACK_WEBHOOK_URL="http://127.0.0.1:1/hook",
        OPERATORS_EMAIL="operators@example.com",
    )
    assert said.exit_code == 1
    assert len(list((Path(str(environ["CAIRN_HOME"])) / "mail").glob("*"))) == 1
