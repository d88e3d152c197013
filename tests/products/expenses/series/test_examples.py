"""What the documents show of reports is what they answer, of a small ledger whose sums can be checked by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.paging import Row
from cairn.kernel.web.bodies import Answer
from cairn.products.expenses.analytics.schemas import (
    CategoryReportAnswer,
    MethodReportAnswer,
    SummaryAnswer,
    TagReportAnswer,
)
from cairn.products.expenses.report_examples import REPORT_EXAMPLES
from cairn.products.expenses.series.schemas import MerchantReportAnswer, MonthReportAnswer, TrendReportAnswer
from tests.builders.expenses import category_id
from tests.cast import Cast
from tests.products.expenses.series.conftest import Asking, Moving, asking

pytestmark = pytest.mark.integration
PAGE: Final = Path(__file__).resolve().parents[4] / "docs/expenses/charts.md"
IDS: Final = {
    "Groceries": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10",
    "Housing": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e11",
    "Travel": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e12",
    "Gifts": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e13",
}
SHOWN: Final = ("top-merchants", "by-category", "by-month", "trend")
"""Reports whose charts the page shows, in its order."""
REPORTS: Final[tuple[tuple[str, type[Answer]], ...]] = (
    ("summary", SummaryAnswer),
    ("by-category", CategoryReportAnswer),
    ("by-payment-method", MethodReportAnswer),
    ("by-tag", TagReportAnswer),
    ("by-month", MonthReportAnswer),
    ("trend", TrendReportAnswer),
    ("top-merchants", MerchantReportAnswer),
)


async def _answers(alice: Asking, raw: asyncpg.Connection) -> dict[str, Row]:
    """Each report of the first quarter of 2026, with the ids of the examples."""
    for day in ("2025-12-03", "2026-01-03", "2026-02-03", "2026-03-03"):
        await alice.spend(
            "890.00", day, category="Housing", merchant="City Homes", payment_method="bank_transfer"
        )
    for amount, day in (("62.40", "2026-01-12"), ("48.10", "2026-02-14")):
        await alice.spend(amount, day, merchant="Corner Market", payment_method="debit_card")
    await alice.spend("129.00", "2026-03-21", category="Travel", merchant="Railway", tags=("holiday",))
    await alice.spend("15.00", "2026-02-20", category="Gifts", kind="refund")
    await alice.spend("20.00", "2026-03-22", currency="USD", rate=None, category="Travel")
    found: dict[str, Row] = {}
    for report, _ in REPORTS:
        more = {"bucket": "month"} if report == "trend" else {}
        told = json.dumps(await alice.get(report, from_="2026-01-01", to="2026-03-31", **more))
        for name, shown in IDS.items():
            told = told.replace(str(await category_id(raw, alice.person, name)), shown)
        found[report] = json.loads(told)
    return found


async def test_examples_are_answers_and_so_are_those_of_the_page(
    now: Moving, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    now("2026-04-09T12:00:00+00:00")
    answers = await _answers(await asking(http, cairn, await cast.alice(), raw), raw)
    for report, model in REPORTS:
        assert answers[report] == REPORT_EXAMPLES[model], report
    shown = [
        json.loads(block)
        for block in re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    ]
    told = {str(answers[report]["chart"]["kind"]): answers[report]["chart"] for report in SHOWN}
    assert [chart["kind"] for chart in shown] == list(told)
    for chart in shown:
        assert chart == told[chart["kind"]]
