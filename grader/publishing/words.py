"""What the generated folders say about themselves, in both languages."""

from __future__ import annotations

from grader.words.text import Text

EXERCISES = """\
# Exercises · Exercices

`en/` in English, `fr/` en français. Each folder says how to start; chaque dossier dit comment commencer.

These files are generated from `reference/bank/`: edit there, then run `grader regenerate`.
Ces fichiers sont engendrés depuis `reference/bank/` : modifiez la source, puis lancez `grader regenerate`.
"""

SOLUTIONS = """\
# Solutions

The same tree as `exercises/`, filled. La même arborescence que `exercises/`, complétée.

These files are generated from `reference/bank/` and `reference/algorithms/`: edit there, then run `grader regenerate`.
Ces fichiers sont engendrés depuis `reference/bank/` et `reference/algorithms/` : modifiez la source, puis lancez
`grader regenerate`.
"""

START = Text(
    en="""\
# How to start

    {student}
    pytest
    grader hint {example}

The first line installs what the exercises need, all but the chapters that use Keras. Before these, install TensorFlow
too, which is large:

    {keras}

`pytest` checks what you have written and counts what is left. Fill in the functions that raise `NotImplementedError`,
one file at a time: `pytest {path}`, or `pytest -k {example}`. With `--pdb` you land where your code stopped.

`grader hint {example}` gives a first hint; `grader reset {example}` brings the empty file back and keeps a copy of
yours.
{notebooks}
""",
    fr="""\
# Comment commencer

    {student}
    pytest
    grader hint {example}

La première ligne installe ce qu'il faut aux exercices, sauf aux chapitres qui emploient Keras ; avant ceux-ci,
installez aussi TensorFlow, qui est volumineux :

    {keras}

`pytest` vérifie ce que vous avez écrit et compte ce qui reste. Complétez les fonctions qui lèvent
`NotImplementedError`, un fichier à la fois : `pytest {path}`, ou `pytest -k {example}`. Avec `--pdb`, vous arrivez là
où votre code s'est arrêté.

`grader hint {example}` donne un premier indice ; `grader reset {example}` remet le fichier vide et garde une copie du
vôtre.
{notebooks}
""",
)

NOTEBOOKS = Text(
    en="\nEach chapter is also a notebook, with the same cells: use one or the other."
    " `grader check NOTEBOOK.ipynb` checks it.",
    fr="\nChaque chapitre est aussi un notebook, avec les mêmes cellules : utilisez l'un ou l'autre."
    " `grader check NOTEBOOK.ipynb` le vérifie.",
)

GENERATED = Text(
    en="\nThese files are generated from `reference/bank/`: edit there, then run `grader regenerate`.\n",
    fr="\nCes fichiers sont engendrés depuis `reference/bank/` :"
    " modifiez la source, puis lancez `grader regenerate`.\n",
)

SOLVED = Text(
    en="# Solutions\n\nThe exercises, filled. `pytest` says that every one is right.\n",
    fr="# Solutions\n\nLes exercices, complétés. `pytest` dit que chacun est juste.\n",
)
