"""Which services there are to ask, by the settings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from pydantic import SecretStr

from cairn.kernel.db.pools import Database
from cairn.kernel.files.port import FileStore
from cairn.kernel.outbound import Outbound
from cairn.kernel.probes import over_http
from cairn.kernel.probes.amqp import ask_rabbitmq
from cairn.kernel.probes.board import Board, Probe, Seen
from cairn.kernel.probes.bolt import ask_neo4j
from cairn.kernel.probes.faiss_file import FaissFile
from cairn.kernel.probes.over_http import Judge, ask_anybody, ask_http, patient_outbound
from cairn.kernel.probes.own import ask_database, ask_files, ask_folder, ask_jobs
from cairn.kernel.probes.resp import ask_redis
from cairn.kernel.probes.smtp import ask_smtp
from cairn.kernel.probes.wire import Place, shown
from cairn.kernel.settings import Settings

_HTTP: Mapping[str, tuple[str, Judge]] = {
    "chromadb": ("/api/v2/heartbeat", over_http.chromadb),
    "qdrant": ("/readyz", over_http.qdrant),
    "consul": ("/v1/status/leader", over_http.consul),
    "kong": ("/status", over_http.kong),
    "ollama": ("/api/version", over_http.ollama),
}


def board_of(settings: Settings, database: Database, files: FileStore) -> Board:
    """The board of these settings."""
    outbound = patient_outbound()
    probes = [*_own(settings, database, outbound, files), *_spoken(settings), *_over_http(settings, outbound)]
    required = {"postgresql", *settings.status_required}
    return Board((replace(probe, required=probe.name in required) for probe in probes), outbound)


def _own(settings: Settings, database: Database, outbound: Outbound, files: FileStore) -> Iterator[Probe]:
    place = Place.of(_text(settings.database_url) or "postgresql://", 5432)
    yield Probe("postgresql", lambda: ask_database(database), f"{place.host}:{place.port}")
    yield _mail(settings, outbound)
    folder = settings.cairn_home / "files"
    if settings.s3_bucket is not None or settings.pinata_jwt is not None:
        yield Probe("files", lambda: ask_files(files), settings.s3_bucket)
    else:  # to find a file does not say that one could be written
        yield Probe("files", lambda: ask_folder(folder), folder.as_posix())
    yield Probe("jobs", lambda: ask_jobs(database))


def _mail(settings: Settings, outbound: Outbound) -> Probe:
    if settings.zeptomail_token is not None:
        url = settings.zeptomail_url
        return Probe("mail", lambda: ask_anybody(outbound, url), url)
    if settings.smtp_host is not None:
        host, port, tls = settings.smtp_host, settings.smtp_port, settings.smtp_security == "tls"
        return Probe("mail", lambda: ask_smtp(host, port, tls=tls), f"{host}:{port}")
    folder = settings.cairn_home / "mail"
    return Probe("mail", lambda: ask_folder(folder), folder.as_posix())


def _spoken(settings: Settings) -> Iterator[Probe]:
    broker = _text(settings.celery_broker_url) or ""
    rabbit = _text(settings.rabbitmq_url) or (broker if broker.startswith("amqp") else None)
    yield _raw("redis", _text(settings.redis_url), 6379, ask_redis)
    yield _raw("rabbitmq", rabbit, 5671 if (rabbit or "").startswith("amqps") else 5672, ask_rabbitmq)
    yield _raw("neo4j", _text(settings.neo4j_url), 7687, ask_neo4j)


def _raw(name: str, url: str | None, port: int, ask: Callable[[Place], Awaitable[Seen]]) -> Probe:
    if url is None:
        return Probe(name)
    place = Place.of(url, port)
    return Probe(name, lambda: ask(place), place.shown)


def _over_http(settings: Settings, outbound: Outbound) -> Iterator[Probe]:
    urls = {
        "chromadb": settings.chromadb_url, "qdrant": settings.qdrant_url, "consul": settings.consul_url,
        "kong": settings.kong_url, "ollama": settings.ollama_url,
    }  # fmt: skip
    for name, (path, judge) in _HTTP.items():
        url = _text(urls[name])
        yield Probe(name) if url is None else _asked(outbound, name, url.rstrip("/") + path, judge)
    index, service = settings.faiss_index, _text(settings.faiss_url)
    if index is not None:
        yield Probe("faiss", FaissFile(index).ask, index.as_posix())
    elif service is not None:
        yield _asked(outbound, "faiss", service, over_http.faiss)
    else:
        yield Probe("faiss")


def _asked(outbound: Outbound, name: str, url: str, judge: Judge) -> Probe:
    return Probe(name, lambda: ask_http(outbound, url, judge), shown(urlsplit(url)))


def _text(secret: SecretStr | None) -> str | None:
    return secret.get_secret_value() if secret else None
