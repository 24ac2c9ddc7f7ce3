"""What the book prints: its figures, which it truncates, so one unit of their last digit is allowed; its points."""

from decimal import Decimal

# the points of two colours that one neuron separates (l. 10290, 10294)
BLUE = [(0, 3), (1, 1.5), (1, 4), (1.5, 2.5), (2, 2.5), (3, 3.5), (3.5, 3.25), (4, 3), (4, 4), (5, 4)]
RED = [(1, 1), (2, 0.5), (2, 2), (3, 1.5), (3, 2.75), (4, 1), (4, 2.5), (4.5, 3), (5, 1), (5, 2.25)]


def agrees(computed, printed):
    """Whether a number is what the book prints for it, given as its text.

    >>> agrees(2 / 3, "0.66"), agrees(2 / 3, "0.68"), agrees(7.31e-5, "7.31e-5")
    (True, False, True)
    """
    figure = Decimal(printed)
    return abs(Decimal(float(computed)) - figure) < Decimal(1).scaleb(figure.as_tuple().exponent)
