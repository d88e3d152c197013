"""What accounts refuse."""

from __future__ import annotations

from cairn.base.refusals import (
    Conflict,
    FieldProblem,
    Forbidden,
    Invalid,
    NotFound,
    Unauthenticated,
    Unavailable,
)
from cairn.kernel.vault import EncryptionNotConfigured as EncryptionNotConfigured


class InvalidCredentials(Unauthenticated):
    says = "The name or the password is wrong."
    suspicious = True


class InvalidAccessToken(Unauthenticated):
    says = "The access token is not valid, or its session is over. Sign in again."
    suspicious = True


class InvalidApiKey(Unauthenticated):
    says = "The API key is not valid: it is unknown, revoked or expired."
    suspicious = True


class InvalidRefreshToken(Unauthenticated):
    says = "The refresh token is not valid any more. Sign in again."
    suspicious = True


class AccountLocked(Forbidden):
    says = "This account is locked: for a while after failed attempts, or until an administrator opens it."
    suspicious = True


class InvalidToken(Invalid):
    says = "This token is not valid: it was used, has expired, or is not one of ours for this."
    suspicious = True


class InvalidCode(Unauthenticated):
    says = "This code is not valid: it is wrong, was used, has expired, or a newer one was sent."
    suspicious = True


class WrongCode(Invalid):
    says = "This code is wrong, was used already, or is not one of this factor."
    suspicious = True


class SecondFactorRequired(Forbidden):
    says = "This account has a second factor: prove yourself with a code of it, or with a recovery code."


class SessionRequired(Forbidden):
    says = "Only somebody who signed in can do this: these credentials belong to no session."


class ExportNotReady(Conflict):
    says = "This export is not ready: look at its state, and come back when it is done."


class ExportRunning(Conflict):
    says = "An export of yours is being made already."


class ForeignOrigin(Forbidden):
    says = "The refresh cookie is taken only from pages of this service."
    suspicious = True


class UserNotFound(NotFound):
    says = "There is no such user."


class ExportNotFound(NotFound):
    says = "There is no such export."


class SessionNotFound(NotFound):
    says = "There is no such session."


class ApiKeyNotFound(NotFound):
    says = "There is no such API key."


class FactorNotFound(NotFound):
    says = "There is no such factor, or it waited too long for its first code."


class TooManyFactors(Conflict):
    says = "You have as many second factors as one may have: remove one first."


class NoFactor(Conflict):
    says = "You have no second factor, so there is nothing to recover."


class EmailTaken(Conflict):
    says = "There is an account with this e-mail address already."


class UsernameTaken(Conflict):
    says = "This user name belongs to somebody already."


class TooManyApiKeys(Conflict):
    says = "You have 50 living API keys: revoke one first."


class LastAdmin(Conflict):
    says = "This is the last administrator: make another one first."


class ProviderNotConfigured(NotFound):
    says = "Nobody can sign in here with an account of this provider."


class ProviderUnavailable(Unavailable):
    says = "The provider does not answer, or not as it should. Try again shortly."


_FAILURES = (
    ("?state", "invalid_state", "This sign-in was not begun here, is too old, or was finished before."),
    ("?state", "foreign_browser", "This sign-in was begun in another browser."),
    ("?iss", "wrong_issuer", "This answer is of somebody else than the provider that was asked."),
    ("?error", "denied", "Access was not granted at the provider."),
    ("?error", "provider_refused", "The provider has refused the request."),
    ("?code", "no_code", "The provider has sent no code."),
    ("?code", "code_refused", "The provider does not take this code."),
    ("?code", "invalid_id_token", "What the provider says of the person cannot be trusted."),
    ("?code", "no_verified_email", "The provider vouches for no e-mail address: confirm one there first."),
    ("?state", "session_ended", "The session that asked for the link is over: sign in again."),
)
"""Why a sign-in at a provider failed: what it is about, the reason, and a sentence."""


class OAuthFailed(Invalid):
    says = "The sign-in at the provider did not succeed: begin again. `errors` says what failed."
    suspicious = True

    @classmethod
    def because(cls, reason: str) -> OAuthFailed:
        """With one of the reasons above; StopIteration for another."""
        found = next(row for row in _FAILURES if row[1] == reason)
        return cls(errors=(FieldProblem(*found),))


class AccountExists(Conflict):
    says = "There is an account with this e-mail address: sign in to it, then connect the provider."


class ProviderAccountTaken(Conflict):
    says = "This account at the provider belongs to somebody else here."


class ProviderAlreadyLinked(Conflict):
    says = "Another account at this provider is linked to yours: disconnect it first."


class LastWayIn(Conflict):
    says = "Without it you could not sign in any more: set a password or confirm your e-mail address first."
