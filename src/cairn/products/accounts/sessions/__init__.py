"""Sessions: signed-in devices, and the tokens that they hold."""
