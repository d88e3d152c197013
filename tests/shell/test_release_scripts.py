"""The release scripts where there is no Docker: the commands that they give, and what they refuse."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.unit
SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
_DOCKER = """#!/bin/sh
# Writes down what it was asked, and does none of it.
echo "${CAIRN_IMAGE:-} $*" >> "$ASKED"
case "$*" in *"$FAILS"*) exit 1;; esac
"""


class Host:
    """A host with a stand-in for the docker command line."""

    def __init__(self, root: Path) -> None:
        self.root, self.asked = root, root / "asked"
        (root / "bin").mkdir()
        (root / "bin" / "docker").write_text(_DOCKER, encoding="utf-8")
        (root / "bin" / "docker").chmod(0o755)

    def run(self, script: str, *words: str, fails: str = "no such words") -> tuple[int, str, list[str]]:
        """Exit code, what was said, and what docker was asked."""
        self.asked.write_text("", encoding="utf-8")
        environ = {
            "PATH": f"{self.root}/bin:{os.environ['PATH']}", "DEPLOY_ROOT": str(self.root), "TARGET": "compose",
            "ASKED": str(self.asked), "FAILS": fails, "SETTLE_SECONDS": "0", "READY_SECONDS": "0",
            "SMOKE_URL": "https://api.example.com",
        }  # fmt: skip
        done = subprocess.run(
            [SCRIPTS / script, *words], env=environ, capture_output=True, text=True, check=False, timeout=60
        )
        return done.returncode, done.stdout + done.stderr, self.asked.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def host(tmp_path: Path) -> Host:
    return Host(tmp_path)


def verbs(asked: list[str]) -> list[str]:
    """What of it changes something, in short: the image's tag, the verb, and its object."""
    found = []
    for line in asked:
        image, _, words = line.partition(" ")
        tag, words = image.partition(":")[2], words.partition("docker-compose.prod.yml ")[2] or words
        if any(
            verb in words for verb in ("backup", "migrate up", "up -d", "stop ", "run -d", "rm -f", "pull")
        ):
            found.append(f"{tag} {words}".strip())
    return found


def test_a_rollout_on_compose_gives_these_commands_in_this_order(host: Host) -> None:
    assert host.run("deploy.sh", "r1")[0] == 0
    code, said, asked = host.run("deploy.sh", "r2")
    assert code == 0, said
    assert verbs(asked) == [
        "r1 run --rm --no-deps -T tool backup create",
        "r2 run --rm --no-deps -T tool migrate up",
        "r2 run -d --no-deps -e ALLOWED_HOSTS=127.0.0.1 --name cairn-candidate tool serve",
        "rm -f cairn-candidate",
        "r1 stop --timeout 25 api-1",
        "r2 up -d --no-deps --no-build api-1",
        "r1 stop --timeout 25 api-2",
        "r2 up -d --no-deps --no-build api-2",
        "r2 up -d --no-deps --no-build worker beat",
    ]
    assert "r2 serves" in said


def test_what_is_served_is_not_well_and_goes_back(host: Host) -> None:
    host.run("deploy.sh", "r1")
    code, said, asked = host.run("deploy.sh", "r2", fails="smoke https://api.example.com")
    assert (code, "r1 serves" in said) == (1, True), said
    assert verbs(asked)[-4:] == [
        "r2 stop --timeout 25 api-1",
        "r1 up -d --no-deps --no-build api-1",
        "r2 stop --timeout 25 api-2",
        "r1 up -d --no-deps --no-build api-2",
    ]


@pytest.mark.parametrize(
    ("fails", "why"),
    [
        ("backup create", "the backup failed"),
        ("migrate up", "the migration failed"),
        ("migrate fits", "a release in between has to come first"),
        ("exec cairn-candidate", "did not become ready"),
        ("--requests", "does not do what it should"),
    ],
)
def test_what_fails_before_the_roll_stops_nothing(host: Host, fails: str, why: str) -> None:
    host.run("deploy.sh", "r1")
    code, said, asked = host.run("deploy.sh", "r2", fails=fails)
    assert (code, why in said) == (1, True), said
    assert not any(" stop " in line or " up -d" in line for line in asked)


def test_migrations_alone_are_backed_up_first(host: Host) -> None:
    host.run("deploy.sh", "r1")
    code, said, asked = host.run("deploy_migrations.sh", "r2")
    assert (code, "The database is at r2." in said) == (0, True), said
    assert verbs(asked) == [
        "r1 run --rm --no-deps -T tool backup create",
        "r2 run --rm --no-deps -T tool migrate up",
    ]
    code, said, asked = host.run("deploy_migrations.sh", "r2", fails="backup create")
    assert (code, "nothing was migrated" in said) == (1, True), said
    assert not any("migrate up" in line for line in asked)


def test_a_rollback_that_does_not_fit_is_refused(host: Host) -> None:
    host.run("deploy.sh", "r1")
    host.run("deploy.sh", "r2")
    code, said, asked = host.run("rollback.sh", fails="migrate fits")
    assert (code, "does not fit" in said) == (1, True), said
    assert not any(" stop " in line for line in asked)
    assert "cairn:r2 compose" in next(line for line in asked if "migrate fits" in line)
    code, said, asked = host.run("rollback.sh")
    assert (code, "r1 serves" in said) == (0, True), said
    assert not any("migrate up" in line for line in asked)


def test_the_last_three_stay(host: Host) -> None:
    for name in ("r1", "r2", "r3"):
        assert not any("image rm" in line for line in host.run("deploy.sh", name)[2])
    assert [line.strip() for line in host.run("deploy.sh", "r4")[2] if "image rm" in line] == [
        "image rm cairn:r1"
    ]


@pytest.mark.parametrize("name", ["../r1", "-r1", "r 1", ""])
def test_a_name_that_is_none_is_refused(host: Host, name: str) -> None:
    code, _, asked = host.run("deploy.sh", name)
    assert (code, asked) == (1, [])


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs shellcheck")
def test_the_scripts_are_what_shellcheck_wants() -> None:
    root = SCRIPTS.parent
    folders = (SCRIPTS, root / "deploy", root / ".github")
    names = [str(path.relative_to(root)) for folder in folders for path in folder.rglob("*.sh")]
    done = subprocess.run(
        ["shellcheck", "-x", "-P", "SCRIPTDIR:.", *names],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
