"""Who works in a team or for a programme, as what, from when until when."""
