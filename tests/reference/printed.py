"""How a figure printed in the book is compared: the book truncates, so one unit of its last digit is allowed."""

from decimal import Decimal


def agrees(computed, printed):
    """Whether a number is what the book prints for it, given as its text.

    >>> agrees(2 / 3, "0.66"), agrees(2 / 3, "0.68"), agrees(7.31e-5, "7.31e-5")
    (True, False, True)
    """
    figure = Decimal(printed)
    return abs(Decimal(float(computed)) - figure) < Decimal(1).scaleb(figure.as_tuple().exponent)
