"""Keeps addresses that users supply from reaching what only this machine can reach (server-side request forgery).

The name is resolved here, every address it has is checked, and the connection is made to a checked one, so that a name
that resolves differently a moment later changes nothing.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Collection, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from cairn.kernel.outbound.errors import ForbiddenAddress, NoAnswer

Network = IPv4Network | IPv6Network
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]

_NOT_PUBLIC_4 = [
    IPv4Network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32",  # the host of a virtual machine at Azure, which answers with its secrets
    )
]  # fmt: skip
"""RFC 6890 and its successors in the registry of special-purpose addresses."""
_PUBLIC_6 = IPv6Network("2000::/3")
_NOT_PUBLIC_6 = [IPv6Network(text) for text in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")]
"""Teredo and 6to4 among them, which carry any IPv4 address. IPv4-mapped addresses and NAT64 lie outside 2000::/3."""
_NAME = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_NUMBER = re.compile(r"(?i)\d+|0x[0-9a-f]*")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether the address is one of the open internet."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _NOT_PUBLIC_4)
    return address in _PUBLIC_6 and not any(address in network for network in _NOT_PUBLIC_6)


class Guard:
    """`checked` answers the address to connect to. `permitted`: networks that are fine although they are not public."""

    def __init__(
        self, permitted: Collection[Network] = (), resolve: Resolve | None = None, timeout: float = 3.0
    ) -> None:
        self._permitted = tuple(permitted)
        self._resolve = resolve or _resolved
        self._timeout = timeout

    async def checked(self, scheme: str, host: str, port: int, *, named: bool) -> str:
        """`named`: the address carries a user name. Raises `ForbiddenAddress`, and `NoAnswer` for an unknown name."""
        if scheme not in {"http", "https"}:
            raise ForbiddenAddress("Only http and https are asked.")
        if named:
            raise ForbiddenAddress("An address with a user name is not asked.")
        name = host.strip("[]").removesuffix(".")
        _check_spelling(name)
        try:
            async with asyncio.timeout(self._timeout):
                found = await self._resolve(name, port)
        except (OSError, UnicodeError):  # TimeoutError is an OSError
            raise NoAnswer("The host's name is not known.") from None
        if not found:
            raise NoAnswer("The host's name is not known.")
        addresses = [ip_address(text.partition("%")[0]) for text in found]
        if not all(self._is_fine(address) for address in addresses):
            raise ForbiddenAddress("The address leads into a private network.")
        return found[0]

    def _is_fine(self, address: IPv4Address | IPv6Address) -> bool:
        return is_public(address) or any(address in network for network in self._permitted)


def _check_spelling(name: str) -> None:
    """A host whose last label is a number is an IPv4 address or nothing (WHATWG URL, "ends in a number"). What a
    resolver would read as one all the same (2130706433, 0x7f.1, 0177.0.0.1) is no name that anybody means well with.
    """
    if ":" not in name and not _NAME.fullmatch(name):
        raise ForbiddenAddress("The host has characters that no host's name has.")
    if ":" not in name and _NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            IPv4Address(name)
        except ValueError:
            raise ForbiddenAddress("The host is a number in an odd spelling.") from None


async def _resolved(host: str, port: int) -> Sequence[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]
