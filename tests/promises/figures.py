"""Figures that proofs measure, for docs/proofs.md: kept where `make prove` asks for them."""

from __future__ import annotations

import json
import os
from pathlib import Path


def record_figure(row: int, name: str, value: float, unit: str) -> None:
    """Of this row of reliability; the largest of several. Nothing happens where PROVE does not name a file."""
    place = os.environ.get("PROVE")
    if not place:
        return
    file = Path(place)
    kept: dict[str, dict[str, list[object]]] = json.loads(file.read_text()) if file.exists() else {}
    figures = kept.setdefault(str(row), {})
    before = figures.get(name, [value])[0]
    figures[name] = [max(value, float(str(before))), unit]
    file.write_text(json.dumps(kept, indent=1), encoding="utf-8")
