"""Addresses that users supply reach the open internet and nothing else."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

import pytest

from cairn.kernel.outbound import (
    CircuitOpen,
    ForbiddenAddress,
    NoAnswer,
    Outbound,
    OutboundOptions,
    TooLargeAnswer,
)
from cairn.kernel.outbound.guard import is_public
from tests.kernel.outbound.certificates import certified
from tests.kernel.outbound.loopback import loopback, says

pytestmark = pytest.mark.unit
OPTIONS = OutboundOptions(connect_timeout=1, read_timeout=1, total_timeout=2, failures=1000)
OUTSIDE = "127.0.0.2"
"""Plays the open internet in these tests: the one network that the guard is told to let pass."""


class Names:
    """A resolver; a name's addresses are answered in turn, as a name server does that rebinds."""

    def __init__(self, **known: list[list[str]]) -> None:
        self.known = {name.replace("_", "."): answers for name, answers in known.items()}
        self.asked: list[str] = []

    async def __call__(self, host: str, _port: int) -> list[str]:
        self.asked.append(host)
        answers = self.known.get(host, [])
        return answers.pop(0) if len(answers) > 1 else [*answers[0]] if answers else []


def _outbound(names: Names | None = None) -> Outbound:
    return Outbound(OPTIONS, permitted=[ip_network(f"{OUTSIDE}/32")], resolve=names)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "localhost", "localhost.", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1",
        "017700000001", "0", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",  # noqa: S104
        "[::127.0.0.1]", "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]", "[fe80::1]", "[fd00:ec2::254]", "[fc00::1]", "10.0.0.1", "172.16.0.1", "192.168.1.1",
        "100.64.0.1", "169.254.169.254", "168.63.129.16", "224.0.0.1", "255.255.255.255", "127.0.0.1.", "192.168.1",
        "user@127.0.0.2", "user:password@example.com", "a%2eb", "localhost%00.example.com",
    ],
)  # fmt: skip
async def test_no_spelling_of_a_private_address_is_asked(host):
    async with loopback(says(200, b"inside")) as server:
        outbound = _outbound()
        with pytest.raises(ForbiddenAddress):
            await outbound.request("GET", f"http://{host}:{server.port}/", guarded=True)
        assert server.connections == 0
        await outbound.close()


@pytest.mark.parametrize(
    "url", ["ftp://example.com/", "file:///etc/passwd", "gopher://example.com/", "unix://x/", "ws://x/"]
)
async def test_other_schemes_are_not_asked(url):
    with pytest.raises(ForbiddenAddress):
        await _outbound().request("GET", url, guarded=True)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True), ("1.1.1.1", True), ("2606:4700::1111", True), ("2a00:1450:4001::1", True),
        ("2001:4860:4860::8888", True), ("172.15.255.255", True), ("172.32.0.1", True), ("100.63.255.255", True),
        ("172.31.255.255", False), ("100.127.255.255", False), ("198.19.0.1", False), ("2001::1", False),
        ("2001:db8::1", False), ("::ffff:1.1.1.1", False), ("ff02::1", False), ("3fff::1", False), ("4000::1", False),
    ],
)  # fmt: skip
def test_what_is_public(address, public):
    assert is_public(ip_address(address)) is public


async def test_an_ordinary_name_is_asked_at_the_address_that_was_checked():
    names = Names(hooks_example=[[OUTSIDE]])
    async with loopback(says(200, b"out"), host=OUTSIDE) as server:
        outbound = _outbound(names)
        received = await outbound.request("GET", f"http://hooks.example:{server.port}/a?b", guarded=True)
        await outbound.close()
    assert received.body == b"out"
    assert server.seen[0].line == "GET /a?b HTTP/1.1"
    assert server.seen[0].headers["host"] == f"hooks.example:{server.port}"


async def test_a_name_that_changes_after_the_check_changes_nothing():
    """DNS rebinding: the second answer would be the loopback."""
    names = Names(rebind_example=[[OUTSIDE], ["127.0.0.1"], ["127.0.0.1"]])
    async with loopback(says(200, b"out"), host=OUTSIDE) as server, loopback(says(200, b"inside")) as inside:
        outbound = _outbound(names)
        received = await outbound.request("GET", f"http://rebind.example:{server.port}/", guarded=True)
        assert (received.body, names.asked) == (b"out", ["rebind.example"])
        with pytest.raises(ForbiddenAddress):  # and an open connection is no way round the next check
            await outbound.request("GET", f"http://rebind.example:{server.port}/", guarded=True)
        assert inside.connections == 0
        await outbound.close()


async def test_a_name_with_one_private_address_among_public_ones_is_refused():
    outbound = _outbound(Names(mixed_example=[["93.184.215.14", "10.0.0.1"]]))
    with pytest.raises(ForbiddenAddress):
        await outbound.request("GET", "http://mixed.example/", guarded=True)


async def test_an_unknown_name_is_no_answer():
    with pytest.raises(NoAnswer):
        await _outbound(Names()).request("GET", "http://nobody.example/", guarded=True)


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:{port}/", "http://2130706433:{port}/", "http://inside.example:{port}/"]
)
async def test_each_redirect_is_checked(target):
    names = Names(hooks_example=[[OUTSIDE]], inside_example=[["127.0.0.1"]])
    names.known.update({"127.0.0.1": [["127.0.0.1"]]})
    async with (
        loopback(says(200, b"inside")) as inside,
        loopback(says(302, Location=target.format(port=inside.port)), host=OUTSIDE) as server,
    ):
        outbound = _outbound(names)
        with pytest.raises(ForbiddenAddress):
            await outbound.request("GET", f"http://hooks.example:{server.port}/", guarded=True, redirects=5)
        assert (len(server.seen), inside.connections) == (1, 0)
        await outbound.close()


async def test_a_redirect_to_another_file_is_refused():
    async with loopback(says(302, Location="file:///etc/passwd"), host=OUTSIDE) as server:
        outbound = _outbound()
        with pytest.raises(ForbiddenAddress):
            await outbound.request("GET", server.url, guarded=True, redirects=5)
        await outbound.close()


async def test_configured_addresses_are_not_guarded():
    async with loopback(says(200)) as server:
        outbound = _outbound()
        assert (await outbound.request("GET", server.url)).status == 200
        await outbound.close()


async def test_the_certificate_is_held_against_the_name_and_not_the_address(tmp_path, monkeypatch):
    made = certified(tmp_path, "hooks.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    names = Names(hooks_example=[[OUTSIDE]], other_example=[[OUTSIDE]])
    async with loopback(says(200, b"out"), host=OUTSIDE, tls=made.context) as server:
        outbound = _outbound(names)
        received = await outbound.request("GET", f"https://hooks.example:{server.port}/", guarded=True)
        assert received.body == b"out"
        with pytest.raises(NoAnswer):
            await outbound.request("GET", f"https://other.example:{server.port}/", guarded=True)
        await outbound.close()
    assert len(server.seen) == 1


async def test_failures_of_users_addresses_shut_off_nothing_of_ours():
    options = OutboundOptions(failures=2)
    async with loopback(says(200, b"too much"), host=OUTSIDE) as server:
        outbound = Outbound(options, permitted=[ip_network(f"{OUTSIDE}/32")])
        for _ in range(2):
            with pytest.raises(TooLargeAnswer):
                await outbound.request("GET", server.url, guarded=True, most_bytes=1)
        with pytest.raises(CircuitOpen):
            await outbound.request("GET", server.url, guarded=True)
        assert (await outbound.request("GET", server.url)).status == 200
        await outbound.close()
