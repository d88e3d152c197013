"""Entering a new product in the files that name every product: each edit is a text from a text, or a refusal."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from cairn.kernel.scaffold.names import ScaffoldError

_TABLE = re.compile(r"(    return \{\n(?:        \"\w+\": .+,\n)+)(    \}\n)")
_IMPORT = re.compile(r"from cairn\.products\.([\w.]+) import .+\n")
_DEFAULT = re.compile(
    r"(    products: Names = Field\(\n        \(\n)((?:            \"\w+\",\n)+)(        \),\n)"
)
_EXAMPLE = re.compile(r"^(#PRODUCTS=)(.+)$", re.MULTILINE)


def entered(root: Path, product: str) -> dict[Path, str]:
    """The new text of every file that must name the product. Raises `ScaffoldError` where a place is not found."""
    edits: Mapping[str, Callable[[str, str], str | None]] = {
        "src/cairn/wiring.py": _wired,
        "src/cairn/kernel/settings/service.py": _known,
        ".env.example": _shown,
    }
    found: dict[Path, str] = {}
    for name, edit in edits.items():
        path = root / name
        text = path.read_text(encoding="utf-8")
        edited = edit(text, product)
        if edited is None:
            raise ScaffoldError(f"{name} has lost the place where products are named; nothing was written.")
        if edited != text:
            found[path] = edited
    return found


def _wired(text: str, product: str) -> str | None:
    taken = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    if product in taken:
        raise ScaffoldError(
            f"{product!r} cannot name a product: src/cairn/wiring.py uses the name for something else."
        )
    imports = list(_IMPORT.finditer(text))
    if not imports or not _TABLE.search(text):
        return None
    later = next((found.start() for found in imports if found[1] > f"{product}.product"), imports[-1].end())
    line = f"from cairn.products.{product}.product import {product}\n"
    text = text[:later] + line + text[later:]
    return _TABLE.sub(lambda found: f'{found[1]}        "{product}": {product},\n{found[2]}', text)


def _known(text: str, product: str) -> str | None:
    found = _DEFAULT.search(text)
    if found is None or f'"{product}"' in found[2]:
        return found and text
    return f'{text[: found.end(2)]}            "{product}",\n{text[found.end(2) :]}'


def _shown(text: str, product: str) -> str | None:
    found = _EXAMPLE.search(text)
    if found is None or product in found[2].split(","):
        return found and text
    return f"{text[: found.end()]},{product}{text[found.end() :]}"
