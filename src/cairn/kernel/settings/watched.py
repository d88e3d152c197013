"""Settings of the services that are watched: each is one that has an address here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, get_args
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, SecretStr

from cairn.kernel.settings.kinds import Names

_HTTP: Final = frozenset({"http", "https"})
SCHEMES: Final[Mapping[str, frozenset[str]]] = {
    "rabbitmq_url": frozenset({"amqp", "amqps"}),
    "neo4j_url": frozenset({"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}),
    "chromadb_url": _HTTP,
    "qdrant_url": _HTTP,
    "faiss_url": _HTTP,
    "consul_url": _HTTP,
    "kong_url": _HTTP,
    "ollama_url": _HTTP,
}
ServiceName = Literal[
    "postgresql", "mail", "files", "jobs", "redis", "rabbitmq", "neo4j", "chromadb", "qdrant", "faiss", "consul",
    "kong", "ollama",
]  # fmt: skip
SERVICES: Final[tuple[ServiceName, ...]] = get_args(ServiceName)
"""What can be watched; the first four are parts of the program itself."""


class Watched(BaseModel):
    """Watched services"""

    rabbitmq_url: SecretStr | None = Field(
        None,
        description="amqp(s)://user:password@host/vhost; unset: CELERY_BROKER_URL where that is RabbitMQ.",
    )
    neo4j_url: SecretStr | None = Field(
        None,
        description="bolt:// or neo4j://user:password@host; +s for TLS, +ssc for a self-signed certificate.",
    )
    chromadb_url: SecretStr | None = Field(None, description="ChromaDB: http(s)://host:8000.")
    qdrant_url: SecretStr | None = Field(None, description="Qdrant: http(s)://host:6333.")
    faiss_index: Path | None = Field(None, description="FAISS: an index file. Needs the library faiss-cpu.")
    faiss_url: SecretStr | None = Field(
        None, description="FAISS behind HTTP: the address of one query, answered with JSON."
    )
    consul_url: SecretStr | None = Field(None, description="Consul: http(s)://host:8500.")
    kong_url: SecretStr | None = Field(
        None, description="Kong, its Admin or Status API: http(s)://host:8001."
    )
    ollama_url: SecretStr | None = Field(None, description="Ollama: http(s)://host:11434.")
    status_required: Names = Field(
        (),
        description="Watched services without which the program is unhealthy, besides postgresql: JSON or comma list.",
    )


def secret_in_the_open(url: str) -> bool:
    """Whether this address of a watched service carries credentials and asks for no encryption."""
    parts = urlsplit(url)
    return bool(parts.password) and not parts.scheme.endswith(("s", "+ssc"))
