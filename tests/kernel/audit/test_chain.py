"""Entries that hang on one another."""

from __future__ import annotations

from uuid import UUID

import pytest

from cairn.kernel.audit.chain import HashChain, chain_of

pytestmark = pytest.mark.unit

CHAIN = HashChain("cairn.casework.audit.v1")
ACTOR = UUID("01920000-0000-7000-8000-0000000000a1")
FIRST = {
    "action": "view", "actor_id": str(ACTOR), "actor_role": "worker", "at": "2025-01-02T03:04:05.000006Z", "chain": 10,
    "detail": None, "fields": ["first_name", "last_name"], "id": "01920000-0000-7000-8000-0000000000e1",
    "ip_prefix": "203.0.113.0/24", "legal_basis": None, "purpose": "service", "request_id": "req-1", "result": "ok",
    "seq": 1, "subject_count": 1, "subject_ids": ["01920000-0000-7000-8000-000000000001"], "via": "assignment",
}  # fmt: skip
SECOND = {
    **FIRST, "action": "update", "at": "2025-01-02T03:04:06.000000Z", "fields": ["phone"],
    "id": "01920000-0000-7000-8000-0000000000e2", "request_id": "req-2", "seq": 2,
}  # fmt: skip


def test_case_08_genesis_and_two_hashes():
    assert chain_of(ACTOR) == 10
    genesis = CHAIN.genesis(10)
    assert genesis.hex() == "1f50bffbc02529d4811dcfb2ceca83015c479f596c2c6f0c58b3471057d53a62"
    first = CHAIN.next(genesis, FIRST)
    assert first.hex() == "a752540b1af7b209d7f090af8036ac089b8151588d733b26c2b4b12b65ff4457"
    assert (
        CHAIN.next(first, SECOND).hex() == "341c150c35aecfe352f8b6b8c6778de9b6ee995410a8fe2e821db8772984b8b7"
    )
