"""`cairn secrets`: new keys, with the ones before still good for a while.

In development the keys are those under CAIRN_HOME, and are changed there. Where the operator gives them, nothing can be
changed from here: the command makes the new key and says what to set, and in which order.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import orjson
import typer
from pydantic import SecretStr
from rich.progress import Progress

from cairn import wiring
from cairn.kernel.db.sealed import Resealed, sealed_columns
from cairn.kernel.identity.keys import generate_eddsa_pem
from cairn.kernel.settings import Settings, load_settings
from cairn.kernel.settings.kinds import pem_blocks
from cairn.kernel.settings.made import change_made, read_made
from cairn.kernel.vault import Vault, new_data_key
from cairn.shell.place import at_home, with_database
from cairn.shell.telling import ShellError, complain, manner, say

app = typer.Typer(no_args_is_help=True, help="Keys of this service.")
_RESTART = "Start again whatever runs, on all hosts."


class Rotated(StrEnum):
    """What can be rotated with overlap."""

    DATA = "data"
    JWT = "jwt"
    SECRET_KEY = "secret-key"  # noqa: S105  the name of a secret
    CASEWORK_KEK = "casework-kek"


@app.callback()
def options() -> None:
    """Keep `rotate` a verb of its own, though it is the only one."""


@app.command("rotate")
def rotate(
    name: Annotated[Rotated, typer.Argument(help="data, jwt, secret-key or casework-kek.")],
    *,
    reseal: Annotated[
        bool,
        typer.Option("--reseal", help="data: seal anew what other keys than the current one have sealed."),
    ] = False,
) -> None:
    """Make a new key; the present one stays good for what it has made.

    data seals secrets in the database, jwt signs access tokens (ALGORITHM=EdDSA), casework-kek wraps the keys of
    casework's people, secret-key is behind all else.
    """
    if reseal:
        _reseal(name)
        return
    settings = load_settings()
    settings = settings if settings.live else at_home(settings)
    make = {
        Rotated.DATA: _data,
        Rotated.JWT: _jwt,
        Rotated.SECRET_KEY: _secret_key,
        Rotated.CASEWORK_KEK: _casework_kek,
    }
    make[name](settings)


def _data(settings: Settings) -> None:
    known = settings.data_keys
    number = next(str(n) for n in range(1, len(known) + 2) if str(n) not in known)
    keys = {key_id: key.get_secret_value() for key_id, key in known.items()} | {number: new_data_key()}
    then = "Then: cairn secrets rotate data --reseal"
    if _is_made(settings, "data_key_current", settings.data_key_current):
        _made(settings, {"data_keys": keys, "data_key_current": number}, [_RESTART, then])
        return
    _told(
        {"DATA_KEYS": orjson.dumps({number: keys[number]}).decode(), "DATA_KEY_CURRENT": number},
        [
            "Add the new key to DATA_KEYS, beside those that are there, and leave DATA_KEY_CURRENT. "
            + _RESTART,
            f"Set DATA_KEY_CURRENT={number}. {_RESTART}",
            then,
            "When nothing is left under the key before, take it out of DATA_KEYS; backups may still need it.",
        ],
    )


def _jwt(settings: Settings) -> None:
    if settings.algorithm != "EdDSA":
        raise ShellError(
            "With ALGORITHM=HS256 access tokens are signed with SECRET_KEY: rotate secret-key, or set ALGORITHM=EdDSA."
        )
    cairn = wiring.build(settings)
    present = cairn.accounts.tokens.public_pem()
    cairn.accounts.close()
    before = settings.jwt_previous_keys
    kept = [present, *pem_blocks(before.get_secret_value() if before else "")[:1]]
    changes = {"jwt_private_key": generate_eddsa_pem(), "jwt_previous_keys": "".join(kept)}
    given = settings.jwt_private_key
    if _is_made(settings, "jwt_private_key", given.get_secret_value() if given else None):
        _made(settings, changes, [_RESTART])
        return
    _told(
        {key.upper(): value for key, value in changes.items()},
        [
            f"Set both. {_RESTART}",
            f"After {settings.access_token_expire_minutes} minutes take the key before out of JWT_PREVIOUS_KEYS.",
        ],
    )


def _secret_key(settings: Settings) -> None:
    present, new = settings.secret_key.get_secret_value(), secrets.token_urlsafe(48)
    if _is_made(settings, "secret_key", present):
        _made(settings, {"secret_key": new, "secret_key_previous": present}, [_RESTART])
        return
    _told(
        {"SECRET_KEY": new},
        [
            "Set SECRET_KEY_PREVIOUS to what SECRET_KEY is now, and SECRET_KEY to the new one. " + _RESTART,
            "After a day (links in mails live so long) take SECRET_KEY_PREVIOUS away.",
        ],
    )


def _casework_kek(settings: Settings) -> None:
    known = settings.casework_keks
    version = max(map(int, known), default=0) + 1
    keys = {number: key.get_secret_value() for number, key in known.items()} | {str(version): new_data_key()}
    before = settings.casework_kek_current
    then = [
        "Then: cairn casework keys rotate",
        f"When it is done: cairn casework keys retire {before}, and take version {before} out of CASEWORK_KEKS.",
    ]
    if not settings.live and read_made(settings.cairn_home).get("casework_kek_current") == before:
        _made(settings, {"casework_keks": keys, "casework_kek_current": version}, [_RESTART, then[0]])
        return
    _told(
        {
            "CASEWORK_KEKS": orjson.dumps({str(version): keys[str(version)]}).decode(),
            "CASEWORK_KEK_CURRENT": str(version),
        },
        [
            "Add the new key to CASEWORK_KEKS, beside those that are there, and leave CASEWORK_KEK_CURRENT. "
            + _RESTART,
            f"Set CASEWORK_KEK_CURRENT={version}. {_RESTART}",
            *then,
        ],
    )


def _is_made(settings: Settings, name: str, present: str | None) -> bool:
    """Whether the present value is one that Cairn made under CAIRN_HOME, or would make there."""
    return not settings.live and read_made(settings.cairn_home).get(name) == present


def _made(settings: Settings, changes: Mapping[str, object], steps: list[str]) -> None:
    change_made(settings.cairn_home, changes)
    file = settings.cairn_home / "secrets.json"
    say(
        {"changed": sorted(changes), "file": str(file), "steps": steps},
        "\n".join([f"{file} is changed.", *steps]),
    )


def _told(values: Mapping[str, str], steps: list[str]) -> None:
    lines = [f"{name}={value}" for name, value in values.items()]
    lines += [f"{number}. {step}" for number, step in enumerate(steps, start=1)]
    say({"set": values, "steps": steps}, "\n".join(lines))


def _reseal(name: Rotated) -> None:
    if name is not Rotated.DATA:
        raise ShellError("Only what data keys have sealed can be sealed anew.")
    with with_database() as settings:
        if not (settings.data_keys and settings.data_key_current):
            raise ShellError("There are no DATA_KEYS.")
        vault = Vault.from_base64(_plain(settings.data_keys), settings.data_key_current)
        done = asyncio.run(_resealed(settings, vault))
    say(
        {"resealed": done.resealed, "unreadable": done.unreadable},
        f"{done.resealed} values are sealed under key {settings.data_key_current} now.",
    )
    if done.unreadable:
        complain(
            f"{done.unreadable} values could not be read: their key is not in DATA_KEYS, or they were changed."
        )
        raise typer.Exit(1)


async def _resealed(settings: Settings, vault: Vault) -> Resealed:
    done = Resealed()
    columns = list(sealed_columns(wiring.metadata()))
    async with wiring.opened(settings) as cairn:
        with Progress(transient=True, disable=manner.as_json) as progress:
            for column in progress.track(columns, description="Sealing anew"):
                done += await column.reseal(cairn.database, vault)
    return done


def _plain(keys: Mapping[str, SecretStr]) -> dict[str, str]:
    return {key_id: key.get_secret_value() for key_id, key in keys.items()}
