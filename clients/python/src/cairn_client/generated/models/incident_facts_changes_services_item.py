from typing import Literal, cast

IncidentFactsChangesServicesItem = Literal[
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


def check_incident_facts_changes_services_item(value: str) -> IncidentFactsChangesServicesItem:
    """As it came: a newer server may know more of them."""
    return cast(IncidentFactsChangesServicesItem, value)
