"""Draws charts of expenses as docs/pictures/expenses-<kind>.svg: `python -m tools.draw_charts` starts a Cairn with its
demonstration data, signs in as one of its people, asks for a report of each kind, and draws its `chart`."""

from __future__ import annotations

import json
import subprocess
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final, TypedDict

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tools.readme_tour import ROOT, started

TARGET: Final = ROOT / "docs" / "pictures"
WHO: Final = "maya.lindqvist@example.com"
_WORD: Final = "Larch+Birch-41"
_INK, _FAINT = "#374151", "#E5E7EB"
_STYLE: Final = {
    "svg.hashsalt": "cairn", "svg.fonttype": "none", "font.size": 9, "text.color": _INK, "axes.labelcolor": _INK,
    "axes.edgecolor": "#9CA3AF", "xtick.color": _INK, "ytick.color": _INK, "axes.spines.top": False,
    "axes.spines.right": False, "legend.frameon": False, "figure.constrained_layout.h_pad": 0.1,
}  # fmt: skip
_DASHES: Final = {"value": "-", "previous": "--", "rolling": ":", "cumulative": "-."}


class Axis(TypedDict):
    type: str
    values: list[str]


class Series(TypedDict):
    key: str | None
    label: str
    role: str
    color: str
    values: list[str | None]


class Unit(TypedDict):
    currency: str
    exponent: int


class Chart(TypedDict):
    """What a report answers as its `chart`."""

    kind: str
    excluded: list[dict[str, str | None]]
    x: Axis
    series: list[Series]
    unit: Unit


def draw(chart: Chart, title: str, target: Path) -> None:
    """A picture of the chart, seven inches wide. Raises KeyError for a kind that there is not."""
    draws = KINDS[chart["kind"]]
    mpl.use("svg")
    with mpl.rc_context(_STYLE):
        figure, axes = plt.subplots(figsize=(7, 3.5), facecolor="white", layout="constrained")
        figure.suptitle(title, x=0.01, ha="left", fontsize=11)
        draws(chart, axes, figure)
        figure.savefig(target, format="svg", metadata={"Date": None})
        plt.close(figure)


def _bar(chart: Chart, axes: Axes, _: Figure) -> None:
    """From top to bottom, so that names can be read; series beside each other."""
    names, many = chart["x"]["values"], len(chart["series"])
    for number, series in enumerate(chart["series"]):
        places = [place + (number - (many - 1) / 2) * 0.8 / many for place in range(len(names))]
        values = _numbers(series)
        axes.barh(places, values, height=0.7 / many, color=series["color"], label=series["label"])
        for place, value in zip(places, values, strict=True):
            axes.annotate(
                _spelled(value, chart), (max(value, 0), place), (4, 0), textcoords="offset points", va="center",
                fontsize=8,
            )  # fmt: skip
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.margins(x=0.14)
    axes.grid(axis="x", color=_FAINT)
    axes.set_axisbelow(True)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.set_xlabel(chart["unit"]["currency"])
    if many > 1:
        axes.legend()


def _donut(chart: Chart, axes: Axes, _: Figure) -> None:
    """Clockwise from the top; the sum stands in the middle."""
    values = [_numbers(series)[0] for series in chart["series"]]
    whole = sum(values)
    wedges, *_others = axes.pie(
        values, colors=[series["color"] for series in chart["series"]], startangle=90, counterclock=False,
        wedgeprops={"width": 0.4, "edgecolor": "white", "linewidth": 1},
    )  # fmt: skip
    axes.text(
        0, 0, f"{_spelled(whole, chart)}\n{chart['unit']['currency']}", ha="center", va="center", fontsize=11
    )
    labels = [
        f"{series['label']} · {_spelled(value, chart)} · {100 * value / whole:.1f} %"
        for series, value in zip(chart["series"], values, strict=True)
    ]
    axes.legend(wedges, labels, loc="center left", bbox_to_anchor=(1.05, 0.5))


def _stacked_bar(chart: Chart, axes: Axes, _: Figure) -> None:
    """What is below nought is stacked downwards."""
    names = chart["x"]["values"]
    above, below = [0.0] * len(names), [0.0] * len(names)
    for series in chart["series"]:
        values = _numbers(series)
        starts = [up if value >= 0 else down for value, up, down in zip(values, above, below, strict=True)]
        axes.bar(
            range(len(names)), values, bottom=starts, width=0.72, color=series["color"], label=series["label"]
        )
        above = [up + max(value, 0) for up, value in zip(above, values, strict=True)]
        below = [down + min(value, 0) for down, value in zip(below, values, strict=True)]
    _days(chart, axes)
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1], loc="center left", bbox_to_anchor=(1, 0.5), fontsize=8)


def _line(chart: Chart, axes: Axes, _: Figure) -> None:
    """What is summed up has an axis of its own, on the right: it would press the others flat."""
    names, right = chart["x"]["values"], axes.twinx()
    for series in chart["series"]:
        where = right if series["role"] == "cumulative" else axes
        values = [float("nan") if value is None else float(value) for value in series["values"]]
        where.plot(
            range(len(names)), values, color=series["color"], label=series["label"],
            linestyle=_DASHES[series["role"]], linewidth=2.2 if series["role"] == "value" else 1.5,
        )  # fmt: skip
    _days(chart, axes)
    axes.set_ylim(bottom=min(0, axes.get_ylim()[0] if _sinks(chart) else 0))
    right.set_ylim(bottom=min(0, right.get_ylim()[0] if _sinks(chart) else 0))
    right.yaxis.set_major_formatter("{x:,.0f}")
    right.spines["right"].set_visible(True)
    right.set_ylabel(f"Cumulative, {chart['unit']['currency']}")
    (ours, names), (others, more) = axes.get_legend_handles_labels(), right.get_legend_handles_labels()
    axes.legend([*ours, *others], [*names, *more], loc="upper center", bbox_to_anchor=(0.5, -0.18), ncols=4)


KINDS: Final[Mapping[str, Callable[[Chart, Axes, Figure], None]]] = {
    "bar": _bar, "donut": _donut, "stacked_bar": _stacked_bar, "line": _line,
}  # fmt: skip


def _days(chart: Chart, axes: Axes) -> None:
    """Amounts from below, and days, of which as many are named as there is room for."""
    names = [date.fromisoformat(day) for day in chart["x"]["values"]]
    step = max(1, -(-len(names) // 13))
    whole = all(day.day == names[0].day for day in names)
    spelled = [day.strftime("%b %y" if whole else "%d %b") for day in names]
    axes.set_xticks(
        range(0, len(names), step), spelled[::step], rotation=45, ha="right", rotation_mode="anchor"
    )
    axes.set_ylabel(chart["unit"]["currency"])
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.grid(axis="y", color=_FAINT)
    axes.set_axisbelow(True)


def _sinks(chart: Chart) -> bool:
    """Whether anything is below nought; else the axis begins there."""
    return any(float(value or 0) < 0 for series in chart["series"] for value in series["values"])


def _numbers(series: Series) -> list[float]:
    return [float(value or 0) for value in series["values"]]


def _spelled(value: float, chart: Chart) -> str:
    return f"{value:,.{chart['unit']['exponent']}f}"


def reports(today: date) -> Sequence[tuple[str, str]]:
    """A report of each kind, with its title."""
    this_month = today.replace(day=1)
    year = f"from={this_month.replace(year=today.year - 1)}&to={this_month - timedelta(days=1)}"
    return (
        (f"top-merchants?limit=8&{year}", "Where most was spent, in twelve months"),
        (f"by-category?rollup=root&{year}", "Twelve months by category"),
        (f"by-month?{year}", "Month by month"),
        (f"trend?bucket=month&{year}", "The trend of twelve months"),
    )


def main() -> None:
    """Draw all of them into the pictures of the documentation."""
    with started() as (address, _, environ):
        command = ["cairn", "user", "reset-password", WHO, "--print"]
        link = subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout.strip()
        body = {"token": link.partition("#token=")[2], "new_password": _WORD}
        _asked(f"{address}/api/v1/auth/reset-password", body)
        signed_in = _asked(f"{address}/api/v1/auth/login", {"email": WHO, "password": _WORD})
        for report, title in reports(date.today()):  # noqa: DTZ011  the reader's day
            answer = _asked(f"{address}/api/v1/analytics/{report}", token=signed_in["access_token"])
            draw(answer["chart"], title, TARGET / f"expenses-{answer['chart']['kind']}.svg")


def _asked(url: str, body: Mapping[str, str] | None = None, token: str = "") -> dict:  # type: ignore[type-arg]
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    content = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, content, headers)) as answer:  # noqa: S310  our own address
        return json.load(answer)


if __name__ == "__main__":
    main()
