"""A worker that says when it has worked enough, so that what leaks in a library never grows for long."""

from __future__ import annotations

import os
import random
import signal

from starlette.types import ASGIApp, Receive, Scope, Send

WORN = signal.SIGUSR1
"""What a worker sends to the process that has started it."""


class Counted:
    """`app`, until about `most` requests: a tenth more at random, so that workers which began together do not end
    together. It goes on answering until it is stopped."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._left = most + random.randrange(most // 10 + 1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self._left -= 1
            if self._left == 0:
                os.kill(os.getppid(), WORN)
        await self._app(scope, receive, send)
