"""Availability, and percentiles out of histograms."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from cairn.products.status.services.rules import EDGES, added, day_state, histogram, quantile, uptime

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("samples", "up", "share"),
    [
        (0, 0, None), (1, 1, "100.000"), (1, 0, "0.000"), (3, 2, "66.666"), (1440, 1439, "99.930"),
        (129_600, 129_599, "99.999"), (1_000_000, 999_999, "99.999"), (8, 7, "87.500"),
        (43_200, 43_157, "99.900"),  # "three nines" of a month of minutes
    ],
)  # fmt: skip
def test_uptime(samples: int, up: int, share: str | None) -> None:
    assert uptime(samples, up) == (None if share is None else Decimal(share))


def test_a_hundred_percent_means_that_nothing_failed() -> None:
    for samples in range(1, 3000, 7):
        assert uptime(samples, samples - 1) < 100


def test_every_latency_has_a_bucket() -> None:
    for latency in (0.0, 0.01, 0.25, 0.26, 1.0, 1999.9, 2000.0, 2000.1, 1e9):
        assert sum(histogram([latency])) == 1
    assert histogram([0.25])[0] == histogram([0.26])[1] == histogram([2001])[-1] == 1
    assert list(EDGES) == sorted(set(EDGES))


def test_quantiles_as_prometheus_interpolates_them() -> None:
    # ten samples in (10, 14]: the median is in the middle of the bucket, p95 at 95 hundredths of it
    counts = histogram([12.0] * 10)
    assert quantile(counts, 0.5) == 12.0
    assert quantile(counts, 0.95) == 13.8
    # half of them in the first bucket, which begins at nothing
    counts = histogram([0.1] * 5 + [12.0] * 5)
    assert quantile(counts, 0.5) == 0.25
    assert quantile(counts, 0.25) == pytest.approx(0.12, abs=0.01)
    assert quantile(histogram([5000.0]), 0.5) == 2000.0
    assert quantile(histogram([]), 0.5) is None


def test_quantiles_are_off_by_no_more_than_a_bucket() -> None:
    dice = random.Random(7)
    for _ in range(50):
        found = sorted(dice.lognormvariate(2, 1.5) for _ in range(dice.randrange(1, 400)))
        for share in (0.5, 0.95):
            exact = found[min(len(found) - 1, max(0, -(-len(found) * share // 1).__int__() - 1))]
            bucket = next((index for index, edge in enumerate(EDGES) if exact <= edge), None)
            if bucket is not None:
                low = EDGES[bucket - 1] if bucket else 0.0
                assert low <= quantile(histogram(found), share) <= EDGES[bucket]


def test_histograms_of_hours_make_that_of_the_day() -> None:
    dice = random.Random(8)
    hours = [[dice.expovariate(0.05) for _ in range(60)] for _ in range(24)]
    assert added(map(histogram, hours)) == histogram(latency for hour in hours for latency in hour)
    assert added([]) == [0] * (len(EDGES) + 1)


@pytest.mark.parametrize(
    ("samples", "up", "state"),
    [(0, 0, "unknown"), (1440, 1440, "up"), (1440, 1439, "partial"), (1440, 1297, "partial"), (1440, 1296, "down"),
     (1, 0, "down")],
)  # fmt: skip
def test_days(samples: int, up: int, state: str) -> None:
    assert day_state(samples, up) == state
