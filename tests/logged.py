"""Everything that the program logs in a test process, and every secret that went in or out of it meanwhile.

`scanned` keeps both for as long as a test session lasts, with all logs at DEBUG, and fails it where one is found in the
other. Secrets are collected where requests pass, so that no test has to name its own.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import StringIO
from typing import Any, BinaryIO

import httpx
import pytest
import structlog

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry import logs, sink

_NAMES = re.compile(
    r"password|token$|secret|^key$|api_key|recovery_codes|^codes$|email|phone|otpauth|provisioning|full_name$"
    r"|emergency_contacts|medical_notes|insurance"
)
_CODE = re.compile(r"^code$")
"""Of a request a secret; of an answer the name of what is wrong."""
_LEAST = 8
_TELLING = re.compile(r"(?=.*[A-Za-z])(?=.*[^A-Za-z])|\+[1-9][0-9]{6,14}$")
"""What is no plain word and no plain number: those stand in logs for other reasons. A phone is neither."""
_ours: list[logging.Handler] = []
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Of an answer no secret, whatever its name: a chart has the ids of categories as its keys."""
_WORD = re.compile(rb"[^\s\"'\\=&?;,<>(){}\[\]]{8,}")


@dataclass(slots=True)
class Logged:
    """`lines` are what sinks were given, whole, and `secrets` what must not be in them: of one test. `settle` looks for
    those, and keeps both for the end of the session: what one test planted, another may log."""

    lines: list[str] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    _file: BinaryIO = field(default_factory=tempfile.TemporaryFile)
    _digests: set[bytes] = field(default_factory=set)

    def line(self, given: bytes | sink.Raw) -> None:
        self.lines.append((given if isinstance(given, bytes) else given[0](_copied(given[1]))).decode())

    def note(self, request: httpx.Request, response: httpx.Response) -> None:
        """The secrets of one request and its answer. The description of the API names fields, and holds no secret."""
        if request.url.path.endswith("/openapi.json"):
            return
        for header in ("authorization", "cookie", "x-api-key", "idempotency-key"):
            for value in request.headers.get_list(header):
                self._add(part.rpartition("=")[2] for part in re.split(r"[;\s]+", value))
        for value in response.headers.get_list("set-cookie"):
            self._add([value.partition(";")[0].partition("=")[2]])
        if isinstance(request.stream, httpx.ByteStream):  # a form is read once, by the program
            self._add(_found(_json(request.content), _CODE))
        found = _found(_json(response.content), _NAMES)
        self._add(value for value in found if not _ID.fullmatch(value))

    def leaks(self) -> list[str]:
        """The secrets of this test that stand in a line of it, and that line."""
        text = "\n".join(self.lines)
        found = [secret for secret in self.secrets if secret in text]
        return [
            f"{secret} in {next(line for line in self.lines if secret in line)[:300]}" for secret in found
        ]

    def settle(self) -> None:
        """The test is over. AssertionError where a secret of it was logged."""
        leaks = self.leaks()
        self._file.write("".join(self.lines).encode())
        self._digests |= {_digest(secret.encode()) for secret in self.secrets}
        self.lines, self.secrets = [], set()
        assert leaks == [], f"{len(leaks)} secrets were logged: {leaks[:5]}"

    def close(self) -> None:
        self._file.close()

    def leaks_of_all(self) -> list[str]:
        """The lines of the whole session that hold a secret of any test of it, as a word."""
        self._file.seek(0)
        return [
            line.decode()[:300]
            for line in self._file
            if any(_digest(word) in self._digests for word in _WORD.findall(line))
        ]

    def _add(self, values: Iterable[str]) -> None:
        self.secrets |= {value for value in values if len(value) >= _LEAST and _TELLING.match(value)}


def _digest(word: bytes) -> bytes:
    return hashlib.blake2b(word, digest_size=8).digest()


def _copied(values: tuple[object, ...]) -> tuple[object, ...]:
    """Rendering redacts a line's fields where they are; the thread that writes it shall find them as they were."""
    return tuple(dict(value) if isinstance(value, dict) else value for value in values)


def _json(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):  # a file, a form, nothing, or a test of what is too deep
        return None


def _found(value: object, more: re.Pattern[str], *, named: bool = False) -> Iterator[str]:
    """Texts at any depth below a field whose name says that it is secret or personal."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            telling = named or any(pattern.search(str(name)) for pattern in (_NAMES, more))
            yield from _found(inner, more, named=telling)
    elif isinstance(value, list):
        for inner in value:
            yield from _found(inner, more, named=named)
    elif isinstance(value, str) and named:
        yield value


def everything_at_debug() -> None:
    """The program's own chain, for all that nobody configured otherwise."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", StringIO())
        logs.configure_logging(Settings(log_format="json", log_level="DEBUG"))
    _ours[:] = logging.getLogger().handlers


def is_at_debug() -> bool:
    """Whether nobody has configured logs otherwise since."""
    root = logging.getLogger()
    chain = structlog.get_config()["wrapper_class"] is structlog.stdlib.BoundLogger
    return structlog.is_configured() and chain and root.level == logging.DEBUG and _same(root.handlers, _ours)


def _same(there: list[logging.Handler], ours: list[logging.Handler]) -> bool:
    return bool(ours) and all(handler in there for handler in ours)


@contextmanager
def scanned() -> Iterator[Logged]:
    """Until the block ends; then AssertionError where a secret was logged."""
    logged = Logged()
    put, pass_on, configure = sink.Sink.put, httpx.ASGITransport.handle_async_request, structlog.configure

    def configuring(**given: Any) -> None:
        """A logger that is kept at its first use would log past a chain that a later test exchanges."""
        configure(**given | {"cache_logger_on_first_use": False})

    def putting(self: sink.Sink, line: bytes | sink.Raw) -> None:
        logged.line(line)
        put(self, line)

    async def passing(self: httpx.ASGITransport, request: httpx.Request) -> httpx.Response:
        response = await pass_on(self, request)
        await response.aread()
        logged.note(request, response)
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sink.Sink, "put", putting)
        patch.setattr(httpx.ASGITransport, "handle_async_request", passing)
        patch.setattr(structlog, "configure", configuring)
        yield logged
    for handler in logging.getLogger().handlers:
        handler.flush()
    logged.settle()
    leaks = logged.leaks_of_all()
    logged.close()
    assert leaks == [], f"{len(leaks)} lines hold secrets: {leaks[:5]}"
