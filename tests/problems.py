"""Saying what a refusal must look like."""

from __future__ import annotations

import httpx


def refused(answer: httpx.Response, status: int, code: str, *pointers: str) -> dict[str, object]:
    """Assert a problem document with this status and code, and exactly these field pointers if any are named."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    document = answer.json()
    assert document["code"] == code, document
    assert document["status"] == status
    assert document["correlation_id"] == answer.headers["x-correlation-id"]
    if pointers:
        assert sorted(problem["pointer"] for problem in document["errors"]) == sorted(pointers)
    return document
