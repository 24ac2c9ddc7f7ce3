"""A sentence in every language that the course speaks."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "fr")


@dataclass(frozen=True)
class Text:
    """The same sentence in both languages."""

    en: str
    fr: str

    def __getitem__(self, language: str) -> str:
        return {"en": self.en, "fr": self.fr}[language]
