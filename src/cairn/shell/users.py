"""`cairn user`: accounts, by whoever has the shell."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

import typer

from cairn import wiring
from cairn.shell.place import with_database
from cairn.shell.telling import manner, say, show, show_one, sure

T = TypeVar("T")
app = typer.Typer(no_args_is_help=True, help="Accounts.")
Who = Annotated[str, typer.Argument(help="An id, an e-mail address or a user name.")]
_LISTED = ("id", "email", "username", "roles", "state", "created_at", "last_login_at")
_SESSIONS = ("id", "created_at", "last_seen_at", "device", "address_prefix")


@app.command("create")
def create(
    email: Annotated[str, typer.Option(help="Address of the account.")],
    *,
    username: Annotated[str | None, typer.Option(help="Name to sign in with besides it.")] = None,
    role: Annotated[list[str] | None, typer.Option(help="Repeat it. Unset: user.")] = None,
    admin: Annotated[bool, typer.Option(help="With the role admin.")] = False,
) -> None:
    """Make an account with a generated password, told once. Or give one on stdin."""
    password = None if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    chosen = password or new_password()
    roles = list(dict.fromkeys([*(role or ["user"]), *(["admin"] if admin else [])]))
    user_id = _run(lambda cairn: cairn.accounts.create_user(email, chosen, roles, username))
    told = {"id": str(user_id), "email": email} | ({} if password else {"password": chosen})
    say(told, "  ".join(f"{name}: {value}" for name, value in told.items()))


@app.command("list")
def list_(
    search: Annotated[str | None, typer.Option(help="Words in names and addresses.")] = None,
    role: Annotated[list[str] | None, typer.Option(help="Repeat it: all of them.")] = None,
    state: Annotated[str | None, typer.Option(help="active or locked.")] = None,
    page: Annotated[int, typer.Option(min=1)] = 1,
    per_page: Annotated[int, typer.Option(min=1, max=100)] = 50,
) -> None:
    """Accounts, newest first."""
    asked = {"search": search, "role": role or None, "state": state, "page": page, "per_page": per_page}
    found = _run(lambda cairn: cairn.accounts.administration.page(asked))
    show(found.items, _LISTED)
    if not manner.as_json:
        say({}, f"{len(found.items)} of {found.total}")


@app.command("show")
def show_user(who: Who) -> None:
    """One account, with how many sessions and API keys live."""
    show_one(_run(lambda cairn: cairn.accounts.administration.describe(who)))


@app.command("roles")
def roles(who: Who, role: Annotated[list[str], typer.Argument(help="All roles from now on.")]) -> None:
    """Say which roles somebody has."""
    user = _run(lambda cairn: cairn.accounts.administration.set_roles(who, role))
    say({"id": user["id"], "roles": user["roles"]}, f"{user['email']}: {', '.join(role)}")


@app.command("lock")
def lock(who: Who) -> None:
    """Lock an account: its sessions end, and nobody signs in to it."""
    user = _run(lambda cairn: cairn.accounts.administration.lock(who))
    say({"id": user["id"], "state": user["state"]}, f"{user['email']} is {user['state']}.")


@app.command("unlock")
def unlock(who: Who) -> None:
    """Unlock an account."""
    user = _run(lambda cairn: cairn.accounts.administration.unlock(who))
    say({"id": user["id"], "state": user["state"]}, f"{user['email']} is {user['state']}.")


@app.command("delete")
def delete(who: Who) -> None:
    """Delete an account for good, at once. Asks, unless -y."""
    user = _run(lambda cairn: cairn.accounts.administration.find(who))
    sure(f"Delete {user['email']} ({user['id']}) and all that goes with the account?")
    _run(lambda cairn: cairn.accounts.administration.delete(str(user["id"])))
    say({"deleted": user["id"]}, f"{user['email']} is deleted.")


@app.command("reset-password")
def reset_password(
    who: Who,
    *,
    printed: Annotated[
        bool, typer.Option("--print", help="Show the link here, once, in place of mailing it.")
    ] = False,
) -> None:
    """Mail a link to a new password. It lives half an hour; the present password stays good until then."""
    user, link = _run(lambda cairn: cairn.accounts.administration.reset_password(who, mailed=not printed))
    if link is None:
        say({"id": user["id"], "mailed": True}, f"A link is on its way to {user['email']}.")
    else:
        say({"id": user["id"], "link": link}, link)


@app.command("sessions")
def sessions(who: Who) -> None:
    """Where somebody is signed in."""
    show(_run(lambda cairn: cairn.accounts.administration.sessions(who)), _SESSIONS)


@app.command("sign-out")
def sign_out(
    who: Who, *, keys: Annotated[bool, typer.Option("--keys", help="Revoke API keys too.")] = False
) -> None:
    """End all sessions of somebody."""
    user = _run(lambda cairn: cairn.accounts.administration.sign_out(who, api_keys=keys))
    also = " and revoked the API keys" if keys else ""
    say({"id": user["id"], "api_keys": keys}, f"Signed {user['email']} out everywhere{also}.")


@app.command("verify-email")
def verify_email(who: Who) -> None:
    """Count an address as confirmed. You vouch that its owner made the account: whoever made it keeps it."""
    user = _run(lambda cairn: cairn.accounts.administration.verify_email(who))
    say({"id": user["id"], "email_verified_at": user["email_verified_at"]}, f"{user['email']} is confirmed.")


@app.command("reset-factors")
def reset_factors(who: Who) -> None:
    """Take all second factors and recovery codes from somebody who has lost them. Asks, unless -y."""
    sure(f"Take all second factors from {who}? The password alone opens the account then.")
    had = _run(lambda cairn: cairn.accounts.administration.reset_factors(who))
    say({"reset": had}, f"{who} has no second factor any more." if had else f"{who} had no second factor.")


def new_password() -> str:
    return f"Aa1-{secrets.token_urlsafe(15)}"


def _run(ask: Callable[[wiring.Cairn], Awaitable[T]]) -> T:
    async def opened() -> T:
        async with wiring.opened(settings) as cairn:
            return await ask(cairn)

    with with_database() as settings:
        return asyncio.run(opened())
