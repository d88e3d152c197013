"""Accounts as the doors see them."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar, cast
from uuid import UUID

from pydantic import ValidationError

from cairn.base.ids import new_id_text
from cairn.base.refusals import Refusal
from cairn.kernel.access import Caller
from cairn.kernel.db.holdings import Erasing, Holding
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.passwords import PasswordHasher
from cairn.kernel.identity.tokens import AccessTokens
from cairn.kernel.settings import Settings
from cairn.kernel.vault import Vault
from cairn.kernel.web.problems import invalid
from cairn.products.accounts.administration import Administration
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import (
    EmailTaken,
    ExportRunning,
    ProviderAccountTaken,
    ProviderAlreadyLinked,
    UsernameTaken,
    UserNotFound,
)
from cairn.products.accounts.sessions.callers import Callers
from cairn.products.accounts.users.actions import create, has_admin
from cairn.products.accounts.users.queries import ADDRESS, BY_EMAIL, ID_BY_USERNAME, PRESENT
from cairn.products.accounts.users.rules import email_key, username_key
from cairn.products.accounts.users.schemas import NewUser

T = TypeVar("T")
REFUSALS: Final[Mapping[str, type[Refusal]]] = {
    "uq_exports_queued": ExportRunning,
    "uq_users_email_key": EmailTaken,
    "uq_users_username_key": UsernameTaken,
    "uq_provider_accounts_provider_subject": ProviderAccountTaken,
    "uq_provider_accounts_user_id_provider": ProviderAlreadyLinked,
}
_SECONDS = 30.0


class Accounts:
    """Turns tokens into callers for every product, and makes users from the shell. `holdings`: what all products hold
    on people, and `erasings`: what they do around an erasure; served or not, told by the wiring."""

    def __init__(self, settings: Settings, database: Database, vault: Vault | None = None) -> None:
        self.settings = settings
        self.desk = Desk(settings, database, vault)
        self.holdings: tuple[Holding, ...] = ()
        self.erasings: tuple[Erasing, ...] = ()
        self._database = database
        pages = (settings.app_url or f"{settings.public_url.rstrip('/')}/account").rstrip("/")
        self.administration = Administration(self._transact, self.desk, pages)

    @property
    def callers(self) -> Callers:
        return self.desk.callers

    @property
    def passwords(self) -> PasswordHasher:
        return self.desk.passwords

    @property
    def tokens(self) -> AccessTokens:
        return self.desk.issuer.signer

    def committed(self, tags: Iterable[str]) -> None:
        """Called after each commit of this process: what it changed of sessions and users holds from here on."""
        self.desk.callers.forget(tags)

    def forget_callers(self) -> None:
        """Ask the database anew about every session."""
        self.desk.callers.forget_all()

    def close(self) -> None:
        self.desk.close()

    async def create_user(
        self, email: str, password: str, roles: Sequence[str] = ("user",), username: str | None = None
    ) -> UUID:
        """A user from the shell, who can sign in at once. Raises `Invalid`, `EmailTaken`, `UsernameTaken`."""
        new = _checked(email, password, roles, username)
        hashed = await self.passwords.hash(password)

        async def write(work: UnitOfWork) -> UUID:
            return cast("UUID", create(work, new, hashed)["id"])

        return await self._transact(write)

    async def caller_of(self, email: str) -> Caller:
        """Who has this address, as a caller from the shell: without a session. Raises `UserNotFound`."""
        row = await Reads(self._database, primary=True).row(BY_EMAIL, {"key": email_key(email)})
        if row is None:
            raise UserNotFound
        return Caller(cast("UUID", row["id"]), roles=frozenset(cast("list[str]", row["roles"])))

    async def present(self, work: UnitOfWork, ids: Sequence[UUID]) -> set[UUID]:
        """Which of these have an account. None of them is erased before this transaction ends."""
        return {cast("UUID", row["id"]) for row in await work.rows(PRESENT, {"ids": ids})}

    async def address_of(self, reads: Executor, user_id: UUID) -> str | None:
        """Where this person can be reached; None where nobody is there any more."""
        row = await reads.row(ADDRESS, {"user_id": user_id})
        return cast("str", row["email"]) if row else None

    async def named(self, reads: Executor, username: str) -> UUID | None:
        """Who goes by this user name, however its letters are cased."""
        row = await reads.row(ID_BY_USERNAME, {"key": username_key(username)})
        return cast("UUID", row["id"]) if row else None

    async def ensure_admin(self, email: str, password: str) -> bool:
        """Make the first administrator; False where there is one. Raises `Invalid`, and `EmailTaken` where the address
        belongs to somebody already: nobody becomes an administrator by having registered in time.
        """
        new = _checked(email, password, ("user", "admin"), None)
        hashed = await self.passwords.hash(password)

        async def write(work: UnitOfWork) -> bool:
            if await has_admin(work):
                return False
            create(work, new, hashed)
            return True

        return await self._transact(write)

    async def _transact(self, write: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        deadline, correlation_id = time.monotonic() + _SECONDS, f"cli-{new_id_text()}"
        return await transact(
            lambda: UnitOfWork(
                self._database, correlation_id=correlation_id, refusals=REFUSALS, deadline=deadline
            ),
            write,
            deadline,
        )


def _checked(email: str, password: str, roles: Sequence[str], username: str | None) -> NewUser:
    said = {"email": email, "password": password, "roles": list(roles), "username": username}
    try:
        new = NewUser.model_validate(said)
    except ValidationError as problem:
        raise invalid(problem) from None
    NewUser.check(new.values())
    return new
