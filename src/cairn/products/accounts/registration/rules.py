"""How long a registration waits to be confirmed, and how much is mailed for it. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

LIFE: Final = timedelta(days=1)

MOST_ASKED: Final = 5
ASKED_WITHIN: Final = timedelta(minutes=15)
"""So many registrations of one address are mailed about in so long: nobody fills a stranger's mailbox."""

MOST_MAILS: Final = 5
"""So often one registration is mailed about, the first mail and the repeats together."""

MOST_TRIES: Final = 5
"""So many passwords are looked at for one registration; the right one after that is wrong too."""
