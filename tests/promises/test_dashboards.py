"""Dashboards and alerts speak of what the program counts, and each alert says what to do."""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tools.write_dashboards import DASHBOARDS, FOLDER, dashboard

pytestmark = pytest.mark.integration

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "deploy" / "prometheus"
AWAITED = {
    "cache_hits_total", "cache_misses_total", "cache_hit_rate", "jobs_dead", "jobs_done_total", "jobs_failed_total",
    "jobs_lag_seconds", "jobs_queued", "jobs_retried_total", "jobs_running", "service_up",
}  # fmt: skip
"""Families of rooms that are still being built: strike them out as they come."""
_NAME = re.compile(r"(?<![\w:$.~\"{/*-])([a-z]+_[a-z0-9_]+|cairn:[a-z0-9_:]+)(?![\w(:\"])")
_WORDS = {"by_endpoint", "le"}
promtool = pytest.mark.skipif(
    shutil.which("promtool") is None, reason="promtool (Debian: prometheus) is missing"
)


def _rules() -> str:
    return "".join((RULES / name).read_text(encoding="utf-8") for name in ("recording.yml", "alerts.yml"))


def _expressions() -> list[str]:
    written = [
        target["expr"]
        for path in sorted(FOLDER.glob("*.json"))
        for panel in json.loads(path.read_text(encoding="utf-8"))["panels"]
        for target in panel["targets"]
    ]
    return written + re.findall(r"expr: (?:>-\n)?((?:.*\n)(?:\s+/.*\n)*)", _rules())


def _asked_for(expression: str) -> set[str]:
    """The names in a query: without its labels' values, its groupings and its ranges."""
    bare = re.sub(r"\{[^}]*\}|\b(?:by|without|on|ignoring) \([^)]*\)|\[[^\]]*\]", "", expression)
    return set(_NAME.findall(bare)) - _WORDS


async def test_every_name_is_a_family_of_the_program(http: httpx.AsyncClient) -> None:
    importlib.import_module("cairn.kernel.redis.place")  # a program without a Redis does not load it
    text = (await http.get("/metrics")).text
    known: set[str] = set()
    for family in text_string_to_metric_families(text):
        endings = {"counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"]}.get(family.type, [""])
        known |= {family.name + ending for ending in endings}
    known |= set(re.findall(r"record: (\S+)", _rules()))
    asked = set().union(*map(_asked_for, _expressions()))
    assert len(asked) > 50
    assert asked - known - AWAITED == set()


def test_a_name_that_nobody_counts_is_seen() -> None:
    assert _asked_for('sum by (le) (rate(http_made_up_total{status=~"5.."}[5m]))') == {"http_made_up_total"}


@pytest.mark.parametrize("name", DASHBOARDS)
def test_the_committed_dashboard_is_what_the_panels_say(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == dashboard(name), "run make pages"


def test_no_dashboard_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(DASHBOARDS)


def test_each_alert_has_a_severity_and_a_section_of_the_runbook() -> None:
    alerts = (RULES / "alerts.yml").read_text(encoding="utf-8")
    names = re.findall(r"- alert: (\w+)", alerts)
    sections = re.findall(r"runbook: docs/runbooks\.md#(\S+)", alerts)
    assert len(names) == len(sections) == len(re.findall(r"severity: (?:page|ticket)", alerts))
    titles = re.findall(
        r"^## (.+)$", (ROOT / "docs" / "runbooks.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    anchors = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    assert set(sections) <= anchors


@promtool
def test_promtool_takes_the_rules_and_their_tests_hold() -> None:
    for command in (["check", "rules", "recording.yml", "alerts.yml"], ["test", "rules", "alerts_test.yml"]):
        done = subprocess.run(["promtool", *command], cwd=RULES, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@promtool
def test_the_tests_of_the_rules_see_a_broken_rule(tmp_path: Path) -> None:
    """The mutant: a burn rate that is asked for ten times too late."""
    for path in RULES.glob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("(14.4 * 0.001)", "(144 * 0.001)")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["promtool", "test", "rules", "alerts_test.yml"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode != 0
