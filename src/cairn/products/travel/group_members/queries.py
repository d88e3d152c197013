"""Reads of members. The group was found as the caller may see it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Integer,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    text,
    update,
)

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.blocks.queries import between, no_block
from cairn.products.travel.errors import MembersOnly
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.travel_groups.models import GroupInvite
from cairn.products.travel.travel_groups.queries import CALLER, GROUPS, MEMBERS, says

_invites = cast("Table", GroupInvite.__table__)
_group_id = cast("ColumnElement[object]", bindparam("group_id", type_=Uuid))
_user_id = cast("ColumnElement[object]", bindparam("user_id", type_=Uuid))
_person = person("person")
_actor = MEMBERS.alias("actor")
_other = MEMBERS.alias("other")
_asked = select(_group_id.label("group_id"), _user_id.label("member_id")).subquery("asked")
_COLUMNS = ("id", "state", "role", "joined_at", "changed_at", "created_at", "updated_at")
_shunned = exists(
    select(_other.c.id).where(
        _other.c.group_id == _asked.c.group_id,
        _other.c.user_id != _asked.c.member_id,
        says(_other.c.state, "active"),
        between(_other.c.user_id, _asked.c.member_id),
    )
)
_STANDING = Statement(
    select(
        _asked.c.group_id,
        _asked.c.member_id,
        *(MEMBERS.c[name] for name in _COLUMNS),
        *shown(_person, "user"),
        _invites.c.id.label("invite_id"),
        _invites.c.expires_at.label("invited_until"),
        _actor.c.role.label("actor_role"),
        _shunned.label("shunned"),
        between(CALLER, _asked.c.member_id).label("apart"),
    ).select_from(
        _asked.outerjoin(
            MEMBERS, and_(MEMBERS.c.group_id == _asked.c.group_id, MEMBERS.c.user_id == _asked.c.member_id)
        )
        .outerjoin(_person, _person.c.id == _asked.c.member_id)
        .outerjoin(
            _invites,
            and_(
                _invites.c.group_id == _asked.c.group_id,
                _invites.c.invitee_id == _asked.c.member_id,
                says(_invites.c.status, "pending"),
            ),
        )
        .outerjoin(
            _actor,
            and_(
                _actor.c.group_id == _asked.c.group_id,
                _actor.c.user_id == CALLER,
                says(_actor.c.state, "active"),
            ),
        )
    )
)


async def standing(work: UnitOfWork, group: Row, user_id: UUID) -> Row:
    """What somebody is in a group that this transaction has locked, with nulls where there never was anything.

    `invite_id`, `invited_until`: the pending invitation, which may have expired. `actor_role`: what the caller is.
    `shunned`: a block stands between this person and some active member; `apart`: one stands between it and the caller.
    """
    row = await work.row(
        _STANDING, {"group_id": group["id"], "user_id": user_id, "caller_id": work.caller.user_id}
    )
    if row is None:
        raise LookupError("one row is asked for, and always there")
    return with_person(row, "user")


def _in_roster(caller: Caller) -> ColumnElement[bool]:
    """Active members; who waits to be let in, for those who lead the group. Nobody from whom a block parts the
    caller."""
    leads = exists(
        select(_actor.c.id).where(
            _actor.c.group_id == MEMBERS.c.group_id,
            _actor.c.user_id == CALLER,
            says(_actor.c.state, "active"),
            says(_actor.c.role, "organizer", "moderator"),
        )
    )
    seen = or_(says(MEMBERS.c.state, "active"), and_(says(MEMBERS.c.state, "requested"), leads))
    return and_(seen, no_block(caller, cast("ColumnElement[object]", MEMBERS.c.user_id)))


ROSTER = Listing(
    source=MEMBERS.outerjoin(_person, _person.c.id == MEMBERS.c.user_id),
    columns=[MEMBERS.c.group_id, *(MEMBERS.c[name] for name in _COLUMNS), *shown(_person, "user")],
    key=cast("ColumnElement[object]", MEMBERS.c.id),
    visible=_in_roster,
    sorts={
        "joined_at": cast("ColumnElement[object]", func.coalesce(MEMBERS.c.joined_at, MEMBERS.c.changed_at))
    },
    default=(SortKey("joined_at"),),
    filters={
        "group": MEMBERS.c.group_id == bindparam("group", type_=Uuid),
        "state": MEMBERS.c.state == bindparam("state", type_=Text),
    },
)


async def roster(reads: Reads, caller: Caller, group: Row, asked: PageRequest, filters: Row) -> Page:
    """One page of the group's members. Raises `MembersOnly` for who is no active member, or does not meet the rule any
    more, but for moderators and admins."""
    if not group["in_roster"] and not caller.has("moderator") and not caller.has("admin"):
        raise MembersOnly
    found = await ROSTER.page(reads, caller, asked, {**filters, "group": group["id"]})
    return replace(found, items=[with_person(row, "user") for row in found.items])


COUNTED = Statement(
    update(GROUPS)
    .where(GROUPS.c.id == bindparam("counted_id", type_=Uuid))
    .values(member_count=GROUPS.c.member_count + bindparam("by", type_=Integer))
)
"""One member more or less, on whatever the count is: the constraint of the table is the last word on seats."""

_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_before = bindparam("before", type_=TIMESTAMP(timezone=True))
MEASURED = Statement(text("""
WITH held AS (
  SELECT m.id, m.lapsed_at,
         CASE g.eligibility WHEN 'verified_only' THEN e.identity WHEN 'women_only' THEN e.gender
                            ELSE CASE WHEN e.verified < e.identity THEN e.verified
                                      WHEN e.verified IS NOT NULL THEN e.identity END
         END AS until
  FROM travel.group_members m JOIN travel.travel_groups g ON g.id = m.group_id
  CROSS JOIN LATERAL (
    SELECT max(ended) FILTER (WHERE kind = 'identity') AS identity,
           max(ended) FILTER (WHERE kind IN ('gender_self', 'gender_verified')) AS gender,
           max(ended) FILTER (WHERE kind = 'gender_verified') AS verified
    FROM (SELECT kind, least(coalesce(revoked_at, 'infinity'), coalesce(expires_at, 'infinity')) AS ended
          FROM travel.attestations WHERE user_id = m.user_id) a
  ) e
  WHERE m.state = 'active' AND g.eligibility <> 'open'
)
UPDATE travel.group_members AS m
SET lapsed_at = CASE WHEN held.until > :now THEN NULL ELSE coalesce(held.until, :now) END
FROM held
WHERE m.id = held.id AND (coalesce(held.until, '-infinity') > :now) = (m.lapsed_at IS NOT NULL)
""").bindparams(_now))  # fmt: skip
"""Since when active members do not meet the rule of their group (`attestations.rules.meets`): the end of what they
showed; null for those who meet it, also again."""
LOSING = Statement(text("""
SELECT g.id FROM travel.travel_groups g
WHERE g.status = 'active' AND (g.ends_on IS NULL OR g.ends_on >= (:now AT TIME ZONE 'UTC')::date)
  AND EXISTS (SELECT FROM travel.group_members m
              WHERE m.group_id = g.id AND m.lapsed_at <= :before AND m.state = 'active' AND m.role <> 'organizer')
ORDER BY g.id
FOR UPDATE
""").bindparams(_now, _before))  # fmt: skip
LOST = Statement(text("""
UPDATE travel.group_members
SET state = 'left', role = 'member', lapsed_at = NULL, changed_at = :now, updated_at = :now
WHERE group_id = :group_id AND lapsed_at <= :before AND state = 'active' AND role <> 'organizer'
RETURNING id
""").bindparams(_now, bindparam("group_id", type_=Uuid), _before))  # fmt: skip
