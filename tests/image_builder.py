"""The committed Dockerfile, built for real: buildah, on a Debian made with debootstrap, without any registry."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.folders import new_folder

ROOT = Path(__file__).resolve().parents[1]
SUITE, PACKAGES = "bookworm", "ca-certificates,python3,python3-venv"
"""Debian 12: its Python 3.11 is the oldest that Cairn runs on."""
PYTHON, ABI = "3.11.2", "cp311"
_LOCKS = ("runtime.lock", "image.lock")
_NOT_NEEDED = (
    "var/lib/apt/lists",
    "var/cache/apt",
    "usr/share/doc",
    "usr/share/man",
    "usr/share/locale",
    "dev",
    "proc",
)
_PIP_CONFIGURATION = "[global]\nno-index = true\nfind-links = /wheels\n"
_BASE, _IMAGE = "cairn-base", "cairn"


def _reason() -> str:
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    lacking = [name for name in ("buildah", "debootstrap") if shutil.which(name, path=path) is None]
    if lacking:
        return f"needs the Debian packages {' and '.join(lacking)}"
    if os.geteuid() != 0:
        return "needs root, for debootstrap, mounts and chroot"
    if subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True).returncode:
        return "may not make mounts of its own"
    return ""


needs_buildah = pytest.mark.skipif(bool(_reason()), reason=_reason())


@dataclass(frozen=True, slots=True)
class Image:
    """What was built: its files, read in place, and what its configuration says."""

    root: Path
    config: dict[str, object]
    bytes_above_base: int
    context: frozenset[str]
    """What was sent to the build: files by their paths in the checkout."""

    @property
    def environ(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.words("Env"))

    @property
    def healthcheck(self) -> list[str]:
        found = self.config["Healthcheck"]
        assert isinstance(found, dict)
        return [str(word) for word in found["Test"]]

    def words(self, name: str) -> list[str]:
        found = self.config[name]
        assert isinstance(found, list)
        return [str(word) for word in found]


@contextmanager
def built_image() -> Iterator[Image]:
    """One build, gone afterwards; what it is made from is kept below the user's cache folder for the next."""
    folder = new_folder("cairn-image-")
    try:
        with ThreadPoolExecutor(2) as both:
            base, wheels = both.submit(_base), both.submit(_wheels)
            archive, wheelhouse = base.result(), wheels.result()
        with _store(folder) as store:
            yield store.build(archive, wheelhouse)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Store:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._command = [
            "buildah",
            "--storage-driver",
            "vfs",
            "--root",
            str(folder / "store"),
            "--runroot",
            str(folder / "run"),
        ]

    def run(self, *command: str) -> str:
        done = subprocess.run([*self._command, *command], check=False, capture_output=True, text=True)
        assert done.returncode == 0, f"{command[0]}: {(done.stdout + done.stderr)[-4000:]}"
        return done.stdout.strip()

    def build(self, archive: Path, wheels: Path) -> Image:
        scratch = self.run("from", "scratch")
        self.run("add", "-q", scratch, str(archive), "/")
        self.run("commit", "-q", "--rm", scratch, _BASE)
        pip = self._folder / "pip.conf"
        pip.write_text(_PIP_CONFIGURATION, encoding="ascii")
        self.run(
            "bud", "--isolation=chroot", "--format=docker", "--layers=false", "--pull-never", "-t", _IMAGE,
            "--build-arg", f"BASE_IMAGE=localhost/{_BASE}", "--build-arg", "REVISION=0123abc",
            "-v", f"{pip}:/etc/pip.conf:ro", "-v", f"{wheels}:/wheels:ro", str(ROOT),
        )  # fmt: skip
        root = Path(self.run("mount", self.run("from", "--pull-never", _IMAGE)))
        told = json.loads(self.run("inspect", "--type", "image", _IMAGE))
        with tarfile.open(archive) as base:
            below = sum(member.size for member in base)
        return Image(root, told["Docker"]["config"], weight(root) - below, self._context())

    def _context(self) -> frozenset[str]:
        """An image of nothing but what .dockerignore lets through."""
        all_of_it = self._folder / "Dockerfile"
        all_of_it.write_text("FROM scratch\nCOPY . /context/\n", encoding="ascii")
        self.run("bud", "--layers=false", "-t", "context", "-f", str(all_of_it), str(ROOT))
        sent = Path(self.run("mount", self.run("from", "--pull-never", "context"))) / "context"
        return frozenset(path.relative_to(sent).as_posix() for path in _files(sent))

    def close(self) -> None:
        self.run("umount", "--all")
        self.run("rm", "--all")
        self.run("rmi", "--all", "--force")


@contextmanager
def _store(folder: Path) -> Iterator[_Store]:
    store = _Store(folder)
    try:
        yield store
    finally:
        store.close()


def weight(folder: Path) -> int:
    """Bytes of all files below, links counted once and not followed."""
    seen = {(found.st_dev, found.st_ino): found.st_size for found in map(Path.lstat, _files(folder))}
    return sum(seen.values())


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for name in names:
            if not (path := Path(place, name)).is_symlink():
                yield path


def _cached(name: str, *made_of: str) -> Path:
    digest = hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:16]
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "cairn"
    home.mkdir(parents=True, exist_ok=True)
    return home / f"{name}-{digest}"


def _base() -> Path:
    """An archive of a minimal Debian with Python. Its documents and lists of packages are left out."""
    kept = _cached("debian.tar", SUITE, PACKAGES)
    if kept.is_file():
        return kept
    with tempfile.TemporaryDirectory(prefix="cairn-base-") as folder:  # memory's file systems take no devices
        tree, archive = Path(folder) / "tree", Path(folder) / "tree.tar"
        command = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", SUITE, str(tree), *_mirror()]
        _ran(command)
        left_out = [f"--exclude=./{name}/*" for name in _NOT_NEEDED]
        _ran(["tar", "-C", str(tree), *left_out, "-cf", str(archive), "."])
        draft = kept.with_name(f"{kept.name}.{os.getpid()}")
        shutil.move(archive, draft)
        return draft.rename(kept)


def _mirror() -> list[str]:
    """Where this machine takes packages of that Debian from, if it does; else debootstrap knows a place."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    found = [
        uri
        for uri, _, release in (line.partition(" ") for line in told.stdout.splitlines())
        if release == SUITE
    ]
    return found[:1]


def _wheels() -> Path:
    """A folder of the wheels that the locks name, taken by this machine's pip from where it takes wheels."""
    locks = [_for_every_machine(ROOT / "requirements" / name) for name in _LOCKS]
    kept = _cached("wheels", PYTHON, *locks)
    if kept.is_dir():
        return kept
    with tempfile.TemporaryDirectory(prefix="cairn-wheels-") as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
        command += [
            "--require-hashes",
            "--only-binary=:all:",
            f"--python-version={PYTHON}",
            "--implementation=cp",
        ]
        command += [f"--abi={abi}" for abi in (ABI, "abi3", "none")] + [f"--dest={folder}/wheels"]
        for name, text in zip(_LOCKS, locks, strict=True):
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            command += ["-r", str(path)]
        _ran(command)
        draft = kept.with_name(f"{kept.name}.{os.getpid()}")
        shutil.move(Path(folder) / "wheels", draft)
        try:
            return draft.rename(kept)
        except OSError:  # somebody else was quicker
            shutil.rmtree(draft)
            return kept


def _for_every_machine(lock: Path) -> str:
    """Without conditions: pip would judge them by the Python that it runs on, which is not the image's."""
    return re.sub(r" ; [^\\\n]*\\$", r" \\", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)


def _ran(command: list[str]) -> None:
    environ = {**os.environ, "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environ)
    assert done.returncode == 0, f"{command[0]}: {(done.stdout + done.stderr)[-2000:]}"
