"""Ports of 127.0.0.1 for servers that tests start: none that the system gives to clients, none twice in a process."""

from __future__ import annotations

import os
import random
import socket

_LOWEST, _HIGHEST = 12_000, 32_000
"""Below what Linux and macOS give to outgoing connections: such a port could be gone before its server listens."""
_dice = random.Random(os.getpid())
_given: set[int] = set()


def free_port() -> int:
    """A port that nobody listened on a moment ago."""
    while True:
        port = _dice.randrange(_LOWEST, _HIGHEST)
        if port in _given:
            continue
        _given.add(port)
        try:
            with socket.create_server(("127.0.0.1", port)):
                return port
        except OSError:
            continue
