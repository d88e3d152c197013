"""What casework tells people: each kind, and what it is about. Ids only: who may not see the record learns nothing."""

from typing import Final

from cairn.kernel.notify import NotificationKind

CONSENT_OVERRIDDEN: Final = NotificationKind("casework.consent.overridden", "beneficiary")
KINDS: Final = (CONSENT_OVERRIDDEN,)
