"""The client's address is what a trusted hop saw, never what the client wrote."""

from __future__ import annotations

from ipaddress import IPv4Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.kernel.limits import client_address, client_network

pytestmark = pytest.mark.unit

PROXIES = [ip_network("10.0.0.0/8"), ip_network("fd00::/8")]


@pytest.mark.parametrize(
    ("peer", "forwarded_for", "client"),
    [
        ("203.0.113.7", None, "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("10.0.0.1", None, "10.0.0.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("10.0.0.1", "1.2.3.4, 203.0.113.7", "203.0.113.7"),
        ("10.0.0.1", "1.2.3.4,203.0.113.7 , 10.0.0.2", "203.0.113.7"),
        ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("10.0.0.1", "203.0.113.7, junk", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.7, junk, 10.0.0.2", "10.0.0.2"),
        ("10.0.0.1", "203.0.113.7,", "10.0.0.1"),
        ("10.0.0.1", "203.0.113.7:4711", "203.0.113.7"),
        ("10.0.0.1", "[2001:db8::1]:443", "2001:db8::1"),
        ("10.0.0.1", "[2001:DB8:0::1]", "2001:db8::1"),
        ("10.0.0.1", "2001:db8::1%eth0", "2001:db8::1"),
        ("10.0.0.1", "::ffff:203.0.113.7", "203.0.113.7"),
        ("::ffff:10.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("fd00::1", "2001:db8::1", "2001:db8::1"),
        ("10.0.0.1", "203.0.113.07", "10.0.0.1"),
        ("10.0.0.1", "0x7f.1", "10.0.0.1"),
        ("10.0.0.1", "9" * 10_000, "10.0.0.1"),
        ("unix:", "203.0.113.7", "unix:"),
        ("", "203.0.113.7", ""),
    ],
)
def test_the_client_is_the_first_hop_that_is_not_ours(
    peer: str, forwarded_for: str | None, client: str
) -> None:
    assert client_address(peer, forwarded_for, PROXIES) == client


@given(st.text(max_size=60))
def test_what_the_client_writes_changes_nothing(forged: str) -> None:
    assert client_address("203.0.113.7", forged, PROXIES) == "203.0.113.7"
    assert client_address("10.0.0.1", f"{forged}, 203.0.113.7", PROXIES) == "203.0.113.7"
    assert client_address("10.0.0.1", forged, []) == "10.0.0.1"


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:1:2ff:3::4", "2001:db8:1:200::/56"),
        ("fe80::1%eth0", "fe80::/56"),
        ("unix:", "unknown"),
        ("", "unknown"),
    ],
)
def test_networks_are_24_and_56_wide(address: str, network: str) -> None:
    assert client_network(address) == network


@given(st.ip_addresses(v=4))
def test_every_ipv4_address_is_in_its_network(address: IPv4Address) -> None:
    assert address in ip_network(client_network(str(address)))
