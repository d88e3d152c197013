"""What a person types into a search box, as a PostgreSQL text query."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w")
MOST_WORDS = 16


def prefix_query(text: str) -> str:
    """All words must be there, each as a prefix: `red tent` becomes `'red':* & 'tent':*`. Empty where there is no word.

    A word is what stands between spaces: PostgreSQL cuts it as it cut the searched text, so that `node.js`, `3.5` and
    addresses find themselves.
    """
    words = [word for word in text.lower().replace("_", " ").split() if _WORD.search(word)][:MOST_WORDS]
    return " & ".join("'{}':*".format(word.replace("\\", " ").replace("'", " ")) for word in words)
