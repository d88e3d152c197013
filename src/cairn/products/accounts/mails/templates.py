"""Letters of accounts, with the tokens that they carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from string import Template
from typing import Final
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.identity.derived import DerivedTokens
from cairn.kernel.mail import Action, Letter, Letterhead, Mail
from cairn.kernel.settings import Settings
from cairn.products.accounts.mails.rules import in_order, label, moment, span
from cairn.products.accounts.mails.texts import TEXTS, Text
from cairn.products.accounts.one_time_tokens.rules import LIVES

MAIL: Final = "accounts.mail"
"""The job that writes one of these and sends it. Payload: `kind`; `user_id`, or `registration_id` where there is no
user yet; `token_id` where the letter carries a token or is about a change of address; `session_id` where it tells of a
device; `facts`, which hold nothing personal."""

Facts = Sequence[tuple[str, str]]


class Letters:
    """Writes letters. Tokens are derived here and go nowhere but into the mail."""

    def __init__(self, settings: Settings, derived: DerivedTokens) -> None:
        self._service = settings.api_title
        public = settings.public_url.rstrip("/")
        self._home = (settings.app_url or public).rstrip("/")
        self._pages = self._home if settings.app_url else f"{public}/account"
        self._has_a_home = settings.app_url is not None
        self._derived = derived
        self._head = Letterhead(settings.api_title, self._home)

    def mail(
        self, kind: str, user: Row, *, to: str | None = None, token_id: UUID | None = None, facts: Facts = ()
    ) -> Mail:
        """The letter to `user`, at another address where `to` says one. KeyError for a kind that has no text,
        ValueError where it needs a token and has none."""
        text = TEXTS[kind]
        token, code = self._proof(text, token_id)
        life = span(LIVES[text.purpose]) if text.purpose else ""

        def filled(template: str) -> str:
            return Template(template).substitute(service=self._service, app=self._home, life=life)

        letter = Letter(
            kind=kind,
            subject=filled(text.subject),
            paragraphs=filled(text.says).split("\n\n"),
            name=_name(user),
            action=self._action(text, filled(text.button), token),
            code=code,
            facts=facts,
            note=None if text.note is None else filled(text.note),
        )
        return self._head.mail(letter, to or str(user["email"]))

    def _proof(self, text: Text, token_id: UUID | None) -> tuple[str | None, str | None]:
        """The token for the link, or the code; neither where the letter proves nothing."""
        if text.purpose is None:
            return None, None
        if token_id is None:
            raise ValueError("This letter carries a token, and the job names none.")
        if text.path is None:
            return None, self._derived.code(text.purpose, token_id)
        return self._derived.token(text.purpose, token_id), None

    def _action(self, text: Text, button: str, token: str | None) -> Action | None:
        """The token stands behind a #: it reaches no server's log and no Referer. Where there is no application there
        are pages for tokens only, and a button that leads to the API's own root is no help."""
        if token is not None:
            return Action(button, f"{self._pages}/{text.path}#token={token}")
        leads_home = text.path == "" and self._has_a_home
        return Action(button, self._home) if leads_home else None


def facts_of(said: Mapping[str, object]) -> list[tuple[str, str]]:
    """What a job says, for people to read: instants in UTC, names as labels."""
    return [(label(name), _shown(value)) for name, value in in_order(said)]


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return moment(value)
    text = str(value)
    try:
        at = datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        return text
    return moment(at) if at is not None and at.utcoffset() == timedelta(0) else text


def _name(user: Row) -> str | None:
    return next((str(user[field]) for field in ("full_name", "first_name", "username") if user[field]), None)
