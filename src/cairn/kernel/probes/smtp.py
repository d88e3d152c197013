"""A mail server: its greeting, EHLO, QUIT (RFC 5321, section 4.1). It is not signed in to: nothing is sent."""

from __future__ import annotations

from cairn.kernel.probes.board import ProbeFailed, Seen
from cairn.kernel.probes.wire import Wire, connected

_MOST_LINES = 64


async def ask_smtp(host: str, port: int, *, tls: bool) -> Seen:
    """`tls`: from the first byte. Raises `ProbeFailed`."""
    async with connected(host, port, tls=tls) as wire:
        await _expect(wire, 220)
        wire.send(b"EHLO localhost\r\n")
        await _expect(wire, 250)
        wire.send(b"QUIT\r\n")
        await _expect(wire, 221)
    return Seen()


async def _expect(wire: Wire, code: int) -> None:
    for _ in range(_MOST_LINES):
        line = await wire.line()
        if not line[:3].isdigit() or line[3:4] not in {b"", b" ", b"-"}:
            raise ProbeFailed("protocol", "It does not speak SMTP.")
        if int(line[:3]) != code:
            raise ProbeFailed("unwell", f"It answers {int(line[:3])} where {code} is good.")
        if line[3:4] != b"-":
            return
    raise ProbeFailed("protocol", "Its answer does not end.")
