"""Tags: free words on expenses, created at their first use."""
