"""Decides who may do what; never loads a row."""

from cairn.kernel.access.caller import ANONYMOUS as ANONYMOUS, Caller as Caller, Shape as Shape
from cairn.kernel.access.policy import (
    PUBLIC as PUBLIC,
    ROLES as ROLES,
    Permission as Permission,
    PermissionTable as PermissionTable,
    Public as Public,
    may as may,
    may_at_all as may_at_all,
)
