"""What travel needs of others, and the settings that it goes by."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from cairn.kernel.db.reads import Executor

Address = Callable[[Executor, UUID], Awaitable[str | None]]
"""The e-mail address of a person, for who has to reach them; None where nobody is there any more."""


@dataclass(frozen=True, slots=True)
class TravelOptions:
    """`min_account_age`: accounts that are younger count nowhere where evidence is weighed. `viewer_secret`: under
    which the salts of a day's viewers are used. `address_of`: whom a confirmed booking puts in touch, and where
    letters go."""

    min_account_age: timedelta
    viewer_secret: bytes
    address_of: Address
