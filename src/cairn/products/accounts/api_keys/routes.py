"""API keys over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller, Scopes
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.accounts.api_keys import actions
from cairn.products.accounts.api_keys.queries import API_KEYS
from cairn.products.accounts.api_keys.schemas import ApiKeyAnswer, ApiKeyQuery, NewApiKey, NewApiKeyAnswer
from cairn.products.accounts.errors import ApiKeyNotFound, TooManyApiKeys
from cairn.products.accounts.permissions import API_KEY_CREATE, API_KEY_LIST, API_KEY_REVOKE

routes = Routes("api_keys", "/auth/api-keys", tag="Authentication")
API_KEY = Subject("key_id", API_KEYS.find, ApiKeyAnswer, owner="user_id", missing=ApiKeyNotFound)


@routes.get("", permission=API_KEY_LIST, lists=ApiKeyAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: ApiKeyQuery) -> Page:  # noqa: A001  the operation's name
    """List your API keys.

    Those that you have not revoked. The keys themselves are not kept, only how they begin.
    """
    return await API_KEYS.page(reads, caller, query.request(), query.filters())


@routes.get("/{key_id}", permission=API_KEY_LIST, answers=ApiKeyAnswer, subject=API_KEY, store="never")
async def read(key: Loaded) -> Row:
    """Read one of your API keys."""
    return key


@routes.post(
    "",
    permission=API_KEY_CREATE,
    answers=NewApiKeyAnswer,
    status=201,
    location="/api/v1/auth/api-keys/{id}",
    refusals=(TooManyApiKeys,),
    recent=True,
    store="never",
)
async def create(work: UnitOfWork, scopes: Scopes, new: NewApiKey) -> Row:
    """Make an API key.

    The key is in this answer and never again: send it as a bearer token. It may what its scopes name, as far as your
    roles and its own allow; never what manages sign-in. A mail tells you that it was made.
    """
    return await actions.create(work, scopes, new)


@routes.delete("/{key_id}", permission=API_KEY_REVOKE, subject=API_KEY)
async def delete(work: UnitOfWork, key: Loaded) -> None:
    """Revoke an API key.

    It stops working at once, on every server within two seconds.
    """
    actions.revoke(work, key)
