"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.otp.otp_request import otp_request as _otp_request
from ..api.otp.otp_verify import otp_verify as _otp_verify


class Otp:
    def __init__(self, sender: Sender) -> None:
        self.request = Bound(sender, _otp_request)
        self.verify = Bound(sender, _otp_verify)


class AsyncOtp:
    def __init__(self, sender: AsyncSender) -> None:
        self.request = AsyncBound(sender, _otp_request)
        self.verify = AsyncBound(sender, _otp_verify)
