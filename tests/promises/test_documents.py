"""What the documents name exists: files, links, make targets, verbs of the shell, settings, libraries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from cairn.cli import app
from cairn.kernel.settings import Settings

pytestmark = pytest.mark.unit

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
_OURS = [
    name for name in _NAMES if name != "docs/deliverables.md"
]  # names what others have: test_deliverables.py
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(
    r"(?:src|tests|tools|docs|migrations|requirements|kernel|products|base|benchmarks)/[\w./-]*[\w]"
)
_MADE_BY_A_COMMAND = {"docs/openapi.json", "benchmarks/results"}


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _anchors(text: str) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def _spoken(text: str) -> Iterator[str]:
    yield from _CODE.findall(re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE))


@pytest.mark.parametrize("name", _NAMES)
def test_links_lead_somewhere(name: str) -> None:
    for link in _LINK.findall(_read(name)):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target.read_text(encoding="utf-8")), link


@pytest.mark.parametrize("name", _OURS)
def test_files_that_are_named_exist(name: str) -> None:
    found = {
        path for code in _spoken(_read(name)) for path in _PATH.findall(code) if path == code.rstrip("/")
    }
    places = (ROOT, ROOT / "src" / "cairn")
    assert [
        path
        for path in sorted(found - _MADE_BY_A_COMMAND)
        if not any((place / path).exists() for place in places)
    ] == []


@pytest.mark.parametrize("name", _NAMES)
def test_make_targets_that_are_named_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):", _read("Makefile"), re.MULTILINE))
    named = {code.split()[1] for code in _spoken(_read(name)) if re.match(r"make [a-z]", code)}
    assert named <= targets


def test_every_make_target_is_in_the_readme() -> None:
    listed = re.search(r"^\.PHONY: (.+)$", _read("Makefile"), re.MULTILINE)
    assert listed
    targets = set(listed[1].split())
    if not (ROOT / "benchmarks" / "__main__.py").exists():
        targets.discard("bench")  # nothing to run yet
    assert [target for target in sorted(targets) if f"`make {target}`" not in _read("README.md")] == []


@pytest.mark.parametrize("name", _NAMES)
def test_verbs_that_are_named_exist(name: str) -> None:
    verbs = _verbs()
    named = {
        match[1]
        for code in _spoken(_read(name))
        if (match := re.match(r"(?:\.venv/bin/)?cairn ([a-z]+)", code))
    }
    assert named <= verbs


def test_every_verb_is_in_the_readme() -> None:
    assert [verb for verb in sorted(_verbs()) if f"`cairn {verb}" not in _read("README.md")] == []


@pytest.mark.parametrize("name", _OURS)
def test_settings_that_are_named_exist(name: str) -> None:
    known = {field.upper() for field in Settings.model_fields}
    given = {
        code.partition("=")[0] for code in _spoken(_read(name)) if re.match(r"[A-Z]+(_[A-Z]+)+(=|$)", code)
    }
    known |= {f"{name}_FILE" for name in known}
    elsewhere = (
        _names("scripts/releases", "*.sh", r"\$\{([A-Z_]+):?-")
        | _names(".github/workflows", "*.yml", r"(?:vars|secrets)\.([A-Z_]+)")
        | _names(".", "docker-compose*.yml", r"\$\{([A-Z_]+)")
        | _names("tests", "**/*.py", r"environ(?:\.get\(|\[)\"([A-Z0-9_]+)\"")
    )
    assert given - known - elsewhere - {"NAME_FILE", "SMOKE_EMAIL", "SMOKE_PASSWORD"} == set()


def _names(folder: str, files: str, shape: str) -> set[str]:
    """Variables that are no settings of the program, where they are read."""
    return {
        name for path in (ROOT / folder).glob(files) for name in re.findall(shape, path.read_text("utf-8"))
    }


def test_every_runtime_library_has_its_reason() -> None:
    page = _read("docs/decisions/0013-libraries.md")
    wanted = re.findall(r"^([a-z0-9-]+)", _read("requirements/runtime.in"), re.MULTILINE)
    assert wanted
    assert [library for library in wanted if not re.search(rf"(?m)^\|[^|]*\b{library}\b[^|]*\|", page)] == []


def test_every_decision_is_in_the_list_and_has_its_parts() -> None:
    listed = _read("docs/decisions/README.md")
    for page in sorted((ROOT / "docs" / "decisions").glob("0*.md")):
        text = page.read_text(encoding="utf-8")
        assert f"({page.name})" in listed
        assert re.findall(r"^## (\w+)", text, re.MULTILINE) == [
            "Context", "Decision", "Consequences", "Alternatives", "Test",
        ], page.name  # fmt: skip


def _verbs() -> set[str]:
    return set(typer.main.get_group(app).commands)  # type: ignore[attr-defined]
