"""Settings of watched services: which are required, and which addresses are refused."""

from __future__ import annotations

import pytest

from cairn.kernel.files.ways import store_of
from cairn.kernel.outbound import Outbound
from cairn.kernel.probes import board_of
from cairn.kernel.settings import SettingsError, load_settings
from cairn.kernel.settings.watched import SERVICES, secret_in_the_open
from cairn.wiring import database_of
from tests.served import CASEWORK_KEYS

pytestmark = pytest.mark.unit
LIVE = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "kJ8s7d6f5g4h3j2k1lQwErTyUiOpZxCvBn",
    "DATABASE_URL": "postgres://u:pw@db.internal/cairn?sslmode=require",
    **CASEWORK_KEYS,
}


def problems(**environ: str) -> list[str]:
    with pytest.raises(SettingsError) as refusal:
        load_settings(environ)
    return refusal.value.problems


def test_a_required_service_has_an_address():
    for name in ("redis", "rabbitmq", "neo4j", "chromadb", "qdrant", "faiss", "consul", "kong", "ollama"):
        assert problems(STATUS_REQUIRED=name) == [f"STATUS_REQUIRED names {name}, which has no address."]
    (unknown,) = problems(STATUS_REQUIRED="mongodb")
    assert unknown.startswith("STATUS_REQUIRED: there is no service 'mongodb'")
    for given in (
        {"STATUS_REQUIRED": "rabbitmq", "CELERY_BROKER_URL": "amqp://localhost//"},
        {"STATUS_REQUIRED": "faiss", "FAISS_INDEX": "vectors.index"},
        {"STATUS_REQUIRED": '["redis", "mail"]', "REDIS_URL": "redis://localhost"},
    ):
        load_settings(given)
    assert problems(STATUS_REQUIRED="rabbitmq", CELERY_BROKER_URL="redis://localhost")


def test_addresses_of_another_kind_are_refused():
    assert problems(NEO4J_URL="http://localhost:7474") == [
        "NEO4J_URL does not start with one of bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc."
    ]
    assert problems(QDRANT_URL="localhost:6333") == ["QDRANT_URL does not start with one of http, https."]
    assert problems(FAISS_INDEX="a", FAISS_URL="http://b") == [
        "FAISS_INDEX and FAISS_URL are both given; one of them says where FAISS is."
    ]


def test_a_password_does_not_travel_in_the_clear_where_strangers_are_served():
    url = "bolt://neo4j:a-long-password@graph.internal"
    (told,) = problems(**LIVE, NEO4J_URL=url)
    assert told.startswith("NEO4J_URL is remote, carries a password and is not encrypted")
    assert "a-long-password" not in told
    load_settings({**LIVE, "NEO4J_URL": url, "ALLOW_PLAINTEXT_BACKENDS": "true"})
    load_settings({**LIVE, "NEO4J_URL": url.replace("bolt:", "bolt+s:")})
    load_settings({**LIVE, "CONSUL_URL": "http://consul.internal:8500"})
    load_settings({**LIVE, "KONG_URL": "http://admin:secret@localhost:8001"})
    assert not secret_in_the_open("https://a:b@c")
    assert secret_in_the_open("http://a:b@c")


def test_the_board_has_each_service_once_and_knows_which_are_required():
    settings = load_settings(
        {"STATUS_REQUIRED": "redis", "REDIS_URL": "redis://localhost", "DATABASE_URL": "postgres://h/d"}
    )
    board = board_of(settings, database_of(settings), store_of(settings, Outbound()))
    assert sorted(probe.name for probe in board.probes) == sorted(SERVICES)
    assert {probe.name for probe in board.probes if probe.required} == {"postgresql", "redis"}
    assert all(probe.seconds <= 2 for probe in board.probes)
