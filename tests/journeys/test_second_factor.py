"""Somebody takes a second factor, loses the phone, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from cairn.base import clock
from tests.authenticator import FACTORS, confirm, enrol, wait
from tests.cast import PASSWORD
from tests.facts import Facts

pytestmark = pytest.mark.integration
AUTH = "/api/v1/auth"


@pytest.fixture(autouse=True)
def steady() -> Iterator[None]:
    clock.shift(timedelta(seconds=31 - clock.now().timestamp() % 30))
    yield
    clock.shift(timedelta(0))


def _bearer(answer: httpx.Response) -> dict[str, str]:
    assert answer.is_success, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def test_from_the_first_code_to_the_last_factor(http: httpx.AsyncClient, facts: Facts) -> None:
    who = {"email": "ines@example.org", "password": PASSWORD}
    signed_in = _bearer(await http.post(f"{AUTH}/register", json=who))

    phone = await confirm(http, signed_in, await enrol(http, signed_in))
    assert len(phone.recovery_codes) == 10
    assert (await http.post(f"{AUTH}/logout", headers=signed_in)).status_code == 204
    http.cookies.clear()
    assert (await http.get(f"{AUTH}/me", headers=signed_in)).status_code == 401

    wait()
    asked = (await http.post(f"{AUTH}/login", json=who)).json()
    assert [factor["id"] for factor in asked["factors"]] == [phone.factor_id]
    proof = {"code": phone.code(), "factor_token": asked["factor_token"]}
    signed_in = _bearer(await http.post(phone.url, json=proof))
    assert (await http.get(f"{AUTH}/me", headers=signed_in)).json()["email"] == who["email"]
    await http.post(f"{AUTH}/logout", headers=signed_in)
    http.cookies.clear()

    # the phone is gone, the paper with the codes is not
    asked = (await http.post(f"{AUTH}/login", json=who)).json()
    url = f"{FACTORS}/{asked['factors'][0]['id']}/verify"
    proof = {"code": phone.recovery_codes[7], "factor_token": asked["factor_token"]}
    signed_in = _bearer(await http.post(url, json=proof))
    assert (await http.delete(f"{FACTORS}/{phone.factor_id}", headers=signed_in)).status_code == 204

    http.cookies.clear()
    assert "access_token" in (await http.post(f"{AUTH}/login", json=who)).json()
    assert await facts.events() == [
        "accounts.user.registered", "accounts.user.signed_in",
        "accounts.factor.enrolled", "accounts.factor.confirmed", "accounts.user.recovery_codes_made",
        "accounts.user.signed_out",
        "accounts.user.factor_asked", "accounts.user.signed_in", "accounts.user.signed_out",
        "accounts.user.factor_asked", "accounts.user.recovery_code_used", "accounts.user.signed_in",
        "accounts.factor.removed",
        "accounts.user.signed_in",
    ]  # fmt: skip
    assert await facts.count("accounts.recovery_codes") == 0
