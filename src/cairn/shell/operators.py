"""`cairn notify`: tells who operates this, by Slack and by mail, as the settings have it."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cairn.kernel.mail import Mail, is_kept_in_files, mailer_of
from cairn.kernel.outbound import Outbound, OutboundError
from cairn.kernel.settings import Settings, SettingsError, load_settings
from cairn.shell.telling import ShellError, complain, say


def notify(text: Annotated[str, typer.Argument(help="One or a few sentences.")]) -> None:
    """Tell the operators: SLACK_WEBHOOK_URL, OPERATORS_EMAIL, or both. Exit code 1: one of them did not take it."""
    settings = load_settings()
    ways = asyncio.run(tell(settings, text))
    say({"told": ways}, f"Told by {' and '.join(ways)}.")


async def tell(settings: Settings, text: str) -> list[str]:
    """By which ways they were told. Raises `SettingsError` where there is none, `ShellError` where one of them failed,
    after the others were tried."""
    outbound, told, failed = Outbound(), [], []
    ways = {"Slack": settings.slack_webhook_url is not None, "mail": settings.operators_email is not None}
    if not any(ways.values()):
        raise SettingsError(["Nobody is to be told: set SLACK_WEBHOOK_URL or OPERATORS_EMAIL."])
    try:
        for way in (name for name, wanted in ways.items() if wanted):
            try:
                await (_slack if way == "Slack" else _mail)(settings, outbound, text)
                told.append(way)
            except (OutboundError, OSError, ValueError) as problem:
                complain(f"{way}: {problem}")
                failed.append(way)
    finally:
        await outbound.close()
    if failed:
        raise ShellError(f"Not told by {' and '.join(failed)}.")
    return told


async def _slack(settings: Settings, outbound: Outbound, text: str) -> None:
    if settings.slack_webhook_url is None:
        return
    answer = await outbound.post_json(settings.slack_webhook_url.get_secret_value(), {"text": text})
    if answer.status >= 300:
        raise ValueError(f"the webhook answered {answer.status}")


async def _mail(settings: Settings, outbound: Outbound, text: str) -> None:
    if settings.operators_email is None:
        return
    if settings.live and is_kept_in_files(settings):
        raise ValueError("no mail server is set")
    subject = text.splitlines()[0][:120]
    await mailer_of(settings, outbound).send(Mail("operators", settings.operators_email, subject, text))
