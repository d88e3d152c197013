"""One peer in one worker, served by Granian, or by gunicorn if it is no ASGI application: started, asked whether it is
ready, weighed, stopped."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FLAGS = (
    "--interface",
    "asgi",
    "--workers",
    "1",
    "--loop",
    "uvloop",
    "--http",
    "1",
    "--no-ws",
    "--log-level",
    "warning",
)
GUNICORN = ("--workers", "1", "--worker-class", "gthread", "--threads", "20", "--keep-alive", "60")
_PATIENCE = 30.0


@dataclass(slots=True)
class Weight:
    """Memory of the worker process, in MiB. `shared_out` (PSS) counts shared pages by the share of each process."""

    resident: float
    shared_out: float


class Peer:
    """`probe`: the address that answers 200 as soon as requests can be served."""

    def __init__(
        self, name: str, target: str, port: int, probe: str, more: Mapping[str, str], *, asgi: bool = True
    ) -> None:
        self._asgi = asgi
        self.name, self.port, self._target, self._probe = name, port, target, probe
        self._environ = {**os.environ, **more}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, log: Path) -> float:
        """Seconds from the start of the process to the first answer that says ready."""
        with log.open("wb") as file:
            began = time.perf_counter()
            self._process = subprocess.Popen(
                [sys.executable, "-m", *self._command()], env=self._environ, stdout=file, stderr=file
            )
        while not self._ready():
            if self._process.poll() is not None or time.perf_counter() - began > _PATIENCE:
                raise RuntimeError(f"{self.name} did not start; see {log}")
            time.sleep(0.005)
        return time.perf_counter() - began

    def _command(self) -> list[str]:
        if not self._asgi:
            return ["gunicorn", *GUNICORN, "--bind", f"127.0.0.1:{self.port}", self._target]
        factory = ["--factory"] if self._target.endswith("create_app") else []
        return ["granian", *FLAGS, "--port", str(self.port), *factory, self._target]

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def weight(self) -> Weight:
        return max((_weight(pid) for pid in _children(self._process.pid)), key=lambda weight: weight.resident)

    def seconds_used(self) -> float:
        """CPU time of the worker until now, in seconds: what neighbours on the machine do not change much."""
        ticks = 0
        for pid in _children(self._process.pid):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def _ready(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", self._probe)
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()


def _children(pid: int) -> list[int]:
    return [
        int(child)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]


def _weight(pid: int) -> Weight:
    sizes = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, size = line.split(":")
        sizes[name] = int(size.split()[0]) / 1024
    return Weight(sizes["Rss"], sizes["Pss"])
