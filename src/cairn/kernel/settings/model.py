"""All settings as one frozen object, with the defaults that differ by environment."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from pydantic import BaseModel, SecretStr, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from cairn.kernel.settings import expenses
from cairn.kernel.settings.accounts import Accounts, Secrets
from cairn.kernel.settings.backends import Database, Outside, Redis
from cairn.kernel.settings.backups import Backups
from cairn.kernel.settings.casework import Casework
from cairn.kernel.settings.expenses import Expenses
from cairn.kernel.settings.kinds import listed
from cairn.kernel.settings.service import Http, Logs, Service
from cairn.kernel.settings.travel import Travel
from cairn.kernel.settings.watched import Watched

GROUPS: tuple[type[BaseModel], ...] = (
    Service,
    Secrets,
    Database,
    Redis,
    Http,
    Accounts,
    Logs,
    Outside,
    Backups,
    Travel,
    Expenses,
    Casework,
    Watched,
)

_LIVE: Mapping[str, object] = {
    "workers": 4,
    "drain_seconds": 2.5,
    "database_pool_min": 10,
    "database_pool_max": 50,
    "security_headers": "strict",
    "registration": "verified",
    "cache_warmer_enabled": True,
}
PROFILES: Mapping[str, Mapping[str, object]] = {
    "development": {"log_format": "console"},
    "test": {"log_level": "WARNING"},
    "staging": _LIVE,
    "production": _LIVE,
}
"""Defaults that are not the field's own, by environment."""
ALONE: Mapping[str, Mapping[str, object]] = {"expenses": expenses.ALONE}
"""Defaults that are not the field's own, of a program that serves this product and accounts, and no other."""


class Settings(
    Casework, Expenses, Travel, Watched, Backups, Outside, Logs, Accounts, Http, Redis, Database, Secrets, Service,
    BaseSettings,
):  # fmt: skip
    """Every setting, frozen. `load_settings` reads it; made directly it takes only what it is given."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _by_environment(cls, values: Mapping[str, object]) -> dict[str, object]:
        profile = PROFILES.get(str(values.get("environment", "development")), {})
        filled = {**_alone(values.get("products")), **profile, **values}
        if "log_level" not in values and str(values.get("debug", "")).lower() in {"true", "1", "yes", "on"}:
            filled["log_level"] = "DEBUG"
        host = filled.get("host")
        if "allowed_hosts" not in filled and isinstance(host, str):
            loopback = ("localhost", "127.0.0.1", "[::1]")
            filled["allowed_hosts"] = loopback if host in {"", "0.0.0.0", "::"} else (*loopback, host)  # noqa: S104
        return filled

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `load_settings` collected: its one report of all problems needs one place that reads."""
        return (init_settings,)

    @property
    def live(self) -> bool:
        """Whether strangers' data may be in it: staging and production."""
        return self.environment in {"staging", "production"}

    @property
    def direct_database_url(self) -> SecretStr | None:
        """The way to the primary past a pooler: for what must stay on one session."""
        past = self.database_admin_url if self.database_pooler == "transaction" else None
        return past or self.database_url

    @property
    def uses_s3(self) -> bool:
        """Whether files, anchors or backups go to S3."""
        others = self.casework_anchor_url.startswith("s3:") or bool(self.backup_s3_url)
        return self.s3_bucket is not None or others

    @property
    def backs_up(self) -> bool:
        """Whether there is a place for backups."""
        return self.backup_folder is not None or bool(self.backup_s3_url)

    @property
    def anchor_address(self) -> str:
        """Where casework's anchors go: `file:///folder`, its odd characters as %XX, or `s3://bucket/prefix`."""
        return self.casework_anchor_url or (self.cairn_home.absolute() / "anchors").as_uri()

    @property
    def oauth_providers(self) -> tuple[str, ...]:
        """Where people may sign in besides here: those with a client and its secret."""
        pairs = {
            "github": (self.github_client_id, self.github_client_secret),
            "google": (self.google_client_id, self.google_client_secret),
        }
        return tuple(name for name, pair in pairs.items() if all(pair))


def _alone(products: object) -> Mapping[str, object]:
    """What `ALONE` has for a program of these products; what is no list of names is refused where fields are read."""
    with suppress(ValueError):
        found = listed(products)
        if isinstance(found, list | tuple):
            others = [name for name in found if name != "accounts"]
            return ALONE.get(str(others[0]), {}) if len(others) == 1 else {}
    return {}
