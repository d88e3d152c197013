from typing import Literal, cast

NewIncidentServicesItem = Literal[
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


def check_new_incident_services_item(value: str) -> NewIncidentServicesItem:
    """As it came: a newer server may know more of them."""
    return cast(NewIncidentServicesItem, value)
