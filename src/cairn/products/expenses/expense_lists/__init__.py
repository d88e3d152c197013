"""What a ledger holds, listed, searched and taken out: never more than what its owner's filters say."""
