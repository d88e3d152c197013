"""What administrators do from the shell: the actions of the API, recorded without an actor, and with a correlation id
that begins with `cli-`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar, cast
from uuid import UUID

from pydantic import BaseModel, ValidationError

from cairn.base.ids import parse_id
from cairn.base.paging import Page, PageRequest, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.problems import invalid
from cairn.products.accounts.api_keys.queries import API_KEYS
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import UserNotFound
from cairn.products.accounts.events import PASSWORD_RESET_ASKED
from cairn.products.accounts.factors import actions as factors
from cairn.products.accounts.one_time_tokens.actions import give
from cairn.products.accounts.sessions.queries import SESSIONS
from cairn.products.accounts.users import actions
from cairn.products.accounts.users.queries import HELD_BY_EMAIL, HELD_BY_ID, HELD_BY_USERNAME, USERS
from cairn.products.accounts.users.rules import email_key, username_key
from cairn.products.accounts.users.schemas import NewRoles, UserQuery

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)
_ALL_SEEING = Caller(roles=frozenset({"admin"}))
_MOST = 100


class Transact(Protocol):
    """Runs a write in a transaction of the shell's own."""

    async def __call__(self, write: Callable[[UnitOfWork], Awaitable[T]]) -> T: ...


class Administration:
    """`who` is an id, an e-mail address or a user name. Everything raises `UserNotFound`."""

    def __init__(self, transact: Transact, desk: Desk, pages: str) -> None:
        self._transact, self._desk, self._pages = transact, desk, pages

    async def page(self, asked: Mapping[str, object]) -> Page:
        """Users as `GET /users` lists them. Raises `Invalid`."""
        said = {name: value for name, value in asked.items() if value is not None}
        query = _checked(UserQuery, said, "?")
        page = await USERS.page(self._desk.reads(), _ALL_SEEING, query.request(), query.filters())
        return replace(page, items=_shown(page))

    async def find(self, who: str) -> Row:
        async def found(_: UnitOfWork, user: Row) -> Row:
            return user

        return await self._change(who, found)

    async def describe(self, who: str) -> Row:
        """The user, with the numbers of living sessions and API keys."""
        user = await self.find(who)
        owner, one = Caller(user_id=cast("UUID", user["id"])), PageRequest(per_page=1)
        sessions = await SESSIONS.page(self._desk.reads(), owner, one, {})
        keys = await API_KEYS.page(self._desk.reads(), owner, one, {})
        return {**user, "sessions": sessions.total, "api_keys": keys.total}

    async def sessions(self, who: str) -> Sequence[Row]:
        """The newest hundred."""
        user = await self.find(who)
        owner = Caller(user_id=cast("UUID", user["id"]))
        page = await SESSIONS.page(self._desk.reads(), owner, PageRequest(per_page=_MOST, count=False), {})
        return _shown(page)

    async def set_roles(self, who: str, roles: Sequence[str]) -> Row:
        """Raises `Invalid`, `LastAdmin`."""
        new = _checked(NewRoles, {"roles": list(roles)}, "/")
        return await self._change(who, lambda work, user: actions.set_roles(work, user, new))

    async def lock(self, who: str) -> Row:
        """Raises `LastAdmin`."""
        return await self._change(who, actions.lock)

    async def unlock(self, who: str) -> Row:
        async def unlock(work: UnitOfWork, user: Row) -> Row:
            return await actions.unlock(work, self._desk, user)

        return await self._change(who, unlock)

    async def delete(self, who: str) -> None:
        """Raises `LastAdmin`."""
        await self._change(who, actions.delete)

    async def sign_out(self, who: str, *, api_keys: bool) -> Row:
        async def sign_out(work: UnitOfWork, user: Row) -> Row:
            actions.sign_out(work, user, api_keys=api_keys)
            return user

        return await self._change(who, sign_out)

    async def verify_email(self, who: str) -> Row:
        async def verify(work: UnitOfWork, user: Row) -> Row:
            return actions.confirm_email(work, user)

        return await self._change(who, verify)

    async def reset_factors(self, who: str) -> bool:
        """Take all second factors and recovery codes; whether there was one."""
        return await self._change(who, factors.reset)

    async def reset_password(self, who: str, *, mailed: bool) -> tuple[Row, str | None]:
        """The user, and the link where it is not mailed: whoever has it can set the password, once."""

        async def ask(work: UnitOfWork, user: Row) -> tuple[Row, str | None]:
            if mailed:
                actions.ask_for_reset(work, user)
                return user, None
            user_id = cast("UUID", user["id"])
            token_id = give(work, "reset_password", user_id)
            work.record(PASSWORD_RESET_ASKED, user_id, {"printed": [None, True]})
            token = self._desk.derived.token("reset_password", token_id)
            return user, f"{self._pages}/reset-password#token={token}"

        return await self._change(who, ask)

    async def _change(self, who: str, change: Callable[[UnitOfWork, Row], Awaitable[T]]) -> T:
        async def write(work: UnitOfWork) -> T:
            user = await _found(work, who)
            if user is None:
                raise UserNotFound
            return await change(work, user)

        return await self._transact(write)


def _shown(page: Page) -> list[Row]:
    """The rows without what pages are made with."""
    return [{name: value for name, value in row.items() if not name.startswith("_")} for row in page.items]


async def _found(work: UnitOfWork, who: str) -> Row | None:
    if (user_id := parse_id(who)) is not None:
        return await work.row(HELD_BY_ID, {"user_id": user_id})
    if "@" in who:
        return await work.row(HELD_BY_EMAIL, {"key": email_key(who)})
    return await work.row(HELD_BY_USERNAME, {"key": username_key(who)})


def _checked(model: type[M], said: Mapping[str, object], place: str) -> M:
    try:
        return model.model_validate(said)
    except ValidationError as problem:
        raise invalid(problem, place) from None
