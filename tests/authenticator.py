"""An authenticator app, as people have one on their phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import httpx
import pyotp

from cairn.base import clock

FACTORS = "/api/v1/auth/factors"


def shifted() -> timedelta:
    """How far the program's clock stands from the machine's."""
    return clock._shift


@dataclass(slots=True)
class Phone:
    """What somebody enrolled, with the recovery codes that were printed."""

    factor_id: str
    secret: str
    recovery_codes: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"{FACTORS}/{self.factor_id}/verify"

    def code(self, steps: int = 0) -> str:
        """The code that it shows, so many steps from now."""
        return pyotp.TOTP(self.secret).at(int(clock.now().timestamp()) + 30 * steps)

    def wrong(self) -> str:
        """Six digits that it shows neither now nor a step before or after."""
        shown = {self.code(steps) for steps in range(-3, 4)}
        return next(code for code in map("{:06}".format, range(100)) if code not in shown)


async def enrol(http: httpx.AsyncClient, headers: Mapping[str, str], name: str = "Phone") -> Phone:
    """A factor that waits for its first code."""
    answer = await http.post(FACTORS, json={"name": name}, headers=headers)
    assert answer.status_code == 201, answer.text
    return Phone(answer.json()["id"], answer.json()["secret"])


async def confirm(http: httpx.AsyncClient, headers: Mapping[str, str], phone: Phone) -> Phone:
    answer = await http.post(phone.url, json={"code": phone.code()}, headers=headers)
    assert answer.status_code == 200, answer.text
    phone.recovery_codes = answer.json()["recovery_codes"] or []
    return phone


def wait(steps: int = 1) -> None:
    """Until the authenticator shows another code."""
    clock.shift(shifted() + timedelta(seconds=30 * steps))
