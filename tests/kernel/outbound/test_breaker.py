"""A host in trouble is left alone, then asked once, then trusted again."""

from __future__ import annotations

import asyncio

import pytest

from cairn.kernel.outbound import CircuitOpen, NoAnswer, Outbound, OutboundOptions
from cairn.kernel.outbound.breaker import Breaker
from tests.kernel.outbound.loopback import breaks_off, loopback, says, says_nothing

pytestmark = pytest.mark.unit
OPTIONS = OutboundOptions(failures=3, cool_down=0.5)


class Moody:
    """A server's mood, to be changed while it runs."""

    def __init__(self, mood):
        self.mood = mood

    async def __call__(self, asked, writer):
        await self.mood(asked, writer)


async def _fails(outbound, url, times):
    for _ in range(times):
        with pytest.raises(NoAnswer):
            await outbound.request("GET", url)


async def test_after_some_failures_in_a_row_nobody_asks_and_then_one_does():
    outbound, moody = Outbound(OPTIONS), Moody(breaks_off)
    async with loopback(moody) as server, loopback(says(200)) as other:
        await _fails(outbound, server.url, 3)
        with pytest.raises(CircuitOpen) as raised:
            await outbound.request("GET", server.url)
        assert raised.value.retry_after >= 1
        assert len(server.seen) == 3
        assert (await outbound.request("GET", other.url)).status == 200  # each host has its own
        await asyncio.sleep(0.55)
        await _fails(outbound, server.url, 1)  # one probe, and it is left alone again
        with pytest.raises(CircuitOpen):
            await outbound.request("GET", server.url)
        moody.mood = says(200)
        await asyncio.sleep(0.55)
        for _ in range(5):
            assert (await outbound.request("GET", server.url)).status == 200
        assert len(server.seen) == 9
    await outbound.close()


async def test_only_one_asks_whether_it_is_well_again():
    outbound, moody = Outbound(OPTIONS), Moody(breaks_off)

    async def slowly(asked, writer):
        await asyncio.sleep(0.1)
        await says(200)(asked, writer)

    async with loopback(moody) as server:
        await _fails(outbound, server.url, 3)
        moody.mood = slowly
        await asyncio.sleep(0.55)
        asked = [outbound.request("GET", server.url) for _ in range(5)]
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes].count(CircuitOpen) == 4
        assert len(server.seen) == 4
    await outbound.close()


async def test_a_success_in_between_starts_the_count_anew():
    outbound, moody = Outbound(OPTIONS), Moody(breaks_off)
    async with loopback(moody) as server:
        for mood in (breaks_off, breaks_off, says(404), breaks_off, breaks_off):
            moody.mood = mood
            if mood is breaks_off:
                await _fails(outbound, server.url, 1)
            else:
                assert (await outbound.request("GET", server.url)).status == 404
        moody.mood = says(200)
        assert (await outbound.request("GET", server.url)).status == 200
    await outbound.close()


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_an_error_of_the_other_side_is_a_failure_too(status):
    outbound = Outbound(OPTIONS)
    async with loopback(says(status)) as server:
        for _ in range(3):
            assert (await outbound.request("GET", server.url)).status == status
        with pytest.raises(CircuitOpen):
            await outbound.request("GET", server.url)
    await outbound.close()


async def test_a_cancelled_probe_lets_the_next_one_ask():
    outbound, moody = Outbound(OPTIONS), Moody(breaks_off)
    async with loopback(moody) as server:
        await _fails(outbound, server.url, 3)
        moody.mood = says_nothing
        await asyncio.sleep(0.55)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await outbound.request("GET", server.url)
        moody.mood = says(200)
        assert (await outbound.request("GET", server.url)).status == 200
    await outbound.close()


def test_the_memory_of_hosts_is_bounded():
    breaker = Breaker(failures=3, cool_down=1)
    for number in range(1100):
        with pytest.raises(OSError, match="x"), breaker.watch(f"http://host-{number}"):
            raise OSError("x")
    assert len(breaker._hosts) == 1024
    assert "http://host-1099" in breaker._hosts
