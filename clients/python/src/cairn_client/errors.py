"""One class for each code; `except ItemNotFound` catches one of them, `except NotFound` all of that status."""

from .generated.errors import *  # noqa: F403
from .problems import CairnError as CairnError
from .problems import ConnectionFailed as ConnectionFailed
from .problems import FactorRequired as FactorRequired
from .problems import FieldError as FieldError
