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
    "unusable": Text("Cannot be judged", "Ne peut pas être jugé"),
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
    "subject.load": Text("The file", "Le fichier"),
    "subject.brief": Text("Your code", "Votre code"),
    "passed": Text("Right.", "Juste."),
    "broken": Text(
        "The grader itself failed here, which is our fault. These points are not lost: they wait for a person.",
        "Le correcteur lui-même a échoué ici, et c'est notre faute. Ces points ne sont pas perdus : ils sont en attente d'une personne.",
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
    "unreadable.text": Text("The file {file} is not text in {encoding}{at}.", "Le fichier {file} n'est pas du texte en {encoding}{at}."),
    "unreadable.nul": Text("The file {file} holds NUL bytes.", "Le fichier {file} contient des octets nuls."),
    "unreadable.notebook": Text(
        "{file} cannot be read as a notebook: what it holds is not whole JSON{at}.",
        "{file} ne se lit pas comme un notebook : ce qu'il contient n'est pas du JSON entier{at}.",
    ),
    "unreadable.cells": Text(
        "{file} cannot be read as a notebook: it holds no cells.", "{file} ne se lit pas comme un notebook : il ne contient pas de cellules."
    ),
    "unreadable.parser": Text(
        "Python's own parser does not get through {file}.", "L'analyseur de Python lui-même ne vient pas à bout de {file}."
    ),
    "absent": Text(
        "{subject} needs {module}{at}, which is not on the grading machine.",
        "{subject} a besoin de {module}{at}, qui n'est pas sur la machine de correction.",
    ),
    "absent.here": Text(
        "{subject} needs {module}{at}, which is not installed here.", "{subject} a besoin de {module}{at}, qui n'est pas installé ici."
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
        "{subject} had not returned after {limit} s of computing.", "{subject} n'avait rien renvoyé au bout de {limit} s de calcul."
    ),
    "timed out.printing": Text(
        "{subject} had printed {printed} MiB, and not returned after {limit} s of computing.",
        "{subject} avait affiché {printed} Mio sans rien renvoyer au bout de {limit} s de calcul.",
    ),
    "timed out.waiting": Text(
        "{subject} had not returned after {limit} s, although it hardly computes: it waits for something.",
        "{subject} n'avait rien renvoyé au bout de {limit} s, presque sans calculer : il y a une attente.",
    ),
    "timed out.call-backs": Text(
        "{subject} called the functions it was given too often: it had not returned after {limit} s.",
        "{subject} a appelé trop souvent les fonctions reçues : rien n'était renvoyé au bout de {limit} s.",
    ),
    "timed out.judge": Text(
        "{subject} returned so much that reading it used up the {limit} s allowed.",
        "{subject} a tant renvoyé que sa lecture a épuisé les {limit} s prévues.",
    ),
    "timed out.total": Text(
        "The {limit} s of computing allowed for the whole exercise were used up.",
        "Les {limit} s de calcul accordées à tout l'exercice sont épuisées.",
    ),
    "out of memory": Text(
        "{subject} wanted more than the {limit} MiB allowed.", "{subject} a demandé plus que les {limit} Mio accordés."
    ),
    "crashed": Text(
        "{subject} ended the whole process instead of returning.",
        "{subject} a mis fin à tout le processus au lieu de renvoyer un résultat.",
    ),
    "crashed.exit": Text(
        "{subject} left Python instead of returning (exit status {status}).",
        "{subject} a quitté Python au lieu de renvoyer un résultat (code de sortie {status}).",
    ),
    "crashed.signal": Text(
        "{subject} was ended by the system (signal {status}).", "{subject} a été arrêté par le système (signal {status})."
    ),
    "crashed.protocol": Text(
        "{subject} wrote where only the grader writes, so that no answer could be read.",
        "{subject} a écrit là où seul le correcteur écrit : aucune réponse n'a pu être lue.",
    ),
    "unusable": Text(
        "{subject} returned something that cannot be judged.", "{subject} a renvoyé quelque chose qui ne peut pas être jugé."
    ),
    "unusable.kind": Text(
        "{subject} returned something that holds {type}, which cannot be judged.",
        "{subject} a renvoyé quelque chose qui contient {type}, ce qui ne peut pas être jugé.",
    ),
    "unusable.MiB": Text("{subject} returned more than {most} MiB.", "{subject} a renvoyé plus de {most} Mio."),
    "unusable.values": Text("{subject} returned more than {most} values.", "{subject} a renvoyé plus de {most} valeurs."),
    "unusable.levels": Text(
        "{subject} returned something nested more than {most} levels deep.", "{subject} a renvoyé plus de {most} niveaux imbriqués."
    ),
    "unusable.digits": Text(
        "{subject} returned an integer of more than {most} digits.", "{subject} a renvoyé un entier de plus de {most} chiffres."
    ),
    "unusable.dimensions": Text(
        "{subject} returned an array of more than {most} dimensions.", "{subject} a renvoyé un tableau de plus de {most} dimensions."
    ),
    "unusable.elsewhere": Text(
        "{subject} drew on other axes than the ax it was given, which stayed empty.",
        "{subject} a dessiné sur d'autres axes que l'argument ax, resté vide.",
    ),
    "unusable.layer": Text(
        "{subject} returned a model with a layer {layer}, which cannot be evaluated here.",
        "{subject} a renvoyé un modèle avec une couche {layer}, qui ne peut pas être évaluée ici.",
    ),
    "unusable.setting": Text(
        "{subject} returned a model with a layer {layer} whose settings cannot be evaluated here.",
        "{subject} a renvoyé un modèle avec une couche {layer} dont les réglages ne peuvent pas être évalués ici.",
    ),
    "unusable.activation": Text(
        "{subject} returned a model with the activation {name} in a layer {layer}, which cannot be evaluated here.",
        "{subject} a renvoyé un modèle avec l'activation {name} dans une couche {layer}, qui ne peut pas être évaluée ici.",
    ),
    "unusable.heavy": Text(
        "{subject} returned a model that is too large to be evaluated here (at its layer {layer}).",
        "{subject} a renvoyé un modèle trop grand pour être évalué ici (à sa couche {layer}).",
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
    "not tried.library": Text(
        "Not tried: {library} is not installed here.", "Non essayé : {library} n'est pas installé ici."
    ),
}

PLACES = {
    "at.place": Text(" at {fact}", " en {fact}"),
    "at.line": Text(" (line {line})", " (ligne {line})"),
    "at.cell": Text(" (line {line} of cell {cell})", " (ligne {line} de la cellule {cell})"),
    "more": Text("and {count} more", "et {count} de plus"),
    "place is": Text("{place} is {value}", "{place} vaut {value}"),
    "of shape": Text(" of shape {fact}", " de forme {fact}"),
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
    "try.notebook": Text(
        "Open it in Jupyter, save it, and hand that file in.", "Ouvrez-le dans Jupyter, enregistrez-le, et rendez ce fichier-là."
    ),
    "try.parser": Text(
        "Hand in what you wrote yourself: what a program wrote may be nested too deeply, or too long.",
        "Rendez ce que vous avez écrit vous-même : ce qu'un programme a écrit peut être trop imbriqué, ou trop long.",
    ),
    "try.absent": Text(
        "Write it without {module}. If {module} is a file of yours, hand it in as well.",
        "Écrivez-le sans {module}. Si {module} est l'un de vos fichiers, rendez-le aussi.",
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
    "try.files": Text(
        "Your code is judged where there are no files and no network: take everything from the arguments.",
        "Votre code est jugé sans fichiers ni réseau : prenez tout dans les arguments.",
    ),
    "try.keyboard": Text(
        "Nobody is at the keyboard: take the values from the arguments, not from input().",
        "Personne n'est au clavier : prenez les valeurs dans les arguments, pas avec input().",
    ),
    "try.processes": Text(
        "Your code is judged in one process: it may not start another.", "Votre code est jugé dans un seul processus : il ne peut pas en lancer d'autre."
    ),
    "try.library": Text(
        "This module is not on the grading machine: use only those that the exercise names, and put your own helpers into the file.",
        "Ce module n'est pas sur la machine de correction : n'utilisez que ceux de l'énoncé, et mettez vos fonctions auxiliaires dans le fichier.",
    ),
    "try.recursion": Text(
        "Does your recursion have a base case, and is it always reached?",
        "Votre récursion a-t-elle un cas de base, et l'atteint-elle toujours ?",
    ),
    "try.exit": Text("Take exit() out: a function ends with return.", "Retirez exit() : une fonction se termine par return."),
    "try.printing": Text(
        "Take out the print inside your loop, and look whether the loop ends.",
        "Retirez le print de votre boucle, et vérifiez que la boucle se termine.",
    ),
    "try.waiting": Text(
        "Look for a call to sleep, or for a lock or a thread that is waited for.",
        "Cherchez un appel à sleep, ou un verrou ou un thread que l'on attend.",
    ),
    "try.call-backs": Text(
        "Look for a loop that never ends, or that evaluates the same point again and again.",
        "Cherchez une boucle qui ne finit pas, ou qui évalue sans cesse le même point.",
    ),
    "try.generator": Text(
        "A generator computes nothing until it is asked: return the list, with list(...), and let it end.",
        "Un générateur ne calcule rien tant qu'on ne lui demande rien : renvoyez la liste, avec list(...), et qu'elle ait une fin.",
    ),
    "try.smaller": Text("Return what the exercise asks for, and no more.", "Ne renvoyez que ce que demande l'énoncé."),
    "try.plain": Text(
        "Return numbers, texts, lists and arrays of numbers.", "Renvoyez des nombres, des textes, des listes et des tableaux de nombres."
    ),
    "try.ax": Text("Draw with ax.plot and its like, not with plt.figure.", "Dessinez avec ax.plot et ses semblables, sans plt.figure."),
    "try.layers": Text(
        "Build the model from the layers that the exercise names.", "Construisez le modèle avec les couches que nomme l'énoncé."
    ),
    "try.time": Text(
        "Look for a loop that never ends, or for a computation repeated many times.",
        "Cherchez une boucle qui ne finit pas, ou un calcul répété de nombreuses fois.",
    ),
    "try.memory": Text(
        "Look for a list or an array that grows at every step.", "Cherchez une liste ou un tableau qui grandit à chaque étape."
    ),
    "try.crashed": Text(
        "Look for a recursion that never ends, or for an array far larger than it should be.",
        "Cherchez une récursion qui ne finit pas, ou un tableau bien plus grand que prévu.",
    ),
    "try.protocol": Text(
        "Use print to show something; leave files, sockets and the grader's own modules alone.",
        "Pour afficher, utilisez print ; laissez de côté fichiers, sockets et modules du correcteur.",
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
    "try.install": Text("To install it, run: {command}", "Pour l'installer, lancez : {command}"),
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
    "hidden.unusable": Text("What your code returned cannot be judged.", "Ce que votre code a renvoyé ne peut pas être jugé."),
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
