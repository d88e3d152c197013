"""The generic items resource: what any client can start with."""
