"""Reads the settings from the environment, `.env` and `NAME_FILE`, and reports all problems at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values
from pydantic import ValidationError

from cairn.kernel.settings import checks
from cairn.kernel.settings.made import read_made
from cairn.kernel.settings.model import Settings


class SettingsError(Exception):
    """The settings do not allow a start. `problems`: a sentence each, without any secret value."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process; `environ` replaces the environment and `.env` together.

    In development, secrets that `cairn up` made under CAIRN_HOME count as given. Raises `SettingsError`
    naming everything that is wrong or missing.
    """
    given = _environment() if environ is None else environ
    values, problems = _collect(given)
    if str(values.get("environment", "development")) in {"development", "test"}:
        values = {**read_made(Path(str(values.get("cairn_home", "var")))), **values}
    usable = dict(values)
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        problems += [_sentence(str(part["loc"][0]), part["msg"], part["type"]) for part in error.errors()]
        for part in error.errors():
            usable.pop(str(part["loc"][0]), None)
        settings = Settings.model_validate(usable)
    problems += checks.of_settings(settings, given=values.keys())
    if problems:
        raise SettingsError(list(dict.fromkeys(problems)))
    return settings


def _environment() -> dict[str, str]:
    from_file = {name: value for name, value in dotenv_values(".env").items() if value is not None}
    return {**from_file, **os.environ}


def _collect(given: Mapping[str, str]) -> tuple[dict[str, object], list[str]]:
    values: dict[str, object] = {}
    problems: list[str] = []
    for field in Settings.model_fields:
        name = field.upper()
        text = given.get(name, "") or (given.get("ENV", "") if field == "environment" else "")
        path = given.get(f"{name}_FILE", "") if f"{field}_file" not in Settings.model_fields else ""
        if text and path:
            problems.append(f"{name} and {name}_FILE are both given; keep one.")
        elif path:
            try:
                text = Path(path).read_text(encoding="utf-8").rstrip("\r\n")
            except (OSError, UnicodeDecodeError):
                problems.append(f"{name}_FILE names a file that cannot be read.")
                continue
            if not text:
                problems.append(f"{name}_FILE names an empty file.")
        if text:
            values[field] = text
    return values, problems


def _sentence(field: str, message: str, kind: str) -> str:
    if kind == "value_error":
        message = message.removeprefix("Value error, ")
        return f"{field.upper()} {message}."
    return f"{field.upper()}: {message[:1].lower()}{message[1:]}."
