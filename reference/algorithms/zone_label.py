"""Two zones of the plane: where the product of a lemniscate's and an ellipse's equation is not positive.

    f(x, y) = ((x² + y²)² − 4 (x² − y²)) · ((x − 1/2)² + 4 (y − 1/3)² − 2)       1 where f ≤ 0, else 0

The zone is not the common part of the two insides: f ≤ 0 inside one of the curves and outside the other.
"""


def zone_value(x, y):
    """f at numbers or arrays x, y.

    >>> zone_value(1, 0)
    3.916666666666667
    """
    return ((x**2 + y**2) ** 2 - 4 * (x**2 - y**2)) * ((x - 1 / 2) ** 2 + 4 * (y - 1 / 3) ** 2 - 2)


def zone_label(x, y):
    """1 in the zone, its edge included, 0 outside.

    >>> zone_label(-1, 0), zone_label(1, 0)
    (1, 0)
    """
    return 1 * (zone_value(x, y) <= 0)
