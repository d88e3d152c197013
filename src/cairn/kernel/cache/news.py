"""What processes tell each other.

`hello` and `here`: another one serves. `mark` and `settle`: before and after a commit, by Redis. `touched`: it has
committed, by the database.
"""

from __future__ import annotations

from collections.abc import Collection

import orjson


def message(kind: str, who: str, tags: Collection[str]) -> str:
    """News as they travel: what happened, whose doing, which tags."""
    return orjson.dumps([kind, who, sorted(tags)]).decode()


def read_message(text: str) -> tuple[str, str, list[str]]:
    """Raises ValueError for what `message` has not made."""
    found = orjson.loads(text)
    match found:
        case [str() as kind, str() as who, [*tags]] if all(isinstance(tag, str) for tag in tags):
            return kind, who, tags
    raise ValueError("no message of the cache")
