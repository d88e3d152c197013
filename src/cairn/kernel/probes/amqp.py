"""RabbitMQ: the handshake of AMQP 0-9-1 with credentials, from the protocol header to Connection.Open-Ok, then Close.

Frames and methods: https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf, sections 2.2 and 4.2.
"""

from __future__ import annotations

import struct
from urllib.parse import unquote

from cairn.kernel.probes.board import ProbeFailed, Seen
from cairn.kernel.probes.wire import Place, Wire, connected

_HEADER = b"AMQP\x00\x00\x09\x01"
_END = 0xCE
_METHOD, _HEARTBEAT = 1, 8
_START, _START_OK, _TUNE, _TUNE_OK = (10, 10), (10, 11), (10, 30), (10, 31)
_OPEN, _OPEN_OK, _CLOSE, _CLOSE_OK = (10, 40), (10, 41), (10, 50), (10, 51)
_REFUSED = {403, 530}
"""ACCESS_REFUSED, and NOT_ALLOWED for a virtual host that the user may not enter."""
_MOST_FRAMES = 8
Method = tuple[int, int]


async def ask_rabbitmq(place: Place) -> Seen:
    """`amqp://` or `amqps://user:password@host/vhost`; without a path the virtual host `/`. Raises `ProbeFailed`."""
    async with connected(place.host, place.port, tls=place.scheme == "amqps") as wire:
        wire.send(_HEADER)
        properties = await _expect(wire, _START)
        response = f"\0{place.user or 'guest'}\0{place.password or 'guest'}".encode()
        _say(wire, _START_OK, _ABOUT_US + _short("PLAIN") + _long(response) + _short("en_US"))
        tune = await _expect(wire, _TUNE)
        _say(wire, _TUNE_OK, tune[:6].ljust(6, b"\0") + b"\0\0")  # its own limits, and no heartbeats
        _say(wire, _OPEN, _short(unquote(place.path[1:]) or "/") + b"\0\0")
        await _expect(wire, _OPEN_OK)
        _say(wire, _CLOSE, struct.pack(">H", 200) + _short("checked") + b"\0\0\0\0")
        await _expect(wire, _CLOSE_OK)
    return Seen(_version(properties))


def _short(text: str) -> bytes:
    raw = text.encode()[:255]
    return bytes([len(raw)]) + raw


def _long(raw: bytes) -> bytes:
    return struct.pack(">I", len(raw)) + raw


_ABOUT_US = _long(
    _short("product") + b"S" + _long(b"cairn")
    + _short("capabilities") + b"F" + _long(_short("authentication_failure_close") + b"t\x01")
)  # fmt: skip
"""With this capability a wrong password is said in words; else the server only hangs up."""


def _say(wire: Wire, method: Method, arguments: bytes) -> None:
    payload = struct.pack(">HH", *method) + arguments
    wire.send(struct.pack(">BHI", _METHOD, 0, len(payload)) + payload + bytes([_END]))


async def _expect(wire: Wire, wanted: Method) -> bytes:
    """The arguments of the method that has to come now."""
    for _ in range(_MOST_FRAMES):
        head = await wire.exactly(7)
        if head.startswith(b"AMQP"):
            raise ProbeFailed("protocol", "It does not speak AMQP 0-9-1.")
        kind, channel, size = struct.unpack(">BHI", head)
        if kind not in {_METHOD, _HEARTBEAT} or channel:
            raise ProbeFailed("protocol", "It does not speak AMQP 0-9-1.")
        frame = await wire.exactly(size + 1)
        if frame[-1] != _END:
            raise ProbeFailed("protocol", "It sent a broken frame.")
        if kind == _HEARTBEAT:
            continue
        return _arguments(frame[:-1], wanted)
    raise ProbeFailed("protocol", "It sends heartbeats and nothing else.")


def _arguments(payload: bytes, wanted: Method) -> bytes:
    if len(payload) < 4:
        raise ProbeFailed("protocol", "It sent a broken frame.")
    method: Method = struct.unpack(">HH", payload[:4])
    if method == wanted:
        return payload[4:]
    if method == _CLOSE and len(payload) >= 6:
        (code,) = struct.unpack(">H", payload[4:6])
        if code in _REFUSED:
            raise ProbeFailed("credentials", f"It refuses the user or the virtual host ({code}).")
        raise ProbeFailed("unwell", f"It closed the connection with code {code}.")
    raise ProbeFailed("protocol", "It sent another method than AMQP 0-9-1 has here.")


def _version(start: bytes) -> str | None:
    """`version` out of Connection.Start's server properties, where only texts, flags and tables stand before it."""
    (size,) = struct.unpack(">I", start[2:6].rjust(4, b"\0"))
    table, at = start[6 : 6 + size], 0
    while at < len(table):
        name_end = at + 1 + table[at]
        name, kind = table[at + 1 : name_end], table[name_end : name_end + 1]
        if kind == b"t":
            at = name_end + 2
        elif kind in {b"S", b"F"}:
            (length,) = struct.unpack(">I", table[name_end + 1 : name_end + 5].rjust(4, b"\0"))
            at = name_end + 5 + length
            if name == b"version" and kind == b"S":
                return table[name_end + 5 : at][:64].decode("utf-8", "replace")
        else:
            return None
    return None
