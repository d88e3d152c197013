"""Writes `docs/api-reference.md` from `docs/openapi.json`. Run from the repository's root."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import BaseModel, Field

DOCUMENT = Path("docs/openapi.json")
PAGE = Path("docs/api-reference.md")
EVERYWHERE = {"400", "406", "413", "414", "415", "429", "431", "500", "503"}

HEAD = """\
# API reference

Written by `tools/write_api_reference.py` from `docs/openapi.json`; `tests/promises/test_api_reference.py` holds it to
that.

Every operation, by tag: what it needs, and how it may end. Bodies, fields and examples are in `/docs` and `/redoc` of a
running Cairn and in the document itself; the [guide](api-guide.md) says what holds for all operations,
[errors.md](errors.md) what a code means. `/api/…` is the same as `/api/v1/…`.

Permission is the word that a role, or the scope of an API key, must hold; `public` needs no sign-in. Statuses leave out
what every operation may answer: 400, 406, 413, 414, 415, 429, 431, 500, 503.
"""


class Operation(BaseModel):
    """What the page says of an operation."""

    tags: list[str]
    summary: str
    permission: str = Field(alias="x-permission")
    responses: dict[str, object]

    @property
    def statuses(self) -> str:
        return ", ".join(sorted(self.responses.keys() - EVERYWHERE))


class Tag(BaseModel):
    """A heading, and the sentence below it."""

    name: str
    description: str


class Document(BaseModel):
    """As much of an OpenAPI document as the page needs."""

    tags: list[Tag]
    paths: dict[str, dict[str, Operation]]


def page(document: str) -> str:
    """The text of `docs/api-reference.md` for an OpenAPI document in JSON."""
    read = Document.model_validate(json.loads(document))
    rows: dict[str, list[str]] = {tag.name: [] for tag in read.tags}
    for path, verbs in read.paths.items():
        for verb, operation in verbs.items():
            rows[operation.tags[0]].append(_row(f"{verb.upper()} {path}", operation))
    parts = [HEAD]
    for tag in read.tags:
        if rows[tag.name]:
            parts.append(f"\n## {tag.name}\n\n{tag.description}\n\n")
            parts.append("| operation | does | permission | statuses |\n|---|---|---|---|\n")
            parts += rows[tag.name]
    return "".join(parts)


def _row(address: str, operation: Operation) -> str:
    return f"| `{address}` | {operation.summary} | `{operation.permission}` | {operation.statuses} |\n"


def main() -> None:
    """Write the page into the working directory."""
    PAGE.write_text(page(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
