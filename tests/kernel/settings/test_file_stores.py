"""Files go to one store, and to a whole one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cairn.kernel.settings import SettingsError, load_settings
from tests.served import CASEWORK_KEYS

pytestmark = pytest.mark.unit
LIVE = {
    "ENVIRONMENT": "production", "SECRET_KEY": "kJ8s7d6f5g4h3j2k1lQwErTyUiOpZxCvBn",
    "DATABASE_URL": "postgres://u:pw@db.internal/cairn?sslmode=require",
    **CASEWORK_KEYS,
}  # fmt: skip
KEYS = {"S3_ACCESS_KEY_ID": "a", "S3_SECRET_ACCESS_KEY": "b"}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"S3_BUCKET": "b", "PINATA_JWT": "j"}, "S3_BUCKET and PINATA_JWT are both given"),
        ({"S3_BUCKET": "b", "S3_ACCESS_KEY_ID": "a"}, "together or not at all"),
        ({"S3_BUCKET": "b", "S3_SECRET_ACCESS_KEY": "a"}, "together or not at all"),
        (KEYS, "S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY is given and S3_BUCKET is not"),
        ({"S3_ENDPOINT": "https://s3.internal"}, "S3_ENDPOINT is given and S3_BUCKET is not"),
        ({"S3_BUCKET": "b", "S3_ENDPOINT": "s3.internal"}, "S3_ENDPOINT"),
        (
            {"S3_BUCKET": "b", **KEYS, **LIVE, "S3_ENDPOINT": "http://s3.internal"},
            "S3_ENDPOINT is remote and not https",
        ),
        (
            {"CASEWORK_ANCHOR_URL": "s3://anchors/cairn", **LIVE, "S3_ENDPOINT": "http://s3.internal"},
            "S3_ENDPOINT is remote and not https",
        ),
        (
            {"CASEWORK_ANCHOR_URL": "file:///srv/anchors", "S3_ENDPOINT": "https://s3.internal"},
            "S3_ENDPOINT is given and S3_BUCKET is not",
        ),
        (
            {"PINATA_JWT": "j", **LIVE, "PINATA_URL": "http://p.internal"},
            "PINATA_URL is remote and not https",
        ),
        ({"FILES_QUOTA_BYTES": "0"}, "FILES_QUOTA_BYTES"),
    ],
)
def test_what_does_not_go_together_is_refused(given: dict[str, str], says: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings({"ENVIRONMENT": "test", **given})
    assert any(says in problem for problem in refused.value.problems), refused.value.problems


@pytest.mark.parametrize(
    "given",
    [
        {}, {"S3_BUCKET": "b", **KEYS}, {"S3_BUCKET": "b"}, {"PINATA_JWT": "j"},
        {"S3_BUCKET": "b", **LIVE, "S3_ENDPOINT": "http://127.0.0.1:9000"},
        {"S3_BUCKET": "b", **LIVE, "S3_ENDPOINT": "http://s3.internal", "ALLOW_PLAINTEXT_BACKENDS": "true"},
        {"CASEWORK_ANCHOR_URL": "s3://anchors/cairn", **KEYS, **LIVE, "S3_ENDPOINT": "https://s3.internal"},
    ],
)  # fmt: skip
def test_one_whole_store_is_taken(given: dict[str, str]) -> None:
    load_settings({"ENVIRONMENT": "test", **given})


def test_who_has_no_bucket_does_not_load_the_library_for_it() -> None:
    code = (
        "import sys; from cairn import wiring; from tests.conftest import settings_for;"
        " wiring.build(settings_for('postgresql://nobody@127.0.0.1:1/nothing')); assert 'obstore' not in sys.modules;"
        " wiring.build(settings_for('postgresql://nobody@127.0.0.1:1/nothing', S3_BUCKET='b'));"
        " assert 'obstore' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
