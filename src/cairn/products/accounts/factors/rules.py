"""What a code is: those of RFC 6238, and recovery codes. Pure."""

from __future__ import annotations

import hmac
import re
from datetime import datetime, timedelta
from typing import Final

from pyotp import HOTP

MOST_FACTORS: Final = 5
UNCONFIRMED_LIFE: Final = timedelta(hours=1)
"""So long a new factor waits for its first code."""
STEP_SECONDS: Final = 30
DIGITS: Final = 6

RECOVERY_CODES: Final = 10
RECOVERY_BYTES: Final = 15
"""120 random bits, so that a plain digest may stand for the code (ASVS 5.0, 6.5.2 asks for 112)."""
_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that is taken for a digit."""
_LENGTH: Final = RECOVERY_BYTES * 8 // 5
_MISTAKEN: Final = str.maketrans("oil", "011")
_TOTP = re.compile(rf"[0-9]{{{DIGITS}}}")
_RECOVERY = re.compile(rf"[{_ALPHABET}]{{{_LENGTH}}}")


def read_code(said: str) -> str | None:
    """The code without what people type into it (spaces, dashes, capitals); None for what can be none."""
    if not said.isascii():  # digits of other scripts are none here
        return None
    code = said.replace(" ", "").replace("-", "").lower()
    if _TOTP.fullmatch(code):
        return code
    code = code.translate(_MISTAKEN)
    return code if _RECOVERY.fullmatch(code) else None


def is_recovery_code(code: str) -> bool:
    """Of a code that `read_code` has read."""
    return len(code) == _LENGTH


def recovery_code(random: bytes) -> str:
    """`RECOVERY_BYTES` random bytes as people write them: six groups of four characters."""
    number = int.from_bytes(random)
    letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return "-".join(letters[start : start + 4] for start in range(0, _LENGTH, 4))


def matching_step(secret: str, code: str, at: datetime, after: int | None) -> int | None:
    """The time step of RFC 6238 whose code this is, out of the present one, the one before and the one after it; None
    where there is none, or none later than `after`, the last step that was used.

    A code that two steps share counts for the later, so that it is not good twice. The time that this takes depends on
    neither code.
    """
    present = int(at.timestamp()) // STEP_SECONDS
    codes = HOTP(secret, digits=DIGITS)
    steps = (present - 1, present, present + 1)
    matching = [step for step in steps if hmac.compare_digest(codes.at(step), code)]
    latest = max(matching, default=None)
    return latest if latest is not None and (after is None or latest > after) else None
