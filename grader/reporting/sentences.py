"""Every sentence the grader says about an answer, in English and French, with its blanks.

    <rung>[.<what>]   what was called, what came, what was expected
    gap.…             where, and by how much
    try.…             what to try
    hidden.<rung>     all that a student reads of a hidden case

Plain spaces are written here; `typography.french` makes them unbreakable where French wants it.
"""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from string import Formatter

from grader.words.text import Text

VERDICTS = {
    "broken": Text("The grader failed", "Le correcteur a échoué"),
    "missing": Text("Missing", "Absent"),
    "unreadable": Text("Does not load", "Ne se charge pas"),
    "undefined": Text("No such function", "Fonction introuvable"),
    "unwritten": Text("Not written yet", "Pas encore écrit"),
    "signature": Text("Other parameters", "Autres paramètres"),
    "raised": Text("Raised an exception", "Exception levée"),
    "timed out": Text("Ran out of time", "Temps dépassé"),
    "out of memory": Text("Ran out of memory", "Mémoire dépassée"),
    "crashed": Text("Crashed", "Arrêt brutal"),
    "wrong type": Text("Wrong type", "Mauvais type"),
    "wrong shape": Text("Wrong shape", "Mauvaise forme"),
    "not finite": Text("Not finite", "Non fini"),
    "wrong value": Text("Wrong value", "Valeur fausse"),
    "law broken": Text("A property fails", "Propriété non vérifiée"),
    "rule broken": Text("A rule is not kept", "Règle non respectée"),
    "undecided": Text("Undecided", "Indécis"),
    "not tried": Text("Not tried", "Non essayé"),
    "passed": Text("Right", "Juste"),
}

ANSWERS = {
    "subject.case": Text("{call}", "{call}"),
    "subject.law": Text("Your code, asked about “{claim}”,", "Votre code, interrogé sur « {claim} »,"),
    "subject.loading": Text("Your file, while it was loaded,", "Votre fichier, pendant son chargement,"),
    "subject.brief": Text("Your code", "Votre code"),
    "passed": Text("Right.", "Juste."),
    "broken": Text(
        "The grader itself failed here: this is our fault and costs you nothing.",
        "Le correcteur lui-même a échoué ici : c'est notre faute et cela ne vous coûte rien.",
    ),
    "missing": Text("Nothing was handed in for this exercise.", "Rien n'a été rendu pour cet exercice."),
    "unreadable.syntax": Text(
        "The file does not parse: {type}{text}{at}.", "Le fichier n'est pas du Python valide : {type}{text}{at}."
    ),
    "unreadable.load": Text(
        "The file stopped while it was loaded: {type}{text}{at}.",
        "Le fichier s'est arrêté pendant son chargement : {type}{text}{at}.",
    ),
    "unreadable.nothing": Text(
        "Nothing that was handed in could be read as Python.", "Rien de ce qui a été rendu n'a pu être lu comme du Python."
    ),
    "unreadable.text": Text("The file {file} is not text in UTF-8{at}.", "Le fichier {file} n'est pas du texte en UTF-8{at}."),
    "unreadable.nul": Text("The file {file} holds NUL bytes.", "Le fichier {file} contient des octets nuls."),
    "unreadable.notebook": Text(
        "{file} cannot be read as a notebook: it was cut off while it was saved, or it is something else.",
        "{file} ne se lit pas comme un notebook : il a été coupé à l'enregistrement, ou c'est autre chose.",
    ),
    "undefined": Text("There is no {name} in what was handed in.", "Il n'y a pas de {name} dans ce qui a été rendu."),
    "undefined.near": Text(
        "There is no {name} in what was handed in; there is {near}.",
        "Il n'y a pas de {name} dans ce qui a été rendu ; il y a {near}.",
    ),
    "unwritten": Text(
        "{subject} still raises NotImplementedError.", "{subject} lève encore NotImplementedError."
    ),
    "signature": Text(
        "The parameters are ({got}); expected ({expected}).", "Les paramètres sont ({got}) ; attendu : ({expected})."
    ),
    "signature.call": Text(
        "{subject} does not fit the parameters ({got}){text}.", "{subject} ne convient pas aux paramètres ({got}){text}."
    ),
    "raised": Text("{subject} raised {type}{text}{at}.", "{subject} a levé {type}{text}{at}."),
    "timed out.call": Text(
        "{subject} had not returned after {limit} s.", "{subject} n'avait rien renvoyé au bout de {limit} s."
    ),
    "timed out.total": Text(
        "The {limit} s allowed for the whole exercise were used up.",
        "Les {limit} s accordées à tout l'exercice sont épuisées.",
    ),
    "out of memory": Text(
        "{subject} wanted more than the {limit} MiB allowed.", "{subject} a demandé plus que les {limit} Mio accordés."
    ),
    "crashed": Text(
        "{subject} ended the whole process instead of returning{how}.",
        "{subject} a mis fin à tout le processus au lieu de renvoyer un résultat{how}.",
    ),
    "wrong type": Text("{subject} returned {got}{at}; expected {expected}.", "{subject} a renvoyé {got}{at} ; attendu : {expected}."),
    "wrong type.form": Text(
        "{subject} returned {answer}, which does not have the form that was asked for.",
        "{subject} a renvoyé {answer}, qui n'a pas la forme demandée.",
    ),
    "wrong type.formula": Text(
        "{subject} returned {answer}, which cannot be read as a formula.",
        "{subject} a renvoyé {answer}, qui ne se lit pas comme une formule.",
    ),
    "wrong type.ragged": Text(
        "{subject} returned {got}{at} whose members do not all have the same shape; here they must.",
        "{subject} a renvoyé {got}{at} dont les éléments n'ont pas tous la même forme ; ici, il le faut.",
    ),
    "wrong shape.number": Text(
        "{subject} returned a single number{at}; expected an array of shape {expected}.",
        "{subject} a renvoyé un seul nombre{at} ; attendu : un tableau de forme {expected}.",
    ),
    "wrong shape": Text(
        "{subject} returned shape {got}{at}; expected {expected}.", "{subject} a renvoyé la forme {got}{at} ; attendu : {expected}."
    ),
    "wrong shape.length": Text(
        "{subject} returned {got} elements{at}; expected {expected}. {shared} of those in common agree.",
        "{subject} a renvoyé {got} éléments{at} ; attendu : {expected}. Parmi ceux que l'on peut comparer, {shared} concordent.",
    ),
    "wrong shape.keys": Text(
        "{subject} returned other keys{at}: missing {missing}; not expected {extra}.",
        "{subject} a renvoyé d'autres clés{at} : manquent {missing} ; en trop {extra}.",
    ),
    "not finite": Text("{subject} returned {answer}; expected {right}.", "{subject} a renvoyé {answer} ; attendu : {right}."),
    "wrong value": Text("{subject} returned {answer}; expected {right}.", "{subject} a renvoyé {answer} ; attendu : {right}."),
    "wrong value.formula": Text("{subject} returned {answer}.", "{subject} a renvoyé {answer}."),
    "wrong value.formula.right": Text(
        "{subject} returned {answer}; expected a formula equal to {right}.",
        "{subject} a renvoyé {answer} ; attendu : une formule égale à {right}.",
    ),
    "law broken.claim": Text("Your code fails on “{claim}”.", "Votre code échoue sur « {claim} »."),
    "law broken.values": Text(
        "Wrong for “{claim}”: yours gives {answer}; right is {right}.",
        "Faux pour « {claim} » : vous obtenez {answer} ; il faut {right}.",
    ),
    "law broken.untrue": Text("Wrong for “{claim}”: {places}.", "Faux pour « {claim} » : {places}."),
    "law broken.formula": Text(
        "Wrong for “{claim}”: yours gives {answer}.", "Faux pour « {claim} » : vous obtenez {answer}."
    ),
    "law broken.kind": Text(
        "Wrong for “{claim}”: yours gives {got}{at}, where {expected} is asked for.",
        "Faux pour « {claim} » : vous obtenez {got}{at}, là où l'on attend {expected}.",
    ),
    "law broken.unusable": Text(
        "“{claim}” cannot be checked with what your code returns.",
        "« {claim} » ne peut pas être vérifié avec ce que renvoie votre code.",
    ),
    "law broken.unusable.kind": Text(
        "Your code returned {returned}{shape}, with which “{claim}” cannot be checked.",
        "Votre code a renvoyé {returned}{shape}, avec quoi « {claim} » ne peut pas être vérifié.",
    ),
    "asked": Text("What was asked:", "Ce qui a été demandé :"),
    "rule broken.forbidden": Text(
        "Your code uses {name}{at}, which this exercise does not allow.",
        "Votre code utilise {name}{at}, ce que cet exercice ne permet pas.",
    ),
    "rule broken.mutation": Text(
        "{subject} changed its argument {argument}; expected to find it as it was.",
        "{subject} a modifié son argument {argument} ; on s'attend à le retrouver tel quel.",
    ),
    "rule broken.repeatable": Text(
        "{subject} gave the right answer, but asked the same again it returned {answer}; expected {right}.",
        "{subject} a donné la bonne réponse, mais, sur la même question, a ensuite renvoyé {answer} ; attendu : {right}.",
    ),
    "rule broken.repeatable.again": Text(
        "{subject} gave the right answer, but another one when it was asked the same again.",
        "{subject} a donné la bonne réponse, mais une autre quand la même question lui a été reposée.",
    ),
    "rule broken": Text("{subject} does not keep a rule of this exercise.", "{subject} ne respecte pas une règle de cet exercice."),
    "undecided": Text(
        "{subject} returned {answer}. We could neither prove nor refute that this is the right formula.",
        "{subject} a renvoyé {answer}. Nous n'avons pu ni prouver ni réfuter que c'est la bonne formule.",
    ),
    "not tried": Text(
        "Not tried: something before this has to work first.", "Non essayé : autre chose doit d'abord fonctionner."
    ),
}

PLACES = {
    "at.place": Text(" at {fact}", " en {fact}"),
    "at.line": Text(" (line {line})", " (ligne {line})"),
    "at.cell": Text(" (line {line} of cell {cell})", " (ligne {line} de la cellule {cell})"),
    "more": Text("and {count} more", "et {count} de plus"),
    "place is": Text("{place} is {value}", "{place} vaut {value}"),
    "of shape": Text(" of shape {fact}", " de forme {fact}"),
    "how": Text(" ({fact})", " ({fact})"),
    "text": Text(": {fact}", " : {fact}"),
    "nothing": Text("none", "aucune"),
    "gap.number": Text("The gap is {gap}.", "L'écart est {gap}."),
    "gap.largest": Text(
        "Largest gap at {where}: got {got}, expected {expected} (entries that differ: {differing} of {total}).",
        "Plus grand écart en {where} : obtenu {got}, attendu {expected} (valeurs qui diffèrent : {differing} sur {total}).",
    ),
    "gap.first": Text("First difference at {where}: got {got}, expected {expected}.", "Première différence en {where} : obtenu {got}, attendu {expected}."),
    "gap.formula": Text(
        "At {point} your formula{at} is {got}; expected {expected}.", "En {point}, votre formule{at} vaut {got} ; attendu : {expected}."
    ),
    "gap.whole": Text("Your formula is {got}; expected {expected}.", "Votre formule est {got} ; attendu : {expected}."),
    "gap.why": Text("What failed: {fact}.", "Ce qui a échoué : {fact}."),
    "gap.how": Text("How it was decided: {fact}.", "Comment cela a été décidé : {fact}."),
    "misconception": Text(
        "This is exactly what a common slip gives. {says}", "C'est exactement ce que donne une erreur courante. {says}"
    ),
}

KINDS = {
    "kind.number": Text("a number", "un nombre"),
    "kind.array": Text("an array", "un tableau"),
    "kind.bool array": Text("an array of booleans", "un tableau de booléens"),
    "kind.str array": Text("an array of strings", "un tableau de chaînes de caractères"),
    "kind.complex array": Text("an array of complex numbers", "un tableau de nombres complexes"),
    "kind.list": Text("a list", "une liste"),
    "kind.tuple": Text("a tuple", "un tuple"),
    "kind.dict": Text("a dictionary", "un dictionnaire"),
    "kind.set": Text("a set", "un ensemble"),
    "kind.str": Text("a string (a text between quotes)", "une chaîne de caractères (un texte entre guillemets)"),
    "kind.bytes": Text("bytes", "des octets"),
    "kind.bool": Text("a boolean (True or False)", "un booléen (True ou False)"),
    "kind.formula": Text("a SymPy expression", "une expression SymPy"),
    "kind.scalar": Text("a formula for one number", "une formule pour un nombre"),
    "kind.matrix": Text("a matrix", "une matrice"),
    "kind.condition": Text("an equation or an inequality", "une équation ou une inégalité"),
    "kind.None": Text("None", "None"),
    "kind.printed": Text("None, after printing something", "None, après avoir affiché quelque chose"),
    "kind.Figure": Text("a figure", "une figure"),
    "kind.Model": Text("a model", "un modèle"),
    "kind.other": Text("an object of type {type}", "un objet de type {type}"),
}

ADVICE = {
    "try.text": Text("Save the file again as plain text in UTF-8.", "Enregistrez à nouveau le fichier en texte simple, en UTF-8."),
    "try.syntax": Text(
        "Look at that line and the one above it: a bracket, a colon, an indentation.",
        "Regardez cette ligne et celle du dessus : une parenthèse, un deux-points, une indentation.",
    ),
    "try.load": Text(
        "Keep only definitions and imports outside of functions.", "Ne gardez hors des fonctions que des définitions et des imports."
    ),
    "try.nothing": Text("Hand in a .py file or a notebook.", "Rendez un fichier .py ou un notebook."),
    "try.undefined": Text("Keep the name that the exercise gives.", "Gardez le nom que donne l'exercice."),
    "try.unwritten": Text(
        "Replace the line that raises it with your own; the hints show a way to begin.",
        "Remplacez la ligne qui la lève par les vôtres ; les indices montrent comment commencer.",
    ),
    "try.signature": Text("Take the first line of the function from the exercise.", "Reprenez la première ligne de la fonction dans l'énoncé."),
    "try.raised": Text(
        "Make this call yourself, and look at the values on the line that raises.",
        "Faites vous-même cet appel, et regardez les valeurs sur la ligne qui lève l'exception.",
    ),
    "try.time": Text(
        "Look for a loop that never ends, or for a computation repeated many times.",
        "Cherchez une boucle qui ne finit pas, ou un calcul répété de nombreuses fois.",
    ),
    "try.memory": Text(
        "Look for a list or an array that grows at every step.", "Cherchez une liste ou un tableau qui grandit à chaque étape."
    ),
    "try.crashed": Text(
        "Look for a call to exit, or for a recursion that never ends.",
        "Cherchez un appel à exit, ou une récursion qui ne finit pas.",
    ),
    "try.type": Text("Look at what your function's return line gives.", "Regardez ce que donne la ligne return de votre fonction."),
    "try.none": Text(
        "Does every path through your function end with return?", "Tous les chemins de votre fonction finissent-ils par return ?"
    ),
    "try.printed": Text(
        "`print` shows a value, it does not give it back: end with return.",
        "`print` affiche une valeur, il ne la renvoie pas : terminez par return.",
    ),
    "try.formula.text": Text(
        "Without the quotes it is one; the letters are made by sp.symbols.",
        "Sans les guillemets, c'en est une ; les lettres se créent par sp.symbols.",
    ),
    "try.form": Text("Rewrite it in the form that the exercise describes.", "Réécrivez-la sous la forme que décrit l'énoncé."),
    "try.shape": Text(
        "Write the shape of each intermediate result beside its line.", "Écrivez à côté de chaque ligne la forme de son résultat."
    ),
    "try.length": Text("Count by hand on the smallest example.", "Comptez à la main sur le plus petit exemple."),
    "try.keys": Text("Compare the keys with those of the exercise.", "Comparez les clés à celles de l'énoncé."),
    "try.finite": Text(
        "Look for a division by zero, a logarithm of zero, or an exponential that overflows.",
        "Cherchez une division par zéro, un logarithme de zéro, ou une exponentielle qui déborde.",
    ),
    "try.value": Text("Follow this call by hand, one line at a time.", "Suivez cet appel à la main, ligne par ligne."),
    "try.formula": Text("Evaluate your formula by hand at one point.", "Évaluez votre formule à la main en un point."),
    "try.law": Text(
        "Take a small example on which you can check this by hand.", "Prenez un petit exemple où vous pouvez le vérifier à la main."
    ),
    "try.law.drawing": Text(
        "Draw this on axes of your own, and look at it.", "Faites ce dessin sur vos propres axes, et regardez-le."
    ),
    "try.law.model": Text(
        "Look at what your model answers for a few points.", "Regardez ce que répond votre modèle en quelques points."
    ),
    "try.unusable": Text("Look at the type and the shape that your code returns.", "Regardez le type et la forme de ce que renvoie votre code."),
    "try.forbidden": Text("Write this part yourself.", "Écrivez cette partie vous-même."),
    "try.mutation": Text("Work on a copy.", "Travaillez sur une copie."),
    "try.repeatable": Text(
        "Look for a global variable, or for random numbers drawn without the generator given.",
        "Cherchez une variable globale, ou un tirage au hasard sans le générateur donné.",
    ),
    "try.rule": Text("Read again what the exercise allows.", "Relisez ce que permet l'énoncé."),
    "try.undecided": Text("A person will read it; a simpler form may decide it.", "Une personne la lira ; une forme plus simple peut suffire."),
}

HIDDEN = {
    "hidden.passed": Text("Right.", "Juste."),
    "hidden.broken": ANSWERS["broken"],
    "hidden.missing": ANSWERS["missing"],
    "hidden.unreadable": Text("The file does not load.", "Le fichier ne se charge pas."),
    "hidden.undefined": Text("A function asked for is not there.", "Une fonction demandée n'est pas là."),
    "hidden.unwritten": Text("Not written yet.", "Pas encore écrit."),
    "hidden.signature": Text("The parameters are not the expected ones.", "Les paramètres ne sont pas ceux attendus."),
    "hidden.raised": Text("Your code raised an exception.", "Votre code a levé une exception."),
    "hidden.timed out": Text("Your code ran out of time.", "Votre code a dépassé le temps accordé."),
    "hidden.out of memory": Text("Your code ran out of memory.", "Votre code a dépassé la mémoire accordée."),
    "hidden.crashed": Text("Your code ended the whole process.", "Votre code a mis fin à tout le processus."),
    "hidden.wrong type": Text("The result does not have the expected type.", "Le résultat n'a pas le type attendu."),
    "hidden.wrong shape": Text("The result does not have the expected shape.", "Le résultat n'a pas la forme attendue."),
    "hidden.not finite": Text(
        "The result is infinite or not a number where a finite number is expected.", "Le résultat est infini ou n'est pas un nombre, là où un nombre fini est attendu."
    ),
    "hidden.wrong value": Text("The result does not have the expected values.", "Le résultat n'a pas les valeurs attendues."),
    "hidden.law broken": Text("A property that should hold fails.", "Une propriété attendue n'est pas vérifiée."),
    "hidden.rule broken": Text("A rule of the exercise is not kept.", "Une règle de l'exercice n'est pas respectée."),
    "hidden.undecided": Text(
        "We could neither prove nor refute that your formula is the right one.",
        "Nous n'avons pu ni prouver ni réfuter que votre formule est la bonne.",
    ),
    "hidden.not tried": ANSWERS["not tried"],
}

TABLE = {**ANSWERS, **PLACES, **KINDS, **ADVICE, **HIDDEN}


def blanks(sentence: str) -> set[str]:
    """The names of the blanks of a sentence.

    >>> sorted(blanks("{got} of {all}"))
    ['all', 'got']
    """
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
