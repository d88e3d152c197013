"""`python -m benchmarks.picture RESULTS.json`: ratios of one run beside the wanted ones, as docs/pictures/bench.svg.

It says nothing of when it was drawn, and its colours are read on white and on black.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from benchmarks.table import PEERS, WANTED, reached

TARGET = Path(__file__).parents[1] / "docs" / "pictures" / "bench.svg"
_INK, _GOOD, _SHORT = "#7d8590", "#2da44e", "#d4a72c"


def draw(rounds: dict[str, dict[str, list[dict[str, float]]]], target: Path = TARGET) -> None:
    """A panel for each peer; a bar for each row, and a line where it should reach."""
    mpl.use("svg")
    mpl.rcParams.update({
        "svg.hashsalt": "cairn", "svg.fonttype": "none", "text.color": _INK, "axes.labelcolor": _INK,
        "axes.edgecolor": _INK, "xtick.color": _INK, "ytick.color": _INK, "font.size": 9,
    })  # fmt: skip
    others = [name for name in PEERS if name != "cairn" and any(name in found for found in rounds.values())]
    figure, panels = plt.subplots(1, len(others), figsize=(9, 2.8), squeeze=False)
    for name, panel in zip(others, panels[0], strict=True):
        _panel(panel, name, rounds)
    figure.tight_layout()
    target.parent.mkdir(exist_ok=True)
    figure.savefig(target, format="svg", transparent=True, metadata={"Date": None})
    plt.close(figure)


def _panel(panel: Axes, peer: str, rounds: dict[str, dict[str, list[dict[str, float]]]]) -> None:
    rows = [row for row in WANTED if row in rounds and reached(rounds[row], peer)]
    for place, row in enumerate(reversed(rows)):
        ratio, wanted = reached(rounds[row], peer) or 0.0, WANTED[row].get(peer)
        panel.barh(place, ratio, height=0.55, color=_GOOD if wanted is None or ratio >= wanted else _SHORT)
        panel.text(ratio, place, f" {ratio:.2f}", va="center")
        if wanted is not None:
            panel.plot([wanted, wanted], [place - 0.4, place + 0.4], color=_INK, linewidth=2)
    panel.set_yticks(range(len(rows)), list(reversed(rows)))
    panel.set_title(f"Cairn ÷ {PEERS[peer]}", color=_INK)
    panel.margins(x=0.2)
    for side in ("top", "right"):
        panel.spines[side].set_visible(False)


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["rounds"])
