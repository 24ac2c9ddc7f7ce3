"""The words of tables and pages, in English and French, and the one sign of each verdict."""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import Any

from grader.reporting.teller import prose
from grader.words.text import Text
from grader.words.typography import numeral
from grader.words.verdict import Verdict

LABELS = {
    "class": Text("Class report", "Bilan de la classe"),
    "student": Text("Student", "Étudiant"),
    "points": Text("Points", "Points"),
    "of": Text("{points} of {max} points", "{points} points sur {max}"),
    "waiting": Text("waiting for a person: {points} points", "en attente d'une personne : {points} points"),
    "waiting.sign": Text("(+n) n points wait for a person", "(+n) n points en attente d'une personne"),
    "solved": Text("Solved: {count}", "Réussi : {count}"),
    "summary": Text("Students: {students}. Median: {median} of {max} points. With all points: {full}.", "Étudiants : {students}. Médiane : {median} points sur {max}. Avec tous les points : {full}."),
    "ours": Text("The grader itself failed on {count} cases. Their points wait: mend the cause, and grade again.", "Le correcteur lui-même a échoué sur {count} cas. Leurs points sont en attente : supprimez la cause et relancez la correction."),
    "unsafe": Text("These submissions ran without confinement: trust no mark here that you would not trust its author with.", "Ces remises ont été exécutées sans confinement : n'accordez à ces notes que la confiance que vous accordez à leurs auteurs."),
    "misconceptions": Text("Misconceptions by frequency", "Erreurs courantes, par fréquence"),
    "misconception": Text("Misconception", "Erreur courante"),
    "none": Text("No answer was exactly that of a known slip.", "Aucune réponse n'est exactement celle d'une erreur connue."),
    "times": Text("{count} × {slug}. {says}", "{count} × {slug}. {says}"),
    "who": Text("Who", "Qui"),
    "count": Text("Count", "Nombre"),
    "exercise": Text("Exercise", "Exercice"),
    "meaning": Text("What the marks mean", "Sens des signes"),
    "distribution": Text("Distribution of points", "Répartition des points"),
    "bar": Text("{low} to {high} % of the points: {count}", "{low} à {high} % des points : {count}"),
    "chart": Text("Bars: how many students have which share of the points.", "Barres : combien d'étudiants ont quelle part des points."),
    "marks": Text("Marks", "Notes"),
    "sort": Text("Select a heading to sort by it.", "Choisissez un en-tête pour trier."),
    "hidden": Text("Hidden case {number}", "Cas caché {number}"),
    "hidden.mark": Text("hidden", "caché"),
    "call": Text("Called", "Appel"),
    "asked": Text("Asked", "Demandé"),
    "yours": Text("Returned", "Renvoyé"),
    "right": Text("Expected", "Attendu"),
    "slip": Text("What one gets by a common slip", "Ce que donne une erreur courante"),
    "slip.tag": Text("exactly this slip", "exactement cette erreur"),
    "hints": Text("Hints", "Indices"),
    "hint": Text("Hint {number}", "Indice {number}"),
    "repaired": Text("What was repaired or left out", "Ce qui a été réparé ou laissé de côté"),
    "environment": Text("Made with", "Fait avec"),
    "all.right": Text("Everything here is right.", "Tout est juste ici."),
    "cases.right": Text("Right cases: {right} of {count}.", "Cas justes : {right} sur {count}."),
    "back": Text("The whole class", "Toute la classe"),
    "for.student": Text("What the student sees", "Ce que voit l'étudiant"),
    "language": Text("Language", "Langue"),
    "skip": Text("Skip to the content", "Aller au contenu"),
    "seconds": Text("{seconds} s", "{seconds} s"),
    "nobody": Text("Nobody handed anything in.", "Personne n'a rien rendu."),
    "root": Text("The same for all {count} cases.", "De même pour les {count} cas."),
    "ladder": Text("How far it came", "Jusqu'où cela va"),
    "ladder.here": Text("stops here", "s'arrête ici"),
    "step.loads": Text("loads", "se charge"),
    "step.exists": Text("is written", "est écrit"),
    "step.fits": Text("parameters fit", "paramètres"),
    "step.returns": Text("returns", "renvoie"),
    "step.type": Text("type", "type"),
    "step.shape": Text("shape", "forme"),
    "step.finite": Text("finite", "fini"),
    "step.values": Text("values", "valeurs"),
    "step.laws": Text("properties", "propriétés"),
    "step.rules": Text("rules", "règles"),
    "picture.curve": Text("The curve your code gives, and the right one.", "La courbe que donne votre code, et la bonne."),
    "picture.image": Text("The input, your image, the right one, and their difference.", "L'entrée, votre image, la bonne, et leur différence."),
    "picture.heatmap": Text("Your map and the right one, with the same colours for the same values.", "Votre carte et la bonne ; mêmes couleurs pour mêmes valeurs."),
    "picture.path": Text("The path of your descent and the right one.", "Le chemin de votre descente, et le bon."),
    "picture.figure": Text("Your figure and the right one, drawn again from their data.", "Votre figure et la bonne, redessinées à partir de leurs données."),
    "draw.yours": Text("yours", "la vôtre"),
    "draw.right": Text("expected", "attendu"),
    "draw.input": Text("input", "entrée"),
    "draw.difference": Text("difference", "différence"),
    "draw.start": Text("start", "départ"),
    "draw.index": Text("index", "indice"),
}

SIGNS = {
    Verdict.BROKEN: "B",
    Verdict.MISSING: "–",
    Verdict.UNREADABLE: "¶",
    Verdict.UNDEFINED: "?",
    Verdict.UNWRITTEN: "·",
    Verdict.SIGNATURE: "P",
    Verdict.RAISED: "!",
    Verdict.TIMED_OUT: "∞",
    Verdict.OUT_OF_MEMORY: "M",
    Verdict.CRASHED: "†",
    Verdict.UNUSABLE: "U",
    Verdict.WRONG_TYPE: "T",
    Verdict.WRONG_SHAPE: "S",
    Verdict.NOT_FINITE: "N",
    Verdict.WRONG_VALUE: "V",
    Verdict.LAW_BROKEN: "L",
    Verdict.RULE_BROKEN: "R",
    Verdict.UNDECIDED: "~",
    Verdict.NOT_TRIED: "○",
    Verdict.PASSED: "✓",
}


def label(key: str, language: str, **blanks: Any) -> str:
    """A word or sentence of the pages.

    >>> label("of", "fr", points=7.5, max=10)
    '7,5 points sur 10'
    """
    return prose(LABELS[key][language], language).format(**{k: numeral(v, language) for k, v in blanks.items()})
