"""How a comparison was decided, for a French reader; programs and English ones read the phrase as it is."""

from __future__ import annotations

import re

# the phrase, its blanks in braces, and the same in French
FRENCH = {
    "same form": "même forme",
    "rewritten": "par réécriture",
    "equal to {digits} digits": "égaux sur {digits} chiffres",
    "equal at {points} points to {digits} digits": "égaux en {points} points, sur {digits} chiffres",
    "equal for {count} drawn matrices": "égaux pour {count} matrices tirées",
    "true or false together at {points} points": "vraies ou fausses ensemble en {points} points",
    "different values": "valeurs différentes",
    "different shapes": "formes de matrices différentes",
    "different solutions": "solutions différentes",
    "defined on different domains": "définis sur des domaines différents",
    "infinite or not a number": "infini, ou pas un nombre",
    "only the {side} has this element": "la {side} est seule à avoir cet élément",
    "{found} instead of {expected}": "reçu\u00a0: {found}\u00a0; attendu\u00a0: {expected}",
    "out of time": "temps écoulé",
    "contains an integral or a limit that is not worked out": "contient une intégrale ou une limite non calculée",
    "no rule to evaluate {function}": "aucune règle pour évaluer {function}",
    "too few points where both sides have a value": "trop peu de points où les deux membres ont une valeur",
    "no difference found, no proof either": "aucune différence trouvée, aucune preuve non plus",
    "the comparison failed: {why}": "la comparaison a échoué\u00a0: {why}",
    "only one side has a value at {points}": "un seul membre a une valeur en {points}",
    "both values are complex at {points}": "les deux valeurs sont complexes en {points}",
    "scalar": "expression",
    "matrix": "matrice",
    "list": "liste",
    "set": "ensemble",
    "condition": "condition",
    "answer": "réponse",
    "reference": "référence",
}


def worded(phrase: str, language: str = "en") -> str:
    """A phrase of a decision in the reader's language; what nobody translated stays as it is.

    >>> worded("equal at 24 points to 50 digits", "fr")
    'égaux en 24 points, sur 50 chiffres'
    """
    if language != "fr":
        return phrase
    for template, french in FRENCH.items():
        if found := re.fullmatch(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(template)), phrase):
            return french.format(**{name: FRENCH.get(blank, blank) for name, blank in found.groupdict().items()})
    return phrase
