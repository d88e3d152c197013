"""How the shell door serves the HTTP door: with Granian, in this process or in several."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import signal
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from pathlib import Path

from granian._granian import ListenerSpec
from granian.constants import Interfaces, Loops
from granian.errors import FatalError
from granian.log import LogLevels
from granian.server.embed import Server
from granian.server.mp import MPServer

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import get_logger, granian_logging
from cairn.kernel.telemetry.metrics_server import metrics_served
from cairn.kernel.telemetry.shared_values import shared_values
from cairn.kernel.web.draining import DRAIN, QUIET_SECONDS, let_nobody_in
from cairn.kernel.web.worn import WORN

log = get_logger(__name__)
_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_LOOK_SECONDS = 0.4
_AGAIN_SECONDS = 0.1
"""Workers are told again that often: one of them may have begun since."""
_CONNECTIONS_PER_PLACE = 4
"""More open connections than that wait unaccepted, and unrefused. Most of those that are kept alive ask nothing."""

Message = MutableMapping[str, object]
Asgi = Callable[
    [Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]
]


class ServingError(Exception):
    """The address could not be served; the message is one line."""


def check_port(host: str, port: int) -> None:
    """Raise `ServingError` unless `host` and `port` can be listened on now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise ServingError(f"Port {port} is taken: stop what listens there, or set PORT.") from None
            raise ServingError(f"{host}:{port} cannot be listened on: {error.strerror}.") from None


async def serve_here(
    app: Asgi, settings: Settings, *, ready: Callable[[], None], watched: Path | None = None
) -> bool:
    """Serve `app` in this process until a signal ends it; `ready` is called when it answers.

    With `watched`, a change of a Python file below it ends serving too. Returns whether that was the cause.
    Raises `ServingError` where the application does not start or ends by itself.
    """
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in _STOPPING:
        loop.add_signal_handler(number, stop.set)
    server = Server(
        _announcing(app, ready),
        address=settings.host,
        port=settings.port,
        interface=Interfaces.ASGI,
        backlog=settings.backlog,
        log_level=LogLevels.critical,
        log_dictconfig=granian_logging,
    )
    serving = asyncio.ensure_future(server.serve())
    stopped = asyncio.ensure_future(stop.wait())
    changed = asyncio.ensure_future(_change_below(watched) if watched else _never())
    await asyncio.wait({serving, stopped, changed}, return_when=asyncio.FIRST_COMPLETED)
    ended_itself, reload = serving.done(), changed.done()
    if not ended_itself:
        server.stop()  # type: ignore[no-untyped-call]
    for waiter in (stopped, changed):
        waiter.cancel()
    with contextlib.suppress(asyncio.TimeoutError, FatalError):
        await asyncio.wait_for(serving, settings.graceful_timeout)
    if ended_itself:
        raise ServingError("The application ended by itself; the log above says why.")
    return reload


def serve_with_workers(settings: Settings) -> None:
    """Serve in WORKERS processes until a signal ends them; one that dies is replaced, and one that has answered
    MAX_REQUESTS."""
    with shared_values(), metrics_served(settings):
        _Replacing(
            settings.drain_seconds,
            "cairn.main:create_worker",
            factory=True,
            address=settings.host,
            port=settings.port,
            interface=Interfaces.ASGI,
            workers=settings.workers,
            loop=Loops.uvloop,
            backlog=settings.backlog,
            backpressure=max(settings.backlog, _CONNECTIONS_PER_PLACE * settings.max_concurrency),
            respawn_failed_workers=True,
            respawn_interval=0.5,
            workers_kill_timeout=settings.graceful_timeout,
            log_level=LogLevels.warning,
            log_dictconfig=granian_logging,
        ).serve()


class _Replacing(MPServer):
    """Granian replaces workers by age and by memory. A worker that has worked enough is replaced in the same way: a new
    one is started, then the old one finishes what it has begun and ends.

    SIGTERM drains first, for so many seconds; SIGINT, and a second SIGTERM, do not wait for that."""

    def __init__(self, drain_seconds: float, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self._drain_seconds = drain_seconds
        self._draining = False

    def signal_handler_interrupt(self, *arguments: object, **options: object) -> None:
        wanted = arguments[:1] == (signal.SIGTERM,) and self._drain_seconds > 0
        if not wanted or self._draining:
            super().signal_handler_interrupt(*arguments, **options)  # type: ignore[no-untyped-call]
            return
        self._draining = True
        threading.Thread(target=self._drain, daemon=True).start()

    def _drain(self) -> None:
        """Runs beside the main loop, which goes on replacing workers. Whatever becomes of it, the server stops."""
        listening = socket.socket(fileno=os.dup(self._shared.get_fd()))
        try:
            self._tell_until_due(listening)
        finally:
            super().signal_handler_interrupt()  # type: ignore[no-untyped-call]
        # then no worker accepts any more: one that did would try again and again
        time.sleep(_AGAIN_SECONDS)
        listening.shutdown(socket.SHUT_RD)
        listening.close()

    def _tell_until_due(self, listening: socket.socket) -> None:
        begun, tried = time.monotonic(), False
        while (left := self._drain_seconds - (time.monotonic() - begun)) > 0:
            for worker in self.wrks:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(worker.inner.pid, DRAIN)
            if not tried and left <= QUIET_SECONDS:
                tried = True
                if not let_nobody_in(listening):
                    log.warning("who_comes_last_may_be_cut_off", seconds=_AGAIN_SECONDS)
            time.sleep(min(left, _AGAIN_SECONDS))

    def _init_shared_socket(self) -> None:
        """One socket for all. Granian would give each worker a listening socket of its own, and what the kernel has
        put into the queue of one that ends would be reset."""
        self._ssp = self._sso = None
        shared = ListenerSpec(self.bind_addr, self.bind_port, self.backlog).build()
        os.set_inheritable(shared.get_fd(), True)
        self._shd = shared  # type: ignore[assignment]
        self._shared = shared

    def startup(self, *arguments: object) -> None:
        self._worn: set[int] = set()
        # Blocked before any thread and any worker begins, so that only the thread below ever takes it.
        signal.pthread_sigmask(signal.SIG_BLOCK, {WORN})
        signal.signal(DRAIN, signal.SIG_IGN)  # workers inherit that until they know what to do
        threading.Thread(target=self._listen_for_worn, daemon=True).start()
        super().startup(*arguments)  # type: ignore[no-untyped-call]

    def _listen_for_worn(self) -> None:
        while True:
            self._worn.add(signal.sigwaitinfo({WORN}).si_pid)
            self.rss_signal = True
            self.main_loop_interrupt.set()

    def _handle_rss_signal(self, spawn_target: object, target_loader: object) -> None:
        worn = {self._worn.pop() for _ in range(len(self._worn))}
        places = [place for place, worker in enumerate(self.wrks) if worker.inner.pid in worn]
        self._respawn_workers(places, spawn_target, target_loader, delay=self.respawn_interval)

    def _watch_workers_rss(self) -> None:
        """Nobody is watched: workers say it themselves."""


def _announcing(app: Asgi, ready: Callable[[], None]) -> Asgi:
    async def announcing(
        scope: Message,
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        async def noticing(message: Message) -> None:
            await send(message)
            if message["type"] == "lifespan.startup.complete":
                ready()

        await app(scope, receive, noticing if scope["type"] == "lifespan" else send)

    return announcing


async def _never() -> None:
    await asyncio.Event().wait()


async def _change_below(folder: Path) -> None:
    """Return when a Python file below `folder` has changed and all that changed can be parsed."""
    before = await asyncio.to_thread(_times, folder)
    while True:
        await asyncio.sleep(_LOOK_SECONDS)
        now = await asyncio.to_thread(_times, folder)
        changed = {path for path, _ in now.items() ^ before.items()}
        if not changed:
            continue
        if await asyncio.to_thread(_all_parse, changed):
            return


def _times(folder: Path) -> dict[Path, int]:
    found: dict[Path, int] = {}
    for path in folder.rglob("*.py"):
        with contextlib.suppress(OSError):
            found[path] = path.stat().st_mtime_ns
    return found


def _all_parse(paths: Iterable[Path]) -> bool:
    try:
        for path in paths:
            if path.exists():
                compile(path.read_bytes(), str(path), "exec")
    except (SyntaxError, ValueError):
        return False
    return True
