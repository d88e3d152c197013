"""What a beneficiary has agreed to."""
