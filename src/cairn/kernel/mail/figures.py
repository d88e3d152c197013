"""How many mails went which way, and how long that took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from cairn.kernel.mail.port import MailRefused
from cairn.kernel.telemetry.metrics import counter, histogram
from cairn.kernel.telemetry.tracing import client_span

_SENT = counter(
    "mail_sent_total", "Mails, by way and by how it ended: sent, delayed or refused.", "way", "status"
)
_DURATION = histogram("mail_send_duration_seconds", "From the first byte to the answer.", "way")


@contextmanager
def counted(way: str) -> Iterator[None]:
    """Around the sending of one mail."""
    began, status = time.perf_counter(), "delayed"
    try:
        with client_span(f"mail {way}"):
            yield
        status = "sent"
    except MailRefused:
        status = "refused"
        raise
    finally:
        _SENT.labels(way, status).inc()
        _DURATION.labels(way).observe(time.perf_counter() - began)
