"""Which way mail goes, by the settings."""

from __future__ import annotations

from cairn.kernel.mail.console import ConsoleMailer
from cairn.kernel.mail.message import Sender
from cairn.kernel.mail.port import Mailer
from cairn.kernel.mail.smtp import SmtpMailer, SmtpServer
from cairn.kernel.mail.zepto import ZeptoMailer
from cairn.kernel.outbound import Outbound
from cairn.kernel.settings import Settings


def mailer_of(settings: Settings, outbound: Outbound) -> Mailer:
    """ZeptoMail where there is a token, else SMTP where there is a host, else files under CAIRN_HOME."""
    sender = Sender.of(settings.mail_from, settings.public_url)
    if settings.zeptomail_token is not None:
        return ZeptoMailer(
            outbound, settings.zeptomail_url, settings.zeptomail_token.get_secret_value(), sender
        )
    if settings.smtp_host is not None:
        password = settings.smtp_password
        server = SmtpServer(
            settings.smtp_host, settings.smtp_port, settings.smtp_security, settings.smtp_username,
            None if password is None else password.get_secret_value(),
        )  # fmt: skip
        return SmtpMailer(server, sender)
    return ConsoleMailer(settings.cairn_home, sender)


def is_kept_in_files(settings: Settings) -> bool:
    """Whether nobody gets any mail, which is as it should be in development only."""
    return settings.zeptomail_token is None and settings.smtp_host is None
