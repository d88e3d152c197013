"""Devices that signed in before, as a cookie that only we can write.

It says which device this is and which users (at most five, the latest first) signed in on it when. By itself it opens
nothing: it only keeps a lock that others have caused from closing the account to its owner. `SameSite=Lax`, because
whoever comes back from an OAuth provider comes from another site; with Strict that device would be unknown.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, cast
from uuid import UUID

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.identity.opaque import same
from cairn.kernel.vault import derive
from cairn.kernel.vault.sealing import keyed_digest

NAME: Final = "cairn_device"
MOST_USERS: Final = 5
LIFETIME: Final = timedelta(days=365)
_ID, _AT, _MAC = 16, 8, 32
_ENTRY = _ID + _AT
_LONGEST = (_ID + MOST_USERS * _ENTRY + _MAC) * 4 // 3
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Device:
    """A browser, and when which users signed in on it."""

    id: UUID = field(default_factory=new_id)
    users: Mapping[UUID, datetime] = field(default_factory=dict)


class KnownDevices:
    """`secrets`: the present one first, then those before it, whose cookies hold on."""

    def __init__(self, secrets: Sequence[bytes], *, secure: bool) -> None:
        self._keys = [derive(secret, "known-device") for secret in secrets]
        self._flags = "; Secure" if secure else ""

    def of(self, user: Row, cookie: str | None) -> UUID | None:
        """The id of the device, if `user` (with `id` and `devices_since`) signed in on it within a year, and after its
        password last changed. None for whatever is no cookie of ours."""
        device = self.read(cookie)
        at = device.users.get(cast("UUID", user["id"])) if device else None
        since = max(cast("datetime", user["devices_since"] or _EPOCH), clock.now() - LIFETIME)
        return device.id if device and at and at >= since else None

    def line(self, user_id: UUID, cookie: str | None) -> str:
        """The value of Set-Cookie for a device on which `user_id` signs in now, and others perhaps did before."""
        device = self.read(cookie) or Device()
        others = sorted((user for user in device.users if user != user_id), key=device.users.__getitem__)
        kept = {user: device.users[user] for user in others[-(MOST_USERS - 1) :]}
        value = self._written(Device(device.id, {**kept, user_id: clock.now()}))
        seconds = int(LIFETIME.total_seconds())
        return f"{NAME}={value}; Path=/api; Max-Age={seconds}; HttpOnly; SameSite=Lax{self._flags}"

    def read(self, cookie: str | None) -> Device | None:
        """None for anything that we have not written."""
        if not cookie or len(cookie) > _LONGEST or not cookie.isascii():
            return None
        try:
            raw = base64.b64decode(cookie, altchars=b"-_", validate=True)
        except binascii.Error:
            return None
        said, mac = raw[:-_MAC], raw[-_MAC:]
        if len(said) < _ID or (len(said) - _ID) % _ENTRY or not self._is_ours(said, mac):
            return None
        entries = [said[start : start + _ENTRY] for start in range(_ID, len(said), _ENTRY)]
        return Device(
            UUID(bytes=said[:_ID]), {UUID(bytes=entry[:_ID]): _when(entry[_ID:]) for entry in entries}
        )

    def _is_ours(self, said: bytes, mac: bytes) -> bool:
        matching = [same(keyed_digest(key, said), mac) for key in self._keys]
        return any(matching)

    def _written(self, device: Device) -> str:
        entries = [
            user.bytes + ((at - _EPOCH) // _MICROSECOND).to_bytes(_AT) for user, at in device.users.items()
        ]
        said = b"".join([device.id.bytes, *entries])
        return base64.urlsafe_b64encode(said + keyed_digest(self._keys[0], said)).decode()


def _when(raw: bytes) -> datetime:
    return _EPOCH + int.from_bytes(raw) * _MICROSECOND
