"""OAuth 2 as a client that has a secret: the code flow of RFC 6749 with PKCE (RFC 7636), asked through `Outbound`.

Authlib spells the requests; nothing of the other side's words leaves this room but a sanitised error code for the log.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast
from urllib.parse import quote

from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from cairn.kernel.outbound.client import Outbound, Received
from cairn.kernel.outbound.errors import OutboundError
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
_FORM: Final = "application/x-www-form-urlencoded"
_ONE_CONNECTION: Final = {"Connection": "close"}
"""Somebody signs in now and then: nothing stays open in between."""
_ERROR_CODE = re.compile(r"[a-z0-9_]{1,60}")
_OURS_TO_MEND = {
    "incorrect_client_credentials", "invalid_client", "redirect_uri_mismatch", "unauthorized_client",
    "unsupported_grant_type", "application_suspended",
}  # fmt: skip
"""What no user can help: the client is registered otherwise than our settings say."""


class UnusableAnswer(OutboundError):
    """An answer, but none of the protocol: a redirect, no JSON, a member missing, or a refusal of our own client."""


class CodeRefused(Exception):
    """The other side does not take the code: spent, expired, another client's, or its PKCE proof does not fit."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a code was exchanged for. `id_token` only in OpenID Connect."""

    access_token: str
    id_token: str | None


@dataclass(frozen=True, slots=True)
class OAuthClient:
    """Our registration at one authorization server. `scope` is space-separated."""

    outbound: Outbound
    client_id: str
    client_secret: str
    redirect_uri: str
    scope: str

    def authorize_url(self, endpoint: str, state: str, verifier: str, **more: str) -> str:
        """Where the browser is sent. The verifier itself stays here: only its SHA-256 travels."""
        challenge: str = create_s256_code_challenge(verifier)  # type: ignore[no-untyped-call]
        return str(
            prepare_grant_uri(
                endpoint, self.client_id, "code", self.redirect_uri, self.scope, state,
                code_challenge=challenge, code_challenge_method="S256", **more,
            )
        )  # fmt: skip

    async def exchange(self, endpoint: str, code: str, verifier: str) -> Grant:
        """The code for tokens, once. Raises `CodeRefused`, and `OutboundError` for whatever is no user's fault.

        GitHub refuses with status 200 and an `error` member, others with 400.
        """
        body = prepare_token_request(
            "authorization_code", "", self.redirect_uri, code=code, code_verifier=verifier,
            client_id=self.client_id, client_secret=self.client_secret,
        )  # fmt: skip
        headers = {"Content-Type": _FORM, "Accept": "application/json", **_ONE_CONNECTION}
        received = await self.outbound.request("POST", endpoint, headers=headers, content=body.encode())
        said = members(received, {200, 400, 401, 403})
        if "error" in said or received.status != 200:
            _refuse(said)
        kind, token, id_token = said.get("token_type"), said.get("access_token"), said.get("id_token")
        if not isinstance(token, str) or not token or str(kind).lower() != "bearer":
            raise UnusableAnswer("The token answer holds no bearer token.")
        return Grant(token, id_token if isinstance(id_token, str) else None)

    async def get(self, url: str, token: str, accept: str = "application/json") -> Received:
        """What the server says of the owner of `token`, whatever the status."""
        headers = {"Authorization": f"Bearer {token}", "Accept": accept, **_ONE_CONNECTION}
        return await self.outbound.request("GET", url, headers=headers)

    async def delete_grant(self, api: str, token: str) -> None:
        """End everything that the owner of `token` has allowed us, as GitHub's API has it; 404 and 422 say that there
        is nothing to end any more. Raises `OutboundError`."""
        url = f"{api}/applications/{quote(self.client_id, safe='')}/grant"
        ours = base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()
        headers = {"Authorization": f"Basic {ours}", "Content-Type": "application/json", **_ONE_CONNECTION}
        content = json.dumps({"access_token": token}).encode()
        received = await self.outbound.request("DELETE", url, headers=headers, content=content)
        if received.status not in {204, 404, 422}:
            raise UnusableAnswer(f"The grant was not ended: status {received.status}.")


def parsed(received: Received, statuses: set[int]) -> object:
    """The JSON of an answer with one of these statuses. Raises `UnusableAnswer`."""
    if received.status not in statuses:
        raise UnusableAnswer(f"An answer with status {received.status}.")
    try:
        return received.json()
    except (ValueError, RecursionError):
        raise UnusableAnswer("An answer that is no JSON.") from None


def members(received: Received, statuses: set[int]) -> Mapping[str, object]:
    """As `parsed`, of an answer that has to be an object."""
    said = parsed(received, statuses)
    if not isinstance(said, dict):
        raise UnusableAnswer("An answer that is no JSON object.")
    return cast("Mapping[str, object]", said)


def _refuse(said: Mapping[str, object]) -> None:
    error = str(said.get("error"))
    error = error if _ERROR_CODE.fullmatch(error) else "unreadable"
    log.warning("oauth_code_refused", error=error)
    if error in _OURS_TO_MEND:
        raise UnusableAnswer(f"Our registration is refused: {error}.")
    raise CodeRefused
