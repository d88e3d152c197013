"""What status refuses."""

from cairn.base.refusals import Conflict, NotFound


class ServiceNotFound(NotFound):
    says = "There is no such service."


class IncidentNotFound(NotFound):
    says = "There is no such incident."


class IncidentResolved(Conflict):
    says = "This incident is resolved. Open a new one for what happens now."
