from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.service_health import ServiceHealth


T = TypeVar("T", bound="Services")


@_attrs_define
class Services:
    """Every service that there is a probe for.

    Attributes:
        postgresql (ServiceHealth): What the last probe of a service found.
        mail (ServiceHealth): What the last probe of a service found.
        files (ServiceHealth): What the last probe of a service found.
        jobs (ServiceHealth): What the last probe of a service found.
        redis (ServiceHealth): What the last probe of a service found.
        rabbitmq (ServiceHealth): What the last probe of a service found.
        neo4j (ServiceHealth): What the last probe of a service found.
        chromadb (ServiceHealth): What the last probe of a service found.
        qdrant (ServiceHealth): What the last probe of a service found.
        faiss (ServiceHealth): What the last probe of a service found.
        consul (ServiceHealth): What the last probe of a service found.
        kong (ServiceHealth): What the last probe of a service found.
        ollama (ServiceHealth): What the last probe of a service found.
    """

    postgresql: ServiceHealth
    mail: ServiceHealth
    files: ServiceHealth
    jobs: ServiceHealth
    redis: ServiceHealth
    rabbitmq: ServiceHealth
    neo4j: ServiceHealth
    chromadb: ServiceHealth
    qdrant: ServiceHealth
    faiss: ServiceHealth
    consul: ServiceHealth
    kong: ServiceHealth
    ollama: ServiceHealth

    def to_dict(self) -> dict[str, Any]:
        postgresql = self.postgresql.to_dict()

        mail = self.mail.to_dict()

        files = self.files.to_dict()

        jobs = self.jobs.to_dict()

        redis = self.redis.to_dict()

        rabbitmq = self.rabbitmq.to_dict()

        neo4j = self.neo4j.to_dict()

        chromadb = self.chromadb.to_dict()

        qdrant = self.qdrant.to_dict()

        faiss = self.faiss.to_dict()

        consul = self.consul.to_dict()

        kong = self.kong.to_dict()

        ollama = self.ollama.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "postgresql": postgresql,
                "mail": mail,
                "files": files,
                "jobs": jobs,
                "redis": redis,
                "rabbitmq": rabbitmq,
                "neo4j": neo4j,
                "chromadb": chromadb,
                "qdrant": qdrant,
                "faiss": faiss,
                "consul": consul,
                "kong": kong,
                "ollama": ollama,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.service_health import ServiceHealth  # noqa: PLC0415

        d = dict(src_dict)
        postgresql = ServiceHealth.from_dict(d.pop("postgresql"))

        mail = ServiceHealth.from_dict(d.pop("mail"))

        files = ServiceHealth.from_dict(d.pop("files"))

        jobs = ServiceHealth.from_dict(d.pop("jobs"))

        redis = ServiceHealth.from_dict(d.pop("redis"))

        rabbitmq = ServiceHealth.from_dict(d.pop("rabbitmq"))

        neo4j = ServiceHealth.from_dict(d.pop("neo4j"))

        chromadb = ServiceHealth.from_dict(d.pop("chromadb"))

        qdrant = ServiceHealth.from_dict(d.pop("qdrant"))

        faiss = ServiceHealth.from_dict(d.pop("faiss"))

        consul = ServiceHealth.from_dict(d.pop("consul"))

        kong = ServiceHealth.from_dict(d.pop("kong"))

        ollama = ServiceHealth.from_dict(d.pop("ollama"))

        services = cls(
            postgresql=postgresql,
            mail=mail,
            files=files,
            jobs=jobs,
            redis=redis,
            rabbitmq=rabbitmq,
            neo4j=neo4j,
            chromadb=chromadb,
            qdrant=qdrant,
            faiss=faiss,
            consul=consul,
            kong=kong,
            ollama=ollama,
        )

        return services
