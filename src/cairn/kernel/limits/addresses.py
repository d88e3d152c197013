"""Who asks, as far as the network can be believed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

NO_NETWORK = "unknown"

_IPV4_PREFIX = 24
_IPV6_PREFIX = 56
_LONGEST_ENTRY = 64
_WITH_PORT = re.compile(r"\[(?P<v6>[^\[\]]+)\](?::[0-9]{1,5})?|(?P<v4>[0-9.]+):[0-9]{1,5}", re.ASCII)


def client_address(peer: str, forwarded_for: str | None, trusted: Sequence[Network]) -> str:
    """The address that the request came from, in canonical form.

    `X-Forwarded-For` is read from the right, one entry for each trusted hop, starting with the peer: the
    first address that is not trusted is the client, so what a client wrote itself is never reached. An
    entry that is no address stops the walk at the hop that sent it. A peer without an address (a socket
    file) is given back as it is.
    """
    if not forwarded_for:
        return _canonical(peer)
    hop = _address(peer)
    if hop is None:
        return peer
    for entry in reversed(forwarded_for.split(",")):
        if not _is_within(hop, trusted):
            break
        before = _address(entry)
        if before is None:
            break
        hop = before
    return str(hop)


@lru_cache(maxsize=4096)
def client_network(address: str) -> str:
    """The network that limits and lockouts count by: /24 for IPv4 (also mapped into IPv6), /56 for IPv6;
    "unknown" for what is no address.
    """
    parsed = _address(address)
    if parsed is None:
        return NO_NETWORK
    prefix = _IPV4_PREFIX if parsed.version == 4 else _IPV6_PREFIX
    return str(ip_network((parsed, prefix), strict=False))


@lru_cache(maxsize=4096)
def _canonical(peer: str) -> str:
    return str(_address(peer) or peer)


@lru_cache(maxsize=4096)
def _address(text: str) -> Address | None:
    """The address without port, brackets and zone; an IPv4 address mapped into IPv6 (RFC 4291, 2.5.5.2) as
    IPv4.
    """
    entry = text.strip(" \t")
    if len(entry) > _LONGEST_ENTRY:
        return None
    wrapped = _WITH_PORT.fullmatch(entry)
    if wrapped:
        entry = wrapped["v6"] or wrapped["v4"]
    try:
        parsed = ip_address(entry.partition("%")[0])
    except ValueError:
        return None
    return (parsed.ipv4_mapped or parsed) if isinstance(parsed, IPv6Address) else parsed


def _is_within(address: Address, networks: Sequence[Network]) -> bool:
    return any(address in network for network in networks)
