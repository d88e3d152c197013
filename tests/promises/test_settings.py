"""Every setting is in `.env.example`, described, and the profiles hold what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.kernel.settings import Settings
from cairn.kernel.settings.example import env_example, env_profile
from cairn.kernel.settings.model import GROUPS

pytestmark = pytest.mark.unit

ROOT = Path(__file__).resolve().parents[2]


def test_the_example_is_what_the_code_would_write() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == env_example()


def test_every_setting_is_in_a_group_and_described() -> None:
    grouped = [name for group in GROUPS for name in group.__annotations__]
    assert sorted(grouped) == sorted(Settings.model_fields)
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


@pytest.mark.parametrize("environment", ["development", "staging", "production"])
def test_a_profile_is_what_the_code_would_write(environment: str) -> None:
    assert (ROOT / f".env.{environment}").read_text(encoding="utf-8") == env_profile(environment)
