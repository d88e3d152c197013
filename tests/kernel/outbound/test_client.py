"""The outgoing client against servers that are slow, silent, endless, gone, or lead elsewhere."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest

from cairn.kernel.outbound import (
    ForbiddenAddress,
    NoAnswer,
    Outbound,
    OutboundOptions,
    TooLargeAnswer,
    TooManyRedirects,
)
from tests.kernel.outbound.loopback import breaks_off, drips, loopback, never_ends, says, says_nothing

pytestmark = pytest.mark.unit
QUICK = OutboundOptions(connect_timeout=1, read_timeout=0.3, total_timeout=0.6, failures=1000)


@pytest.fixture
async def outbound() -> AsyncIterator[Outbound]:
    made = Outbound()
    yield made
    await made.close()


@pytest.fixture
async def impatient() -> AsyncIterator[Outbound]:
    made = Outbound(QUICK)
    yield made
    await made.close()


async def test_an_answer_comes_back_whole(outbound):
    async with loopback(says(404, b'{"a": [1]}', X_Kind="small", Content_Type="application/json")) as server:
        received = await outbound.request(
            "PUT", f"{server.url}/a?b=c", headers={"X-Own": "1"}, content=b"sent"
        )
    assert (received.status, received.json(), received.headers["x-kind"]) == (404, {"a": [1]}, "small")
    (asked,) = server.seen
    assert (asked.line, asked.body, asked.headers["x-own"]) == ("PUT /a?b=c HTTP/1.1", b"sent", "1")
    assert (asked.headers["user-agent"], asked.headers["accept-encoding"]) == ("cairn", "identity")


async def test_json_is_posted_as_json(outbound):
    async with loopback(says(201)) as server:
        await outbound.post_json(server.url, {"name": "Zoë"}, {"Authorization": "Token x"})
    assert server.seen[0].headers["content-type"] == "application/json"
    assert server.seen[0].headers["authorization"] == "Token x"
    assert server.seen[0].body == b'{"name": "Zo\\u00eb"}'


async def test_a_connection_is_used_again_and_cookies_are_not_kept(outbound):
    async with loopback(says(200, Set_Cookie="a=b; Path=/")) as server:
        for _ in range(3):
            await outbound.request("GET", server.url)
        assert server.connections == 1
    assert ["cookie" in asked.headers for asked in server.seen] == [False] * 3


async def test_the_environment_names_no_proxy(outbound, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    async with loopback(says(200)) as server:
        assert (await outbound.request("GET", server.url)).status == 200


@pytest.mark.parametrize("bad", [says_nothing, drips, breaks_off])
async def test_whoever_is_too_slow_or_breaks_off_gave_no_answer(impatient, bad):
    async with loopback(bad) as server:
        with pytest.raises(NoAnswer) as raised:
            await impatient.request("GET", f"{server.url}/secret?token=t0ken")
    assert "t0ken" not in str(raised.value)


async def test_nobody_there_is_no_answer(outbound):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(NoAnswer, match="ConnectError"):
            await outbound.request("GET", url)


async def test_a_body_without_end_is_cut_off(outbound):
    async with loopback(never_ends) as server:
        with pytest.raises(TooLargeAnswer):
            await outbound.request("GET", server.url, most_bytes=100_000)


async def test_exactly_as_many_bytes_as_allowed_are_taken(outbound):
    async with loopback(says(200, b"x" * 1000)) as server:
        assert len((await outbound.request("GET", server.url, most_bytes=1000)).body) == 1000
        with pytest.raises(TooLargeAnswer):
            await outbound.request("GET", server.url, most_bytes=999)


async def test_a_compressed_answer_that_nobody_asked_for_is_refused(outbound):
    async with loopback(says(200, b"\x1f\x8b", Content_Encoding="gzip")) as server:
        with pytest.raises(TooLargeAnswer, match="compressed"):
            await outbound.request("GET", server.url)


async def test_a_redirect_is_an_answer_unless_it_is_asked_for(outbound):
    async with loopback(says(200, b"there")) as there, loopback(says(302, Location=f"{there.url}/x")) as here:
        assert (await outbound.request("GET", here.url)).status == 302
        assert (await outbound.request("POST", here.url, redirects=3)).status == 302
        assert there.seen == []
        headers = {"Authorization": "Token x", "Cookie": "a=b", "Accept": "text/plain"}
        assert (await outbound.request("GET", here.url, headers=headers, redirects=1)).body == b"there"
    assert there.seen[0].line == "GET /x HTTP/1.1"
    assert {"authorization", "cookie"} & there.seen[0].headers.keys() == set()
    assert there.seen[0].headers["accept"] == "text/plain"


async def test_on_the_same_origin_a_redirect_keeps_the_credentials(outbound):
    async def answer(asked, writer):
        known = asked.line.startswith("GET /b ")
        await (says(200, b"b") if known else says(301, Location="/b"))(asked, writer)

    async with loopback(answer) as server:
        received = await outbound.request(
            "GET", f"{server.url}/a", headers={"Authorization": "x"}, redirects=1
        )
    assert received.body == b"b"
    assert server.seen[1].headers["authorization"] == "x"


async def test_redirects_come_to_an_end(outbound):
    async with loopback(says(302, Location="/again")) as server:
        with pytest.raises(TooManyRedirects):
            await outbound.request("GET", server.url, redirects=3)
    assert len(server.seen) == 4


@pytest.mark.parametrize(
    "url", ["", "/relative", "http://", "http://[::1", "http://x:99999/", "http://x:0/", "http://xn--/"]
)
async def test_what_is_no_address_is_refused(outbound, url):
    with pytest.raises(ForbiddenAddress):
        await outbound.request("GET", url)


async def test_it_can_be_used_again_after_it_was_closed(outbound):
    async with loopback(says(200)) as server:
        await outbound.request("GET", server.url)
        await outbound.close()
        assert (await outbound.request("GET", server.url)).status == 200
        assert server.connections == 2


async def test_closing_what_was_never_opened_is_nothing():
    await Outbound().close()


async def test_a_cancelled_request_ends_at_once(outbound):
    async with loopback(says_nothing) as server:
        task = asyncio.create_task(outbound.request("GET", server.url))
        while not server.seen:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
