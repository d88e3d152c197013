"""Decides who may do what; never loads a row."""

from cairn.kernel.access.caller import ANONYMOUS as ANONYMOUS
from cairn.kernel.access.caller import Caller as Caller
from cairn.kernel.access.caller import Shape as Shape
from cairn.kernel.access.policy import (
    PUBLIC as PUBLIC,
)
from cairn.kernel.access.policy import (
    ROLES as ROLES,
)
from cairn.kernel.access.policy import (
    InsufficientScope as InsufficientScope,
)
from cairn.kernel.access.policy import (
    Permission as Permission,
)
from cairn.kernel.access.policy import (
    PermissionTable as PermissionTable,
)
from cairn.kernel.access.policy import (
    Public as Public,
)
from cairn.kernel.access.policy import (
    ReauthenticationRequired as ReauthenticationRequired,
)
from cairn.kernel.access.policy import (
    Scopes as Scopes,
)
from cairn.kernel.access.policy import (
    may as may,
)
from cairn.kernel.access.policy import (
    may_at_all as may_at_all,
)
from cairn.kernel.access.policy import (
    not_allowed as not_allowed,
)
