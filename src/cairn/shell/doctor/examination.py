"""Looking at everything at once, bounded in time, with no secret in any line."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr

from cairn.kernel.product.checks import Check, Finding, NoDatabase, Patient, State, failure, skipped
from cairn.kernel.settings import Settings

CHECK_SECONDS = 12.0
"""Of one check: connections have shorter time-outs of their own, and all run together."""
_LEAST_SECRET = 6
_HIDDEN = "***"
_PASSWORD = re.compile(r"(?<=//)[^/@\s]*:[^/@\s]*(?=@)")


@dataclass(frozen=True, slots=True)
class Line:
    """A check and what it found."""

    check: Check
    finding: Finding

    @property
    def row(self) -> dict[str, object]:
        return {
            "group": self.check.group, "check": self.check.name, "state": self.finding.state.value,
            "reason": self.finding.reason, "remedy": self.finding.remedy,
        }  # fmt: skip


async def examine(checks: Sequence[Check], patient: Patient) -> list[Line]:
    """Every check's line, in the order of the checks. Never raises: what a check does not survive is its finding."""
    try:
        found = await asyncio.gather(*(_found(check, patient) for check in checks))
    finally:
        await patient.close()
    secrets = secrets_of(patient.settings, patient.dsn, patient.admin)
    return [Line(check, _clean(finding, secrets)) for check, finding in zip(checks, found, strict=True)]


def exit_code(lines: Iterable[Line]) -> int:
    return int(any(line.finding.state is State.FAILURE for line in lines))


async def _found(check: Check, patient: Patient) -> Finding:
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            return await check.look(patient)
    except NoDatabase as problem:
        return skipped(f"Not looked at: {problem}.")
    except TimeoutError:
        return failure(f"No answer within {CHECK_SECONDS:.0f} s.", "See whether what it asks is overloaded.")
    except Exception as problem:  # noqa: BLE001  one check that breaks must not hide what the others found
        return failure(
            f"The check itself failed ({type(problem).__name__}).", "Run it again; report this if it stays."
        )


def secrets_of(settings: Settings, *addresses: str | None) -> list[str]:
    """Every secret value, and the passwords within addresses, longest first."""
    found: set[str] = set()
    for name in Settings.model_fields:
        found.update(_secret_texts(getattr(settings, name)))
    found.update(address for address in addresses if address)
    for text in tuple(found):
        found.update(_password_in(text))
    return sorted((text for text in found if len(text) >= _LEAST_SECRET), key=len, reverse=True)


def _secret_texts(value: object) -> set[str]:
    if isinstance(value, SecretStr):
        return {value.get_secret_value()}
    if isinstance(value, dict):
        return {text for part in value.values() for text in _secret_texts(part)}
    return set()


def _password_in(text: str) -> set[str]:
    try:
        password = urlsplit(text).password
    except ValueError:
        return set()
    return {password, unquote(password)} if password else set()


def _clean(finding: Finding, secrets: Sequence[str]) -> Finding:
    """The last line of defence: checks are written so that there is nothing to take out."""
    return Finding(finding.state, _without(finding.reason, secrets), _without(finding.remedy, secrets))


def _without(text: str, secrets: Sequence[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, _HIDDEN)
    return _PASSWORD.sub(_HIDDEN, text)
