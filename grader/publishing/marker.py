"""The file by which a kit is known: who writes it and who reads it agree here."""

MARKER = "kit.json"
KEY, FORMAT = "gradschool kit", 1
