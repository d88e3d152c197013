"""What follows for casework from the erasure of a worker's account."""
