"""Papers: view models built from the registers, and their rendering."""
