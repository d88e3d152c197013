"""`cairn doctor --ready`: whether what runs here is ready, for health checks of containers. Loads little.

A server is asked at /health/ready. A worker and a beat have no address; with HEARTBEAT_FILE they touch that file for as
long as their loop turns and the database answers, and its age is looked at instead.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from dotenv import dotenv_values

ASK_SECONDS = 4.0
"""The server says no after two by itself."""
FRESH_SECONDS = 30.0
"""A heartbeat is due every five."""
_ANYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104
_DEFAULT_PORT = "8000"


def verdict(environ: Mapping[str, str] | None = None) -> int:
    """0: ready; 1: not, and stderr says why. `environ` replaces the environment and `.env` together."""
    given = _environment() if environ is None else environ
    reason = _why_not(given)
    if reason:
        sys.stderr.write(f"not ready: {reason}\n")
    return int(bool(reason))


def _environment() -> dict[str, str]:
    from_file = {name: value for name, value in dotenv_values(".env").items() if value is not None}
    return {**from_file, **os.environ}


def _why_not(given: Mapping[str, str]) -> str:
    named = given.get("HEARTBEAT_FILE", "")
    if named and (heartbeat := Path(named)).exists():
        age = time.time() - heartbeat.stat().st_mtime
        return "" if age <= FRESH_SECONDS else f"the last heartbeat is {age:.0f} s old"
    host, port = given.get("HOST", ""), given.get("PORT", "") or _DEFAULT_PORT
    if not port.isdigit():
        return "PORT is no number"
    return _asked(_ANYWHERE.get(host, host), int(port))


def _asked(host: str, port: int) -> str:
    connection = HTTPConnection(host, port, timeout=ASK_SECONDS)
    try:
        connection.request("GET", "/health/ready")
        status = connection.getresponse().status
    except (OSError, HTTPException) as problem:
        return f"no answer on port {port} ({type(problem).__name__})"
    finally:
        connection.close()
    return "" if status == 200 else f"/health/ready answers {status}"
