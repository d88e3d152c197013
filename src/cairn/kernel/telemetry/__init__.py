"""What the program tells its operators: logs, metrics, traces."""
