"""`govtool review --record`: a meeting recorded at the terminal."""
