"""Safety settings: private wishes, contacts, sealed at rest."""
