from typing import Literal, cast

SafetySettingsChangesInvitesFrom = Literal["everyone", "nobody"]


def check_safety_settings_changes_invites_from(value: str) -> SafetySettingsChangesInvitesFrom:
    """As it came: a newer server may know more of them."""
    return cast(SafetySettingsChangesInvitesFrom, value)
