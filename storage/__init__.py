"""Where dossiers and messages under way are kept, encrypted: in SQLite or PostgreSQL."""
