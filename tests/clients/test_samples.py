"""Every operation shows how it is called, and what it shows works: curl is sent, Python compiles."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from uuid import uuid4

import httpx
import pytest

from cairn.main import openapi_document
from tests.builders.files import PNG
from tests.cast import Cast
from tests.conftest import settings_for

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "clients" / "python"
Node = Mapping[str, object]
NOT_UNDERSTOOD = {
    "bad_request", "bad_header", "malformed_json", "not_found", "method_not_allowed", "not_acceptable",
    "content_too_large", "unsupported_media_type", "body_required", "invalid",
}  # fmt: skip
"""Codes of a request that could not be read, or led nowhere."""
ABOUT_ROWS = ("unknown_", "wrong_")
"""What codes of fields begin with that name a row or a password which is not there: the request was understood."""


@dataclass(frozen=True)
class Shown:
    operation: str
    sources: Mapping[str, str]


@pytest.fixture(scope="module")
def shown() -> list[Shown]:
    document = openapi_document(settings_for("postgresql://nobody@127.0.0.1:1/nothing"))
    paths = cast("Mapping[str, Mapping[str, Node]]", document["paths"])
    return [
        Shown(
            str(node["operationId"]),
            {each["lang"]: each["source"] for each in cast("list[dict[str, str]]", node["x-codeSamples"])},
        )
        for item in paths.values()
        for node in item.values()
    ]


@pytest.mark.unit
def test_every_operation_is_shown_in_three_languages(shown: list[Shown]) -> None:
    assert len(shown) > 300
    assert [each.operation for each in shown if list(each.sources) != ["Shell", "Python", "TypeScript"]] == []


@dataclass(frozen=True)
class Command:
    """What a curl command would send."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes | None


def _read(source: str, token: str) -> Command:
    one_line = source.replace(" \\\n", " ")
    words = shlex.split(one_line.replace("$(uuidgen)", str(uuid4())).replace("$TOKEN", token))
    assert words[:3] == ["curl", "-sS", "-X"]
    method, url, headers, content = words[3], words[4].removeprefix("$CAIRN_URL"), {}, None
    rest = words[5:]
    for option, value in zip(rest[::2], rest[1::2], strict=True):
        if option == "-H":
            name, _, said = value.partition(": ")
            headers[name] = said
        else:
            assert option == "--data-binary"
            content = PNG if value.startswith("@") else value.encode()
    return Command(method, url, headers, content)


@pytest.mark.integration
async def test_what_curl_sends_is_understood(shown: list[Shown], http: httpx.AsyncClient, cast: Cast) -> None:
    wrong: dict[str, str] = {}
    for number, each in enumerate(shown):
        person = await cast.person(f"person{number}", "user", "admin")
        command = _read(each.sources["Shell"], person.headers["Authorization"].removeprefix("Bearer "))
        answer = await http.request(
            command.method, command.url, headers=command.headers, content=command.content
        )
        problem = answer.json() if answer.status_code >= 400 else {}
        code, fields = problem.get("code"), problem.get("errors", [])
        if fields and all(field["code"].startswith(ABOUT_ROWS) for field in fields):
            continue
        if answer.status_code >= 500 or code in NOT_UNDERSTOOD:
            wrong[each.operation] = f"{answer.status_code} {code} {fields}"
    assert wrong == {}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the client as it is installed: from its wheel, and nothing of the checkout."""
    folder, source = tmp_path_factory.mktemp("installed"), tmp_path_factory.mktemp("source") / "client"
    shutil.copytree(CLIENT, source, ignore=shutil.ignore_patterns("__pycache__"))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", "install", "--no-deps"]
    subprocess.run(
        [*pip, "--no-build-isolation", "--no-compile", "--no-index", "--target", folder, source],
        check=True, timeout=120,
    )  # fmt: skip
    return folder


@pytest.mark.unit
def test_what_python_shows_and_the_examples_hold_their_types(shown: list[Shown], installed: Path) -> None:
    assert (installed / "cairn_client" / "py.typed").exists()
    said = Counter(line for each in shown for line in _imports(each.sources["Python"]))
    heads = ["from uuid import UUID", "from cairn_client import Cairn, File, models", "", ""]
    assert set(said) <= {"from uuid import UUID"} | {f"from cairn_client import {names}" for names in (
        "Cairn", "Cairn, models", "Cairn, File", "Cairn, File, models")}  # fmt: skip
    functions = [
        f"def {each.operation}() -> None:\n" + textwrap.indent(_program(each.sources["Python"]), "    ")
        for each in shown
    ]
    program = installed / "all_samples.py"
    program.write_text("\n".join(heads) + "\n\n\n".join(functions) + "\n", encoding="utf-8")
    examples = sorted((CLIENT / "examples").glob("*.py"))
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", CLIENT / "pyproject.toml", "--cache-dir", installed / ".cache",
         program, *examples],
        cwd=installed, env={"MYPYPATH": str(installed)}, capture_output=True, text=True, check=False, timeout=200,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout[-3000:] + checked.stderr


def _imports(source: str) -> Iterator[str]:
    return (line for line in source.splitlines() if line.startswith(("from ", "import ")))


def _program(source: str) -> str:
    return "\n".join(line for line in source.splitlines() if line and line not in set(_imports(source)))
