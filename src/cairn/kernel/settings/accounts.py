"""Settings of identity: secrets, tokens, registration, limits."""

from __future__ import annotations

import secrets
from typing import Literal

from pydantic import BaseModel, Field, SecretStr

from cairn.kernel.settings.kinds import Keys


def _passing_key() -> SecretStr:
    return SecretStr(secrets.token_urlsafe(48))


class Secrets(BaseModel):
    """Secrets"""

    secret_key: SecretStr = Field(
        default_factory=_passing_key,
        description="At least 32 random characters; signs tokens. Development: made by `cairn up`.",
    )
    secret_key_previous: SecretStr | None = Field(
        None, description="The key before, still accepted while tokens signed with it live."
    )
    jwt_private_key: SecretStr | None = Field(
        None,
        description="Ed25519 key (PEM) that signs tokens with ALGORITHM=EdDSA; unset: derived from SECRET_KEY.",
    )
    jwt_previous_keys: SecretStr | None = Field(
        None, description="Ed25519 keys (PEM, public or private, one after the other) that still verify."
    )
    data_keys: Keys = Field(
        default_factory=dict,
        description='Keys that seal secrets at rest: {"1": "32 bytes in base64url"}. Made by `cairn up`.',
    )
    data_key_current: str | None = Field(None, description="Id of the data key that seals anew.")


class Accounts(BaseModel):
    """Accounts and limits"""

    algorithm: Literal["HS256", "EdDSA"] = Field("HS256", description="HS256 or EdDSA, of access tokens.")
    access_token_expire_minutes: int = Field(30, ge=1, le=1440, description="Life of an access token.")
    refresh_token_expire_days: int = Field(7, ge=1, le=365, description="Life of a refresh token.")
    registration: Literal["open", "verified"] = Field(
        "open",
        description="open: signed in at once; verified: after the mailed link. verified in production.",
    )
    admin_email: str | None = Field(
        None,
        pattern=r"^[^@\s]+@[^@\s]+$",
        description="First administrator, made on the first start. Development: admin@example.com.",
    )
    admin_password: SecretStr | None = Field(
        None, min_length=8, description="Password of the first administrator; unset: made and printed once."
    )
    rate_limit_enabled: bool = Field(
        default=True, description="false turns the application's own limits off, for load tests."
    )
    rate_limit_default: int = Field(100, ge=1, description="Requests per minute and caller.")
    rate_limit_login: int = Field(10, ge=1, description="Logins per minute and client network.")
    rate_limit_register: int = Field(5, ge=1, description="Registrations per minute and client network.")
    rate_limit_password_reset: int = Field(
        5, ge=1, description="Password resets per minute and client network."
    )
