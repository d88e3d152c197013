"""Neo4j: Bolt's handshake, HELLO and, from 5.1 on, LOGON (https://neo4j.com/docs/bolt/current/bolt/), then GOODBYE."""

from __future__ import annotations

from cairn.kernel.probes.board import ProbeFailed, Seen
from cairn.kernel.probes.packstream import BadPackStream, Value, packed, unpacked
from cairn.kernel.probes.wire import MOST_BYTES, Place, Wire, connected

_MAGIC = b"\x60\x60\xb0\x17"
_VERSIONS = bytes((0, 8, 8, 5, 0, 2, 4, 4, 0, 0, 1, 4, 0, 0, 0, 0))
"""What we speak: 5.8 down to 5.0, 4.4 down to 4.2, 4.1."""
_HELLO, _LOGON, _GOODBYE = 0x01, 0x6A, 0x02
_SUCCESS, _FAILURE = 0x70, 0x7F
_AGENT = "cairn/1.0"


async def ask_neo4j(place: Place) -> Seen:
    """`bolt://` or `neo4j://`, `+s` for TLS, `+ssc` for TLS with a self-signed certificate. Raises `ProbeFailed`."""
    kind = place.scheme.partition("+")[2]
    async with connected(place.host, place.port, tls=bool(kind), verify=kind != "ssc") as wire:
        wire.send(_MAGIC + _VERSIONS)
        chosen = await wire.exactly(4)
        major, minor = chosen[3], chosen[2]
        if chosen == b"HTTP" or (major, minor) not in _SPOKEN:
            raise ProbeFailed("protocol", "It does not speak a version of Bolt that we do.")
        apart = (major, minor) >= (5, 1)
        hello: dict[str, object] = {"user_agent": _AGENT}
        if (major, minor) >= (5, 3):
            hello["bolt_agent"] = {"product": _AGENT}
        found = await _ask(wire, _HELLO, hello if apart else {**hello, **_credentials(place)})
        if apart:
            await _ask(wire, _LOGON, _credentials(place))
        wire.send(b"\x00\x02\xb0" + bytes([_GOODBYE]) + b"\x00\x00")
    server = found.get("server")
    return Seen(server[:64] if isinstance(server, str) else None)


_SPOKEN = {*((5, minor) for minor in range(9)), (4, 4), (4, 3), (4, 2), (4, 1)}


def _credentials(place: Place) -> dict[str, object]:
    if not place.password:
        return {"scheme": "none"}
    return {"scheme": "basic", "principal": place.user or "neo4j", "credentials": place.password}


async def _ask(wire: Wire, tag: int, fields: dict[str, object]) -> dict[str, Value]:
    """What the answer's map says."""
    message = bytes((0xB1, tag)) + packed(fields)
    wire.send(len(message).to_bytes(2) + message + b"\x00\x00")
    answer = await _message(wire)
    try:
        said = unpacked(answer[2:])
    except BadPackStream:
        raise ProbeFailed("protocol", "It sent what is no PackStream.") from None
    if answer[0] != 0xB1 or not isinstance(said, dict):
        raise ProbeFailed("protocol", "It sent what is no answer of Bolt.")
    if answer[1] == _SUCCESS:
        return said
    code = str(said.get("code", ""))[:64]
    if answer[1] == _FAILURE and ".Security." in code:
        raise ProbeFailed("credentials", f"It refuses the credentials: {code}.")
    raise ProbeFailed("unwell", f"It answers with a failure: {code}.")


async def _message(wire: Wire) -> bytes:
    """The chunks of one message, joined; empty ones before it keep a connection alive."""
    found = b""
    for _ in range(64):
        size = int.from_bytes(await wire.exactly(2))
        if not size and found:
            return found if len(found) > 2 else found.ljust(3, b"\0")
        found += await wire.exactly(size)
        if len(found) > MOST_BYTES:
            break
    raise ProbeFailed("protocol", "Its answer does not end.")
