"""What a release is asked about accounts: registering, signing in, refreshing, changing oneself, one job, leaving."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.smoke import Step

_TOKENS: Final = {"access_token": "access_token", "refresh_token": "refresh_token"}
_EXPORTS: Final = "/api/v1/users/me/exports"
_JOB_SECONDS: Final = 15.0

SMOKE: Final = (
    Step(
        "register", "POST", "/api/v1/auth/register", {"email": "{email}", "password": "{password}"}, 201,
        account="new", nobody=True, keeps=_TOKENS,
    ),
    Step(
        "log in", "POST", "/api/v1/auth/login", {"email": "{email}", "password": "{password}"},
        expects={"user.email": "{email}"}, keeps=_TOKENS, nobody=True,
    ),
    Step(
        "refresh", "POST", "/api/v1/auth/refresh", {"refresh_token": "{refresh_token}"}, keeps=_TOKENS, nobody=True,
    ),
    Step("read oneself", "GET", "/api/v1/users/me", expects={"email": "{email}"}),
    Step(
        "change oneself", "PATCH", "/api/v1/users/me", {"full_name": "Smoke {mark}"},
        expects={"full_name": "Smoke {mark}"},
    ),
    Step("ask for a job", "POST", _EXPORTS, status=202, keeps={"export": "id"}),
    Step("the job is done", "GET", _EXPORTS + "/{export}", expects={"state": "done"}, within=_JOB_SECONDS),
    Step("sign out", "POST", "/api/v1/auth/logout", status=204, undoes=True, account="given"),
    Step("leave", "DELETE", "/api/v1/users/me", status=204, undoes=True, account="new"),
)  # fmt: skip
