"""Settings of what the program talks to: database, Redis, broker, and the world outside."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field, SecretStr

from cairn.kernel.settings.kinds import Names

_ADDRESS = r"^https?://[^\s/?#@\\]+(?:/[^\s?#\\]*)?$"
_ATOM, _LABEL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+", "[A-Za-z0-9-]+"
_MAILBOX = rf"{_ATOM}(\.{_ATOM})*@{_LABEL}(\.{_LABEL})*"


class Database(BaseModel):
    """Database"""

    database_url: SecretStr | None = Field(
        None,
        description="postgresql://user:password@host/name?sslmode=require. Development: embedded if unset.",
    )
    database_read_url: SecretStr | None = Field(None, description="A replica for reads; unset: the primary.")
    database_admin_url: SecretStr | None = Field(
        None,
        description="Owner role for migrations, past any pooler; unset: DATABASE_URL.",
    )
    database_pooler: Literal["none", "transaction"] = Field(
        "none", description="transaction: behind PgBouncer, prepared statements are not cached."
    )
    database_pool_min: int = Field(
        2, ge=0, le=1000, description="Connections kept per process. 10 in production."
    )
    database_pool_max: int = Field(
        10, ge=1, le=1000, description="Most connections per process. 50 in production."
    )
    database_pool_timeout: float = Field(
        1.0, gt=0, le=60, description="Seconds to wait for a free connection."
    )
    database_pool_recycle: int = Field(
        1800, ge=1, description="Seconds after which a connection is replaced."
    )
    database_timeout: float = Field(
        4.5, gt=0, le=3600, description="Seconds of database work per request, waiting included."
    )
    long_timeout: float = Field(
        600.0, gt=0, le=86_400, description="Seconds of database work per export or import, waiting included."
    )
    allow_plaintext_backends: bool = Field(
        default=False,
        description="true: staging and production take an unencrypted remote database, Redis, broker or SMTP.",
    )


class Redis(BaseModel):
    """Redis, broker, cache"""

    redis_url: SecretStr | None = Field(
        None, description="redis:// or rediss://. Required for more than one host."
    )
    redis_pool_max: int = Field(50, ge=1, le=10_000, description="Most connections to Redis per process.")
    celery_broker_url: SecretStr | None = Field(
        None, description="redis(s):// or amqp(s)://; unset: jobs run in process from PostgreSQL."
    )
    cache_enabled: bool = Field(default=True, description="Public reads are kept as finished bytes.")
    cache_max_bytes: int = Field(
        67_108_864, ge=65_536, description="Memory of the in-process cache, in bytes per process."
    )
    cache_ttl_seconds: int = Field(300, ge=1, le=86_400, description="Longest life of a cached answer.")
    cache_warmer_enabled: bool = Field(
        default=False, description="Popular reads are filled ahead. true in production."
    )


class Outside(BaseModel):
    """Mail, files, other services"""

    mail_from: str = Field(
        "Cairn <no-reply@localhost>",
        pattern=rf"^([^<>@=\p{{Cc}}\p{{Zl}}\p{{Zp}}]*<{_MAILBOX}>|{_MAILBOX})$",
        description="Sender of mails: Name <address>.",
    )
    smtp_host: str | None = Field(None, description="SMTP server; unset: mails are kept under CAIRN_HOME.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the SMTP server.")
    smtp_username: str | None = Field(None, description="Account at the SMTP server.")
    smtp_password: SecretStr | None = Field(None, description="Password at the SMTP server.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="starttls, tls or none."
    )
    zeptomail_token: SecretStr | None = Field(None, description="ZeptoMail's HTTP API instead of SMTP.")
    zeptomail_url: str = Field(
        "https://api.zeptomail.com",
        pattern=r"^https?://[^\s/]+",
        description="Address of ZeptoMail's API; it differs by the region of the account.",
    )
    s3_bucket: str | None = Field(None, description="Bucket for files; unset: a folder under CAIRN_HOME.")
    s3_endpoint: str | None = Field(
        None, pattern=_ADDRESS, description="Address of an S3-compatible store; unset: AWS."
    )
    s3_region: str = Field("us-east-1", description="Region of the bucket.")
    s3_access_key_id: str | None = Field(
        None, description="Access key of the bucket; unset: the role of the machine."
    )
    s3_secret_access_key: SecretStr | None = Field(None, description="Secret of the access key.")
    pinata_jwt: SecretStr | None = Field(
        None, description="Pinata token: files go to IPFS, where everybody can read them."
    )
    pinata_url: str = Field(
        "https://api.pinata.cloud", pattern=_ADDRESS, description="Address of Pinata's API."
    )
    pinata_upload_url: str = Field(
        "https://uploads.pinata.cloud", pattern=_ADDRESS, description="Where Pinata takes uploads."
    )
    pinata_gateway_url: str = Field(
        "https://gateway.pinata.cloud",
        pattern=_ADDRESS,
        description="IPFS gateway that files are read from; your own is faster than the public one.",
    )
    files_quota_bytes: int = Field(
        1_073_741_824, ge=1, le=2**53, description="Bytes that the files of one owner may have together."
    )
    github_client_id: str | None = Field(None, description="OAuth application at GitHub; unset: none.")
    github_client_secret: SecretStr | None = Field(None, description="Its secret.")
    github_url: str = Field(
        "https://github.com", pattern=_ADDRESS, description="GitHub, or a GitHub Enterprise Server."
    )
    github_api_url: str = Field(
        "https://api.github.com", pattern=_ADDRESS, description="Its API; Enterprise: https://HOST/api/v3."
    )
    google_client_id: str | None = Field(None, description="OpenID Connect client at Google; unset: none.")
    google_client_secret: SecretStr | None = Field(None, description="Its secret.")
    google_issuer: str = Field(
        "https://accounts.google.com",
        pattern=_ADDRESS,
        description="Issuer of its ID tokens, and where its discovery document is.",
    )
    oauth_redirect_urls: Names = Field(
        (),
        description="Where a browser may go after sign-in at a provider, exactly: https://… or /path.",
    )
    operators_email: str | None = Field(
        None, pattern=r"^[^@\s]+@[^@\s]+$", description="Who is mailed of rollouts and of what fails."
    )
    slack_webhook_url: SecretStr | None = Field(None, description="Slack channel for operational messages.")
