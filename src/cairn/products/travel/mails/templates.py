"""Letters of travel."""

from __future__ import annotations

from collections.abc import Sequence
from string import Template

from cairn.kernel.mail import Action, Letter, Letterhead, Mail
from cairn.kernel.mail.letter import greetable
from cairn.kernel.settings import Settings
from cairn.products.travel.mails.rules import Kind
from cairn.products.travel.mails.texts import TEXTS

Facts = Sequence[tuple[str, str | None]]


class Letters:
    """Writes letters. Where there is a web application, each has a button that leads there."""

    def __init__(self, settings: Settings) -> None:
        self._service, self._app = settings.api_title, settings.app_url
        home = (settings.app_url or settings.public_url).rstrip("/")
        self._head = Letterhead(settings.api_title, home)
        self._button = Action(f"Go to {self._service}", home) if self._app else None

    def mail(self, kind: Kind, to: str, name: str | None, facts: Facts) -> Mail:
        """The letter to this address. Of the facts those are left out that do not look like names: whoever names a
        group or an itinerary chooses what stands in a stranger's mail."""
        text = TEXTS[kind]
        letter = Letter(
            kind=kind,
            subject=text.subject,
            paragraphs=Template(text.says).substitute(service=self._service).split("\n\n"),
            name=name,
            action=self._button,
            facts=[(label, shown) for label, value in facts if (shown := greetable(value))],
            note=text.note,
        )
        return self._head.mail(letter, to)
