"""Writes `docs/settings.md` from the settings' fields. Run from the repository's root."""

from __future__ import annotations

import ast
import sys
import types
from pathlib import Path
from typing import Literal, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

import cairn
from cairn.kernel.settings import Settings
from cairn.kernel.settings.example import _default
from cairn.kernel.settings.model import GROUPS, PROFILES

SOURCES = Path(cairn.__file__).parent
PAGE = Path("docs/settings.md")

HEAD = """\
# Settings

Written by `tools/write_settings.py` from the code; `tests/promises/test_settings_page.py` holds it to it.

A setting comes from the environment, else from `.env` in the working directory, else from the file that `NAME_FILE`
names (giving both is refused), else, for secrets in development, from what `cairn up` made under `CAIRN_HOME`, else
from the default of its environment, else from its general default. An empty value counts as none. All are read once,
at the start; whatever is wrong or missing is told in one report, and the exit code is 2. `.env.example` holds the same
list to copy from; `.env.development`, `.env.staging` and `.env.production` hold what differs there.

`not yet` in the last column: the setting is checked when it is given, and nothing acts on it in this version.

"""


def page() -> str:
    """The text of `docs/settings.md`."""
    acting = read_by_the_program()
    parts = [HEAD]
    for group in GROUPS:
        parts += [
            f"## {group.__doc__}\n\n",
            "| name | takes | default | means | acts |\n|---|---|---|---|---|\n",
        ]
        for name in group.__annotations__:
            field = Settings.model_fields[name]
            acts = "yes" if name in acting else "not yet"
            parts.append(
                f"| `{name.upper()}` | {kind_of(field)} | {default_of(field)} | {field.description} | {acts} |\n"
            )
        parts.append("\n")
    return "".join(parts) + _profiles()


def read_by_the_program() -> set[str]:
    """Settings that some room asks for as `settings.name`; looking at one, as the doctor does, is not acting on it."""
    found: set[str] = set()
    lookers = {SOURCES / "kernel" / "settings", SOURCES / "shell" / "doctor"}
    for path in SOURCES.rglob("*.py"):
        if not lookers.isdisjoint(path.parents):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value).rpartition(".")[2].endswith(
                "settings"
            ):
                found.add(node.attr)
    if "live" in found:
        found.add("environment")
    found |= {"allow_plaintext_backends", "debug"}  # acted on where settings are read
    return found & Settings.model_fields.keys()


def kind_of(field: FieldInfo) -> str:
    """What the setting takes, in words."""
    kinds = [part for part in _flat(field.annotation) if part is not type(None)]
    words = {
        bool: "true, false", int: "whole number", float: "number", str: "text", SecretStr: "secret text",
        Path: "path",
    }  # fmt: skip
    if any(get_origin(kind) is Literal for kind in kinds):
        return ", ".join(f"`{value}`" for kind in kinds for value in get_args(kind))
    named = [words[kind] for kind in kinds if isinstance(kind, type) and kind in words]
    if get_origin(field.annotation) is tuple:
        return "list"
    return named[0] if named else "JSON object"


def default_of(field: FieldInfo) -> str:
    text = _default(field)
    return f"`{text}`" if text else "none"


def _flat(annotation: object) -> list[object]:
    if isinstance(annotation, types.UnionType):
        return [part for branch in get_args(annotation) for part in _flat(branch)]
    return [annotation]


def _profiles() -> str:
    names = list(dict.fromkeys(name for values in PROFILES.values() for name in values))
    lines = [
        "## Defaults that differ by environment\n\n",
        f"| name | {' | '.join(PROFILES)} |\n|---|{'---|' * len(PROFILES)}\n",
    ]
    for name in names:
        general = _default(Settings.model_fields[name])
        cells = [str(values.get(name, general)) for values in PROFILES.values()]
        lines.append(f"| `{name.upper()}` | {' | '.join(_cell(cell) for cell in cells)} |\n")
    return "".join(lines)


def _cell(text: str) -> str:
    return text.lower() if text in {"True", "False"} else text


def main() -> None:
    """Write the page into the working directory."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
