"""How long somebody may think again. Pure."""

from datetime import timedelta
from typing import Final

ERASE: Final = "accounts.erase"
"""The job that erases one person: payload `{user_id}`."""

GRACE: Final = timedelta(days=7)
"""Between the wish to be erased and the erasure; a sign-in in between takes the wish back."""
