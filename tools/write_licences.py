"""Writes `docs/licences.md`: every package that a served Cairn has, and under which licence.

The licence is what a package says of itself: its SPDX expression, else its classifiers, else its own words.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "runtime.lock"
PAGE = ROOT / "docs" / "licences.md"
ALLOWED = frozenset(
    (
        "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0", "Unlicense",
    )
)  # fmt: skip
"""What may be served without asking anybody. MPL: its own files, unchanged, stay under it."""
ELSEWHERE = {
    "async-timeout": "Apache-2.0",
    "colorama": "BSD-3-Clause",
    "tzdata": "Apache-2.0",
}
"""What the lock has for other systems or Pythons than this one, as their authors say."""
_SPELLINGS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "New BSD": "BSD-3-Clause",
    "The Unlicense (Unlicense)": "Unlicense",
    "Zero-Clause BSD (0BSD)": "0BSD",
}
_HEAD = """# Licences

Every package of `requirements/runtime.lock`, and the licence that it says it has. Written by `make licences`;
`tests/promises/test_supply_chain.py` fails where this page is old, and where a licence is none of these:
{allowed}.

| package | licence |
|---|---|
"""


def locked() -> list[str]:
    """The names in the lock, for every system and Python."""
    return re.findall(r"^([a-z0-9][\w.-]*)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)


def licence(name: str) -> str:
    """An SPDX expression as far as it can be told; else the package's own words."""
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return "unknown: not installed here"
    return (
        told.get("License-Expression") or _by_classifiers(told) or _spelled(told.get("License") or "unknown")
    )


def _by_classifiers(told: PackageMetadata) -> str:
    rows = [row for row in told.get_all("Classifier") or [] if row.startswith("License ::")]
    names = [_spelled(row.rpartition(" :: ")[2]) for row in rows]
    return " OR ".join(dict.fromkeys(name for name in names if name != "OSI Approved"))


def _spelled(words: str) -> str:
    first = words.strip().splitlines()[0]
    return _SPELLINGS.get(first, first)


def is_allowed(expression: str) -> bool:
    """Whether every way to read it ends among those: OR is read as AND, which is stricter."""
    return set(re.findall(r"[\w.-]+", expression)) - {"AND", "OR", "WITH"} <= ALLOWED


def page() -> str:
    """The whole page."""
    rows = [f"| {name} | {licence(name)} |\n" for name in locked()]
    return _HEAD.format(allowed=", ".join(sorted(ALLOWED))) + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
