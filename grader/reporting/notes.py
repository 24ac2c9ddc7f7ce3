"""What was repaired in a submission, or refused: one sentence for each note, a dict of facts with its `key`.

A new kind of note is one line of NOTES. Until it has one it is told by its key and its facts.
"""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.reporting.sentences import blanks
from grader.reporting.teller import UNKNOWN, prose
from grader.words.text import Text
from grader.words.typography import clean

NOTES = {
    "defined_twice": Text("{name} is defined {count} times; number {chosen}, the last one written, was graded.", "{name} est défini {count} fois ; le numéro {chosen}, le dernier écrit, a été corrigé."),
    "cell_not_code": Text("Cell {cell} is of kind {kind}; it was read as code.", "La cellule {cell} est de type {kind} ; elle a été lue comme du code."),
    "left_out.cell": Text("What begins on line {line} of cell {cell} ({text}) is not Python; it was left out.", "Ce qui commence à la ligne {line} de la cellule {cell} ({text}) n'est pas du Python ; cela a été laissé de côté."),
    "left_out": Text("What begins on line {line} of {file} ({text}) is not Python; it was left out.", "Ce qui commence à la ligne {line} de {file} ({text}) n'est pas du Python ; cela a été laissé de côté."),
    "found_in": Text("Found in {file}.", "Trouvé dans {file}."),
    "same_id": Text("{count} submissions have the id {student}; all are graded, the second as {student}~2.", "{count} remises portent l'identifiant {student} ; toutes sont corrigées, la deuxième sous le nom {student}~2."),
    "empty_folder": Text("The folder {file} holds no .py file, notebook or zip.", "Le dossier {file} ne contient ni fichier .py, ni notebook, ni zip."),
    "too_large": Text("{file} is {mib} MiB, more than the {limit_mib} MiB that are read; it was left out.", "{file} fait {mib} Mio, plus que les {limit_mib} Mio que l'on lit ; il a été laissé de côté."),
    "cannot_be_read": Text("{file} cannot be read: {reason}.", "{file} ne peut pas être lu : {reason}."),
    "not_parsed": Text("{file} ends Python's own parser; it was left out.", "{file} met fin à l'analyseur de Python lui-même ; il a été laissé de côté."),
    "archive_empty": Text("{file} holds no .py file or notebook.", "{file} ne contient ni fichier .py ni notebook."),
    "archive_refused.not_a_zip": Text("{file} cannot be opened as a zip.", "{file} ne s'ouvre pas comme un zip."),
    "archive_refused.encrypted": Text("{file} asks for a password; it was left out.", "{file} demande un mot de passe ; il a été laissé de côté."),
    "archive_refused.too_many_files": Text("{file} holds {count} files, more than {limit}; it was left out.", "{file} contient {count} fichiers, plus de {limit} ; il a été laissé de côté."),
    "archive_refused.leads_outside": Text("{file} holds a name that leads outside of it, {name}; it was left out.", "{file} contient un nom qui mène hors de lui, {name} ; il a été laissé de côté."),
    "archive_refused.bomb": Text("{file} unpacks to far more than it holds ({name}); it was left out.", "{file} se déplie en bien plus que ce qu'il contient ({name}) ; il a été laissé de côté."),
    "archive_refused": Text("{file} could not be opened; it was left out.", "{file} n'a pas pu être ouvert ; il a été laissé de côté."),
    "own_word": Text("We could not evaluate your model by ourselves: it answered for itself, where your code runs, on inputs that it had not seen.", "Nous n'avons pas pu évaluer votre modèle nous-mêmes : il a répondu lui-même, là où s'exécute votre code, sur des entrées qu'il n'avait pas vues."),
    "other": Text("Noted: {key}{facts}.", "Noté : {key}{facts}."),
}


def note(facts: Mapping[str, Any] | str, language: str) -> str:
    """The sentence for one note; facts it lacks are an ellipsis.

    >>> note({"key": "found_in", "file": "hw.py"}, "en")
    'Found in hw.py.'
    >>> note({"key": "brand_new", "cell": 3}, "en")
    'Noted: brand_new (cell 3).'
    """
    known = {"key": facts} if isinstance(facts, str) else facts
    keys = f"{known.get('key')}.{known.get('reason')}", str(known.get("key"))
    key = next((k for k in keys if k in NOTES), "other")
    others = ", ".join(f"{clean(k)} {clean(v)}" for k, v in known.items() if k != "key")
    filled = {name: clean(known.get(name, UNKNOWN), 200) for name in blanks(NOTES[key].en)}
    filled["facts"] = f" ({others})" if others else ""
    return prose(NOTES[key][language], language).format(**filled)
