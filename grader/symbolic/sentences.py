"""Every sentence about a formula, in English and in French: a key, then the two.

The code passes keys and facts; the blanks of both sentences are the facts' names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SENTENCES: dict[str, tuple[str, str]] = {
    # a text that is not a formula
    "empty": ("Nothing was written.", "Rien n'a été écrit."),
    "too_long": (
        "The text is too long: {length}, and at most {most} are read.",
        "Le texte est trop long : {length}, et {most} au plus sont lus.",
    ),
    "too_deep": (
        "Brackets or powers are nested too deeply to be read.",
        "Les parenthèses ou les puissances sont trop imbriquées pour être lues.",
    ),
    "unknown_character": (
        "The character {character} has no meaning in a formula.",
        "Le caractère {character} n'a pas de sens dans une formule.",
    ),
    "unexpected": ("{found} is not expected where it stands.", "{found} n'est pas attendu à cette place."),
    "unfinished": (
        "The formula stops too early: {expected} is missing.",
        "La formule s'arrête trop tôt : il manque {expected}.",
    ),
    "two_numbers": (
        "There is no sign between the numbers {left} and {right}.",
        "Il n'y a pas de signe entre les nombres {left} et {right}.",
    ),
    "unknown_function": (
        "The function {name} is not one this grader knows.",
        "La fonction {name} n'est pas connue de ce correcteur.",
    ),
    "function_without_argument": (
        "The function {name} is written without its argument.",
        "La fonction {name} est écrite sans son argument.",
    ),
    "bad_name": ("{name} is not a name for a variable.", "{name} n'est pas un nom de variable."),
    "bad_arguments": (
        "The arguments of {name} do not fit it.",
        "Les arguments de {name} ne lui conviennent pas.",
    ),
    "number_too_large": (
        "A number of this formula is too large to be computed in full.",
        "Un nombre de cette formule est trop grand pour être calculé en entier.",
    ),
    "not_a_number": (
        "{found} stands where a number or an expression is needed.",
        "{found} se trouve là où il faut un nombre ou une expression.",
    ),
    "not_a_condition": (
        "{found} stands where an equation or an inequality is needed.",
        "{found} se trouve là où il faut une équation ou une inégalité.",
    ),
    "shapes_do_not_fit": (
        "The shapes of two matrices do not allow this operation.",
        "Les dimensions de deux matrices ne permettent pas cette opération.",
    ),
    "ragged_matrix": (
        "The rows of a matrix do not all have the same length.",
        "Les lignes d'une matrice n'ont pas toutes la même longueur.",
    ),
    "not_a_formula": (
        "This is not a formula: it contains {found}.",
        "Ce n'est pas une formule : on y trouve {found}.",
    ),
    "bad_domain": ("{text} is not a domain.", "{text} n'est pas un domaine."),
    # a text that was repaired
    "implicit_product": (
        "A product sign was put in: read as {read_as}.",
        "Un signe de multiplication a été ajouté : lu comme {read_as}.",
    ),
    "bare_argument": (
        "Parentheses were put round an argument: read as {read_as}.",
        "Des parenthèses ont été ajoutées autour d'un argument : lu comme {read_as}.",
    ),
    "decimal_comma": (
        "The comma was read as a decimal point: {read_as}.",
        "La virgule a été lue comme un séparateur décimal : {read_as}.",
    ),
    "inverse_function": (
        "The power −1 of a function was read as its inverse: {read_as}.",
        "La puissance −1 d'une fonction a été lue comme sa réciproque : {read_as}.",
    ),
    "imaginary_unit": (
        "i was read as the imaginary unit.",
        "i a été lu comme l'unité imaginaire.",
    ),
    "split_name": (
        "{name} was read as a product: {read_as}.",
        "{name} a été lu comme un produit : {read_as}.",
    ),
    # an answer whose form is not the one asked for
    "equation": (
        "This is an equation or an inequality; an expression is asked for.",
        "C'est une équation ou une inégalité ; on demande une expression.",
    ),
    "unevaluated": (
        "A {operation} is still written in the answer; it is to be worked out.",
        "Il reste une {operation} dans la réponse ; il faut la calculer.",
    ),
    "foreign_symbols": (
        "The answer contains {names}, which cannot occur in it.",
        "La réponse contient {names}, qui ne peut pas y figurer.",
    ),
    "missing_symbols": (
        "The answer does not contain {names}, on which it should depend.",
        "La réponse ne contient pas {names}, dont elle devrait dépendre.",
    ),
    "not_a_function": (
        "The answer is a constant: it does not depend on {names}.",
        "La réponse est une constante : elle ne dépend pas de {names}.",
    ),
    "rounded_constant": (
        "{number} is a rounded value; the exact one is asked for.",
        "{number} est une valeur arrondie ; on demande la valeur exacte.",
    ),
    "not_factored": (
        "The answer is right, but it is not factored: {factor} can be factored further.",
        "La réponse est juste, mais elle n'est pas factorisée : {factor} peut encore être factorisé.",
    ),
    "not_in_terms_of": (
        "The answer is to be written with {names} only; it also contains {others}.",
        "La réponse doit s'écrire seulement avec {names} ; elle contient aussi {others}.",
    ),
    "division": (
        "The answer is to be written without division; it divides by {divisor}.",
        "La réponse doit s'écrire sans division ; elle divise par {divisor}.",
    ),
}

VERDICTS = {
    "equal": ("equal", "égal"),
    "different": ("different", "différent"),
    "undecided": ("undecided", "indécis"),
    "unreadable": ("unreadable", "illisible"),
}

_OPERATIONS = {
    "Derivative": ("derivative", "dérivée"),
    "Integral": ("integral", "intégrale"),
    "Limit": ("limit", "limite"),
}


def sentence(key: str, facts: Mapping[str, Any], language: str = "en") -> str:
    """The sentence of a key, its blanks filled; raises KeyError for a key nobody wrote.

    >>> sentence("two_numbers", {"left": "2", "right": "3"}, "fr")
    "Il n'y a pas de signe entre les nombres 2 et 3."
    """
    column = 1 if language == "fr" else 0
    worded = {name: _OPERATIONS[fact][column] if name == "operation" else _listed(fact) for name, fact in facts.items()}
    return SENTENCES[key][column].format(**worded)


def _listed(fact: Any) -> str:
    return ", ".join(map(str, fact)) if isinstance(fact, (list, tuple)) else str(fact)
