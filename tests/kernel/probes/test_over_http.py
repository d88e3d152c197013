"""Services that answer over HTTP: what each says when it is well, and what none of them would say."""

from __future__ import annotations

import json

import pytest

from tests.kernel.outbound.loopback import breaks_off, drips, loopback, never_ends, says
from tests.kernel.probes.sockets import found

pytestmark = pytest.mark.integration
KONG = {
    "server": {"connections_active": 1, "connections_handled": 4, "total_requests": 4},
    "database": {"reachable": True},
    "memory": {"lua_shared_dicts": {}, "workers_lua_vms": []},
}
WELL = {
    "chromadb": ("/api/v2/heartbeat", b'{"nanosecond heartbeat":1763706000000000000}'),
    "qdrant": ("/readyz", b"all shards are ready"),
    "faiss": ("/query", b'{"distances":[[0.0]],"labels":[[1]]}'),
    "consul": ("/v1/status/leader", b'"10.1.10.12:8300"'),
    "kong": ("/status", json.dumps(KONG).encode()),
    "ollama": ("/api/version", b'{"version":"0.12.3"}'),
}
WRONG = [
    b"",
    b"OK",
    b"<html><body>ready</body></html>",
    b"{}",
    b"null",
    b"[" * 50_000,
    b'{"version":',
    b"\xff\xfe",
]


def setting(name: str, url: str) -> dict[str, str]:
    return {f"{name.upper()}_URL": f"{url}/query" if name == "faiss" else url}


@pytest.mark.parametrize("name", WELL)
async def test_a_service_that_is_well(name):
    path, body = WELL[name]
    async with loopback(says(200, body)) as server:
        check = await found(name, **setting(name, server.url))
    assert (check.status, check.error) == ("up", None)
    assert [asked.line for asked in server.seen] == [f"GET {path} HTTP/1.1"]
    assert server.connections == 1
    assert check.version == ("0.12.3" if name == "ollama" else None)
    assert check.address == server.url + path


@pytest.mark.parametrize("name", WELL)
async def test_a_200_with_the_body_of_something_else_is_no_service(name):
    for wrong in WRONG:
        if name == "faiss" and wrong == b"{}":
            continue  # any JSON document may be a query's answer
        async with loopback(says(200, wrong)) as server:
            check = await found(name, **setting(name, server.url))
        assert (check.status, check.error) == ("down", "Its answer is not what this service says."), wrong


@pytest.mark.parametrize("name", WELL)
async def test_answers_that_are_none(name):
    _, body = WELL[name]
    for answer, error in (
        (says(503, b"some shards are not ready"), "It answers 503."),
        (says(401), "It refuses us with 401."),
        (says(302, Location="http://127.0.0.1:1/"), "It answers 302 where 200 is good."),
        (says(404, body), "It answers 404 where 200 is good."),
        (never_ends, "127.0.0.1 sent more than 65536 bytes."),
        (says(200, body, X="x" * 1_000_000), "127.0.0.1 gave no answer: RemoteProtocolError."),
        (says(200, body, Content_Encoding="br"), "127.0.0.1 sent a compressed answer that nobody asked for."),
        (breaks_off, "127.0.0.1 gave no answer: RemoteProtocolError."),
    ):
        async with loopback(answer) as server:
            check = await found(name, **setting(name, server.url))
        assert (check.status, check.error) == ("down", error)


async def test_an_answer_that_drips_takes_no_longer_than_any():
    async with loopback(drips) as server:
        check = await found("ollama", OLLAMA_URL=server.url)
    assert (check.status, check.error) == ("down", "It did not answer in time.")
    assert 1900 <= check.latency_ms < 4000


async def test_what_a_service_says_of_itself_counts():
    for name, body, error in (
        ("consul", b'""', "It has no leader."),
        (
            "kong",
            json.dumps({**KONG, "database": {"reachable": False}}).encode(),
            "It cannot reach its database.",
        ),
    ):
        async with loopback(says(200, body)) as server:
            check = await found(name, **setting(name, server.url))
        assert (check.status, check.error) == ("down", error)
    async with loopback(says(200, json.dumps({"server": {}, "configuration_hash": "0"}).encode())) as server:
        assert (await found("kong", KONG_URL=server.url)).status == "up"


async def test_credentials_go_along_and_are_not_shown():
    async with loopback(says(200, WELL["consul"][1])) as server:
        url = server.url.replace("http://", "http://watcher:s3cret@")
        check = await found("consul", CONSUL_URL=url)
    assert check.status == "up"
    assert server.seen[0].headers["authorization"].startswith("Basic ")
    assert "s3cret" not in repr(check)


async def test_mail_by_zeptomail_is_there_when_it_answers_at_all():
    async with loopback(says(404)) as server:
        check = await found("mail", ZEPTOMAIL_TOKEN="a token of the tests", ZEPTOMAIL_URL=server.url)
    assert check.status == "up"
    assert "authorization" not in server.seen[0].headers
