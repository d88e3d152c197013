"""GitHub, or a GitHub Enterprise Server: OAuth 2 with PKCE, and its API for who it was."""

from __future__ import annotations

from typing import Final

from cairn.kernel.outbound import Outbound
from cairn.kernel.outbound.oauth import OAuthClient, UnusableAnswer, members, parsed
from cairn.kernel.settings import Settings
from cairn.products.accounts.providers.rules import Identity, Proofs, own_email, own_name, own_username

_MEDIA: Final = "application/vnd.github+json"
_SCOPE: Final = "read:user user:email"


class GitHub:
    """A provider. The identity is the number of the account: logins and addresses change hands."""

    name = "github"

    def __init__(self, settings: Settings, outbound: Outbound, redirect_uri: str) -> None:
        self._url, self._api = settings.github_url.rstrip("/"), settings.github_api_url.rstrip("/")
        self.issuer = f"{self._url}/login/oauth"
        secret = settings.github_client_secret
        self._client = OAuthClient(
            outbound, settings.github_client_id or "", secret.get_secret_value() if secret else "",
            redirect_uri, _SCOPE,
        )  # fmt: skip

    async def endpoint(self) -> str:
        return f"{self._url}/login/oauth/authorize"

    def authorize_url(self, endpoint: str, proofs: Proofs) -> str:
        return self._client.authorize_url(endpoint, proofs.state, proofs.verifier)

    async def names_itself(self) -> bool:
        return False  # github.com does; an Enterprise Server need not yet

    async def identity(self, code: str, proofs: Proofs) -> Identity:
        grant = await self._client.exchange(f"{self._url}/login/oauth/access_token", code, proofs.verifier)
        received = await self._client.get(f"{self._api}/user", grant.access_token, _MEDIA)
        said = members(received, {200})
        subject, login = said.get("id"), said.get("login")
        if not isinstance(subject, int) or isinstance(subject, bool) or not 0 < subject < 2**63:
            raise UnusableAnswer("GitHub names no id.")
        email = await self._email(grant.access_token)
        name = own_name(said.get("name")) or own_name(login)
        return Identity(
            str(subject), email, email is not None, name, own_username(login), grant.access_token
        )  # fmt: skip

    async def end_grant(self, token: str) -> None:
        """Ends everything that somebody has allowed us. Raises `OutboundError`."""
        await self._client.delete_grant(self._api, token)

    async def _email(self, token: str) -> str | None:
        """The address that is primary and that GitHub has verified; `/user` shows whatever somebody wants shown."""
        received = await self._client.get(f"{self._api}/user/emails?per_page=100", token, _MEDIA)
        if received.status in {403, 404}:  # somebody has not granted it
            return None
        listed = parsed(received, {200})
        for said in listed if isinstance(listed, list) else []:
            if isinstance(said, dict) and said.get("primary") is True and said.get("verified") is True:
                return own_email(said.get("email"))
        return None
