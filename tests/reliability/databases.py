"""Both databases, fresh: SQLite in a file, PostgreSQL from its wheel over a local socket."""
