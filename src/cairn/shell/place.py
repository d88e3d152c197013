"""Where commands work: the settings, with a database."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import SecretStr

from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.db.embedded_place import EmbeddedError
from cairn.kernel.settings import Settings, SettingsError, load_settings
from cairn.kernel.settings.made import make_secrets


@contextmanager
def with_database() -> Iterator[Settings]:
    """The settings with a database: the given one, that of a running `up`, or the embedded one."""
    settings = load_settings()
    if settings.database_url is not None:
        yield settings
        return
    settings = at_home(settings)
    embedded = EmbeddedPostgres(settings.cairn_home)
    running = embedded.running_dsn()
    if running:
        yield on_database(settings, running)
        return
    with embedded as dsn:
        yield on_database(settings, dsn)


def at_home(settings: Settings) -> Settings:
    """The settings with CAIRN_HOME made and, in development, its secrets in it."""
    home = settings.cairn_home
    try:
        home.mkdir(mode=0o711, parents=True, exist_ok=True)
        if not os.access(home, os.W_OK | os.X_OK):
            raise PermissionError(13, "Permission denied")
        if settings.live:
            return settings
        make_secrets(home)
    except OSError as error:
        raise EmbeddedError(
            f"{home} cannot be written: {error.strerror}. Set CAIRN_HOME to a folder of yours."
        ) from None
    return load_settings()


def on_database(settings: Settings, dsn: str) -> Settings:
    return settings.model_copy(update={"database_url": SecretStr(dsn)})


def owner(settings: Settings) -> str:
    """The address of the role that owns the tables."""
    url = settings.database_admin_url or settings.database_url
    if url is None:
        raise SettingsError(["DATABASE_URL is missing."])
    return url.get_secret_value()
