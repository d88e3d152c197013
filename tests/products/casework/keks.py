"""Key-encryption keys of the tests' own, beside the one that every test has."""

from __future__ import annotations

import base64
import json

from tests.served import CASEWORK_KEYS

FIRST: dict[str, str] = json.loads(CASEWORK_KEYS["CASEWORK_KEKS"])
SECOND = base64.urlsafe_b64encode(b"another-key-that-the-tests-wrap-").decode()


def keks(current: int, **keys: str) -> dict[str, str]:
    """The settings: `keks(2, **FIRST, **{"2": SECOND})`."""
    return {"CASEWORK_KEKS": json.dumps(keys), "CASEWORK_KEK_CURRENT": str(current)}


BOTH_OLD = keks(1, **FIRST, **{"2": SECOND})
BOTH = keks(2, **FIRST, **{"2": SECOND})
ONLY_SECOND = keks(2, **{"2": SECOND})
WRONG = keks(1, **{"1": SECOND})
