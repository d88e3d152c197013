"""Reports as they are plotted: values that stand under each other, named and coloured, in one currency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from cairn.base.money import from_minor

Kind = Literal["bar", "donut", "stacked_bar", "line"]
Role = Literal["value", "part", "other", "cumulative", "previous", "rolling"]
MOST_POINTS: Final = 366
MOST_SERIES: Final = 12
PALETTE: Final = (
    "#008DF9", "#FF6E3A", "#009F81", "#9F0162", "#FFC33B", "#00C2F9",
    "#E20134", "#8400CD", "#FFB2FD", "#00FCCF", "#A40122", "#FF5AAF",
)  # fmt: skip
"""By position, of what has no colour of its own: twelve that are told apart with any colour blindness, by M. Krzywinski
(https://mk.bcgsc.ca/colorblind)."""
OTHER_COLOUR: Final = "#9CA3AF"
OTHER: Final = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency, and how many decimals its amounts have."""

    currency: str
    digits: int


@dataclass(frozen=True, slots=True)
class Part:
    """A bar or a slice: `minor` units, and the colour that it has of its own. `key` is None of rows without any."""

    key: str | None
    label: str
    minor: int
    color: str | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """A line, or what is stacked: a value in minor units for each place of the axis, None where it is unknown."""

    key: str | None
    label: str
    values: Sequence[int | None]
    role: Role = "part"
    color: str | None = None


def bar(parts: Sequence[Part], unit: Unit, label: str = "Net") -> dict[str, object]:
    """A bar for each part, in this order. Of more than `MOST_POINTS` the last ones become one bar, "Other", of their
    sum."""
    shown = list(parts) if len(parts) <= MOST_POINTS else _folded_parts(parts, MOST_POINTS)
    values = Layer("net", label, [part.minor for part in shown], "value")
    return _chart("bar", "category", [part.label for part in shown], [values], unit)


def bars(places: Sequence[str], layers: Sequence[Layer], unit: Unit) -> dict[str, object]:
    """At each place a bar of each layer, beside each other. Raises `ValueError` as `line` does."""
    return _chart("bar", "category", places, layers, unit)


def donut(parts: Sequence[Part], unit: Unit) -> dict[str, object]:
    """A slice, which is a series of one value, for each part above nought, in this order; the others are named in
    `excluded`. Of more than `MOST_SERIES` slices the last ones become one, "Other", of their sum."""
    slices = [
        Layer(part.key, part.label, [part.minor], "part", part.color) for part in parts if part.minor > 0
    ]
    left_out = [part for part in parts if part.minor <= 0]
    return _chart("donut", "category", ["Net"], _folded(slices), unit, left_out)


def stacked_bar(days: Sequence[date], layers: Sequence[Layer], unit: Unit) -> dict[str, object]:
    """A bar for each period, which begins on its day, stacked of these layers in this order. Of more than `MOST_SERIES`
    layers the last ones become one, "Other", of their sums. Raises `ValueError` as `line` does."""
    return _chart("stacked_bar", "date", _spelled(days), _folded(layers), unit)


def line(days: Sequence[date], layers: Sequence[Layer], unit: Unit) -> dict[str, object]:
    """A line for each of at most `MOST_SERIES` layers, with a point for each day. Raises `ValueError` where a layer has
    more or fewer values than there are days, or there are more than `MOST_POINTS` days."""
    if len(layers) > MOST_SERIES:
        raise ValueError("lines are no parts of a whole: they are not folded")
    return _chart("line", "date", _spelled(days), layers, unit)


def _chart(
    kind: Kind,
    x_type: Literal["category", "date"],
    x: Sequence[str],
    layers: Sequence[Layer],
    unit: Unit,
    left_out: Sequence[Part] = (),
) -> dict[str, object]:
    if len(x) > MOST_POINTS or any(len(layer.values) != len(x) for layer in layers):
        raise ValueError("each series has a value for each place of the axis, and the axis so many at most")
    return {
        "kind": kind,
        "excluded": [{"key": part.key, "label": part.label} for part in left_out],
        "x": {"type": x_type, "values": list(x)},
        "series": [_series(place, layer, unit) for place, layer in enumerate(layers)],
        "unit": {"currency": unit.currency, "exponent": unit.digits},
    }


def _series(place: int, layer: Layer, unit: Unit) -> dict[str, object]:
    return {
        "key": layer.key,
        "label": layer.label,
        "role": layer.role,
        "color": layer.color or PALETTE[place],
        "values": [_amount(minor, unit) for minor in layer.values],
    }


def _amount(minor: int | None, unit: Unit) -> Decimal | None:
    return None if minor is None else from_minor(minor, unit.digits)


def _spelled(days: Sequence[date]) -> list[str]:
    return [day.isoformat() for day in days]


def _folded_parts(parts: Sequence[Part], most: int) -> list[Part]:
    kept, rest = parts[: most - 1], parts[most - 1 :]
    return [*kept, Part(OTHER, "Other", sum(part.minor for part in rest), OTHER_COLOUR)]


def _folded(layers: Sequence[Layer]) -> list[Layer]:
    """At most `MOST_SERIES`: what is beyond is summed up place by place; where one is unknown, so is the sum."""
    if len(layers) <= MOST_SERIES:
        return list(layers)
    kept, rest = layers[: MOST_SERIES - 1], layers[MOST_SERIES - 1 :]
    columns = zip(*(layer.values for layer in rest), strict=True)
    return [*kept, Layer(OTHER, "Other", [_sum(column) for column in columns], "other", OTHER_COLOUR)]


def _sum(values: Sequence[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None
