"""The figures of one run, and the table that sets them beside what is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

WANTED: dict[str, dict[str, float]] = {
    "read": {"bare": 0.75, "usual": 4.0, "flask": 5.0},
    "list": {"bare": 0.75, "usual": 4.0, "flask": 5.0},
    "own": {"bare": 0.75, "usual": 4.0, "flask": 5.0},
    "create": {"bare": 0.5, "usual": 1.5, "flask": 1.5},
    "cached-list": {"bare": 0.6},
    "cached-read": {"bare": 0.6},
}
PEERS = {"cairn": "Cairn", "bare": "bare ASGI", "usual": "usual", "flask": "Flask"}
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
    lines = _speeds(figures)
    lines += ["", "CPU of the worker per request, in microseconds:", "", _head(["row", *PEERS.values()])]
    for row, rounds in figures.rounds.items():
        costs = {
            name: median(done["cpu_microseconds"] for done in all_rounds)
            for name, all_rounds in rounds.items()
        }
        cells = [f"{costs[name]:,.0f}" if name in costs else "" for name in PEERS]
        lines.append(f"| {_TITLES[row]} | {' | '.join(cells)} |")
    lines += ["", _head(["", *PEERS.values(), "wanted of Cairn"])]
    ready = {name: f"{median(times):.2f} s" for name, times in figures.ready.items()}
    idle = {name: f"{rss:.0f} / {pss:.0f} MiB" for name, (rss, pss) in figures.memory.items()}
    after = {name: f"{rss:.0f} / {pss:.0f} MiB" for name, (rss, pss) in figures.memory_after.items()}
    for title, found, wanted in (
        ("ready after", ready, f"≤ {READY_SECONDS:g} s"),
        ("worker idle, RSS / PSS", idle, f"≤ {IDLE_MIB} MiB RSS"),
        ("worker after the load, RSS / PSS", after, ""),
    ):
        lines.append(f"| {title} | {' | '.join(found.get(name, '') for name in PEERS)} | {wanted} |")
    return "\n".join(lines)


def _speeds(figures: Figures) -> list[str]:
    others = [name for name in PEERS if name != "cairn"]
    titles = [part for name in others for part in (f"Cairn ÷ {PEERS[name]}", "wanted")]
    lines = [_head(["row", *PEERS.values(), *titles])]
    for row, rounds in figures.rounds.items():
        speeds = {
            name: median(done["per_second"] for done in all_rounds) for name, all_rounds in rounds.items()
        }
        cells = [f"{speeds[name]:,.0f}/s" if name in speeds else "" for name in PEERS]
        for name in others:
            ratio = reached(rounds, name)
            cells += [f"{ratio:.2f}" if ratio else "", _verdict(ratio, WANTED.get(row, {}).get(name))]
        lines.append(f"| {_TITLES[row]} | {' | '.join(cells)} |")
    return lines


def _head(titles: Sequence[str]) -> str:
    return f"| {' | '.join(titles)} |\n|{'---|' * len(titles)}"


def reached(rounds: dict[str, list[dict[str, float]]], peer: str) -> float | None:
    """The median of the ratios within each turn: neighbours on the machine disturb a turn's peers alike."""
    if "cairn" not in rounds or peer not in rounds:
        return None
    pairs = zip(rounds["cairn"], rounds[peer], strict=True)
    return median(ours["per_second"] / theirs["per_second"] for ours, theirs in pairs)


def _verdict(ratio: float | None, wanted: float | None) -> str:
    if ratio is None or wanted is None:
        return ""
    return f"≥ {wanted:g} {'✓' if ratio >= wanted else '✗'}"
