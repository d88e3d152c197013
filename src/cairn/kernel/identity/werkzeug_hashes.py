"""Hashes that werkzeug made: pbkdf2 and scrypt."""

from __future__ import annotations

from werkzeug.security import check_password_hash


def matches(stored: str, password: str) -> bool:
    """Whether it is the hash of this password; False for what is no hash."""
    try:
        return check_password_hash(stored, password)
    except (ValueError, TypeError):
        return False
