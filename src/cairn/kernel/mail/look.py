"""One look at the mail server, by somebody who has time: `cairn doctor`. Nothing is sent."""

from __future__ import annotations

import asyncio

import aiosmtplib

from cairn.kernel.mail.smtp import SmtpServer


class MailUnwell(Exception):
    """It would take no mail; the message quotes nothing that the server said."""


async def look(server: SmtpServer) -> str:
    """Greets it, encrypts, signs in; answers what was done. Raises `MailUnwell`."""
    client = aiosmtplib.SMTP(
        hostname=server.host, port=server.port, username=server.username, password=server.password,
        use_tls=server.security == "tls", start_tls=server.security == "starttls", timeout=server.timeout,
    )  # fmt: skip
    try:
        async with asyncio.timeout(server.timeout * 2):
            await client.connect()
    except aiosmtplib.SMTPAuthenticationError:
        raise MailUnwell("it refuses the account or its password") from None
    except (aiosmtplib.SMTPException, OSError, TimeoutError) as problem:
        raise MailUnwell(f"it does not let us in ({type(problem).__name__})") from None
    finally:
        client.close()
    done = {"tls": "TLS", "starttls": "STARTTLS", "none": "no encryption"}[server.security]
    return f"greeted, {done}, {'signed in' if server.username else 'no account'}"
