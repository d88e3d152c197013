"""What accounts refuse."""

from cairn.base.refusals import Conflict, Forbidden, Invalid, NotFound, Unauthenticated


class InvalidCredentials(Unauthenticated):
    says = "The name or the password is wrong, or the account was never confirmed."


class InvalidAccessToken(Unauthenticated):
    says = "The access token is not valid, or its session is over. Sign in again."


class InvalidApiKey(Unauthenticated):
    says = "The API key is not valid: it is unknown, revoked or expired."


class InvalidRefreshToken(Unauthenticated):
    says = "The refresh token is not valid any more. Sign in again."


class AccountLocked(Forbidden):
    says = "This account is locked. An administrator can unlock it."


class InvalidToken(Invalid):
    says = "This token is not valid: it was used, has expired, or is not one of ours for this."


class ExportNotReady(Conflict):
    says = "This export is not ready: look at its state, and come back when it is done."


class ExportRunning(Conflict):
    says = "An export of yours is being made already."


class ForeignOrigin(Forbidden):
    says = "The refresh cookie is taken only from pages of this service."


class UserNotFound(NotFound):
    says = "There is no such user."


class ExportNotFound(NotFound):
    says = "There is no such export."


class SessionNotFound(NotFound):
    says = "There is no such session."


class ApiKeyNotFound(NotFound):
    says = "There is no such API key."


class EmailTaken(Conflict):
    says = "There is an account with this e-mail address already."


class UsernameTaken(Conflict):
    says = "This user name belongs to somebody already."


class TooManyApiKeys(Conflict):
    says = "You have 50 living API keys: revoke one first."


class LastAdmin(Conflict):
    says = "This is the last administrator: make another one first."
