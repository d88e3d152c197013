"""What travel needs of others, and the settings that it goes by."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from cairn.kernel.db.reads import Executor
from cairn.kernel.vault import EncryptionNotConfigured, Vault

Address = Callable[[Executor, UUID], Awaitable[str | None]]
"""The e-mail address of a person, for who has to reach them; None where nobody is there any more."""

Named = Callable[[Executor, str], Awaitable[UUID | None]]
"""The id of who goes by this user name, however its letters are cased; None where nobody does."""


@dataclass(frozen=True, slots=True)
class TravelOptions:
    """`min_account_age`: accounts that are younger count nowhere where evidence is weighed. `viewer_secret`: under
    which the salts of a day's viewers are used. `address_of`: whom a confirmed booking puts in touch, and where
    letters go. `named`: who is invited by user name. `vault`: what seals private settings and contacts; None where
    there are no data keys."""

    min_account_age: timedelta
    viewer_secret: bytes
    address_of: Address
    named: Named
    vault: Vault | None = None

    @property
    def sealing(self) -> Vault:
        """The vault. Raises `EncryptionNotConfigured` where there is none."""
        if self.vault is None:
            raise EncryptionNotConfigured
        return self.vault
