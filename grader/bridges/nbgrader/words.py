"""What this bridge says around the sentences about answers, and of a notebook that it had to put right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.reporting.notes import note
from grader.reporting.teller import prose
from grader.words.text import Text
from grader.words.typography import clean

REPAIRED = Text(en="What was put right in this notebook", fr="Ce qui a été réparé dans ce notebook")
OUR_FAULT = Text(
    en="Grading failed through no fault of yours; the points of this question are not lost: they wait for a person.",
    fr="La correction a échoué sans que vous y soyez pour rien ; les points de cette question ne sont pas perdus :"
    " ils sont en attente d'une personne.",
)
NOTEBOOK_NOTES = {
    "cell_missing": Text(
        "The cell {cell} was missing; it was put back.", "La cellule {cell} manquait ; elle a été remise."
    ),
    "cell_copied": Text(
        "The cell {cell} stands in the notebook {count} times; the last one counts.",
        "La cellule {cell} figure {count} fois dans le notebook ; la dernière compte.",
    ),
    "cell_retyped": Text(
        "The cell {cell} had become {kind}; it is {was} again.",
        "La cellule {cell} était devenue {kind} ; elle est de nouveau {was}.",
    ),
    "cell_changed": Text(
        "The cell {cell} is locked and was changed; it is as it was given, your text stands before it.",
        "La cellule {cell}, verrouillée, a été modifiée ; elle est telle que donnée, votre texte est placé avant elle.",
    ),
    "metadata_mended": Text(
        "The cell {cell} had lost its metadata; it was recognised.",
        "La cellule {cell} avait perdu ses métadonnées ; elle a été reconnue.",
    ),
    "unknown_cell": Text(
        "A cell calls itself {cell}, which is no cell of this notebook; it counts as any other.",
        "Une cellule se dit {cell}, qui n'est pas de ce notebook ; elle compte comme une cellule ordinaire.",
    ),
    "other_kernel": Text(
        "The kernel was named {kernel}; it makes no difference.", "Le noyau était nommé {kernel} ; cela ne change rien."
    ),
    "not_a_notebook": Text(
        "The file handed in is no notebook ({reason}); nothing in it could be read.",
        "Le fichier remis n'est pas un notebook ({reason}) ; rien n'a pu y être lu.",
    ),
}


def told(facts: Mapping[str, Any], language: str) -> str:
    """The sentence for one note, ours or of the packages that read a submission.

    >>> told({"key": "cell_missing", "cell": "softmax-check"}, "en")
    'The cell softmax-check was missing; it was put back.'
    """
    sentence = NOTEBOOK_NOTES.get(str(facts.get("key")))
    if sentence is None:
        return note(facts, language)
    return prose(sentence[language], language).format(**{k: clean(v, 80) for k, v in facts.items()})
