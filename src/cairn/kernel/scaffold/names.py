"""What a new product and its noun are called, in every spelling that the templates use."""

from __future__ import annotations

import builtins
import keyword
import re
from dataclasses import dataclass
from pathlib import Path

_SNAKE = re.compile(r"[a-z]+(_[a-z]+)*")
_SHORTEST, _LONGEST = 3, 20
_SCHEMAS = frozenset({"kernel", "public", "information_schema"})
_SPOKEN_FOR = frozenset(
    {
        "actions",
        "caller",
        "changes",
        "create",
        "delete",
        "errors",
        "events",
        "new",
        "permissions",
        "queries",
        "query",
        "read",
        "reads",
        "routes",
        "row",
        "rules",
        "schemas",
        "update",
        "work",
    }
)
"""Names that the templates use for something else."""


class ScaffoldError(Exception):
    """No product was written; the message is one line."""


@dataclass(frozen=True, slots=True)
class Names:
    """A product and its first noun, such as `gear_loans` and `loans`."""

    product: str
    nouns: str

    @property
    def noun(self) -> str:
        return singular(self.nouns)

    def spellings(self) -> dict[str, str]:
        """What stands for each `$name` of a template."""
        noun, words = self.noun, self.noun.replace("_", " ")
        article = "an" if noun[0] in "aeiou" else "a"
        return {
            "product": self.product,
            "kebab": self.product.replace("_", "-"),
            "title": self.product.replace("_", " "),
            "Title": self.product.replace("_", " ").capitalize(),
            "noun": noun,
            "noun_kebab": noun.replace("_", "-"),
            "NOUN": noun.upper(),
            "Noun": "".join(part.capitalize() for part in noun.split("_")),
            "nouns": self.nouns,
            "nouns_kebab": self.nouns.replace("_", "-"),
            "NOUNS": self.nouns.upper(),
            "words": words,
            "nouns_words": self.nouns.replace("_", " "),
            "Nouns_words": self.nouns.replace("_", " ").capitalize(),
            "a": article,
            "A": article.capitalize(),
        }


def checked(root: Path, product: str, nouns: str) -> Names:
    """The names, if a product can be called so in this repository. Raises `ScaffoldError`."""
    for what, name in (("product", product), ("noun", nouns)):
        if not _SNAKE.fullmatch(name) or not _SHORTEST <= len(name) <= _LONGEST:
            raise ScaffoldError(
                f"{name!r} cannot name a {what}: say {_SHORTEST} to {_LONGEST} lower-case letters,"
                " with single underscores between words."
            )
        if keyword.iskeyword(name) or keyword.issoftkeyword(name):
            raise ScaffoldError(f"{name!r} cannot name a {what}: it is a word of Python.")
    names = Names(product, nouns)
    if product in _SCHEMAS or product.startswith("pg_"):
        raise ScaffoldError(
            f"{product!r} cannot name a product: PostgreSQL or the kernel has a schema of that name."
        )
    if names.noun == nouns:
        raise ScaffoldError(f"{nouns!r} cannot name a noun: say its plural, such as 'things'.")
    if names.noun in _SPOKEN_FOR or keyword.iskeyword(names.noun) or hasattr(builtins, names.noun):
        raise ScaffoldError(f"{nouns!r} cannot name a noun: {names.noun!r} means something else in the code.")
    _check_room(root, product, nouns)
    return names


def _check_room(root: Path, product: str, nouns: str) -> None:
    if not (root / "src/cairn/wiring.py").is_file():
        raise ScaffoldError(f"{root} is not Cairn's repository: there is no src/cairn/wiring.py in it.")
    for place in (f"src/cairn/products/{product}", f"migrations/{product}", f"tests/products/{product}"):
        if (root / place).exists():
            raise ScaffoldError(f"There is a product {product!r} already: {place} exists.")
    if found := next((root / "src/cairn/products").glob(f"*/{nouns}"), None):
        raise ScaffoldError(f"{nouns!r} is a noun of {found.parent.name!r} already: its address is taken.")


def singular(plural: str) -> str:
    """One of them, by the common rules of English; the word itself where none applies."""
    for ending, one in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
        ("zes", "z"),
    ):
        if plural.endswith(ending):
            return plural.removesuffix(ending) + one
    return plural if plural.endswith(("ss", "us")) else plural.removesuffix("s")
