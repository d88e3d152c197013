"""Celery: how ids go to a broker, and what a worker is told about them. Imported only where there is a broker."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Sequence
from urllib.parse import urlsplit

from celery import Celery
from kombu import Connection, Queue

from cairn.kernel.jobs.dispatch import BrokerGone

TASK = "cairn.run"
QUEUE = "cairn.jobs"
_WITHIN = 3.0
"""Seconds that connecting, and taking one message, may last."""


def celery_of(url: str) -> Celery:
    """A Celery application on this broker. No results, no events, no pickles: a message is a job's id."""
    app = Celery("cairn", broker=url, set_as_current=False)
    amqp = url.startswith("amqp")
    app.conf.update(
        task_default_queue=QUEUE, task_queues=[Queue(QUEUE, durable=True)], task_create_missing_queues=False,
        task_serializer="json", accept_content=["json"], task_ignore_result=True, result_backend=None,
        task_acks_late=True, task_reject_on_worker_lost=True, worker_prefetch_multiplier=1,
        task_publish_retry=False, broker_connection_timeout=_WITHIN, broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None, broker_pool_limit=0, broker_heartbeat=10 if amqp else None,
        worker_hijack_root_logger=False, worker_redirect_stdouts=False, worker_enable_remote_control=False,
        worker_send_task_events=False, task_send_sent_event=False, enable_utc=True, timezone="UTC",
        beat_enable_remote_control=False, broker_use_ssl=_verified(url),
        broker_transport_options=(
            {"confirm_publish": True}
            if amqp
            else {"socket_connect_timeout": _WITHIN, "socket_keepalive": True, "visibility_timeout": 3600}
        ),
    )  # fmt: skip
    return app


class CeleryPublisher:
    """Sends ids over one connection, which is made anew after a failure."""

    def __init__(self, url: str) -> None:
        self._app = celery_of(url)
        self._url, self._one = url, threading.Lock()
        self._connection: Connection | None = None

    def publish(self, ids: Sequence[str], most_waiting: int) -> bool:
        with self._one:
            try:
                connection = self._connected()
                if _waiting(connection) >= most_waiting:
                    return False
                with connection.Producer(auto_declare=True) as producer:
                    for job_id in ids:
                        self._app.send_task(
                            TASK, (job_id,), task_id=job_id, producer=producer, retry=False, queue=QUEUE,
                            confirm_timeout=_WITHIN, ignore_result=True,
                        )  # fmt: skip
                return True
            except Exception as problem:  # whatever the transport's library has for it
                self._drop()
                raise BrokerGone(type(problem).__name__) from problem

    def close(self) -> None:
        with self._one:
            self._drop()

    def _connected(self) -> Connection:
        if self._connection is None:
            options: dict[str, float | bool] = {"socket_timeout": _WITHIN, "socket_connect_timeout": _WITHIN}
            if self._url.startswith("amqp"):
                options = {"confirm_publish": True, "read_timeout": _WITHIN, "write_timeout": _WITHIN}
            self._connection = Connection(
                self._url, connect_timeout=_WITHIN, transport_options=options, ssl=_verified(self._url)
            )
            self._connection.connect()
        return self._connection

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.collect(socket_timeout=1)


def _verified(url: str) -> dict[str, object] | bool:
    """Left to itself Celery encrypts and looks at no certificate. The authorities are the system's, or those of
    SSL_CERT_FILE; what a rediss:// address says (`?ssl_ca_certs=`) goes before."""
    if url.startswith("rediss:"):
        return {"ssl_cert_reqs": ssl.CERT_REQUIRED, "ssl_check_hostname": True}
    if url.startswith("amqps:"):
        return {"cert_reqs": ssl.CERT_REQUIRED, "server_hostname": urlsplit(url).hostname}
    return False


def _waiting(connection: Connection) -> int:
    """Messages that nobody has taken yet."""
    with connection.channel() as channel:
        declared = channel.queue_declare(queue=QUEUE, durable=True, auto_delete=False)  # type: ignore[attr-defined]
        return int(declared.message_count)
