"""What travel tells people of."""

from __future__ import annotations

from typing import Final

from cairn.kernel.notify import NotificationKind

GROUP_INVITED: Final = NotificationKind("travel.group.invited", "group_invite")
GROUP_REQUESTED: Final = NotificationKind("travel.group.requested", "travel_group")
GROUP_APPROVED: Final = NotificationKind("travel.group.approved", "travel_group")
GROUP_REMOVED: Final = NotificationKind("travel.group.removed", "travel_group")

KINDS: Final = (GROUP_INVITED, GROUP_REQUESTED, GROUP_APPROVED, GROUP_REMOVED)
