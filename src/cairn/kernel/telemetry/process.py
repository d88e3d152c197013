"""What the operating system and the interpreter say of this process: summed over the processes that serve together."""

from __future__ import annotations

import gc
import os
import platform
import resource
import threading
import time
from contextlib import suppress
from pathlib import Path

from prometheus_client import GC_COLLECTOR, PLATFORM_COLLECTOR, PROCESS_COLLECTOR, REGISTRY

from cairn.kernel.telemetry.metrics import counter, gauge, sampled

# prometheus_client's own speak of one process, and are left out where several count together.
for _one in (GC_COLLECTOR, PLATFORM_COLLECTOR, PROCESS_COLLECTOR):
    REGISTRY.unregister(_one)

_CPU = counter("process_cpu_seconds_total", "Processor time of user and system.")
_MEMORY = gauge("process_resident_memory_bytes", "Memory in use.")
_VIRTUAL = gauge("process_virtual_memory_bytes", "Addresses in use.")
_OPEN = gauge("process_open_fds", "Open files and sockets.")
_MOST_OPEN = gauge("process_max_fds", "Files and sockets that one process may have.", over="livemax")
_STARTED = gauge("process_start_time_seconds", "When it started; of several the first.", over="livemin")
_PROCESSES = gauge("process_count", "Processes that serve together and have answered lately.")
_THREADS = gauge("python_threads", "Threads of the interpreter.")
_COLLECTIONS = counter("python_gc_collections_total", "Runs of the garbage collector.", "generation")
_COLLECTED = counter("python_gc_objects_collected_total", "Objects that it found.", "generation")
_PYTHON = gauge("python_info", "The interpreter.", "version", "implementation", over="livemax")
_BUILD = gauge("cairn_build_info", "What is running.", "version", "environment", over="livemax")
_PAGE = resource.getpagesize()
_BEGAN = time.time()


class Process:
    """Samples this process. Make it once, in the process that serves or works: a fork has its own past."""

    def __init__(self, version: str, environment: str) -> None:
        self._cpu = 0.0
        self._gc = [(0, 0)] * 3
        _STARTED.set(_BEGAN)
        _PROCESSES.set(1)
        _PYTHON.labels(platform.python_version(), platform.python_implementation()).set(1)
        _BUILD.labels(version, environment).set(1)
        _MOST_OPEN.set(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
        sampled(self.take)

    def take(self) -> None:
        now = time.process_time()
        _CPU.inc(max(0.0, now - self._cpu))
        self._cpu = now
        with suppress(OSError):  # where there is no /proc, nothing is said of memory
            size, resident = Path("/proc/self/statm").read_text(encoding="ascii").split()[:2]
            _VIRTUAL.set(int(size) * _PAGE)
            _MEMORY.set(int(resident) * _PAGE)
            _OPEN.set(len(os.listdir("/proc/self/fd")))  # noqa: PTH208  only counted
        _THREADS.set(threading.active_count())
        for generation, found in enumerate(gc.get_stats()):
            runs, objects = self._gc[generation]
            _COLLECTIONS.labels(str(generation)).inc(found["collections"] - runs)
            _COLLECTED.labels(str(generation)).inc(found["collected"] - objects)
            self._gc[generation] = (found["collections"], found["collected"])
