"""What every served program is asked, whichever products it has."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.smoke import Step

BEFORE: Final = tuple(
    Step(f"read {path}", "GET", path, nobody=True, expects=expected)
    for path, expected in (
        ("/", {"health": "/health"}),
        ("/health", {"status": "healthy"}),
        ("/health/live", {"status": "healthy"}),
        ("/health/ready", {"status": "healthy"}),
        ("/health/db", {"database": "connected"}),
        ("/config", {}),
        ("/.well-known/jwks.json", {}),
    )
)
AFTER: Final = (
    Step(
        "what is not there is a problem",
        "GET",
        "/api/v1/nothing-is-here",
        status=404,
        nobody=True,
        expects={"status": 404, "code": "not_found", "instance": "/api/v1/nothing-is-here"},
    ),
    Step(
        "a bad body is a problem",
        "POST",
        "/api/v1/auth/login",
        {"password": 1},
        422,
        nobody=True,
        expects={"status": 422, "code": "invalid"},
    ),
)
