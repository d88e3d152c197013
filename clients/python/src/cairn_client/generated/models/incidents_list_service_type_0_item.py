from typing import Literal, cast

IncidentsListServiceType0Item = Literal[
    "chromadb",
    "consul",
    "faiss",
    "files",
    "jobs",
    "kong",
    "mail",
    "neo4j",
    "ollama",
    "postgresql",
    "qdrant",
    "rabbitmq",
    "redis",
]


def check_incidents_list_service_type_0_item(value: str) -> IncidentsListServiceType0Item:
    """As it came: a newer server may know more of them."""
    return cast(IncidentsListServiceType0Item, value)
