"""PostgreSQL: models, compiled statements, reads, and the one unit of work that commits."""
