"""A typed client of Cairn: `Cairn` and `AsyncCairn`, with retries, sign-in, idempotency and errors by their codes."""

from . import errors as errors
from .calls import Call as Call
from .calls import Reply as Reply
from .calls import UnexpectedAnswer as UnexpectedAnswer
from .client import AsyncCairn as AsyncCairn
from .client import Cairn as Cairn
from .generated import models as models
from .generated.types import UNSET as UNSET
from .generated.types import File as File
from .generated.types import Unset as Unset
from .hooks import Hooks as Hooks
from .hooks import Sent as Sent
from .retrying import Retries as Retries
from .tokens import Tokens as Tokens
