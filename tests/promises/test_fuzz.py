"""The contract holds under fuzzing: every operation, every check, as nobody, a user and an admin (reliability, row 18).

412 and 422 count as answers to valid data: a rule between fields or an If-Match cannot be said in a schema; and so does
304, the answer to If-None-Match, and 302, which sends a browser to a provider. 413, 414 and 431 count as refusals: the
tool's own list lacks them.

What cannot tell anything new is not asked: the committed table of who may do what says where a role gets what another
gets, or nothing but 401.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import httpx
import pytest
from granian.constants import Interfaces
from granian.server.embed import Server
from starlette.types import Receive, Scope, Send

from cairn.base.ids import new_id
from cairn.kernel.db import migrate
from cairn.kernel.web.edge import Edge
from tests.cast import PASSWORD
from tests.database import mark, own_postgres
from tests.ports import free_port
from tests.promises.authorisation import OBJECTS, committed
from tests.providers.local import local_provider
from tests.served import serving

pytestmark = pytest.mark.integration

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "2"))
SEED = os.environ.get("FUZZ_SEED", "20261121")
"""The same cases for everybody who runs the tests; another seed, and more examples, for a longer look."""
APART = r"/auth/(logout|change-password)|/sessions|/users/me$|^/openapi"
"""Fuzzed in a run of their own: they would sign the fuzzer out, and it would see nothing but 401 from then on. With
them the one address of the document: the fuzzer leaves out the address that it read the document from."""
CONFIG = """
warnings = false
[generation]
max-examples = {examples}
[checks]
negative_data_rejection.expected-statuses = [
  "400", "401", "403", "404", "405", "406", "409", "412", "413", "414", "415", "422", "428", "429", "431", "5xx"
]
positive_data_acceptance.expected-statuses = ["2xx", "302", "304", "401", "403", "404", "409", "412", "422", "5xx"]
{less}
"""
FEW = min(2, EXAMPLES)


@pytest.mark.parametrize("who", ["nobody", "user", "admin"])
async def test_every_operation_keeps_the_contract(who: str, tmp_path: Path) -> None:
    with own_postgres() as dsn:
        await mark(dsn)
        await asyncio.to_thread(migrate.upgrade, dsn)
        with local_provider() as provider, serving(dsn, **provider.settings) as url:
            operations = await asyncio.to_thread(_operations, url)
            tested = 0
            phases = ["--phases", "examples,fuzzing"] if who == "nobody" else []  # nearly all is 401 to them
            config = tmp_path / "schemathesis.toml"
            config.write_text(CONFIG.format(examples=EXAMPLES, less=_less(who)))
            for document, pick in (("/openapi.json", "exclude"), ("/api/v1/openapi.json", "include")):
                headers = (
                    [] if who == "nobody" else ["-H", f"Authorization: Bearer {await _token(url, dsn, who)}"]
                )
                ended = await asyncio.to_thread(
                    _fuzz, url, document, config, [f"--{pick}-path-regex", APART, *phases, *headers]
                )
                kept_the_contract(ended)
                tested += int(re.search(r"Tested: +(\d+)", ended.stdout)[1])
            failed = await _failed_jobs(dsn)
    assert tested == operations, "an operation was left out"
    assert failed == [], "a request that was answered well had a job that fails"


def kept_the_contract(ended: subprocess.CompletedProcess[str]) -> None:
    """The run of the fuzzer found nothing."""
    assert ended.returncode == 0, ended.stdout[-20_000:]


KEPT = "/"
BROKEN: dict[str, tuple[int, bytes]] = {
    "/health": (500, b'{"code": "internal_error"}'),
    "/health/live": (226, b'{"status": "ok"}'),
    "/health/db": (200, b'["no object"]'),
}
"""Address to what it answers: an error of ours, a status that the document does not list, a body of another shape."""


async def test_operations_that_break_their_document_are_caught(
    http: httpx.AsyncClient, app: Edge, tmp_path: Path
) -> None:
    """Each by its name, and the one beside them that keeps it is not among them."""
    document = (await http.get("/openapi.json")).json()
    document["paths"] = {path: document["paths"][path] for path in (KEPT, *BROKEN)}
    answers = {**BROKEN, "/document.json": (200, json.dumps(document).encode())}
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG.format(examples=1, less=""))
    async with _answering(app, answers) as url:
        ended = await asyncio.to_thread(_fuzz, url, "/document.json", config, ["--phases", "fuzzing"])
    assert re.search(r"Tested: +4", ended.stdout), ended.stdout
    with pytest.raises(AssertionError):
        kept_the_contract(ended)
    assert set(re.findall(r"^_+ GET (\S+) _+$", ended.stdout, re.MULTILINE)) == set(BROKEN), ended.stdout


@asynccontextmanager
async def _answering(app: Edge, answers: dict[str, tuple[int, bytes]]) -> AsyncIterator[str]:
    """The program over HTTP, where a GET of these addresses is answered by others; its address."""

    async def others(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            for name in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{name}.complete"})
        elif scope["method"] == "GET" and scope["path"] in answers:
            status, body = answers[scope["path"]]
            headers = [(b"content-type", b"application/json")]
            await send({"type": "http.response.start", "status": status, "headers": headers})
            await send({"type": "http.response.body", "body": body})
        else:
            await app(scope, receive, send)

    port = free_port()
    server = Server(others, address="127.0.0.1", port=port, interface=Interfaces.ASGI, log_enabled=False)
    served = asyncio.create_task(server.serve())
    url = f"http://127.0.0.1:{port}"
    try:
        async with httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(retries=5)) as client:
            assert (await client.get(f"{url}/document.json")).status_code == 200
        yield url
    finally:
        server.stop()
        await served


async def _failed_jobs(dsn: str) -> list[tuple[str, str]]:
    """What was tried and failed, by the name of the job, and the error."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch(
            "SELECT DISTINCT job, last_error FROM kernel.outbox WHERE last_error IS NOT NULL"
        )
    finally:
        await connection.close()
    return [(row["job"], row["last_error"]) for row in rows]


async def _token(url: str, dsn: str, who: str) -> str:
    """The access token of a new account."""
    body = {"email": f"{who}-{new_id()}@example.com", "password": PASSWORD}
    async with httpx.AsyncClient(base_url=url) as client:
        answer = await client.post("/api/v1/auth/register", json=body)
    assert answer.status_code == 201, answer.text
    if who == "admin":
        connection = await asyncpg.connect(dsn)
        await connection.execute(
            "UPDATE accounts.users SET roles = '{user,admin}' WHERE email = $1", body["email"]
        )
        await connection.close()
        await asyncio.sleep(2)  # roles are believed for at most so long
    return answer.json()["access_token"]


def _less(who: str) -> str:
    """Of the tool's configuration, what is asked less of some operations: of nobody what only answers them 401; of a
    user and an admin the systematic cases of what only refuses them, of a PUT those that its PATCH, which is the same
    handler, is asked, and of an admin those of what answers a user alike. Some examples at random are asked of all."""
    answers: dict[str, dict[str, list[str]]] = {}
    for line in committed():
        answers.setdefault(line["operation"], {})[line["role"]] = [line[name] for name in OBJECTS]
    refusal = "401" if who == "nobody" else "403"
    names = [
        name
        for name, told in answers.items()
        if set(told[who]) <= {refusal, "-"}
        or (who == "admin" and told[who] == told["user"])
        or (name.endswith("_put") and name.removesuffix("_put") in answers)
    ]
    less = f"generation.max-examples = {FEW}" if who == "nobody" else "phases.coverage.enabled = false"
    return f"[[operations]]\ninclude-operation-id = {json.dumps(names)}\n{less}"


def _fuzz(url: str, document: str, config: Path, options: list[str]) -> subprocess.CompletedProcess[str]:
    command = [
        str(Path(sys.executable).with_name("st")), "--config-file", str(config), "run", url + document, "--url", url,
        "--checks", "all", "--seed", SEED, "--continue-on-failure", "--no-color", *options,
    ]  # fmt: skip
    environ = {**os.environ, "SCHEMATHESIS_HOOKS": "tests.promises.fuzz_hooks", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=config.parent, env=environ, capture_output=True, text=True, timeout=600, check=False
    )


def _operations(url: str) -> int:
    return sum(len(item) for item in httpx.get(f"{url}/openapi.json").json()["paths"].values())
