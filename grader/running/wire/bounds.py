"""How large an answer may be, on both sides of the wall."""

DEPTH = 32
NODES = 200_000
DIGITS = 4000  # of an integer; CPython itself stops at 4300
NAME = 200  # characters of a type's name
CHARACTERS = 1000  # of a string in an array
NDIM = 8
TEXT = 2000  # characters of a message


class TooLarge(Exception):
    """An answer beyond one of these bounds: of what it has too many, and how many may be."""

    def __init__(self, bound: str, most: int) -> None:
        super().__init__(f"more than {most} {bound}")
        self.facts = {"bound": bound, "most": most}
