from typing import Literal, cast

GroupInvitesListSentStatusType0 = Literal["accepted", "declined", "expired", "pending", "revoked"]


def check_group_invites_list_sent_status_type_0(value: str) -> GroupInvitesListSentStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(GroupInvitesListSentStatusType0, value)
