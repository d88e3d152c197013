"""One look at a RabbitMQ, by somebody who has time: `cairn doctor`, the only one to load this."""

from __future__ import annotations

from typing import Final

from kombu import Connection

SECONDS: Final = 4.0


class BrokerUnwell(Exception):
    """It would take no job; the message quotes nothing of its address."""


def look(url: str) -> None:
    """Connects and signs in. Blocks. Raises `BrokerUnwell`."""
    connection = Connection(url, connect_timeout=SECONDS, transport_options={"read_timeout": SECONDS})
    try:
        connection.connect()
    except Exception as problem:  # noqa: BLE001  each transport has errors of its own, and all mean the same here
        raise BrokerUnwell(f"it does not let us in ({type(problem).__name__})") from None
    finally:
        connection.release()
