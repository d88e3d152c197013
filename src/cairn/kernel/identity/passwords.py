"""Password hashes: Argon2id (RFC 9106) off the event loop, and older hashes that are replaced at the next
login.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import importlib
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import NoReturn, TypeVar

import argon2
import argon2.exceptions
import bcrypt

from cairn.base.refusals import Unavailable
from cairn.kernel.identity.password_rules import MAX_CHARACTERS, normalised, password_problems
from cairn.kernel.telemetry.metrics import counter, gauge, histogram

__all__ = ["PasswordHasher", "SlowRefusal", "Verified", "password_problems"]

MEMORY_KIB = 19 * 1024
TIME_COST = 2
PARALLELISM = 1

_BCRYPT = ("$2a$", "$2b$", "$2y$")
_WERKZEUG = ("pbkdf2:", "scrypt:")
_BCRYPT_BYTES = 72
_STEPS_BACK = 10
"""Of niceness: about a tenth of the weight of a thread that has not stepped back."""
_PAUSE_SECONDS = 0.03
_MOST_PAUSING = 64
"""Those beyond are refused at once: nobody fills the process with requests that wait for nothing."""
_SALT_BYTES, _TAG_BYTES = 16, 32

T = TypeVar("T")
_HASHING = gauge("password_hashing_active", "Passwords being hashed or waiting for it.")
_DURATION = histogram("password_hash_duration_seconds", "One hash or verification, without the waiting.")
_REFUSED = counter("password_hashing_refused_total", "Requests refused because too many were waiting.")


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether the password was right; `upgraded` is the new hash to store where the old one should be
    replaced.
    """

    ok: bool
    upgraded: str | None = None


WRONG = Verified(ok=False)


class SlowRefusal:
    """503 after a pause: a client that comes back at once, whatever Retry-After says, comes thirty times a second and
    not a thousand times, so that a flood leaves the event loop to the others."""

    def __init__(self) -> None:
        self._pausing = 0

    async def give(self) -> NoReturn:
        """Raises Unavailable."""
        if self._pausing < _MOST_PAUSING:
            self._pausing += 1
            try:
                await asyncio.sleep(_PAUSE_SECONDS)
            finally:
                self._pausing -= 1
        raise Unavailable


class PasswordHasher:
    """Hashes on `workers` threads of its own; up to `queue` more wait, and the next is refused with
    Unavailable.

    The cost is OWASP's for Argon2id: 19 MiB, two passes, one lane. A verification without a stored hash, or
    with a password that cannot be one, costs the same as a wrong password.
    """

    def __init__(self, workers: int, queue: int) -> None:
        self._argon2 = argon2.PasswordHasher(
            time_cost=TIME_COST,
            memory_cost=MEMORY_KIB,
            parallelism=PARALLELISM,
            hash_len=_TAG_BYTES,
            salt_len=_SALT_BYTES,
        )
        self._places = threading.BoundedSemaphore(workers + queue)
        self._refusal = SlowRefusal()
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="password", initializer=_step_back)

    async def check_room(self) -> None:
        """Raises Unavailable while the queue is full: for whoever has other work to do before a hash is needed."""
        if not self._places.acquire(blocking=False):
            await self._refusal.give()
        self._places.release()

    async def hash(self, password: str) -> str:
        """The Argon2id hash of the password in NFC, in PHC form. Raises ValueError where it cannot be a
        password (over 128 characters, NUL, lone surrogate), Unavailable when the queue is full.
        """
        text = _hashable(password)
        if text is None:
            raise ValueError("This cannot be a password.")
        return await self._apart(lambda: self._argon2.hash(text))

    async def verify(self, stored: str | None, password: str) -> Verified:
        """Whether `password` is what `stored` was made of; `stored` is None for an unknown user.

        Takes Argon2id at any cost, bcrypt, and werkzeug's pbkdf2 and scrypt; all but the present cost are
        upgraded. Raises Unavailable when the queue is full.
        """
        return await self._apart(lambda: self._verify(stored, password))

    def close(self) -> None:
        """Lets running work end, drops what waits. Later calls raise Unavailable."""
        self._threads.shutdown(wait=True, cancel_futures=True)

    async def _apart(self, work: Callable[[], T]) -> T:
        if not self._places.acquire(blocking=False):
            _REFUSED.inc()
            await self._refusal.give()
        try:
            future = self._threads.submit(_timed, work)
        except RuntimeError:  # closed
            self._places.release()
            raise Unavailable from None
        _HASHING.inc()
        future.add_done_callback(self._free)
        return await asyncio.wrap_future(future)

    def _free(self, _done: Future[T]) -> None:
        _HASHING.dec()
        self._places.release()

    def _verify(self, stored: str | None, password: str) -> Verified:
        text = _hashable(password)
        if stored is None or text is None:
            return self._as_slow_as_wrong()
        if stored.startswith(_BCRYPT):
            return self._upgrade_if(ok=_bcrypt_matches(stored, password), text=text)
        if stored.startswith(_WERKZEUG):
            return self._upgrade_if(ok=_older_matches(stored, password), text=text)
        try:
            self._argon2.verify(stored, text)
        except argon2.exceptions.InvalidHashError:
            return self._as_slow_as_wrong()
        except argon2.exceptions.VerificationError:
            return WRONG
        return (
            self._upgrade_if(ok=True, text=text)
            if self._argon2.check_needs_rehash(stored)
            else Verified(ok=True)
        )

    def _upgrade_if(self, *, ok: bool, text: str) -> Verified:
        return Verified(ok=True, upgraded=self._argon2.hash(text)) if ok else WRONG

    def _as_slow_as_wrong(self) -> Verified:
        with contextlib.suppress(argon2.exceptions.VerifyMismatchError):
            self._argon2.verify(_HASH_OF_NOTHING, "")
        return WRONG


def _timed(work: Callable[[], T]) -> T:
    with _DURATION.time():
        return work()


def _step_back() -> None:
    """Let this thread wait for whatever else wants its core, first of all the event loop. On Linux each thread has a
    priority; elsewhere it stays as it is."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _STEPS_BACK)


def _hashable(password: str) -> str | None:
    text = normalised(password)
    return text if text is not None and len(text) <= MAX_CHARACTERS else None


def _bcrypt_matches(stored: str, password: str) -> bool:
    """As the system that made the hash saw it: the raw bytes, cut at 72, which bcrypt did silently before
    5.0.
    """
    try:
        return bcrypt.checkpw(password.encode()[:_BCRYPT_BYTES], stored.encode())
    except ValueError:
        return False


def _older_matches(stored: str, password: str) -> bool:
    # werkzeug brings a web server along: it is loaded by the first hash that is its own
    module = importlib.import_module("cairn.kernel.identity.werkzeug_hashes")
    return bool(module.matches(stored, password))


def _unpadded(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")


# A well-formed hash of the present cost that no known password has: salt and tag are zeros.
_HASH_OF_NOTHING = (
    f"$argon2id$v=19$m={MEMORY_KIB},t={TIME_COST},p={PARALLELISM}"
    f"${_unpadded(bytes(_SALT_BYTES))}${_unpadded(bytes(_TAG_BYTES))}"
)
