"""Which libraries come with which extra of the package, and the line that installs them."""

from __future__ import annotations

from grader.words.text import Text

PACKAGE = "gradschool"  # what pip is given where nothing else is said
STUDENT, KERAS, COURSE, NBGRADER, DEV = "student", "keras", "course", "nbgrader", "dev"

LIBRARIES = {  # the extra that brings each, the smallest first; by the name that is imported
    STUDENT: ("matplotlib", "mpmath", "scipy", "sympy"),
    KERAS: ("keras", "tensorflow"),
    COURSE: ("flint", "jinja2", "msgpack", "nbformat", "pyseccomp", "sklearn"),
    NBGRADER: ("nbgrader",),
    DEV: ("hypothesis", "playwright", "tokenizers"),
}

MISSING = Text(
    en="{library} is not installed. Run: {command}",
    fr="{library} n'est pas installé. Lancez : {command}",
)
FOR_INSTRUCTORS = Text(
    en="this is for instructors, and {library} is not installed. In the folder of the course's repository, run:"
    " {command}",
    fr="ceci est pour les enseignants, et {library} n'est pas installé. Dans le dossier du dépôt du cours, lancez :"
    " {command}",
)


def extra_of(library: str) -> str | None:
    """The extra that brings a library; None for one that is none of ours, as a misspelt name is.

    >>> extra_of("sympy"), extra_of("simpy")
    ('student', None)
    """
    return next((extra for extra, names in LIBRARIES.items() if library in names), None)


def install(extra: str, package: str = PACKAGE) -> str:
    """The command that installs an extra, in words that every shell reads alike.

    >>> install("keras", "./gradschool-0.1.0-py3-none-any.whl")
    'pip install "./gradschool-0.1.0-py3-none-any.whl[keras]"'
    """
    return f'pip install "{package}[{extra}]"'


def missing_library(fault: BaseException | None) -> str | None:
    """The library of ours whose absence an exception is about, if it is about that."""
    name = fault.name if isinstance(fault, ModuleNotFoundError) else None
    top = (name or "").partition(".")[0]
    return top if extra_of(top) else None


def what_is_missing(library: str, language: str, package: str) -> str:
    """The sentence about a library that is not there, with the line that brings it."""
    extra = extra_of(library) or STUDENT
    if extra in (STUDENT, KERAS):
        return MISSING[language].format(library=library, command=install(extra, package))
    return FOR_INSTRUCTORS[language].format(library=library, command=install(extra, "."))
