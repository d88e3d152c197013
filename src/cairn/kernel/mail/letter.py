"""Letters: what a mail to a person says, apart from how it looks. One layout renders them all, as plain text and as
HTML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from cairn.kernel.mail.port import Mail

_WIDTH: Final = 72
_LONGEST_NAME: Final = 50
_NO_NAME = re.compile(r"[/:@<>\\\[\]{}|=#%&?]|\.\w{2,}|\bwww\b", re.IGNORECASE)
"""What an address or a link has and a name has not."""


@dataclass(frozen=True, slots=True)
class Action:
    """The one thing to do: a button, and its link spelled out below it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter. `paragraphs` and `note` are sentences; `facts` are pairs of name and value, such as time and network;
    `code` is for people to type. `note` closes the letter, in small print: what to do if it was not you.
    """

    kind: str
    subject: str
    paragraphs: Sequence[str]
    name: str | None = None
    action: Action | None = None
    code: str | None = None
    facts: Sequence[tuple[str, str]] = ()
    note: str | None = None


class Letterhead:
    """Renders letters of one service. `url`: its address, which stands at the foot of each letter."""

    def __init__(self, service: str, url: str) -> None:
        self._service, self._url = service, url

    def mail(self, letter: Letter, to: str) -> Mail:
        """The letter as a mail to this address."""
        seen = {
            "letter": letter,
            "greeting": f"Hello {name}," if (name := greetable(letter.name)) else "Hello,",
            "preview": letter.paragraphs[0],
            "service": self._service,
            "url": self._url,
        }
        text, html = _TEXT.render(seen), _HTML.render(seen)
        return Mail(letter.kind, to, letter.subject, text.strip() + "\n", html.strip() + "\n")


def greetable(name: str | None) -> str:
    """The name, where it is fit to greet with, else nothing. Whoever registers a stranger's address chooses the name in
    the mail that the stranger gets: a name that is long, or looks like an address, is an advertisement.
    """
    plain = " ".join((name or "").split())
    fit = len(plain) <= _LONGEST_NAME and plain.isprintable() and not _NO_NAME.search(plain)
    return plain if fit else ""


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _environment(*, escaping: bool) -> Environment:
    made = Environment(
        loader=PackageLoader("cairn.kernel.mail", "templates"),
        autoescape=escaping,  # noqa: S701  the plain text has nothing to escape for
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["wrapped"] = _wrapped
    return made


_TEXT = _environment(escaping=False).get_template("letter.txt.j2")
_HTML = _environment(escaping=True).get_template("letter.html.j2")
