"""PostgreSQL: the embedded one, migrations, and what reads and writes through them."""
