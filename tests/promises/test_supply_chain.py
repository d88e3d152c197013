"""What the program is made of: locked by hash, named with its licence, and listed for machines."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.write_licences import PAGE, is_allowed, licence, locked, page

pytestmark = pytest.mark.unit
ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
LOCKS = sorted(path.name for path in (ROOT / "requirements").glob("*.lock"))


def _text(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def test_each_list_of_requirements_has_its_lock() -> None:
    assert LOCKS == ["clients.lock", "dev.lock", "image.lock", "local.lock", "runtime.lock"]
    assert sorted(f"{path.stem}.lock" for path in (ROOT / "requirements").glob("*.in")) == LOCKS


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_hashes_and_no_address(name: str) -> None:
    text = _text(name)
    assert "://" not in text
    assert re.findall(r"^\s*(?:-i|--index-url|--extra-index-url|--find-links|-f)\b", text, re.MULTILINE) == []
    packages = re.split(r"^(?=[a-z0-9][\w.-]*==)", text, flags=re.MULTILINE)[1:]
    assert packages
    assert [part.partition(" ")[0] for part in packages if "--hash=sha256:" not in part] == []
    assert re.findall(r"^[a-zA-Z][\w.-]*(?!\S*==)\s", text, re.MULTILINE) == []


def test_the_image_has_the_versions_that_the_tests_have() -> None:
    versions = dict(re.findall(r"^([\w.-]+)==(\S+)", _text("dev.lock"), re.MULTILINE))
    for name in ("runtime.lock", "image.lock"):
        for package, version in re.findall(r"^([\w.-]+)==(\S+)", _text(name), re.MULTILINE):
            assert versions[package] == version, package


def test_every_licence_is_one_that_may_be_served() -> None:
    assert {name: licence(name) for name in locked() if not is_allowed(licence(name))} == {}


@pytest.mark.parametrize(
    "expression", ["GPL-3.0-only", "MIT AND AGPL-3.0-or-later", "unknown", "Proprietary"]
)
def test_others_are_seen(expression: str) -> None:
    assert not is_allowed(expression)


def test_the_page_of_licences_is_new() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make licences`"


def test_the_bill_of_materials_names_every_package_with_its_hashes(tmp_path: Path) -> None:
    rule = re.search(
        r"^sbom:.*?\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert rule
    arguments = re.sub(r"\\\n", " ", rule[1].rpartition("cyclonedx-py ")[2]).split()
    there = tmp_path / "sbom.json"
    subprocess.run(
        [BIN / "cyclonedx-py", *(str(there) if word == "dist/sbom.json" else word for word in arguments)],
        cwd=ROOT, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    bill = json.loads(there.read_text(encoding="utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["name"] == "cairn"
    found = {part["name"]: part for part in bill["components"]}
    assert found.keys() == set(locked())
    for name, part in found.items():
        assert any(
            digest["alg"] == "SHA-256"
            for reference in part["externalReferences"]
            for digest in reference.get("hashes", [])
        ), name


def test_the_rules_against_dangerous_calls_are_on() -> None:
    """Those of bandit, which ruff calls S: a hash for secrets that is broken is seen in the program's own code."""
    done = subprocess.run(
        [BIN / "ruff", "check", "--stdin-filename", "src/cairn/base/ids.py", "--output-format", "concise", "-"],
        input="import hashlib\n\nDIGEST = hashlib.md5(b'').hexdigest()\n",
        cwd=ROOT, check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert "S324" in done.stdout, done.stdout + done.stderr
