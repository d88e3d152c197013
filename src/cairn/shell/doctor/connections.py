"""Everything that the settings lead to: whether it answers, and takes us."""

from __future__ import annotations

import asyncio
import importlib
import os
import re
from typing import Final

from cairn.kernel.mail.look import MailUnwell
from cairn.kernel.mail.look import look as look_at_mail
from cairn.kernel.mail.smtp import SmtpServer
from cairn.kernel.outbound import Outbound
from cairn.kernel.outbound.client import OutboundOptions, Received
from cairn.kernel.product.checks import (
    Finding,
    Group,
    NoDatabase,
    Patient,
    connect,
    failure,
    ok,
    skipped,
    warning,
)
from cairn.kernel.redis.look import RedisFacts, RedisUnwell
from cairn.kernel.redis.look import look as look_at_redis

group = Group("connections")
PINATA: Final = "https://api.pinata.cloud/data/testAuthentication"
_SECONDS: Final = 4.0
_DSN: Final = re.compile(r"https?://[0-9A-Za-z]+(:[0-9A-Za-z]+)?@[^\s/?#]+(/[^\s?#]*)?/\d+")
_REFUSED: Final = {401, 403}


@group("database")
async def database(patient: Patient) -> Finding:
    if patient.dsn is None:
        return skipped("No database yet: `cairn up` makes one.")
    try:
        await patient.value("SELECT 1")
    except NoDatabase as problem:
        return failure(f"{_sentence(problem)}", "See that it runs, its address, network, user and password.")
    return ok("The database answers.")


@group("database_read")
async def database_read(patient: Patient) -> Finding:
    url = patient.settings.database_read_url
    if url is None:
        return skipped("There is no DATABASE_READ_URL.")
    return await _lets_in(url.get_secret_value(), "DATABASE_READ_URL")


@group("database_admin")
async def database_admin(patient: Patient) -> Finding:
    if patient.admin is None:
        return skipped("There is no DATABASE_ADMIN_URL: DATABASE_URL migrates.")
    return await _lets_in(patient.admin, "DATABASE_ADMIN_URL")


async def _lets_in(url: str, name: str) -> Finding:
    try:
        connection = await connect(url)
    except NoDatabase as problem:
        return failure(f"{name}: {problem}.", "See its address, network, user and password.")
    connection.terminate()
    return ok(f"{name} answers.")


@group("redis")
async def redis(patient: Patient) -> Finding:
    url = patient.settings.redis_url
    if url is None:
        return skipped("There is no REDIS_URL: cache and limits are each process's own.")
    found = await _redis(url.get_secret_value(), "REDIS_URL")
    if isinstance(found, Finding):
        return found
    if found.limited and found.policy == "noeviction":
        return warning(
            "REDIS_URL refuses writes once it is full.", "Set maxmemory-policy allkeys-lru: this is a cache."
        )
    return ok(f"Redis {found.version} answers.")


@group("broker")
async def broker(patient: Patient) -> Finding:
    secret = patient.settings.celery_broker_url
    if secret is None:
        return skipped("There is no CELERY_BROKER_URL: jobs run from PostgreSQL.")
    url = secret.get_secret_value()
    if url.startswith("redis"):
        found = await _redis(url, "CELERY_BROKER_URL")
        if isinstance(found, Finding):
            return found
        if found.limited and found.policy != "noeviction":
            return warning("The broker throws jobs away once it is full.", "Set maxmemory-policy noeviction.")
        return ok(f"Redis {found.version} answers as broker.")
    # kombu takes a while and 20 MiB: nobody but this needs it here
    room = importlib.import_module("cairn.kernel.jobs.broker_look")
    try:
        await asyncio.to_thread(room.look, url)
    except room.BrokerUnwell as problem:
        return failure(
            f"CELERY_BROKER_URL: {problem}.", "See that it runs, its address, vhost, user and password."
        )
    return ok("The broker answers.")


async def _redis(url: str, name: str) -> RedisFacts | Finding:
    try:
        return await look_at_redis(url)
    except RedisUnwell as problem:
        return failure(f"{name}: {problem}.", "See that it runs, its address, network and password.")


@group("smtp")
async def smtp(patient: Patient) -> Finding:
    settings = patient.settings
    if settings.zeptomail_token is not None:
        return await _http("ZEPTOMAIL_URL", settings.zeptomail_url, {})
    if settings.smtp_host is None:
        return skipped("There is no SMTP_HOST: mails are kept as files.")
    password = settings.smtp_password
    server = SmtpServer(
        settings.smtp_host, settings.smtp_port, settings.smtp_security, settings.smtp_username,
        None if password is None else password.get_secret_value(), timeout=_SECONDS,
    )  # fmt: skip
    try:
        done = await look_at_mail(server)
    except MailUnwell as problem:
        return failure(f"SMTP_HOST: {problem}.", "See SMTP_HOST, SMTP_PORT, SMTP_SECURITY and the account.")
    return ok(f"The mail server answers: {done}.")


@group("files")
async def files(patient: Patient) -> Finding:
    settings = patient.settings
    if settings.pinata_jwt is not None:
        token = settings.pinata_jwt.get_secret_value()
        return await _http("Pinata", PINATA, {"Authorization": f"Bearer {token}"}, signs_in=True)
    if settings.s3_bucket is not None:
        endpoint = settings.s3_endpoint or f"https://s3.{settings.s3_region}.amazonaws.com"
        return await _http("The file store", f"{endpoint.rstrip('/')}/{settings.s3_bucket}", {})
    if patient.settings.cairn_home.is_dir() and not os.access(settings.cairn_home, os.W_OK | os.X_OK):
        return failure(
            "The folder of files cannot be written.", "Give CAIRN_HOME to the user that runs Cairn."
        )
    return ok("Files are kept under CAIRN_HOME.")


@group("otlp")
async def otlp(patient: Patient) -> Finding:
    endpoint = patient.settings.otel_exporter_otlp_endpoint
    if endpoint is None:
        return skipped("There is no OTEL_EXPORTER_OTLP_ENDPOINT: no traces.")
    return await _http("The collector", endpoint, {})


@group("sentry")
async def sentry(patient: Patient) -> Finding:
    """By its form only: asking would be an event."""
    dsn = patient.settings.sentry_dsn
    if dsn is None:
        return skipped("There is no SENTRY_DSN.")
    if not _DSN.fullmatch(dsn.get_secret_value()):
        return failure(
            "SENTRY_DSN is no address https://KEY@HOST/PROJECT.", "Copy it from the project's settings."
        )
    return ok("SENTRY_DSN has the right form.")


async def _http(name: str, url: str, headers: dict[str, str], *, signs_in: bool = False) -> Finding:
    """Whether anybody answers over HTTP; where nothing is signed, a refusal is an answer too."""
    outbound = Outbound(OutboundOptions(read_timeout=_SECONDS, total_timeout=2 * _SECONDS))
    try:
        received: Received = await outbound.request("GET", url, headers=headers, most_bytes=10_485_760)
    except (OSError, ValueError) as problem:
        return failure(
            f"{name} does not answer ({type(problem).__name__}).", "See its address, network and certificate."
        )
    finally:
        await outbound.close()
    if signs_in and received.status in _REFUSED:
        return failure(f"{name} refuses the token ({received.status}).", "Make a new one there.")
    if received.status >= 500:
        return warning(f"{name} answers {received.status}.", "See its own status.")
    return ok(f"{name} {'takes the token' if signs_in else 'answers'}.")


def _sentence(problem: Exception) -> str:
    text = str(problem)
    return f"{text[:1].upper()}{text[1:]}."
