"""What the machine allows: space, files, permissions, processes."""

from __future__ import annotations

import os
import resource
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cairn.kernel.product.checks import Finding, Group, Patient, failure, ok, skipped, warning
from cairn.kernel.settings import Settings

disk = Group("disk")
files = Group("files")
process = Group("process")
_MEGABYTE: Final = 1_048_576
_LEAST_BYTES, _LOW_BYTES, _LOW_SHARE = 256 * _MEGABYTE, 1024 * _MEGABYTE, 0.05
_SPARE_FILES: Final = 256
_LEAST_FILES: Final = 1024
_ROOM_FOR: Final = 4
"""Uploads of the largest size, at least."""


@disk("home")
async def home(patient: Patient) -> Finding:
    return _space(patient.settings.cairn_home, "CAIRN_HOME")


@disk("uploads")
async def uploads(patient: Patient) -> Finding:
    """Uploads wait in the system's folder for temporary files."""
    room = shutil.disk_usage(tempfile.gettempdir()).free // patient.settings.upload_limit_bytes
    if room < _ROOM_FOR:
        return warning(
            f"TMPDIR has room for {room} uploads of the largest size.", "Point TMPDIR at a larger disk."
        )
    return ok("TMPDIR has room for uploads.")


@disk("log_file")
async def log_file(patient: Patient) -> Finding:
    file = patient.settings.log_file
    return (
        skipped("There is no LOG_FILE: the log goes to stdout.")
        if file is None
        else _space(file.parent, "LOG_FILE")
    )


def _space(folder: Path, name: str) -> Finding:
    there = next(
        (path for path in (folder.absolute(), *folder.absolute().parents) if path.exists()), Path("/")
    )
    if not os.access(there, os.W_OK | os.X_OK):
        return failure(f"{name} cannot be written.", "Give its folder to the user that runs Cairn.")
    found = os.statvfs(there)
    free, share = found.f_bavail * found.f_frsize, found.f_bavail / max(1, found.f_blocks)
    said = f"{name} has {free / _MEGABYTE / 1024:.1f} GB ({share:.0%}) free"
    if free < _LEAST_BYTES:
        return failure(f"{said}.", "Make room: nothing can be stored soon.")
    if free < _LOW_BYTES or share < _LOW_SHARE:
        return warning(f"{said}.", "Make room.")
    if found.f_files and found.f_favail / found.f_files < _LOW_SHARE:
        return warning(
            f"{name} has {found.f_favail / found.f_files:.0%} of its inodes free.", "Remove small files."
        )
    return ok(f"{said}, and is writable.")


@files("secrets")
async def secrets(patient: Patient) -> Finding:
    """Files that hold secrets, wherever they are mounted from: nobody else may read them."""
    readable = [
        path
        for path in _secret_files(patient.settings)
        if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    ]
    if readable:
        names = ", ".join(sorted(path.name for path in readable))
        return patient.fault(f"Others may read {names}.", "Run chmod 600 on each.")
    return ok("Files with secrets are their owner's only.")


def _secret_files(settings: Settings) -> Iterator[Path]:
    named = (os.environ.get(f"{name.upper()}_FILE") for name in Settings.model_fields)
    for path in (Path(".env"), settings.cairn_home / "secrets.json", *(Path(text) for text in named if text)):
        if path.is_file():
            yield path


@process("user")
async def user(patient: Patient) -> Finding:
    if os.geteuid() != 0:
        return ok("Cairn does not run as root.")
    if not patient.live:
        return skipped("Run as root, which is the machine's owner's business in development.")
    return warning("This runs as root.", "Serve as a user of its own: what breaks in then owns nothing.")


@process("cores")
async def cores(patient: Patient) -> Finding:
    there, workers = len(os.sched_getaffinity(0)), patient.settings.workers
    if workers > 2 * there + 1:
        return warning(
            f"{workers} workers on {there} core(s).", "One or two a core: more wait for each other."
        )
    return ok(f"{workers} worker(s) on {there} core(s).")


@process("open_files")
async def open_files(patient: Patient) -> Finding:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    settings = patient.settings
    wanted = max(
        _LEAST_FILES,
        settings.max_concurrency + settings.backlog + 2 * settings.database_pool_max + _SPARE_FILES,
    )
    if soft != resource.RLIM_INFINITY and soft < wanted:
        return warning(
            f"A process may open {soft} files, and may need {wanted}.",
            "Raise it: LimitNOFILE= in systemd, ulimits in a container, ulimit -n in a shell.",
        )
    return ok("Enough files may be open.")
