from typing import Literal, cast

GroupInvitesListStatusType0 = Literal["accepted", "declined", "expired", "pending", "revoked"]


def check_group_invites_list_status_type_0(value: str) -> GroupInvitesListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(GroupInvitesListStatusType0, value)
