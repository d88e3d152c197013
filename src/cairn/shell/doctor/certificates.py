"""Until when the certificates of what we serve and of what we talk to are good."""

from __future__ import annotations

import asyncio
import ssl
import struct
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final, cast
from urllib.parse import parse_qs, urlsplit

from cryptography import x509

from cairn.base import clock
from cairn.kernel.product.checks import Finding, Group, Patient, failure, ok, skipped, warning

group = Group("certificates")
_SECONDS: Final = 4.0
_SOON_DAYS, _NOW_DAYS = 21, 7
"""A client that renews does so 30 days before the end: with 21 left it has failed for more than a week."""
_RENEW: Final = "Renew it; a client such as certbot does it by itself."
_SSL_REQUEST: Final = struct.pack("!ii", 8, 80_877_103)
Greet = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class NoCertificate(Exception):
    """There is none to be seen; the message is fit to be shown."""


@group("public_url")
async def public_url(patient: Patient) -> Finding:
    """Verified as a client does it: a certificate of another name, or of nobody, is a failure too."""
    parts = urlsplit(patient.settings.public_url)
    if parts.scheme != "https":
        return skipped("PUBLIC_URL is not https.")
    host, port = parts.hostname or "", parts.port or 443
    try:
        until = await valid_until(host, port, ssl.create_default_context())
    except ssl.SSLCertVerificationError as problem:
        return patient.fault(f"PUBLIC_URL's certificate is not trusted: {problem.verify_message}.", _RENEW)
    except NoCertificate as problem:
        return warning(
            f"PUBLIC_URL: {problem}.", "See that it can be reached from here, and what stands in front."
        )
    return good_until("PUBLIC_URL", until)


@group("database")
async def database(patient: Patient) -> Finding:
    url = patient.settings.database_url
    if url is None:
        return skipped("The embedded database needs no certificate.")
    parts = urlsplit(url.get_secret_value())
    mode = parse_qs(parts.query).get("sslmode", ["prefer"])[-1]
    if not parts.hostname or mode in {"disable", "allow", "prefer"}:
        return skipped("DATABASE_URL asks for no encryption.")
    return await _of_backend("DATABASE_URL", parts.hostname, parts.port or 5432, _ask_postgres)


@group("redis")
async def redis(patient: Patient) -> Finding:
    return await _by_scheme(patient.settings.redis_url, "REDIS_URL")


@group("broker")
async def broker(patient: Patient) -> Finding:
    return await _by_scheme(patient.settings.celery_broker_url, "CELERY_BROKER_URL")


async def _by_scheme(url: object, name: str) -> Finding:
    text = cast("str", url.get_secret_value()) if hasattr(url, "get_secret_value") else ""
    parts = urlsplit(text)
    if parts.scheme not in {"rediss", "amqps"}:
        return skipped(f"{name} asks for no encryption.")
    port = parts.port or {"rediss": 6379, "amqps": 5671}[parts.scheme]
    return await _of_backend(name, parts.hostname or "localhost", port)


async def _of_backend(name: str, host: str, port: int, greet: Greet | None = None) -> Finding:
    """Whom to trust is for the connection to say, which may know a private authority; this is about time only."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        until = await valid_until(host, port, context, greet)
    except NoCertificate as problem:
        return warning(f"{name}: {problem}.", "See that it is there and encrypts.")
    return good_until(name, until)


async def valid_until(host: str, port: int, context: ssl.SSLContext, greet: Greet | None = None) -> datetime:
    """When the certificate there expires. Raises `NoCertificate`, and ssl's refusal of one that is not trusted."""
    try:
        async with asyncio.timeout(_SECONDS):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                if greet is not None:
                    await greet(reader, writer)
                await writer.start_tls(context, server_hostname=host)
                shown = cast("ssl.SSLObject", writer.get_extra_info("ssl_object")).getpeercert(
                    binary_form=True
                )
            finally:
                writer.transport.abort()
    except ssl.SSLCertVerificationError:
        raise
    except (OSError, EOFError, TimeoutError) as problem:
        raise NoCertificate(f"no TLS there ({type(problem).__name__})") from None
    if shown is None:
        raise NoCertificate("it shows no certificate")
    return x509.load_der_x509_certificate(shown).not_valid_after_utc


async def _ask_postgres(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(_SSL_REQUEST)
    if await reader.readexactly(1) != b"S":
        raise NoCertificate("it does not encrypt")


def good_until(name: str, until: datetime) -> Finding:
    days = (until - clock.now()).days
    said = f"{name}'s certificate {'expires' if days >= 0 else 'expired'} on {until:%Y-%m-%d}"
    if days < _NOW_DAYS:
        return failure(f"{said}.", _RENEW)
    if days < _SOON_DAYS:
        return warning(f"{said}, in {days} days.", _RENEW)
    return ok(f"{said}.")
