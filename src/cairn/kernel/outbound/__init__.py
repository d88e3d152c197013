"""What the program asks of other services, and the only HTTP client it asks with."""

from cairn.kernel.outbound.client import Outbound as Outbound
from cairn.kernel.outbound.client import OutboundOptions as OutboundOptions
from cairn.kernel.outbound.client import Received as Received
from cairn.kernel.outbound.errors import CircuitOpen as CircuitOpen
from cairn.kernel.outbound.errors import ForbiddenAddress as ForbiddenAddress
from cairn.kernel.outbound.errors import NoAnswer as NoAnswer
from cairn.kernel.outbound.errors import OutboundError as OutboundError
from cairn.kernel.outbound.errors import TooLargeAnswer as TooLargeAnswer
from cairn.kernel.outbound.errors import TooManyRedirects as TooManyRedirects
