"""Resources: reviewed safety advice and helplines."""
