"""Mail leaves through a port: what is sent is a subject, a plain text and perhaps a page of HTML; how it travels is the
wiring's choice."""

from cairn.kernel.mail.console import ConsoleMailer as ConsoleMailer
from cairn.kernel.mail.letter import Action as Action
from cairn.kernel.mail.letter import Letter as Letter
from cairn.kernel.mail.letter import Letterhead as Letterhead
from cairn.kernel.mail.message import Sender as Sender
from cairn.kernel.mail.port import Mail as Mail
from cairn.kernel.mail.port import MailDelayed as MailDelayed
from cairn.kernel.mail.port import Mailer as Mailer
from cairn.kernel.mail.port import MailRefused as MailRefused
from cairn.kernel.mail.smtp import SmtpMailer as SmtpMailer
from cairn.kernel.mail.ways import is_kept_in_files as is_kept_in_files
from cairn.kernel.mail.ways import mailer_of as mailer_of
from cairn.kernel.mail.zepto import ZeptoMailer as ZeptoMailer
