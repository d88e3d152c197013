"""What a person types into a search box, as a PostgreSQL text query."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
MOST_WORDS = 16


def prefix_query(text: str) -> str:
    """All words must be there, each as a prefix: `red tent` becomes `red:* & tent:*`. Empty where there is no word."""
    words = _WORD.findall(text.replace("_", " "))[:MOST_WORDS]
    return " & ".join(f"{word.lower()}:*" for word in words)
