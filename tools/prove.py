"""`python -m tools.prove [ROW ...]`: runs the proofs of reliability one row at a time, with their mutants, and writes
docs/proofs.md. Exit code 1 where one failed, or a mutant was not caught. Rows that are not asked for are not run; the
page shows what the last run on this machine found of them."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.promises.proofs import PROOFS, Proof

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "proofs.md"
KEPT = ROOT / "var" / "prove.json"
MOST_SECONDS = 900
LONGER = {"ROLLOUTS": "10", "CHAOS_JOBS": "10000", "FUZZ_EXAMPLES": "4"}
"""What `make test` asks for less of."""
_HEAD = """# Proofs

What is promised, the tests that show it, and the broken variants on which the same checks fail: a test that has never
seen a loss proves nothing. `make prove` runs all of it, one row at a time, and writes this page;
`make prove ROWS="2 3"` runs some. The tests are part of `make test` too, and so are the mutants but the slowest (marker
`mutant`), which show what a check can see, and change when the check does.

Measured on {machine}. Figures are the largest of that run.

| row | promise | tests | mutants | figures | not shown |
|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """By test: passed, failed or skipped, a parametrised one as its worst; what was measured, with its unit."""

    tests: Mapping[str, str]
    figures: Mapping[str, tuple[float, str]]

    def of(self, names: set[str], how: str) -> list[str]:
        return sorted(name for name in names & self.tests.keys() if self.tests[name] == how)


def main() -> None:
    rows, found = _asked() or list(PROOFS), _before()
    for row in rows:
        found[row] = _run(row, PROOFS[row])
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps({str(number): asdict(outcome) for number, outcome in found.items()}))
        shown = {number: (proof, found.get(number, Outcome({}, {}))) for number, proof in PROOFS.items()}
        PAGE.write_text(page(shown, _machine()), encoding="utf-8")
    sys.exit(0 if all(_held(found[row]) for row in rows) else 1)


def _before() -> dict[int, Outcome]:
    """What was found on this machine the last time, of those rows that are still there."""
    if not KEPT.exists():
        return {}
    kept = json.loads(KEPT.read_text())
    return {
        int(row): Outcome(
            one["tests"], {name: (float(said[0]), said[1]) for name, said in one["figures"].items()}
        )
        for row, one in kept.items()
        if int(row) in PROOFS
    }


def _run(row: int, proof: Proof) -> Outcome:
    nodes = [*proof.tests, *proof.mutants]
    if not nodes:
        return Outcome({}, {})
    with tempfile.TemporaryDirectory(prefix="cairn-prove-") as folder:
        report, figures = Path(folder) / "report.xml", Path(folder) / "figures.json"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            f"--junitxml={report}",
            *nodes,
        ]
        print(f"row {row}: {proof.promise}", flush=True)
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**LONGER, **os.environ, "PROVE": str(figures)},
            timeout=MOST_SECONDS,
            check=False,
        )
        if not report.exists():
            raise RuntimeError(f"row {row}: pytest ended with {done.returncode}")
        measured = json.loads(figures.read_text()).get(str(row), {}) if figures.exists() else {}
        return Outcome(_read(report), {name: (value, unit) for name, (value, unit) in measured.items()})


_ORDER = ("failed", "skipped", "passed")


def _read(report: Path) -> dict[str, str]:
    worst: dict[str, str] = {}
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314  pytest wrote it a moment ago
        kinds = {child.tag for child in case}
        how = "failed" if kinds & {"failure", "error"} else "skipped" if "skipped" in kinds else "passed"
        name = case.get("name", "").partition("[")[0]
        worst[name] = min(how, worst.get(name, how), key=_ORDER.index)
    return worst


def _held(outcome: Outcome) -> bool:
    return "failed" not in outcome.tests.values()


def page(found: Mapping[int, tuple[Proof, Outcome]], machine: str) -> str:
    """docs/proofs.md. It holds no date: it changes where a proof or a figure does."""
    return _HEAD.format(machine=machine) + "".join(_line(row, *pair) for row, pair in found.items())


def _line(row: int, proof: Proof, outcome: Outcome) -> str:
    mutants = {node.partition("::")[2].partition("[")[0] for node in proof.mutants}
    tests = outcome.tests.keys() - mutants
    cells = [
        str(row),
        proof.promise,
        _shown(outcome, tests) or ("not run yet" if proof.tests else "none yet"),
        _caught(outcome, mutants) or ("not run yet" if mutants else "none"),
        "; ".join(f"{name} {_figure(*said)}" for name, said in outcome.figures.items()),
        proof.lacks,
    ]
    return f"| {' | '.join(cells)} |\n"


def _shown(outcome: Outcome, tests: set[str]) -> str:
    said = [f"`{name}`" for name in outcome.of(tests, "passed")]
    for how in ("failed", "skipped"):
        if some := outcome.of(tests, how):
            said += [f"**{how}**: " + ", ".join(f"`{name}`" for name in some)]
    return ", ".join(said)


def _caught(outcome: Outcome, mutants: set[str]) -> str:
    run = mutants & outcome.tests.keys()
    if not run:
        return ""
    names = ", ".join(f"`{name}`" for name in sorted(run))
    return f"{len(outcome.of(run, 'passed'))} of {len(mutants)} caught: {names}"


def _figure(value: float, unit: str) -> str:
    return f"{value:.3g} {unit}".strip()


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"
    )


def _asked() -> list[int]:
    parser = argparse.ArgumentParser(prog="python -m tools.prove")
    parser.add_argument("rows", nargs="*", type=int)
    rows = list(parser.parse_args().rows)
    if unknown := [row for row in rows if row not in PROOFS]:
        parser.error(f"no such row: {unknown}")
    return rows


if __name__ == "__main__":
    main()
