from typing import Literal, cast

SafetySettingsAnswerInvitesFrom = Literal["everyone", "nobody"]


def check_safety_settings_answer_invites_from(value: str) -> SafetySettingsAnswerInvitesFrom:
    """As it came: a newer server may know more of them."""
    return cast(SafetySettingsAnswerInvitesFrom, value)
