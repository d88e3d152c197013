"""Who saw or changed what of whom: chained, so that nothing of it can be taken back."""
