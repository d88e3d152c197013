"""Writes `.env.example` and the profiles from the settings. Run from the repository's root."""

from __future__ import annotations

from pathlib import Path

from cairn.kernel.settings.example import env_example, env_profile

PROFILES = ("development", "staging", "production")


def main() -> None:
    """Write the four files into the working directory."""
    Path(".env.example").write_text(env_example(), encoding="utf-8")
    for environment in PROFILES:
        Path(f".env.{environment}").write_text(env_profile(environment), encoding="utf-8")


if __name__ == "__main__":
    main()
