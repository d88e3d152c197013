"""How fast Cairn is, beside a bare ASGI application and beside the usual way: `python -m benchmarks`."""
