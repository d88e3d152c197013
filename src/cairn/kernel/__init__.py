"""What every product gets: web, access, identity, vault, audit, jobs, limits, db, telemetry, settings."""
