"""No secret is in the tree, and none gets there by accident; nor does a filled-in `.env`, nor what tools leave."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools import scan_secrets
from tools.scan_secrets import ROOT, found_in, in_history, in_tree

pytestmark = pytest.mark.unit
PLANTED = {
    "AWS Access Key": "AKIA" + "ABCDEFGHIJKLMNOP",
    "GitHub Token": "ghp_" + "a1B2" * 9,
    "Private Key": "-----BEGIN " + "PRIVATE KEY-----",
    "Slack Token": "xoxb-" + "123456789012-" * 2 + "abcdefghijklmnopqrstuvwx",
    "Basic Auth Credentials": "https://someone:" + "a-password@example.com",
}
IGNORED = (
    ".env",
    ".env.local",
    ".venv/x",
    "var/secrets",
    "dist/sbom.json",
    "clients/typescript/node_modules/a/b.js",
)
TEMPLATES = (".env.example", ".env.development", ".env.staging", ".env.production")


def test_the_tree_holds_no_secret() -> None:
    assert sorted(in_tree()) == []


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_one_is_found_by_its_line(kind: str) -> None:
    found = found_in(f"one\ntwo = '{PLANTED[kind]}'\n", "src/cairn/main.py")
    assert {(one.line, one.kind) for one in found} >= {(2, kind)}


def test_a_private_key_is_nowhere_allowed() -> None:
    assert {one.kind for one in found_in(PLANTED["Private Key"], "tests/x.py")} == {"Private Key"}


def test_one_that_was_taken_away_again_is_in_the_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    (tmp_path / "a.py").write_text(f"KEY = '{PLANTED['AWS Access Key']}'\n")
    git("add", "-A")
    git("commit", "-m", "with")
    (tmp_path / "a.py").write_text("KEY = None\n")
    git("commit", "-am", "without")
    assert in_tree(tmp_path) == set()
    assert in_history(tmp_path) == {scan_secrets.Found("a.py", 0, "AWS Access Key")}


@pytest.mark.parametrize(
    ("name", "ignored"), [*((one, True) for one in IGNORED), *((one, False) for one in TEMPLATES)]
)
def test_git_ignores_what_is_filled_in_and_made(name: str, ignored: bool) -> None:
    asked = subprocess.run(["git", "check-ignore", "-q", name], cwd=ROOT, check=False)
    assert (asked.returncode == 0) is ignored
