"""Runs the `console` blocks of README.md and the guide against a started Cairn; compares or refreshes their outputs.

A line that begins with `$ ` is a command, run by one bash in the order of the page; it goes on in the next line after
a backslash, and in lines that begin with `> `. What follows, up to the next command, is what it prints. Ids, times,
tokens, entity tags and passwords differ from run to run: both sides are compared, and written, with stand-ins for them.

    python -m tools.readme_tour            compare, and say what differs
    python -m tools.readme_tour --write    put the present outputs into the pages
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (
    "README.md",
    "docs/api-guide.md",
    "docs/second-factor.md",
    "docs/your-data.md",
    "docs/import-export.md",
    "docs/api-keys.md",
    "docs/audit.md",
    "docs/administration.md",
    "docs/travel.md",
    "docs/expenses.md",
    "docs/casework/worker.md",
)
ADDRESS = "http://127.0.0.1:8000"
READY_SECONDS = 60.0

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_END = "--- end of a command of the tour ---"
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_ENTITY_TAG = re.compile(r'(?<=")[0-9a-f]{24}(?=")')
_STANDINS = (
    (re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+"), "eyJhbGciOi…"),
    (re.compile(r'("refresh_token": ?")[^"]+'), r"\1wJ4tq0Zr…"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"), "2026-03-01T12:00:00.123456Z"),
    (re.compile(r'(?<="expires_in": )1799\b'), "1800"),
    (re.compile(r"cairn_[0-9A-Za-z]{49}"), "cairn_5kTq9ZbX…"),
    (re.compile(r"cairn_[0-9A-Za-z]{6}(?![0-9A-Za-z])"), "cairn_5kTq9Z"),
    (re.compile(r"(?<=#token=)[\w-]{64}"), "AZg8XnoQe0K…"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ"), "2026-03-01 12:00:00Z"),
    (re.compile(r"\bC-[0-9A-HJKMNP-TV-Z]{8}\b"), "C-7KQ2M9XA"),
    (re.compile(r"(?<=password: )\S+"), "Aa1-Zk3v9QmT7xWb2LpRd8Nc"),
    (re.compile(r"(?i)(?<=x-process-time: )[\d.]+"), "0.002310"),
    (re.compile(r'(?i)(?<=";r=)\d+;t=\d+'), "98;t=2"),
    (re.compile(r"(?i)(?<=x-ratelimit-remaining: )\d+"), "98"),
    (re.compile(r"(?i)(?<=x-ratelimit-reset: )\d+"), "2"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a page, in lines as written, and the output that the page shows for it."""

    written: tuple[str, ...]
    shown: str

    @property
    def command(self) -> str:
        """What bash is given."""
        return "\n".join(line[2:] if line[:2] in {"$ ", "> "} else line for line in self.written)


def steps_of(block: str) -> list[Step]:
    """The commands of one block, each with what follows it."""
    found: list[Step] = []
    lines = block.splitlines()
    while lines:
        line = lines.pop(0)
        if not line.startswith("$ "):
            raise ValueError(f"a block of the tour begins with an output: {line!r}")
        written = [line]
        while lines and (written[-1].endswith("\\") or lines[0].startswith("> ")):
            written.append(lines.pop(0))
        shown: list[str] = []
        while lines and not lines[0].startswith("$ "):
            shown.append(lines.pop(0))
        found.append(Step(tuple(written), "\n".join(shown)))
    return found


class Normaliser:
    """Puts stand-ins for all that differs from run to run; equal ids and entity tags get equal ones."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        for pattern, standin in _STANDINS:
            text = pattern.sub(standin, text)
        text = _ID.sub(
            lambda found: self._standin(found[0], "01983c5e-7a10-7b42-9f3e-5d1c2b3a4f{:02x}"), text
        )
        return _ENTITY_TAG.sub(
            lambda found: self._standin(found[0], "3f1c0d9e8b7a6f5e4d3c2b{:02x}"), text
        ).rstrip()

    def _standin(self, real: str, form: str) -> str:
        return self._known.setdefault(real, form.format(len(self._known) + 1))


@contextmanager
def started() -> Iterator[tuple[str, str, dict[str, str]]]:
    """A `cairn up` of its own in an empty folder, on a free port; yields its address, what it printed, and the
    environment in which `cairn` is the command of the same installation, on the same database."""
    folder = Path(tempfile.mkdtemp(prefix="cairn-tour-"))
    folder.chmod(0o755)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PYTHONPATH") if name in os.environ}
    installed = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    environ = {**kept, "PATH": installed, "CAIRN_HOME": str(folder / "home"), "PORT": str(port)}
    log = folder / "output"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "cairn.cli", "up"], cwd=folder, stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, env=environ,
        )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(process, address, log)
        yield address, log.read_text(encoding="utf-8"), environ
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/health/ready", timeout=2) as answer:  # noqa: S310  our own address
                if answer.status == 200 and f"Cairn  {address}" in log.read_text(encoding="utf-8"):
                    return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("cairn up did not become ready:\n" + log.read_text(encoding="utf-8"))


def run_page(text: str) -> str:
    """The page with the outputs that its commands print now, normalised."""
    steps = [step for block in _BLOCK.findall(text) for step in steps_of(block)]
    with started() as (address, greeting, environ):
        told = iter(_outputs([step.command for step in steps], address, greeting, environ))

    def refreshed(match: re.Match[str]) -> str:
        lines: list[str] = []
        for step in steps_of(match[1]):
            lines += step.written
            if output := next(told):
                lines.append(output)
        return "```console\n" + "\n".join(lines) + "\n```"

    return _BLOCK.sub(refreshed, text)


def _outputs(commands: list[str], address: str, greeting: str, environ: dict[str, str]) -> list[str]:
    """What each command prints. `make run` is not run again: what it printed when the program started is its output."""
    script = "\n".join(
        f"{'' if command == 'make run' else command}\nprintf '\\n%s\\n' '{_END}'" for command in commands
    ).replace(ADDRESS, address)
    with tempfile.TemporaryDirectory(prefix="cairn-tour-") as folder:  # where the page's own files go
        process = subprocess.run(
            ["bash", "-c", script], stdin=subprocess.DEVNULL, cwd=folder, env=environ, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=300, check=False,
        )  # fmt: skip
    parts = process.stdout.replace("\r\n", "\n").split(f"\n{_END}\n")[: len(commands)]
    found = [
        _announced(greeting) if name == "make run" else part
        for name, part in zip(commands, parts, strict=True)
    ]
    normalised = Normaliser()
    return [normalised(part.replace(address, ADDRESS)) for part in found]


def _announced(greeting: str) -> str:
    """The lines that are for people, without log lines."""
    return "\n".join(line for line in greeting.splitlines() if re.match(r"(Cairn|Docs|Admin)  ", line))


def main() -> int:
    """Compare or refresh the pages; the exit code says whether they were right."""
    wrong = 0
    for name in PAGES:
        page = ROOT / name
        before = page.read_text(encoding="utf-8")
        after = run_page(before)
        if "--write" in sys.argv[1:]:
            page.write_text(after, encoding="utf-8")
        elif before != after:
            wrong = 1
            sys.stdout.write(f"The outputs of {name} are not what its commands print; run with --write.\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
