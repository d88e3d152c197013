"""What reports answer is what is documented of them."""

from __future__ import annotations

import jsonschema_rs
import pytest

from cairn.main import openapi_document
from tests.conftest import settings_for
from tests.products.expenses.analytics.conftest import BASE, MARCH, Reader

pytestmark = pytest.mark.integration
REPORTS = ("summary", "by-category", "by-payment-method", "by-tag", "by-month", "trend", "top-merchants")
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


async def test_every_answer_fits_its_document(alice: Reader) -> None:
    document = openapi_document(settings_for(NOWHERE))
    empty = {"from": "2026-01-01", "to": "2026-01-31"}
    told = [(route, await alice.said(route, empty)) for route in REPORTS]  # type: ignore[arg-type]
    await alice.spent("10.00", tags=("trip", "work"), payment_method="cash", merchant="Corner Market")
    await alice.spent("20.00", category="Travel", kind="refund")
    await alice.spent("3.00", "USD", rate=None)
    await alice.spent("5.00", day="2026-02-02")
    await alice.written()
    told += [(route, await alice.said(route)) for route in REPORTS]
    for route, said in told:
        operation = document["paths"][f"{BASE}/{route}"]["get"]  # type: ignore[index]
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        whole = {**schema, "components": document["components"]}
        jsonschema_rs.validator_for(whole, validate_formats=True).validate(said)


async def test_a_head_says_what_a_get_does(alice: Reader) -> None:
    got = await alice.ask("summary", {**MARCH})
    head = await alice.http.head(f"{BASE}/summary", params=MARCH, headers=alice.person.headers)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == got.headers["etag"]
