"""Google, or another OpenID provider in its place: the ID token says who it was."""

from __future__ import annotations

from typing import Final

from cairn.kernel.outbound import Outbound
from cairn.kernel.outbound.id_tokens import Expected, InvalidIdToken
from cairn.kernel.outbound.oauth import OAuthClient
from cairn.kernel.outbound.openid import OpenIdProvider
from cairn.kernel.settings import Settings
from cairn.products.accounts.providers.rules import Identity, Proofs, own_email, own_name

_SCOPE: Final = "openid email profile"


class Google:
    """A provider. Its access token is thrown away: nothing is asked with it."""

    name = "google"

    def __init__(self, settings: Settings, outbound: Outbound, redirect_uri: str) -> None:
        self.issuer = settings.google_issuer
        self._openid = OpenIdProvider(outbound, self.issuer)
        self._client_id = settings.google_client_id or ""
        secret = settings.google_client_secret
        self._client = OAuthClient(
            outbound, self._client_id, secret.get_secret_value() if secret else "", redirect_uri, _SCOPE
        )

    async def endpoint(self) -> str:
        return (await self._openid.discovered()).authorize

    def authorize_url(self, endpoint: str, proofs: Proofs) -> str:
        return self._client.authorize_url(endpoint, proofs.state, proofs.verifier, nonce=proofs.nonce)

    async def names_itself(self) -> bool:
        return (await self._openid.discovered()).names_itself

    async def identity(self, code: str, proofs: Proofs) -> Identity:
        document = await self._openid.discovered()
        grant = await self._client.exchange(document.token, code, proofs.verifier)
        if grant.id_token is None:
            raise InvalidIdToken("missing")
        expected = Expected(self.issuer, self._client_id, proofs.nonce, grant.access_token)
        claims = await self._openid.claims(grant.id_token, expected)
        email = own_email(claims.get("email"))
        verified = email is not None and claims.get("email_verified") is True
        return Identity(str(claims["sub"]), email, verified, own_name(claims.get("name")))
