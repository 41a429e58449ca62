"""An office's own log: its table found, its columns mapped, and every value read or told of at its cell."""
