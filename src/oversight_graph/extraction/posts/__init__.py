"""Who holds, takes, leaves or is to have which post."""
