"""Settings of casework."""

from __future__ import annotations

import re
from typing import Final

from pydantic import BaseModel, Field, SecretStr, field_validator

from cairn.kernel.settings.kinds import Keys

_FOLDER: Final = re.compile(r"file:///[^\s?#]+")
_BUCKET: Final = re.compile(r"s3://[a-z0-9][a-z0-9.-]+[a-z0-9](?:/[^\s?#]*)?")
NEEDED: Final = ("casework_keks", "casework_kek_current", "casework_index_key", "casework_signing_key")
"""What casework seals, looks for and signs with; without them staging and production do not start it."""


class Casework(BaseModel):
    """Casework"""

    casework_keks: Keys = Field(
        default_factory=dict,
        description='Keys that wrap the key of each person: {"1": "32 bytes in base64url"}, by version from 1 on. '
        "Made by `cairn up`.",
    )
    casework_kek_current: int | None = Field(
        None, ge=1, description="Version of the CASEWORK_KEKS that wraps anew."
    )
    casework_index_key: SecretStr | None = Field(
        None,
        description="32 bytes in base64url, under which sealed values are looked for. Made by `cairn up`.",
    )
    casework_signing_key: SecretStr | None = Field(
        None, description="Ed25519 key (PEM) that signs anchors and certificates. Made by `cairn up`."
    )
    casework_anchor_url: str = Field(
        "",
        description="Where signed heads of the access events go: file:///folder or s3://bucket/prefix (S3_ENDPOINT, "
        "S3_REGION and keys hold for it too); unset: `anchors` under CAIRN_HOME.",
    )
    casework_open_enrolment: bool = Field(
        default=True, description="false: only members of a programme or team enrol beneficiaries."
    )
    casework_restore_days: int = Field(
        30, ge=1, le=365, description="Days that a primary worker can restore what was deleted."
    )
    casework_name_search: bool = Field(
        default=True, description="off: nothing is kept to find or compare beneficiaries by their names."
    )

    @field_validator("casework_anchor_url")
    @classmethod
    def _led_to(cls, url: str) -> str:
        if url and not (_FOLDER.fullmatch(url) or _BUCKET.fullmatch(url)):
            raise ValueError("is neither file:///absolute/folder nor s3://bucket/prefix")
        return url
