"""Lockouts: who failed too often to prove to be somebody is not asked again for a while. `guard` is what proofs use."""
