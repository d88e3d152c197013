"""`cairn doctor --url ADDRESS`: what a client meets before the first byte of ours. Needs no settings, and may be run
from anywhere: the name, whether its certificate is trusted there, and how many days it has."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from functools import partial
from urllib.parse import urlsplit

from cairn.kernel.product.checks import Check, Finding, Patient, failure, ok, skipped, warning
from cairn.shell.doctor.certificates import NoCertificate, good_until, valid_until

_GROUP = "address"
_SEE_DNS = "See the A and AAAA records of the name."


def checks_of(url: str) -> list[Check]:
    """What there is to look at. Raises ValueError where `url` is no https address."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("an https address is needed")
    host, port = parts.hostname, parts.port or 443
    looks = {"dns": _dns, "chain": _chain, "days": _days}
    return [Check(_GROUP, name, partial(look, host, port)) for name, look in looks.items()]


async def _dns(host: str, port: int, _: Patient) -> Finding:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror:
        return failure("The name leads nowhere.", _SEE_DNS)
    addresses = sorted({str(entry[4][0]) for entry in found})
    said = f"The name leads to {', '.join(addresses)}"
    if all(not ipaddress.ip_address(address).is_global for address in addresses):
        return warning(f"{said}: no client outside reaches that.", _SEE_DNS)
    return ok(f"{said}.")


async def _chain(host: str, port: int, _: Patient) -> Finding:
    """As a client does it: trusted authority, whole chain, this name, TLS 1.2 or later."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        await valid_until(host, port, context)
    except ssl.SSLCertVerificationError as problem:
        return failure(
            f"The certificate is not trusted: {problem.verify_message}.",
            "See that it is of this name, and that the server sends the whole chain (fullchain.pem).",
        )
    except NoCertificate as problem:
        return failure(
            f"There is {problem}.", "See that something listens there, and what is in front of it."
        )
    return ok("The certificate is trusted, with its chain, for this name.")


async def _days(host: str, port: int, _: Patient) -> Finding:
    """Also of one that is not trusted: that it expired may be why."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        until = await valid_until(host, port, context)
    except NoCertificate as problem:
        return skipped(f"There is {problem}.")
    return good_until("The address", until)
