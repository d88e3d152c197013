"""What an account is known by, and what keeps a password from being its password. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from email_validator import EmailNotValidError, validate_email

from cairn.base.headers import fits_a_header
from cairn.base.refusals import FieldProblem
from cairn.kernel.identity.password_rules import password_problems

MAX_EMAIL = 254
USERNAME = re.compile(r"[A-Za-z0-9_.-]{3,32}")
_NAMES = ("full_name", "first_name", "last_name")


def is_email(text: str) -> bool:
    """Whether this is an address that mail could reach: syntax and public domain, nobody is asked. One that RFC 5322
    allows and no mail of ours could name (`=?`, which begins an encoded word) is none."""
    try:
        validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        return False
    return len(text) <= MAX_EMAIL and fits_a_header(text)


def may_be_a_name(text: str) -> bool:
    """Whether an account may have this as its address or as its user name."""
    return is_email(text) if "@" in text else USERNAME.fullmatch(text) is not None


def email_key(email: str) -> str:
    """What two spellings of one address share: Unicode NFKC, then case folded, in both parts.

    RFC 5321 lets a mail server tell letters' case apart in the local part; no server that matters does, and two
    accounts that differ in it would be a trap.
    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", email.strip()).casefold())


def username_key(username: str | None) -> str | None:
    return None if username is None else username.casefold()


def keyed(values: Mapping[str, object]) -> dict[str, object]:
    """The values, with the keys of an address and a user name among them."""
    found = dict(values)
    if "email" in found:
        found["email_key"] = email_key(str(found["email"]))
    if "username" in found:
        username = found["username"]
        found["username_key"] = username_key(None if username is None else str(username))
    return found


def password_field_problems(
    password: str, person: Mapping[str, object], pointer: str = "/password"
) -> Iterator[FieldProblem]:
    """What keeps `password` from being this person's."""
    email, username = person.get("email"), person.get("username")
    found = password_problems(
        password,
        email=str(email) if email else None,
        username=str(username) if username else None,
        names=[str(person[name]) for name in _NAMES if person.get(name)],
    )
    for code, message in found:
        yield FieldProblem(pointer, code, message)
