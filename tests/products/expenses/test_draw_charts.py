"""`tools.draw_charts` draws every kind of chart from what reports of the demonstration's data answer."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.product.demo import demo_id
from cairn.kernel.settings import Settings
from tools.draw_charts import KINDS, TARGET, Chart, draw, reports
from tools.readme_tour import ROOT

pytestmark = pytest.mark.integration
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
async def maya(cairn: wiring.Cairn, settings: Settings, raw: asyncpg.Connection) -> dict[str, str]:
    """Signed in as one of the demonstration's people, whose ledger is there."""
    await wiring.seed(settings, "accounts")
    await wiring.seed(settings, "expenses")
    user_id, session_id = demo_id("maya.lindqvist"), new_id()
    await raw.execute(
        "INSERT INTO accounts.sessions (id, user_id, created_at, last_seen_at, device, address_prefix, proved_at)"
        " VALUES ($1, $2, $3, $3, 'tests', '127.0.0.0/24', $3)",
        session_id, user_id, clock.now(),
    )  # fmt: skip
    return {"Authorization": f"Bearer {cairn.accounts.tokens.issue(user_id, session_id).token}"}


async def test_each_kind_is_drawn_from_a_live_answer(
    http: httpx.AsyncClient, maya: dict[str, str], tmp_path: Path
) -> None:
    """In the colours and words of the answer, and in nobody else's."""
    drawn = set()
    for report, title in reports(clock.now().date()):
        answer = await http.get(f"/api/v1/analytics/{report}", headers=maya)
        assert answer.status_code == 200, answer.text
        chart: Chart = answer.json()["chart"]
        path = tmp_path / f"{chart['kind']}.svg"
        draw(chart, title, path)
        text = path.read_text(encoding="utf-8")
        said = {"".join(node.itertext()).strip() for node in ET.fromstring(text).iter(f"{SVG}text")}  # noqa: S314  ours
        assert title in said
        for series in chart["series"]:
            assert series["color"].lower() in text, series["label"]
            assert chart["kind"] == "bar" or any(series["label"] in line for line in said), series["label"]
        if chart["kind"] == "bar":
            assert set(chart["x"]["values"]) <= said
        drawn.add(chart["kind"])
    assert drawn == set(KINDS)


@pytest.mark.parametrize("kind", ["bar", "stacked_bar", "line"])
def test_what_is_below_nought_is_drawn_too(kind: str, tmp_path: Path) -> None:
    days = {"type": "date", "values": ["2026-03-01", "2026-04-01"]}
    values: list[str | None] = ["-3.00", None if kind == "line" else "2.00"]
    role = "value" if kind == "line" else "part"
    series = {"key": "a", "label": "Net", "role": role, "color": "#008DF9", "values": values}
    chart: Chart = {
        "kind": kind, "excluded": [], "x": days, "series": [series], "unit": {"currency": "EUR", "exponent": 2},
    }  # type: ignore[typeddict-item]  # fmt: skip
    draw(chart, "Below", tmp_path / "below.svg")
    assert "\u2212" in (tmp_path / "below.svg").read_text(encoding="utf-8")


def test_the_pictures_of_the_guide_are_there_and_shown() -> None:
    shown = re.findall(r"\]\(pictures/expenses-(\w+)\.svg\)", (ROOT / "docs/expenses.md").read_text("utf-8"))
    assert sorted(shown) == sorted(KINDS)
    for kind in KINDS:
        picture = ET.parse(TARGET / f"expenses-{kind}.svg").getroot()  # noqa: S314  our own
        assert picture.tag == f"{SVG}svg"
        assert float(str(picture.get("width")).removesuffix("pt")) == pytest.approx(504)
