"""Whether a password is a common one: an offline list of 30 000, kept as 64-bit digests in 240 kB.

The list is zxcvbn's, the most frequent first. The rules ask for a digit and a special, which nearly no
common password has; what people do instead is put a tail on one. So a password without its tail is compared
too, with the most frequent of the list only: `Password2024!` is as good as known, `Testpass2024!` is not
yet.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import re
import runpy
from array import array
from bisect import bisect_left
from pathlib import Path

_MAX_TAIL = 6
_MIN_STEM = 4
_STEMS = 3000
_TAIL = re.compile(rf"[^a-z]{{1,{_MAX_TAIL}}}\Z")
_LEET = tuple(str.maketrans("@430578$1!|", f"aaeostbs{line * 3}") for line in "il")


def is_common(password: str) -> bool:
    """Whether the password is on the list, in small letters or with simple leet undone (`p@ssw0rd`), or is one
    of the 3000 most frequent of five letters or more with a tail of up to six digits and specials.
    """
    known, stems = _digests()
    lowered = password.lower()
    stem = _TAIL.sub("", lowered)
    return any(_is_in(known, form) for form in _unleeted(lowered)) or (
        len(stem) > _MIN_STEM and any(_is_in(stems, form) for form in _unleeted(stem))
    )


def plain_forms(password: str) -> set[str]:
    """What a guesser reduces the password to: small letters, leet undone, short tail cut; 4 characters or
    more.
    """
    lowered = password.lower()
    return _unleeted(lowered) | _unleeted(_TAIL.sub("", lowered))


def _unleeted(text: str) -> set[str]:
    return {text, *(text.translate(table) for table in _LEET)} if len(text) >= _MIN_STEM else set()


def _is_in(digests: array[int], form: str) -> bool:
    wanted = _digest(form)
    place = bisect_left(digests, wanted)
    return place < len(digests) and digests[place] == wanted


@functools.cache
def _digests() -> tuple[array[int], array[int]]:
    """The list's digests and those of its most frequent part, sorted. Read once, at the first use.

    zxcvbn's data module is run apart and let go: importing zxcvbn keeps 94 000 words in memory for good.
    """
    found = importlib.util.find_spec("zxcvbn")
    if found is None or not found.submodule_search_locations:
        raise RuntimeError("The list of common passwords (zxcvbn) is not installed.")
    data = runpy.run_path(str(Path(found.submodule_search_locations[0]) / "frequency_lists.py"))
    digests = [_digest(word) for word in data["FREQUENCY_LISTS"]["passwords"]]
    return array("Q", sorted(digests)), array("Q", sorted(digests[:_STEMS]))


def _digest(word: str) -> int:
    return int.from_bytes(
        hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )
