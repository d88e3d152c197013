"""Keeps secrets and persons out of the logs: by the name of a field, and by the look of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pydantic import SecretStr

MASK = "[redacted]"
_DEEPEST = 6

_SECRET_NAME = re.compile(
    r"passw|secret|token|cookie|authori[sz]ation|api_?key|private_?key|data_?keys?$|(^|_)key$|signature|credential"
    r"|e_?mail|phone|address$|full_?name|first_?name|last_?name|username|birth|^body$|_body$|payload|otp|(^|_)code$"
    r"|session_?id|dsn$|(database|redis|broker|webhook)_url$|passphrase|(^|_)pin$|iban|idempotency"
)
_HARMLESS_NAMES = {"status_code", "error_code", "token_type", "cache_key"}
_PATTERNS = (
    re.compile(r"eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*"),
    re.compile(r"(?i)\b(?:bearer|basic)\s+[\w.~+/=-]{8,}"),
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"(?<=://)[^\s/@]+(?=@)"),
    re.compile(r"(?i)(?<=[?&;#\s\"'])(?:password|passwd|secret|token|api_?key|code|state|sig)=[^&\s\"']+"),
    re.compile(r"-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|\Z)"),
    re.compile(r"\b[0-9a-fA-F]{40,}\b"),
)
_DENSE = re.compile(r"(?<![\w/+-])[\w+/-]{32,}={0,2}(?![\w/+-])")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_HARMLESS_TEXT = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?!.*eyJ)[\w./{}:-]{0,31}")
"""What none of the patterns can match, at once: short, and without the @, = and spaces that they look for."""


def redact(value: object, depth: int = 0) -> object:
    """`value` with everything secret or personal in it replaced by `[redacted]`, at any depth."""
    if isinstance(value, str):
        return redact_text(value)
    if isinstance(value, SecretStr | bytes | bytearray | memoryview) or depth > _DEEPEST:
        return MASK
    if isinstance(value, Mapping):
        return {
            str(name): MASK if is_secret_name(str(name)) else redact(item, depth + 1)
            for name, item in value.items()
        }
    if isinstance(value, list | tuple | set | frozenset):
        return [redact(item, depth + 1) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return redact_text(str(value))


def redact_text(text: str) -> str:
    """`text` without tokens, keys, e-mail addresses and passwords in addresses."""
    if _HARMLESS_TEXT.fullmatch(text):
        return text
    for pattern in _PATTERNS:
        text = pattern.sub(MASK, text)
    return _DENSE.sub(_mask_if_random, text)


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Whether a field of this name is never logged."""
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().replace("-", "_")
    return plain not in _HARMLESS_NAMES and _SECRET_NAME.search(plain) is not None


def _mask_if_random(match: re.Match[str]) -> str:
    """Long words, paths and UUIDs stay: what mixes capitals, small letters and digits is a key."""
    found = match.group()
    mixed = all(re.search(kind, found) for kind in ("[a-z]", "[A-Z]", "[0-9]"))
    return MASK if mixed and not _UUID.fullmatch(found) else found
