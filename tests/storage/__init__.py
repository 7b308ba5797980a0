"""The storage room: every contract test runs on SQLite and on PostgreSQL."""
