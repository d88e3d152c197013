"""What goes wrong with backups, each a line for people."""

from __future__ import annotations


class BackupError(Exception):
    """It was not done; the message is one line, and holds no secret and no whole address."""


class WrongKey(BackupError):
    """The key that this was sealed under is not here, or is another one under the same id."""


class Damaged(BackupError):
    """Bytes are not those that were written. `name`: the file; `offset`: where in it, in stored bytes; `chunk`: which
    of its chunks, from 0 on, where it is one's."""

    def __init__(self, name: str, what: str, *, chunk: int | None = None, offset: int = 0) -> None:
        where = f"chunk {chunk} at byte {offset}" if chunk is not None else f"byte {offset}"
        super().__init__(f"{name} is damaged: {where}: {what}.")
        self.name, self.chunk, self.offset = name, chunk, offset
