"""E-mail addresses: how they are confirmed, and how they change."""
