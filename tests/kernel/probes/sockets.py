"""Servers on loopback that speak bytes: good ones, silent ones, and those that lie."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from cairn.kernel.files.ways import store_of
from cairn.kernel.outbound import Outbound
from cairn.kernel.probes import Board, Check, board_of
from cairn.wiring import database_of
from tests.conftest import settings_for

Speak = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


@dataclass(slots=True)
class Spoken:
    """A running server; `connections`: how often somebody connected; `sent`: bytes that `endless` got rid of."""

    port: int = 0
    connections: int = 0
    sent: int = 0


@asynccontextmanager
async def speaking(speak: Speak, running: Spoken | None = None) -> AsyncIterator[Spoken]:
    """A server that talks to each connection as `speak` does."""
    running = running or Spoken()
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        running.connections += 1
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await speak(reader, writer)
        finally:
            tasks.discard(task)
            writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    running.port = server.sockets[0].getsockname()[1]
    try:
        yield running
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def silent(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Takes what comes and says nothing."""
    while await reader.read(65_536):
        pass


async def hangs_up(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
    """Ends the connection at once."""


def endless(running: Spoken, start: bytes = b"") -> Speak:
    """`start`, and then letters without end."""

    async def speak(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while True:
            writer.write(b"x" * 16_384)
            await writer.drain()
            running.sent += 16_384

    return speak


def says_at_once(words: bytes) -> Speak:
    """These bytes, whatever it is asked."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(words)
        await silent(reader, writer)

    return speak


async def redis_speaker(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """As much of Redis as answers PING."""
    while b"PING" not in await reader.read(1024):
        pass
    writer.write(b"+PONG\r\n")
    await silent(reader, writer)


def board_for(**settings: str) -> Board:
    """The board of these settings, without a database."""
    given = settings_for(NOWHERE, **settings)
    return board_of(given, database_of(given), store_of(given, Outbound()))


async def found(name: str, **settings: str) -> Check:
    """What the probe of this service finds."""
    board = board_for(**settings)
    board.probes = tuple(probe for probe in board.probes if probe.name == name)
    try:
        (check,) = await board.look()
        return check
    finally:
        await board.close()


def everywhere(port: int) -> dict[str, str]:
    """Settings that say that every service is on this port."""
    here = f"127.0.0.1:{port}"
    return {
        "REDIS_URL": f"redis://:secret@{here}/0", "RABBITMQ_URL": f"amqp://guest:secret@{here}//",
        "NEO4J_URL": f"bolt://neo4j:secret@{here}", "CHROMADB_URL": f"http://{here}", "QDRANT_URL": f"http://{here}",
        "FAISS_URL": f"http://{here}/query", "CONSUL_URL": f"http://{here}", "KONG_URL": f"http://{here}",
        "OLLAMA_URL": f"http://{here}", "SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(port), "SMTP_SECURITY": "none",
    }  # fmt: skip


ASKED = ("redis", "rabbitmq", "neo4j", "chromadb", "qdrant", "faiss", "consul", "kong", "ollama", "mail")
