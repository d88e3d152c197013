"""What OpenAPI shows of reports: the first quarter of a small ledger, as it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cairn.base.paging import Row
from cairn.kernel.web.bodies import Answer
from cairn.products.expenses.analytics.schemas import (
    CategoryReportAnswer,
    MethodReportAnswer,
    SummaryAnswer,
    TagReportAnswer,
)
from cairn.products.expenses.series.schemas import MerchantReportAnswer, MonthReportAnswer, TrendReportAnswer

_GROCERIES: Final = "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10"
_HOUSING: Final = "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e11"
_TRAVEL: Final = "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e12"
_GIFTS: Final = "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e13"
_UNIT: Final = {"currency": "EUR", "exponent": 2}
_HEAD: Final[Row] = {
    "period": {"from": "2026-01-01", "to": "2026-03-31", "key": "2026-Q1", "complete": True},
    "previous": {"from": "2025-10-01", "to": "2025-12-31"}, "currency": "EUR",
    "totals": {"gross": "2909.50", "refunds": "15.00", "net": "2894.50", "count": 7},
    "previous_totals": {"gross": "890.00", "refunds": "0.00", "net": "890.00", "count": 1}, "change_pct": "225.2",
    "unconverted": [{"currency": "USD", "net": "20.00", "count": 1}],
}  # fmt: skip
REPORT_EXAMPLES: Final[Mapping[type[Answer], Row]] = {
    SummaryAnswer: {
        **_HEAD,
        "items": [
            {"kind": "expense", "gross": "2909.50", "refunds": "0.00", "net": "2909.50", "count": 6},
            {"kind": "refund", "gross": "0.00", "refunds": "15.00", "net": "-15.00", "count": 1},
        ],
        "average": "484.92", "median": "509.50", "largest": "890.00", "per_day": "32.16",
        "chart": {
            "unit": _UNIT,
            "kind": "bar", "excluded": [], "x": {"type": "category", "values": ["Gross", "Refunds", "Net"]},
            "series": [
                {
                    "key": "current", "label": "Current", "role": "value", "color": "#008DF9",
                    "values": ["2909.50", "15.00", "2894.50"],
                },
                {
                    "key": "previous", "label": "Previous", "role": "previous", "color": "#FF6E3A",
                    "values": ["890.00", "0.00", "890.00"],
                },
            ],
        },
    },
    CategoryReportAnswer: {
        **_HEAD,
        "items": [
            {
                "category_id": _HOUSING, "name": "Housing", "color": "#1D4ED8", "share": "91.77",
                "change_pct": "200.0", "mean_per_month": "890.00", "median_per_month": "890.00", "gross": "2670.00",
                "refunds": "0.00", "net": "2670.00", "count": 3,
            },
            {
                "category_id": _TRAVEL, "name": "Travel", "color": "#0D9488", "share": "4.43", "change_pct": None,
                "mean_per_month": "43.00", "median_per_month": "0.00", "gross": "129.00", "refunds": "0.00",
                "net": "129.00", "count": 1,
            },
            {
                "category_id": _GROCERIES, "name": "Groceries", "color": "#16A34A", "share": "3.80",
                "change_pct": None, "mean_per_month": "36.83", "median_per_month": "48.10", "gross": "110.50",
                "refunds": "0.00", "net": "110.50", "count": 2,
            },
            {
                "category_id": _GIFTS, "name": "Gifts", "color": "#BE185D", "share": "0.00", "change_pct": None,
                "mean_per_month": "-5.00", "median_per_month": "0.00", "gross": "0.00", "refunds": "15.00",
                "net": "-15.00", "count": 1,
            },
        ],
        "chart": {
            "unit": _UNIT,
            "kind": "donut", "excluded": [{"key": _GIFTS, "label": "Gifts"}],
            "x": {"type": "category", "values": ["Net"]},
            "series": [
                {"key": _HOUSING, "label": "Housing", "role": "part", "color": "#1D4ED8", "values": ["2670.00"]},
                {"key": _TRAVEL, "label": "Travel", "role": "part", "color": "#0D9488", "values": ["129.00"]},
                {"key": _GROCERIES, "label": "Groceries", "role": "part", "color": "#16A34A", "values": ["110.50"]},
            ],
        },
    },
    MethodReportAnswer: {
        **_HEAD,
        "items": [
            {
                "payment_method": "bank_transfer", "share": "92.24", "gross": "2670.00", "refunds": "0.00",
                "net": "2670.00", "count": 3,
            },
            {
                "payment_method": None, "share": "3.94", "gross": "129.00", "refunds": "15.00", "net": "114.00",
                "count": 2,
            },
            {
                "payment_method": "debit_card", "share": "3.82", "gross": "110.50", "refunds": "0.00",
                "net": "110.50", "count": 2,
            },
        ],
        "chart": {
            "unit": _UNIT,
            "kind": "bar", "excluded": [],
            "x": {"type": "category", "values": ["Bank transfer", "No method", "Debit card"]},
            "series": [
                {
                    "key": "net", "label": "Net", "role": "value", "color": "#008DF9",
                    "values": ["2670.00", "114.00", "110.50"],
                },
            ],
        },
    },
    TagReportAnswer: {
        **_HEAD,
        "items": [
            {"tag": None, "gross": "2780.50", "refunds": "15.00", "net": "2765.50", "count": 6},
            {"tag": "holiday", "gross": "129.00", "refunds": "0.00", "net": "129.00", "count": 1},
        ],
        "chart": {
            "unit": _UNIT,
            "kind": "bar", "excluded": [], "x": {"type": "category", "values": ["Untagged", "holiday"]},
            "series": [
                {
                    "key": "net", "label": "Net", "role": "value", "color": "#008DF9",
                    "values": ["2765.50", "129.00"],
                },
            ],
        },
    },
    MonthReportAnswer: {
        **_HEAD,
        "items": [
            {
                "key": "2026-01", "from": "2026-01-01", "to": "2026-01-31", "complete": True, "share": "32.90",
                "gross": "952.40", "refunds": "0.00", "net": "952.40", "count": 2,
            },
            {
                "key": "2026-02", "from": "2026-02-01", "to": "2026-02-28", "complete": True, "share": "31.89",
                "gross": "938.10", "refunds": "15.00", "net": "923.10", "count": 3,
            },
            {
                "key": "2026-03", "from": "2026-03-01", "to": "2026-03-31", "complete": True, "share": "35.21",
                "gross": "1019.00", "refunds": "0.00", "net": "1019.00", "count": 2,
            },
        ],
        "chart": {
            "unit": _UNIT,
            "kind": "stacked_bar", "excluded": [],
            "x": {"type": "date", "values": ["2026-01-01", "2026-02-01", "2026-03-01"]},
            "series": [
                {
                    "key": _HOUSING, "label": "Housing", "role": "part", "color": "#1D4ED8",
                    "values": ["890.00", "890.00", "890.00"],
                },
                {
                    "key": _TRAVEL, "label": "Travel", "role": "part", "color": "#0D9488",
                    "values": ["0.00", "0.00", "129.00"],
                },
                {
                    "key": _GROCERIES, "label": "Groceries", "role": "part", "color": "#16A34A",
                    "values": ["62.40", "48.10", "0.00"],
                },
                {
                    "key": _GIFTS, "label": "Gifts", "role": "part", "color": "#BE185D",
                    "values": ["0.00", "-15.00", "0.00"],
                },
            ],
        },
    },
    TrendReportAnswer: {
        **_HEAD,
        "items": [
            {
                "key": "2026-01", "from": "2026-01-01", "to": "2026-01-31", "complete": True, "share": "32.90",
                "cumulative": "952.40", "previous": "0.00", "rolling": None, "gross": "952.40", "refunds": "0.00",
                "net": "952.40", "count": 2,
            },
            {
                "key": "2026-02", "from": "2026-02-01", "to": "2026-02-28", "complete": True, "share": "31.89",
                "cumulative": "1875.50", "previous": "0.00", "rolling": None, "gross": "938.10", "refunds": "15.00",
                "net": "923.10", "count": 3,
            },
            {
                "key": "2026-03", "from": "2026-03-01", "to": "2026-03-31", "complete": True, "share": "35.21",
                "cumulative": "2894.50", "previous": "890.00", "rolling": "964.83", "gross": "1019.00",
                "refunds": "0.00", "net": "1019.00", "count": 2,
            },
        ],
        "chart": {
            "unit": _UNIT,
            "kind": "line", "excluded": [],
            "x": {"type": "date", "values": ["2026-01-01", "2026-02-01", "2026-03-01"]},
            "series": [
                {
                    "key": "net", "label": "Net", "role": "value", "color": "#008DF9",
                    "values": ["952.40", "923.10", "1019.00"],
                },
                {
                    "key": "cumulative", "label": "Cumulative", "role": "cumulative", "color": "#FF6E3A",
                    "values": ["952.40", "1875.50", "2894.50"],
                },
                {
                    "key": "previous", "label": "Previous", "role": "previous", "color": "#009F81",
                    "values": ["0.00", "0.00", "890.00"],
                },
                {
                    "key": "rolling", "label": "Mean of three", "role": "rolling", "color": "#9F0162",
                    "values": [None, None, "964.83"],
                },
            ],
        },
    },
    MerchantReportAnswer: {
        **_HEAD,
        "items": [
            {
                "merchant": "City Homes", "share": "91.77", "gross": "2670.00", "refunds": "0.00", "net": "2670.00",
                "count": 3,
            },
            {
                "merchant": "Railway", "share": "4.43", "gross": "129.00", "refunds": "0.00", "net": "129.00",
                "count": 1,
            },
            {
                "merchant": "Corner Market", "share": "3.80", "gross": "110.50", "refunds": "0.00", "net": "110.50",
                "count": 2,
            },
            {"merchant": None, "share": "0.00", "gross": "0.00", "refunds": "15.00", "net": "-15.00", "count": 1},
        ],
        "others": {"gross": "0.00", "refunds": "0.00", "net": "0.00", "count": 0},
        "chart": {
            "unit": _UNIT,
            "kind": "bar", "excluded": [],
            "x": {"type": "category", "values": ["City Homes", "Railway", "Corner Market", "No merchant"]},
            "series": [
                {
                    "key": "net", "label": "Net", "role": "value", "color": "#008DF9",
                    "values": ["2670.00", "129.00", "110.50", "-15.00"],
                },
            ],
        },
    },
}  # fmt: skip
"""By the model of the answer, as it is on the wire."""
