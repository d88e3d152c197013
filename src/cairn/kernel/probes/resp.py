"""Redis: AUTH where there is a password, then PING (RESP, https://redis.io/docs/latest/develop/reference/protocol-spec/)."""

from __future__ import annotations

from urllib.parse import parse_qs

from cairn.kernel.probes.board import ProbeFailed, Seen
from cairn.kernel.probes.wire import Place, Wire, connected

_REFUSED = (b"-NOAUTH", b"-WRONGPASS", b"-NOPERM", b"-ERR invalid password", b"-ERR Client sent AUTH")


async def ask_redis(place: Place) -> Seen:
    """`redis://`, `rediss://` or `unix:///path?password=…`. Raises `ProbeFailed`."""
    asked = parse_qs(place.query)
    password = place.password or asked.get("password", [""])[0]
    verify = asked.get("ssl_cert_reqs", ["required"])[0] != "none"
    path = place.path if place.scheme == "unix" else None
    async with connected(
        place.host, place.port, tls=place.scheme == "rediss", verify=verify, path=path
    ) as wire:
        if password:
            words = [place.user, password] if place.user else [password]
            await _expect(wire, _command("AUTH", *words), b"+OK")
        await _expect(wire, _command("PING"), b"+PONG")
    return Seen()


def _command(*words: str) -> bytes:
    parts = [word.encode() for word in words]
    return b"*%d\r\n" % len(parts) + b"".join(b"$%d\r\n%s\r\n" % (len(part), part) for part in parts)


async def _expect(wire: Wire, command: bytes, wanted: bytes) -> None:
    wire.send(command)
    answer = await wire.line()
    if answer == wanted:
        return
    if answer.startswith(_REFUSED):
        raise ProbeFailed("credentials", "It refuses the password, or wants one.")
    if answer.startswith(b"-"):
        code = answer[1:].split(b" ", 1)[0][:32].decode("ascii", "replace")
        raise ProbeFailed("unwell", f"It answers with the error {code}.")
    raise ProbeFailed("protocol", "It does not speak Redis's protocol.")
