"""Which passwords are accepted. Pure: no hashing, no I/O but the list of common passwords, read once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from cairn.kernel.identity.common_passwords import is_common, plain_forms

MIN_CHARACTERS = 8
MAX_CHARACTERS = 128

_MIN_PERSONAL = 5
"""Shorter words are in too many good passwords: only a whole name makes a password a bad one."""


def normalised(password: str) -> str | None:
    """The password in Unicode's form NFC, as it is counted and hashed; None where it cannot be one.

    NFC, not NFKC: the same key press gives different code points on different systems, and NFC undoes just
    that, while NFKC would also make different characters equal. A lone surrogate or NUL cannot be part of a
    password.
    """
    if "\0" in password or any("\ud800" <= character <= "\udfff" for character in password):
        return None
    return unicodedata.normalize("NFC", password)


def password_problems(
    password: str, *, email: str | None = None, username: str | None = None, names: Iterable[str] = ()
) -> list[tuple[str, str]]:
    """What keeps this from being the password of this person: (code, sentence) each; none when it is good.

    8 to 128 characters (code points after NFC) with upper, lower, digit and special (all that is neither
    letter nor digit in Unicode), not a common one, and not the person's e-mail, user name or name: neither
    as it is (leet and a short tail undone) nor as half or more of the password.
    """
    text = normalised(password)
    if text is None:
        return [("not_allowed_character", "The password contains a character that cannot be used.")]
    if len(text) > MAX_CHARACTERS:
        return [("too_long", f"Use at most {MAX_CHARACTERS} characters.")]
    found = _shape_problems(text)
    if is_common(text):
        found.append(("too_common", "This password is too common."))
    if email and _is_about(text, [email, email.partition("@")[0]]):
        found.append(("contains_email", "The password must not be your e-mail address."))
    if username and _is_about(text, [username]):
        found.append(("contains_username", "The password must not be your user name."))
    if _is_about(text, [part for name in names for part in (name, "".join(name.split()), *name.split())]):
        found.append(("contains_name", "The password must not be your name."))
    return found


def _shape_problems(text: str) -> list[tuple[str, str]]:
    wanted = (
        (len(text) >= MIN_CHARACTERS, "too_short", f"Use at least {MIN_CHARACTERS} characters."),
        (any(map(str.isupper, text)), "no_upper", "Use at least one capital letter."),
        (any(map(str.islower, text)), "no_lower", "Use at least one small letter."),
        (any(map(str.isdecimal, text)), "no_digit", "Use at least one digit."),
        (
            not all(map(str.isalnum, text)),
            "no_special",
            "Use at least one character besides letters and digits.",
        ),
    )
    return [(code, sentence) for there, code, sentence in wanted if not there]


def _is_about(password: str, words: Iterable[str]) -> bool:
    forms = plain_forms(password) | {password.lower()}
    for word in words:
        personal = unicodedata.normalize("NFC", word).lower().strip()
        if len(personal) < _MIN_PERSONAL:
            continue
        if any(
            form == personal or (personal in form and 2 * len(personal) >= len(password)) for form in forms
        ):
            return True
    return False
