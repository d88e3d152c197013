"""Runs what an image says, as a container would: its user, its environment, a read-only root, /tmp and its volume."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.folders import new_folder
from tests.image_builder import Image

_ENTER = """
set -e
root=$1 temporary=$2 volume=$3 socket=$4 identity=$5; shift 5
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount --bind "$temporary" "$root/tmp"
mount --bind "$volume" "$root/var/lib/cairn"
mount --bind "$socket" "$root/tmp/postgres"
mount -t proc none "$root/proc"
mount --rbind /dev "$root/dev"
exec chroot --userspec="$identity" --groups= "$root" "$@"
"""


@dataclass
class Box:
    """An image's root, seen read-only by what runs in it; `socket` is the folder where PostgreSQL listens."""

    image: Image
    socket: Path
    environ: dict[str, str]
    folder: Path = field(default_factory=lambda: new_folder("cairn-box-", 0o755))
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        uid, gid = map(int, self.identity.split(":"))
        for name, mode in (("tmp", 0o1777), ("volume", 0o700)):
            (self.folder / name).mkdir()
            (self.folder / name).chmod(mode)
        (self.folder / "tmp" / "postgres").mkdir()
        shutil.chown(self.folder / "volume", uid, gid)

    @property
    def identity(self) -> str:
        return str(self.image.config["User"])

    def start(self, *words: str, entrypoint: bool = True, **more: str) -> subprocess.Popen[str]:
        """The entry point with these words, or the words themselves, in a process whose id is the program's own."""
        ran = [*self.image.words("Entrypoint"), *words] if entrypoint else [*words]
        environ = {**self.image.environ, **self.environ, **more}
        inside = ["env", "-i", "-C", str(self.image.config["WorkingDir"])]
        inside += [f"{name}={value}" for name, value in environ.items()]
        places = (self.image.root, self.folder / "tmp", self.folder / "volume", self.socket)
        process = subprocess.Popen(
            ["unshare", "--mount", "sh", "-c", _ENTER, "sh", *map(str, places), self.identity, *inside, *ran],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            start_new_session=True,
        )  # fmt: skip
        self.started.append(process)
        return process

    def run(self, *words: str, entrypoint: bool = True, **more: str) -> tuple[int, str]:
        """Exit code and output."""
        process = self.start(*words, entrypoint=entrypoint, **more)
        output, _ = process.communicate(timeout=60)
        return process.returncode, output

    def sh(self, script: str) -> tuple[int, str]:
        return self.run("sh", "-c", script, entrypoint=False)

    def check(self, **more: str) -> tuple[int, str]:
        """What the image's HEALTHCHECK says."""
        kind, *words = self.image.healthcheck
        assert kind == "CMD"
        return self.run(*words, entrypoint=False, **more)

    def until_well(self, process: subprocess.Popen[str], within: float = 30.0, **more: str) -> None:
        began = time.monotonic()
        while self.check(**more)[0]:
            assert process.poll() is None, process.communicate()[0]
            assert time.monotonic() - began < within, "not well in time"
            time.sleep(0.05)

    def close(self) -> None:
        for process in self.started:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def boxed(image: Image, socket: Path, environ: dict[str, str]) -> Iterator[Box]:
    box = Box(image, socket, environ)
    try:
        yield box
    finally:
        box.close()


def memory(process: subprocess.Popen[str]) -> int:
    """Bytes that a process and those below it hold, pages that they share counted once."""
    total = 0
    for pid in _family(process.pid):
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        total += next(int(row.split()[1]) for row in rows if row.startswith("Pss:")) * 1024
    return total


def cpu(process: subprocess.Popen[str]) -> float:
    """Seconds of a core that a process and those below it have used."""
    ticks = 0
    for pid in _family(process.pid):
        told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        ticks += int(told[11]) + int(told[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [pid, *(found for child in children for found in _family(int(child)))]
