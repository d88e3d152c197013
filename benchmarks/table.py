"""The figures of one run, and the table that sets them beside what is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median

WANTED: dict[str, dict[str, float]] = {
    "read": {"bare": 0.75, "usual": 4.0},
    "list": {"bare": 0.75, "usual": 4.0},
    "own": {"bare": 0.75, "usual": 4.0},
    "create": {"bare": 0.5, "usual": 1.5},
    "cached-list": {"bare": 0.6},
    "cached-read": {"bare": 0.6},
}
READY_SECONDS, IDLE_MIB = 2.0, 120
_TITLES = {
    "health": "`/health` (no database)", "read": "single read, signed in",
    "list": "list of 20 of 50,000 with count, signed in",
    "own": "list of 20 of 50 own with count",
    "create": "create with Idempotency-Key",
    "cached-list": "cached list of 20, against constant bytes",
    "cached-read": "cached single read, against constant bytes",
}  # fmt: skip


@dataclass(slots=True)
class Figures:
    """`rounds` by row and peer; `memory` (RSS, PSS) of the worker, idle and after the load, in MiB."""

    ready: dict[str, list[float]] = field(default_factory=dict)
    memory: dict[str, tuple[float, float]] = field(default_factory=dict)
    memory_after: dict[str, tuple[float, float]] = field(default_factory=dict)
    rounds: dict[str, dict[str, list[dict[str, float]]]] = field(default_factory=dict)


def printed(figures: Figures) -> str:
    """Markdown: requests per second as medians, the reached ratios, and the wanted ones."""
    lines = [
        "| row | Cairn | bare ASGI | usual | Cairn ÷ bare | wanted | Cairn ÷ usual | wanted |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row, measured in figures.rounds.items():
        rounds = {"bare" if name == "constant" else name: done for name, done in measured.items()}
        speeds = {
            name: median(done["per_second"] for done in all_rounds) for name, all_rounds in rounds.items()
        }
        cells = [f"{speeds[name]:,.0f}/s" if name in speeds else "" for name in ("cairn", "bare", "usual")]
        for name in ("bare", "usual"):
            ratio = _ratio(rounds, name)
            wanted = WANTED.get(row, {}).get(name)
            cells += [f"{ratio:.2f}" if ratio else "", _verdict(ratio, wanted)]
        lines.append(f"| {_TITLES[row]} | {' | '.join(cells)} |")
    lines += ["", "| | Cairn | bare ASGI | usual | wanted of Cairn |", "|---|---|---|---|---|"]
    ready = {name: f"{median(times):.2f} s" for name, times in figures.ready.items()}
    idle = {name: f"{rss:.0f} / {pss:.0f} MiB" for name, (rss, pss) in figures.memory.items()}
    after = {name: f"{rss:.0f} / {pss:.0f} MiB" for name, (rss, pss) in figures.memory_after.items()}
    for title, found, wanted in (
        ("ready after", ready, f"≤ {READY_SECONDS:g} s"),
        ("worker idle, RSS / PSS", idle, f"≤ {IDLE_MIB} MiB RSS"),
        ("worker after the load, RSS / PSS", after, ""),
    ):
        lines.append(
            f"| {title} | {' | '.join(found.get(name, '') for name in ('cairn', 'bare', 'usual'))} | {wanted} |"
        )
    return "\n".join(lines)


def _ratio(rounds: dict[str, list[dict[str, float]]], peer: str) -> float | None:
    """The median of the ratios within each turn: neighbours on the machine disturb a turn's peers alike."""
    if "cairn" not in rounds or peer not in rounds:
        return None
    pairs = zip(rounds["cairn"], rounds[peer], strict=True)
    return median(ours["per_second"] / theirs["per_second"] for ours, theirs in pairs)


def _verdict(ratio: float | None, wanted: float | None) -> str:
    if ratio is None or wanted is None:
        return ""
    return f"≥ {wanted:g} {'✓' if ratio >= wanted else '✗'}"
