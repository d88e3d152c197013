"""Analytics: what listed rows sum up to, by one netting function, ready to plot."""
