"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.intel_responses.intel_responses_delete import intel_responses_delete as _intel_responses_delete
from ..api.intel_responses.intel_responses_list import intel_responses_list as _intel_responses_list
from ..api.intel_responses.intel_responses_respond import intel_responses_respond as _intel_responses_respond
from ..api.intel_responses.intel_responses_update import intel_responses_update as _intel_responses_update
from ..api.intel_responses.intel_responses_update_put import (
    intel_responses_update_put as _intel_responses_update_put,
)


class IntelResponses:
    def __init__(self, sender: Sender) -> None:
        self.respond = Bound(sender, _intel_responses_respond)
        self.list = Bound(sender, _intel_responses_list)
        self.update = Bound(sender, _intel_responses_update)
        self.update_put = Bound(sender, _intel_responses_update_put)
        self.delete = Bound(sender, _intel_responses_delete)


class AsyncIntelResponses:
    def __init__(self, sender: AsyncSender) -> None:
        self.respond = AsyncBound(sender, _intel_responses_respond)
        self.list = AsyncBound(sender, _intel_responses_list)
        self.update = AsyncBound(sender, _intel_responses_update)
        self.update_put = AsyncBound(sender, _intel_responses_update_put)
        self.delete = AsyncBound(sender, _intel_responses_delete)
