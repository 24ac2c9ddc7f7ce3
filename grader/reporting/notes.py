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
    "same_id": Text("Several submissions have the id {student}; all are graded, as {ids}.", "Plusieurs remises portent l'identifiant {student} ; toutes sont corrigées, sous les noms {ids}."),
    "a_class": Text("This looks like a download of {count} students' work, but was graded as one student's. Name its own path to grader grade, or ask for --layout.", "Cela ressemble au téléchargement des remises de {count} étudiants, mais a été corrigé comme celle d'un seul. Donnez son propre chemin à grader grade, ou demandez --layout."),
    "together": Text("Handed in together with {others}.", "Remis avec {others}."),
    "attempts": Text("{file} is the newest of several attempts and was graded; {older} was left out.", "{file} est la plus récente de plusieurs tentatives et a été corrigée ; {older} a été laissé de côté."),
    "also_in": Text("{name} was taken from {file}; it is also defined in {others}.", "{name} a été pris dans {file} ; il est aussi défini dans {others}."),
    "empty_folder": Text("{file} holds no .py file, notebook or zip.", "{file} ne contient ni fichier .py, ni notebook, ni zip."),
    "too_large": Text("{file} is larger than the {limit_mib} MiB that are read; it was left out.", "{file} dépasse les {limit_mib} Mio que l'on lit ; il a été laissé de côté."),
    "too_much": Text("All files together are larger than the {limit_mib} MiB that are read; {file} was left out.", "L'ensemble des fichiers dépasse les {limit_mib} Mio que l'on lit ; {file} a été laissé de côté."),
    "too_many_files": Text("There are more than {limit} files of code; those after them were left out. Hand in only what you wrote.", "Il y a plus de {limit} fichiers de code ; les suivants ont été laissés de côté. Ne remettez que ce que vous avez écrit."),
    "too_many_entries": Text("{file} holds more than {limit} files, or folders too deep; it was left out. Hand in only what you wrote.", "{file} contient plus de {limit} fichiers, ou des dossiers trop profonds ; il a été laissé de côté. Ne remettez que ce que vous avez écrit."),
    "cannot_be_read": Text("{file} cannot be read: {reason}.", "{file} ne peut pas être lu : {reason}."),
    "not_parsed": Text("{file} ends Python's own parser; it was left out.", "{file} met fin à l'analyseur de Python lui-même ; il a été laissé de côté."),
    "not_read.archive": Text("{file} is an archive of a kind that is not opened. Hand in a .zip.", "{file} est une archive d'un type que l'on n'ouvre pas. Remettez un .zip."),
    "not_read.page": Text("{file} is a web page, which is not read. Hand in the notebook (.ipynb) or a .py file.", "{file} est une page web, que l'on ne lit pas. Remettez le notebook (.ipynb) ou un fichier .py."),
    "not_read.prose": Text("{file} is a text with code in it, which is not read. Hand in a notebook (.ipynb) or a .py file.", "{file} est un texte qui contient du code, que l'on ne lit pas. Remettez un notebook (.ipynb) ou un fichier .py."),
    "not_read.document": Text("{file} is a document, which is not read. Hand in a notebook (.ipynb) or a .py file.", "{file} est un document, que l'on ne lit pas. Remettez un notebook (.ipynb) ou un fichier .py."),
    "not_a_file.link": Text("{file} is a link, which is not followed. Hand in the file itself.", "{file} est un lien, que l'on ne suit pas. Remettez le fichier lui-même."),
    "not_a_file.pipe": Text("{file} is a pipe, not a file; it was not opened.", "{file} est un tube, non un fichier ; il n'a pas été ouvert."),
    "not_a_file.socket": Text("{file} is a socket, not a file; it was not opened.", "{file} est une socket, non un fichier ; elle n'a pas été ouverte."),
    "not_a_file.device": Text("{file} is a device, not a file; it was not opened.", "{file} est un périphérique, non un fichier ; il n'a pas été ouvert."),
    "not_a_file.unnameable": Text("{file} has a name that leads out of its archive; it was left out.", "{file} porte un nom qui mène hors de son archive ; il a été laissé de côté."),
    "archive_empty": Text("{file} holds no .py file or notebook.", "{file} ne contient ni fichier .py ni notebook."),
    "archive_refused.not_a_zip": Text("{file} cannot be opened as a zip. Make the archive again, and hand in a .zip.", "{file} ne s'ouvre pas comme un zip. Refaites l'archive, et remettez un .zip."),
    "archive_refused.damaged": Text("{file} is damaged; it was left out. Make the archive again.", "{file} est endommagé ; il a été laissé de côté. Refaites l'archive."),
    "archive_refused.packed_otherwise": Text("{file} is packed in a way that is not read; it was left out. Make an ordinary .zip.", "{file} est compressé d'une façon que l'on ne lit pas ; il a été laissé de côté. Faites un .zip ordinaire."),
    "archive_refused.encrypted": Text("{file} asks for a password; it was left out.", "{file} demande un mot de passe ; il a été laissé de côté."),
    "archive_refused.too_many_files": Text("{file} holds far too many files; it was left out. Hand in only what you wrote.", "{file} contient beaucoup trop de fichiers ; il a été laissé de côté. Ne remettez que ce que vous avez écrit."),
    "archive_refused.too_large": Text("{file} is larger than the {limit_mib} MiB that an archive may have; it was left out. Hand in only what you wrote.", "{file} dépasse les {limit_mib} Mio permis à une archive ; il a été laissé de côté. Ne remettez que ce que vous avez écrit."),
    "archive_refused.bomb": Text("{file} unpacks to more than {limit_mib} MiB; it was left out.", "{file} se déplie en plus de {limit_mib} Mio ; il a été laissé de côté."),
    "archive_refused.nested": Text("{file} is an archive in an archive in an archive; it was left out. Hand in one .zip.", "{file} est une archive dans une archive dans une archive ; il a été laissé de côté. Remettez un seul .zip."),
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
