"""How a served process leaves: it says so while it still serves, then lets nobody in, then stops.

A proxy keeps connections, and sends a request over one of them at the moment in which we close it: that request is
lost, and a POST is never sent again. So for DRAIN_SECONDS before a stop every answer ends its connection
(`Connection: close`) and /health/ready says 503. What was kept idle is closed by the proxy itself meanwhile. In the
last part of that nobody new gets in: those who knock go unheard and knock again, by when the address refuses them and
a proxy asks another process; those who were let in before are accepted and answered.
"""

from __future__ import annotations

import ctypes
import signal
import socket
import struct
import sys
from collections.abc import Callable

DRAIN = signal.SIGUSR2
"""What the process that has started them sends to its workers, again and again: once is enough."""
CLOSE = (b"connection", b"close")
QUIET_SECONDS = 0.4
"""How long nobody new gets in before a stop: until what was let in is accepted, and its request has come."""

_ATTACH_FILTER = 26
_NO_NEW_ONE = (
    (0x30, 0, 0, 13),  # load the flags of the TCP header
    (0x54, 0, 0, 0x12),  # SYN and ACK of them
    (0x15, 0, 1, 0x02),  # a SYN alone begins a connection:
    (0x06, 0, 0, 0),  # it is dropped
    (0x06, 0, 0, 0xFFFFFFFF),  # anything else passes
)


def drained_by_signal(drain: Callable[[], None]) -> None:
    """Call `drain` at the first DRAIN that this process gets. Called once, in the main thread."""

    def once(_: int, __: object) -> None:
        signal.signal(DRAIN, signal.SIG_IGN)
        drain()

    signal.signal(DRAIN, once)


def let_nobody_in(listening: socket.socket) -> bool:
    """Leave new connections unanswered; those that have been made stay. False where the system does not let us: another
    system than Linux, or one that wants rights for it which a server should not have."""
    if sys.platform != "linux":
        return False
    program = b"".join(struct.pack("@HBBI", *step) for step in _NO_NEW_ONE)
    kept = ctypes.create_string_buffer(program, len(program))
    given = struct.pack("@HP", len(_NO_NEW_ONE), ctypes.addressof(kept))
    try:
        listening.setsockopt(socket.SOL_SOCKET, _ATTACH_FILTER, given)
    except PermissionError:
        return False
    return True
