"""The process: its place beside the database, its log, its beginning and its end."""
