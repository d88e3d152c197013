"""The TypeScript client, the Postman collection and the page of staging, each run against one served Cairn."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from cairn.kernel.db import migrate
from tests.clients.node import NODE, POSTMAN, ROOT, SDK, bundled, needs_packages, node
from tests.database import own_postgres
from tests.served import CASEWORK_KEYS, DATA_KEYS, SECRET_KEY, serving
from tools.write_postman import written

pytestmark = [pytest.mark.e2e, needs_packages(SDK)]
EMAIL, PASSWORD = "ada@example.com", "Trail-Mix-42!"
DOCUMENT = ROOT / "docs" / "openapi.json"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The program on a database of its own, with one administrator."""
    with own_postgres() as dsn:
        migrate.upgrade(dsn)
        environ = {
            "PATH": os.environ["PATH"],
            "ENVIRONMENT": "test",
            "DATABASE_URL": dsn,
            "SECRET_KEY": SECRET_KEY,
        }
        command = [sys.executable, "-m", "cairn.cli", "user", "create", "--admin", "--email", EMAIL]
        given = environ | DATA_KEYS | CASEWORK_KEYS
        subprocess.run(
            command, env=given, input=f"{PASSWORD}\n", check=True, text=True, timeout=60, capture_output=True
        )
        with serving(dsn) as address:
            yield address


def test_the_types_are_those_of_the_document() -> None:
    source = (SDK / "src" / "source.ts").read_text(encoding="utf-8")
    made_of = re.search(r'OPENAPI_SHA256 = "([0-9a-f]{64})"', source)
    assert made_of is not None
    assert made_of[1] == hashlib.sha256(DOCUMENT.read_bytes()).hexdigest(), "stale: `make clients`"


def test_every_code_of_a_refusal_has_a_class() -> None:
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8").partition("## Codes of one field")[0]
    codes = set(re.findall(r"^\| \d{3} \| `(\w+)`", page, re.MULTILINE))
    classes = (SDK / "src" / "codes.ts").read_text(encoding="utf-8")
    assert codes == set(re.findall(r'extends CairnError<"(\w+)">', classes))
    assert len(codes) > 150


def test_client_examples_samples_and_page_compile_strictly_and_mistakes_do_not() -> None:
    """tests/clients/typescript/types.mts holds the mistakes, `samples` is made here of the whole document."""
    samples = SDK / "samples" / "all.ts"
    samples.parent.mkdir(exist_ok=True)
    samples.write_text(_samples(), encoding="utf-8")
    compiled = node(SDK / "node_modules" / "typescript" / "bin" / "tsc", "--noEmit", "-p", SDK)
    assert compiled.returncode == 0, compiled.stdout


def _samples() -> str:
    """Each TypeScript sample of the OpenAPI document in a function of its own."""
    made = [
        'import { createCairn } from "cairn-client";',
        'const client = createCairn({ baseUrl: "http://127.0.0.1:8000" });',
        "declare const content: string;",
    ]
    operations = [
        each
        for methods in json.loads(DOCUMENT.read_bytes())["paths"].values()
        for each in methods.values()
        if "operationId" in each
    ]
    for each in operations:
        (source,) = [one["source"] for one in each["x-codeSamples"] if one["lang"] == "TypeScript"]
        name = each["operationId"]
        made.append(f"export async function {name}() {{\n  {source}\n  return data;\n}}")
    assert len(operations) > 300
    return "\n".join(made)


def _tests_pass(name: str, folder: Path, **environ: str) -> None:
    script = folder / f"{name}.test.mjs"
    bundled(ROOT / "tests" / "clients" / "typescript" / f"{name}.test.mjs", script)
    ran = node("--test", script, **environ)
    assert ran.returncode == 0, ran.stdout
    assert re.search(r"^# pass [1-9]", ran.stdout, re.MULTILINE)


def test_attempts_keys_refusals_and_hooks(tmp_path: Path) -> None:
    _tests_pass("transport", tmp_path)


def test_against_the_served_program(url: str, tmp_path: Path) -> None:
    _tests_pass("served", tmp_path, CAIRN_URL=url, CAIRN_EMAIL=EMAIL, CAIRN_PASSWORD=PASSWORD)


def test_the_tour_of_the_examples(url: str, tmp_path: Path) -> None:
    """What docs/clients.md shows."""
    bundled(SDK / "examples" / "tour.ts", tmp_path / "tour.mjs")
    ran = node(tmp_path / "tour.mjs", url, EMAIL, PASSWORD)
    assert ran.returncode == 0, ran.stderr
    said = ran.stdout.splitlines()
    assert said[0] == "made Trail tent for 189.00 EUR"
    assert "404 item_not_found: There is no such item." in said


def test_the_collection_is_that_of_the_document() -> None:
    for path, text in written().items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, f"stale: {path}: `make clients`"


@pytest.mark.skipif(NODE is None, reason="needs the Debian package nodejs")
@needs_packages(POSTMAN)
def test_the_whole_collection_is_answered_as_documented(url: str) -> None:
    _caseworker(url)
    ran = node(POSTMAN / "run.mjs", url, EMAIL, PASSWORD, within=300)
    assert ran.returncode == 0, f"{ran.stdout[-4000:]}{ran.stderr}"
    report = json.loads(ran.stdout)
    document = json.loads(DOCUMENT.read_bytes())
    methods = {"get", "post", "put", "patch", "delete"}
    assert report["requests"] == sum(len(methods & set(node)) for node in document["paths"].values())
    assert len(report["answers"]) == report["requests"]
    done = [answer for answer in report["answers"] if 200 <= answer["status"] < 300]
    assert len(done) >= 245


def _caseworker(url: str) -> None:
    """Who runs the collection works in a programme, which somebody else said: nobody gives that to themselves."""
    with httpx.Client(base_url=f"{url}/api/v1", timeout=20) as client:

        def signed_in(email: str) -> str:
            told = (
                client.post("/auth/login", json={"email": email, "password": PASSWORD})
                .raise_for_status()
                .json()
            )
            client.headers["Authorization"] = f"Bearer {told['access_token']}"
            return str(told["user"]["id"])

        runner = signed_in(EMAIL)
        other = {"email": "grace@example.com", "password": PASSWORD, "roles": ["user", "admin"]}
        client.post("/users", json=other).raise_for_status()
        signed_in("grace@example.com")
        programme = client.get("/casework/programmes").raise_for_status().json()["items"][0]["id"]
        for role in ("manager", "dpo", "worker"):
            member = {"user_id": runner, "programme_id": programme, "role": role}
            client.post("/casework/memberships", json=member).raise_for_status()
