"""How a caller proves who it is: access tokens, opaque tokens, passwords. Nothing here knows a user's row."""
