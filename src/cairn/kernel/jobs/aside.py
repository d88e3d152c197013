"""An event loop in a thread beside a library that blocks: Celery's worker and its beat keep the main thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager
from typing import Generic, TypeVar

T = TypeVar("T")
P = TypeVar("P")


class Aside(Generic[P]):
    """What `open_` opens, in a loop of its own for as long as the `with` block. It is built once, in that loop."""

    def __init__(self, open_: Callable[[], AbstractAsyncContextManager[P]]) -> None:
        self._open = open_
        self._opened: Future[P] = Future()
        self._loop = asyncio.new_event_loop()
        self._over: asyncio.Event = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="cairn-jobs", daemon=True)

    def __enter__(self) -> Aside[P]:
        self._thread.start()
        self._opened.result()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    @property
    def program(self) -> P:
        return self._opened.result()

    def ask(self, work: Coroutine[object, object, T]) -> Future[T]:
        """Begin this in the loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._live())

    async def _live(self) -> None:
        try:
            async with self._open() as program:
                self._opened.set_result(program)
                await self._over.wait()
        except BaseException as problem:
            if self._opened.done():
                raise
            self._opened.set_exception(problem)
