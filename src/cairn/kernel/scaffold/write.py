"""Writing a new product: all is rendered and checked first, then moved into place at once."""

from __future__ import annotations

import shutil
import tempfile
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from cairn.kernel.scaffold.enter import entered
from cairn.kernel.scaffold.names import Names, checked

_ENDING = ".tmpl"


def new_product(root: Path, name: str, noun: str) -> list[Path]:
    """Write the product `name` with the noun `noun` (its plural) into the repository at `root`.

    Answers every file that was written or changed, below `root`. Raises `ScaffoldError`, and then nothing is changed.
    """
    names = checked(root, name, noun)
    edits = entered(root, name)
    made = _rendered(names)
    _place(root, names, made, edits)
    return sorted([*made, *(path.relative_to(root) for path in edits)])


def _folders(names: Names) -> tuple[Path, ...]:
    return (
        Path("src/cairn/products", names.product),
        Path("migrations", names.product),
        Path("tests/products", names.product),
    )


def _rendered(names: Names) -> dict[Path, str]:
    source, migrations, tests = _folders(names)
    templates = files("cairn.kernel.scaffold").joinpath("templates")
    places = {"product": source, "noun": source / names.nouns, "tests": tests / names.nouns}
    spellings = names.spellings()
    found = {migrations / f"{names.product}_0001_initial.py": templates.joinpath(f"migration.py{_ENDING}")}
    for folder, place in places.items():
        for template in templates.joinpath(folder).iterdir():
            found[place / template.name.removesuffix(_ENDING)] = template
    return {path: _filled(template, spellings) for path, template in found.items()}


def _filled(template: Traversable, spellings: dict[str, str]) -> str:
    return Template(template.read_text(encoding="utf-8")).substitute(spellings)


def _place(root: Path, names: Names, made: dict[Path, str], edits: dict[Path, str]) -> None:
    """Write everything beside, then move; whatever fails in between, the repository is as it was."""
    before = {path: path.read_text(encoding="utf-8") for path in edits}
    beside = Path(tempfile.mkdtemp(prefix=".new-product-", dir=root))
    try:
        for path, text in made.items():
            (beside / path).parent.mkdir(parents=True, exist_ok=True)
            (beside / path).write_text(text, encoding="utf-8")
        for folder in _folders(names):
            (root / folder).parent.mkdir(parents=True, exist_ok=True)
            (beside / folder).rename(root / folder)
        for path, text in edits.items():
            path.write_text(text, encoding="utf-8")
    except BaseException:
        for folder in _folders(names):
            shutil.rmtree(root / folder, ignore_errors=True)
        for path, text in before.items():
            path.write_text(text, encoding="utf-8")
        raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)
