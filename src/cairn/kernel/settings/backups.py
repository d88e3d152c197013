"""Settings of backups."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from pydantic import BaseModel, Field, SecretStr, field_validator

from cairn.kernel.settings.kinds import Keys, Names

_BUCKET: Final = re.compile(r"s3://[a-z0-9][a-z0-9.-]+[a-z0-9](?:/[^\s?#]*)?")


class Backups(BaseModel):
    """Backups"""

    backup_folder: Path | None = Field(
        None, description="Folder that backups are made in, on another disk than the database; unset: none."
    )
    backup_s3_url: str = Field(
        "",
        description="s3://bucket/prefix that backups are copied to, or made in where BACKUP_FOLDER is unset "
        "(S3_ENDPOINT, S3_REGION and keys hold for it too).",
    )
    backup_keys: Keys = Field(
        default_factory=dict,
        description='Keys that backups are sealed under: {"1": "32 bytes in base64url"}. Who loses them loses '
        "every backup. Made by `cairn up`.",
    )
    backup_key_current: str | None = Field(None, description="Id of the BACKUP_KEYS that seals new backups.")
    backup_retention_days: int = Field(30, ge=1, le=3650, description="Days that a backup is kept.")
    backup_retention_months: int = Field(
        12, ge=0, le=120, description="Months that the first full backup of each month is kept."
    )
    backup_pitr_days: int = Field(
        0,
        ge=0,
        le=365,
        description="Days back to which the database can be restored to any second: base backups, the archived log "
        "and copies of files' contents are kept for so long. 0: no log is archived.",
    )
    backup_base_url: SecretStr | None = Field(
        None,
        description="Address of a role that may replicate, past any pooler, for base backups; unset: that of "
        "DATABASE_ADMIN_URL.",
    )
    backup_apart_days: int = Field(
        7,
        ge=1,
        le=3650,
        description="Days that dumps of people's keys are kept: so long an erasure is not complete.",
    )
    backup_config_folders: Names = Field(
        (),
        description="Folders that a configuration backup holds besides the settings, the proxy's and the stack's: "
        "JSON or comma list.",
    )

    @field_validator("backup_s3_url")
    @classmethod
    def _in_a_bucket(cls, url: str) -> str:
        if url and not _BUCKET.fullmatch(url):
            raise ValueError("is not s3://bucket/prefix")
        return url
