"""Values of several worker processes as one: each writes its own to mapped files in a folder that all can read.

prometheus_client chooses at its import how values are kept, and that has happened long before `cairn serve` knows that
it will serve with workers. So the metrics that are declared are told to begin anew, in files, before the first fork.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prometheus_client import REGISTRY, values
from prometheus_client.metrics import MetricWrapperBase
from prometheus_client.mmap_dict import mmap_key
from prometheus_client.multiprocess import MultiProcessCollector

from cairn.kernel.telemetry.reserved_values import ReservedValues

_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_PREFIX = "cairn-metrics-"
_OWNER = re.compile(rf"{_PREFIX}(\d+)-")
_FILE = re.compile(r"(counter|histogram|gauge_[a-z]+)_(\d+)\.db")
_MOST_DEAD = 8


@contextmanager
def shared_values() -> Iterator[Path]:
    """Until the block ends all processes forked in it count together, in a folder that nobody else can read.

    What a process that was killed has left behind is cleared away first.
    """
    for old in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if _is_left(old):
            shutil.rmtree(old, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    os.environ[_VARIABLE] = str(folder)
    values.MmapedDict = ReservedValues  # type: ignore[attr-defined]
    values.ValueClass = values.MultiProcessValue()  # type: ignore[no-untyped-call]
    _begin_anew()
    owner = os.getpid()
    try:
        yield folder
    finally:
        if os.getpid() == owner:
            shutil.rmtree(folder, ignore_errors=True)


def shared_folder() -> Path | None:
    """Where the processes of this server keep their values; None: this process is alone."""
    named = os.environ.get(_VARIABLE)
    return Path(named) if named else None


def clear_dead(folder: Path) -> None:
    """A process that is gone has no gauges, nor has the parent, which serves nothing. What was counted stays, and is
    joined where many have gone."""
    parent = _OWNER.match(folder.name)
    dead: dict[str, list[Path]] = {}
    for path in folder.glob("*.db"):
        found = _FILE.fullmatch(path.name)
        if found is None or (_lives(int(found[2])) and not (parent and parent[1] == found[2])):
            continue
        if found[1].startswith("gauge_live"):
            path.unlink(missing_ok=True)
        elif found[1] in {"counter", "histogram"} and not _lives(int(found[2])):
            dead.setdefault(found[1], []).append(path)
    for kind, paths in dead.items():
        if len(paths) > _MOST_DEAD:
            _join(folder / f"{kind}_joined.db", paths)


def _join(into: Path, paths: list[Path]) -> None:
    """The sums of these files in one. It is written beside and moved into place, so that a reader sees all or nothing
    of it; the files go right after."""
    known = [*paths, *([into] if into.exists() else [])]
    fresh = into.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    kept = ReservedValues(str(fresh))
    merged = MultiProcessCollector.merge([str(path) for path in known], accumulate=False)  # type: ignore[no-untyped-call]
    for metric in merged:
        for sample in metric.samples:
            names, labels = list(sample.labels), list(sample.labels.values())
            key = mmap_key(metric.name, sample.name, names, labels, metric.documentation)
            kept.write_value(key, sample.value, 0.0)  # type: ignore[no-untyped-call]
    kept.close()
    fresh.replace(into)
    for path in paths:
        path.unlink(missing_ok=True)


def _begin_anew() -> None:
    for metric in {id(found): found for found in REGISTRY._names_to_collectors.values()}.values():  # noqa: SLF001
        if isinstance(metric, MetricWrapperBase):
            for one in (*getattr(metric, "_metrics", {}).values(), metric):
                if one._is_observable():  # noqa: SLF001
                    one._metric_init()  # noqa: SLF001


def _is_left(folder: Path) -> bool:
    owner = _OWNER.match(folder.name)
    return owner is not None and folder.lstat().st_uid == os.getuid() and not _lives(int(owner[1]))


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
