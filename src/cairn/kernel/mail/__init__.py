"""Mail leaves through a port: what is sent is a subject and a plain text, how it travels is the wiring's choice."""

from cairn.kernel.mail.console import ConsoleMailer as ConsoleMailer
from cairn.kernel.mail.port import Mail as Mail
from cairn.kernel.mail.port import Mailer as Mailer
