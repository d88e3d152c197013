"""`cairn up` and `cairn serve` as a person meets them: real processes, real signals, real crashes."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import orjson
import pytest

from tests.folders import new_folder
from tests.ports import free_port

pytestmark = pytest.mark.e2e

READY_SECONDS = 30.0


@dataclass
class Place:
    """A folder to run in, a port, and the processes started there."""

    home: Path
    port: int
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environ(self, **more: str) -> dict[str, str]:
        kept = {
            name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PYTHONPATH") if name in os.environ
        }
        return {**kept, "CAIRN_HOME": str(self.home), "PORT": str(self.port), **more}

    def cairn(self, *command: str, **more: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "cairn.cli", *command],
            cwd=self.home.parent,
            env=self.environ(**more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.started.append(process)
        return process

    def without_demo_data(self) -> Place:
        """The same, as if the data of the demonstration had been made."""
        self.home.mkdir()
        (self.home / "seeded").touch()
        return self

    def run(self, *command: str, **more: str) -> tuple[int, str]:
        process = self.cairn(*command, **more)
        output, _ = process.communicate(timeout=60)
        return process.returncode, output

    def wait_ready(self, process: subprocess.Popen[str]) -> float:
        began = time.monotonic()
        while time.monotonic() - began < READY_SECONDS:
            assert process.poll() is None, process.communicate()[0]
            try:
                if httpx.get(f"{self.url}/health/live", timeout=2).status_code == 200:
                    return time.monotonic() - began
            except httpx.TransportError:
                time.sleep(0.02)
        raise AssertionError("not ready in time")

    def postmaster(self) -> int:
        return int((self.home / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[0])

    def database_runs(self) -> bool:
        return (self.home / "postgres" / "data" / "postmaster.pid").exists()


@pytest.fixture
def place() -> Iterator[Place]:
    folder = new_folder("cairn-e2e-", 0o755)
    found = Place(folder / "home", free_port())
    yield found
    for process in found.started:
        if process.poll() is None:
            process.kill()
        if process.stdout and not process.stdout.closed:
            process.stdout.close()
        process.wait()
    if found.database_runs():
        os.kill(found.postmaster(), signal.SIGQUIT)
        time.sleep(0.5)
    shutil.rmtree(folder)


def _end(process: subprocess.Popen[str], how: signal.Signals) -> str:
    process.send_signal(how)
    output, _ = process.communicate(timeout=20)
    assert process.returncode == 0, output
    return output


def _until(seen: Callable[[], bool], within: float = 20.0) -> None:
    began = time.monotonic()
    while not seen():
        assert time.monotonic() - began < within, "not in time"
        time.sleep(0.02)


def _children(process: subprocess.Popen[str]) -> list[int]:
    """Those of its first thread, the oldest first."""
    found = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(child) for child in found]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_and_ends_with_its_database(place: Place, how: signal.Signals) -> None:
    process = place.cairn("up")
    place.wait_ready(process)
    assert place.database_runs()
    output = _end(process, how)
    assert place.url in output
    assert f"{place.url}/docs" in output
    assert "Traceback" not in output
    assert not place.database_runs()


def test_the_second_start_is_quick_finds_its_data_and_tells_no_password(place: Place) -> None:
    process = place.cairn("up")
    place.wait_ready(process)
    secrets_file = place.home / "secrets.json"
    made = secrets_file.read_text()
    assert stat.S_IMODE(secrets_file.stat().st_mode) == 0o600
    password = re.search(r"password: (\S+)", _end(process, signal.SIGINT))
    assert password
    again = place.cairn("up")
    assert place.wait_ready(again) < 5
    assert "password" not in _end(again, signal.SIGINT)
    assert secrets_file.read_text() == made


def test_after_kill_9_of_the_program_its_database_is_adopted(place: Place) -> None:
    process = place.without_demo_data().cairn("up")
    place.wait_ready(process)
    orphan = place.postmaster()
    process.kill()
    process.communicate()
    again = place.cairn("up")
    place.wait_ready(again)
    assert place.postmaster() == orphan
    _end(again, signal.SIGINT)
    assert not place.database_runs()


def test_after_kill_9_of_everything_it_starts_again(place: Place) -> None:
    process = place.without_demo_data().cairn("up")
    place.wait_ready(process)
    os.kill(place.postmaster(), signal.SIGKILL)
    process.kill()
    process.communicate()
    again = place.cairn("up")
    place.wait_ready(again)
    assert "password" not in _end(again, signal.SIGINT)


def test_kill_9_at_any_moment_of_the_first_start_is_repaired(place: Place) -> None:
    for seconds in (0.0, 0.15, 0.3, 0.5):
        process = place.cairn("up")
        if not place.home.exists():  # until then it loads its modules
            _until(place.home.exists)
        time.sleep(seconds)
        process.kill()
        process.communicate()
    again = place.cairn("up")
    place.wait_ready(again)
    _end(again, signal.SIGINT)


def test_a_taken_port_is_one_line_before_anything_is_made(place: Place) -> None:
    with socket.create_server(("127.0.0.1", place.port)):
        code, output = place.run("up")
    assert code == 1
    assert output == f"Port {place.port} is taken: stop what listens there, or set PORT.\n"
    assert not place.home.exists()


def test_a_second_up_on_the_same_home_is_one_line(place: Place) -> None:
    process = place.without_demo_data().cairn("up")
    place.wait_ready(process)
    code, output = place.run("up", PORT=str(free_port()))
    assert (code, output) == (1, f"Another Cairn is running on {place.home}.\n")
    assert httpx.get(f"{place.url}/health/live").status_code == 200
    _end(process, signal.SIGINT)


def test_a_home_that_cannot_be_written_is_one_line(place: Place) -> None:
    place.home.write_text("a file where the folder should be")
    code, output = place.run("up")
    assert code == 1
    assert output.startswith(f"{place.home} cannot be written: ")
    assert len(output.splitlines()) == 1


def test_wrong_settings_are_one_report(place: Place) -> None:
    code, output = place.run("up", LOG_LEVEL="loud", WORKERS="none")
    assert code == 2
    assert "LOG_LEVEL" in output
    assert "WORKERS" in output
    assert "Traceback" not in output


def test_a_database_that_does_not_answer_is_one_line(place: Place) -> None:
    code, output = place.run("migrate", "up", DATABASE_URL="postgresql://u:hunter2@127.0.0.1:1/cairn")
    assert code == 1
    assert output.startswith("The database does not answer: ")
    assert "hunter2" not in output
    assert "Traceback" not in output


def test_other_verbs_use_the_database_of_a_running_up(place: Place) -> None:
    process = place.without_demo_data().cairn("up")
    place.wait_ready(process)
    assert place.run("migrate", "check") == (0, "All is applied and agrees.\n")
    _end(process, signal.SIGINT)
    assert place.run("migrate", "check")[0] == 0
    assert not place.database_runs()


def test_the_doctor_finds_no_failure_in_what_up_makes(place: Place) -> None:
    """Before the first start, beside a running one, and after it ended."""
    assert place.run("doctor")[0] == 0
    assert not place.home.exists()
    process = place.cairn("up")
    place.wait_ready(process)
    for running in (True, False):
        code, output = place.run("doctor", "--json")
        assert code == 0, output
        report = orjson.loads(output)
        assert report["states"]["failure"] == 0
        told = {(line["group"], line["check"]): line["state"] for line in report["checks"]}
        assert told["connections", "database"] == told["accounts", "first_admin"] == "ok", output
        if running:
            _end(process, signal.SIGINT)
    assert not place.database_runs(), "a stopped one is stopped again"


def test_a_source_change_restarts_it_on_the_same_database(place: Place) -> None:
    sources = shutil.copytree(Path(__file__).parents[2] / "src", place.home.parent / "src")
    shutil.copytree(Path(__file__).parents[2] / "migrations", place.home.parent / "migrations")
    found_first = os.pathsep.join([str(sources), os.environ.get("PYTHONPATH", "")])
    process = place.without_demo_data().cairn("up", "--reload", PYTHONPATH=found_first)
    place.wait_ready(process)
    assert process.stdout
    while place.url not in process.stdout.readline():
        continue
    postmaster = place.postmaster()
    (sources / "cairn" / "broken.py").write_text("def (")
    time.sleep(1)
    (sources / "cairn" / "broken.py").write_text("whole = True\n")
    while place.url not in process.stdout.readline():
        continue
    place.wait_ready(process)
    assert place.postmaster() == postmaster
    _end(process, signal.SIGTERM)
    assert not place.database_runs()


def test_serve_runs_its_workers_and_replaces_a_dead_one(place: Place) -> None:
    database = place.without_demo_data().cairn("up")
    place.wait_ready(database)
    password = (place.home / "postgres" / "password").read_text()
    dsn = f"postgresql://cairn_app:{password}@/cairn?host={place.home / 'postgres' / 'socket'}"
    served = Place(place.home, free_port(), place.started)
    process = served.cairn("serve", DATABASE_URL=dsn, WORKERS="2")
    served.wait_ready(process)
    *others, one = _children(process)
    os.kill(one, signal.SIGKILL)
    for other in others:
        os.kill(other, signal.SIGSTOP)
    assert httpx.get(f"{served.url}/health/live", timeout=20).status_code == 200  # by the new one
    for other in others:
        os.kill(other, signal.SIGCONT)
    assert process.poll() is None
    _end(process, signal.SIGTERM)
    _end(database, signal.SIGINT)
