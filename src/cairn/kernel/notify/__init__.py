"""Notifications: what happened that its owner should know, by ids only; products write to it through the outbox."""

from cairn.kernel.notify.actions import notify as notify
from cairn.kernel.notify.actions import notify_all as notify_all
from cairn.kernel.notify.kinds import Kinds as Kinds
from cairn.kernel.notify.kinds import NotificationKind as NotificationKind
