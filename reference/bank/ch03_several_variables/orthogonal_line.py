"""Orthogonal regression: distances at right angles to the line, which treat x and y alike."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.orthogonal_line import orthogonal_line


def values(rng):
    p, q = rng.integers(3, 7, size=2).tolist()
    a = int(rng.choice([-2, 2]))
    sign = a // 2
    points = [(p + 2, q + 4 * sign), (p - 2, q + sign), (p - 2, q - 4 * sign), (p + 2, q - sign)]
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = [points[i] for i in rng.permutation(4)]
    return {
        "x1": x1, "y1": y1, "x2": x2, "y2": y2, "x3": x3, "y3": y3, "x4": x4, "y4": y4,
        "p": p, "q": q, "sxy": 12 * sign, "two_sxy": 24 * sign, "a": a, "b": q - a * p,
    }  # fmt: skip


def cloud(rng, n, slope, noise, left=0.0):
    """Points beside a line, the first two far apart, so that the sum S_xy has the sign of the slope."""
    x = left + np.array([0.0, 6.0, *rng.uniform(1, 5, size=n - 2)])
    y = slope * x + rng.uniform(-1, 1) + noise * rng.choice([-1, 1], size=n) * rng.uniform(0.5, 1, size=n)
    return np.stack([x, y], axis=1).round(2)


# what we try

@case(fr="quatre points autour de leur moyenne")
def four_points_around_their_mean(rng, x1, y1, x2, y2, x3, y3, x4, y4):
    return (np.array([[x1, y1], [x2, y2], [x3, y3], [x4, y4]]),)

@case(en="the line through two points", fr="la droite par deux points")
def two_points(rng):
    return (cloud(rng, 2, rng.uniform(0.5, 2), 0.5),)

@case(fr="cinq points à coordonnées entières", points=2)
def five_points_of_whole_numbers(rng):
    return (np.array([[2, 3], [3, 5], [4, 4], [5, 6], [6, 6]]) + rng.integers(-3, 4, size=2),)

@case(fr="une droite qui descend", hidden=True)
def a_falling_line(rng):
    return (cloud(rng, 6, rng.uniform(-1.5, -0.5), 0.7),)

@case(fr="une droite raide", hidden=True)
def a_steep_line(rng):
    return (cloud(rng, 7, rng.uniform(6, 9), 4),)

@case(en="many points, far from the origin", fr="beaucoup de points, loin de l'origine", hidden=True)
def many_points_far_from_the_origin(rng):
    return (cloud(rng, 40, rng.uniform(0.6, 1.2), 0.8, left=100.0),)

@law(en="the slope, times the slope after x and y are exchanged, is 1",
     fr="la pente, multipliée par la pente après échange de x et y, vaut 1")
def exchanging_x_and_y_turns_the_slope_into_its_inverse(student, rng):
    points = np.array([[0, 1], [1, 1], [2, 4], [4, 3], [5, 5]]) + rng.uniform(-0.3, 0.3, size=(5, 2)).round(2)
    a, _ = student.orthogonal_line(points)
    turned, _ = student.orthogonal_line(points[:, ::-1].copy())
    return a * turned

@law(fr="aucune droite voisine n'est plus proche", hidden=True)
def no_line_nearby_is_closer(student, rng):
    points = cloud(rng, 8, rng.uniform(-1.2, -0.6), 1)
    a, b = student.orthogonal_line(points)
    cost = [
        np.sum((s * points[:, 0] - points[:, 1] + t) ** 2) / (1 + s**2)
        for s, t in ((a, b), (a + 0.01, b), (a - 0.01, b), (a, b + 0.01), (a, b - 0.01))
    ]
    return [bool(cost[0] < other) for other in cost[1:]]


# what goes wrong

def sums(points):
    dx, dy = (points - points.mean(axis=0)).T
    return np.sum(dx**2), np.sum(dy**2), np.sum(dx * dy)

def through_the_mean(a, points):
    x, y = points.mean(axis=0)
    return a, y - a * x

@slip(en="This is the usual least-squares line, S_xy/S_xx, which measures along y. Here distances are measured at right angles to the line: use the formula with the root.",
      fr="C'est la droite habituelle des moindres carrés, S_xy/S_xx, qui mesure selon y. Ici, les distances sont mesurées perpendiculairement à la droite : utilisez la formule avec la racine.")
def measures_along_y(points):
    xx, _, xy = sums(points)
    return through_the_mean(xy / xx, points)

@slip(en="Your slope is S_yy/S_xy, which measures distances along x. Here they are measured at right angles to the line.",
      fr="Votre pente est S_yy/S_xy, ce qui mesure les distances selon x. Ici, elles sont mesurées perpendiculairement à la droite.")
def measures_along_x(points):
    _, yy, xy = sums(points)
    return through_the_mean(yy / xy, points)

@slip(en="You subtract the root: that is the line at right angles to the best one, the farthest of those through the mean point. Add the root.",
      fr="Vous retranchez la racine : c'est la droite perpendiculaire à la meilleure, la plus éloignée de celles qui passent par le point moyen. Ajoutez la racine.")
def takes_the_other_root(points):
    xx, yy, xy = sums(points)
    return through_the_mean((yy - xx - np.sqrt((yy - xx) ** 2 + 4 * xy**2)) / (2 * xy), points)

@slip(en="Your sums S are those of x², y² and xy. Subtract the means from the coordinates first.",
      fr="Vos sommes S sont celles de x², y² et xy. Retranchez d'abord les moyennes aux coordonnées.")
def forgets_to_subtract_the_means(points):
    x, y = points.T
    xx, yy, xy = x @ x, y @ y, x @ y
    return through_the_mean((yy - xx + np.sqrt((yy - xx) ** 2 + 4 * xy**2)) / (2 * xy), points)

@slip(en="Under the root the factor 4 is missing: (S_yy − S_xx)² + 4 S_xy².",
      fr="Sous la racine, le facteur 4 manque : (S_yy − S_xx)² + 4 S_xy².")
def forgets_the_four(points):
    xx, yy, xy = sums(points)
    return through_the_mean((yy - xx + np.sqrt((yy - xx) ** 2 + xy**2)) / (2 * xy), points)

@slip(en="You divide by 2, then multiply by S_xy. Python reads `/ 2 * S` from left to right: write `/ (2 * S)`.",
      fr="Vous divisez par 2, puis vous multipliez par S_xy. Python lit `/ 2 * S` de gauche à droite : écrivez `/ (2 * S)`.")
def divides_before_multiplying(points):
    xx, yy, xy = sums(points)
    return through_the_mean((yy - xx + np.sqrt((yy - xx) ** 2 + 4 * xy**2)) / 2 * xy, points)

@slip(en="Your slope is never negative. The sign of S_xy is that of the slope: keep it in the denominator.",
      fr="Votre pente n'est jamais négative. Le signe de S_xy est celui de la pente : gardez-le au dénominateur.")
def always_rises(points):
    a, _ = orthogonal_line(points)
    return through_the_mean(abs(a), points)

@slip(en="You exchange S_xx and S_yy: your slope is the inverse of the right one.",
      fr="Vous échangez S_xx et S_yy : votre pente est l'inverse de la bonne.")
def exchanges_the_two_sums(points):
    a, _ = orthogonal_line(points)
    return through_the_mean(1 / a, points)

@slip(en="You read x in the second column. Column 0 holds the x_i, column 1 the y_i.",
      fr="Vous lisez x dans la seconde colonne. La colonne 0 contient les x_i, la colonne 1 les y_i.")
def reads_the_columns_the_wrong_way_round(points):
    return orthogonal_line(points[:, ::-1])

@slip(en="Your slope is the quotient of the spreads, √(S_yy/S_xx), with the sign of S_xy. That is right only where the points lie on a line or the two spreads are equal.",
      fr="Votre pente est le quotient des dispersions, √(S_yy/S_xx), avec le signe de S_xy. Ce n'est juste que si les points sont alignés ou les deux dispersions égales.")
def compares_the_spreads(points):
    xx, yy, xy = sums(points)
    return through_the_mean(np.sign(xy) * np.sqrt(yy / xx), points)

@slip(en="Your intercept has the wrong sign. It is ȳ − a x̄.",
      fr="Votre ordonnée à l'origine a le mauvais signe. C'est ȳ − a x̄.")
def turns_the_sign_of_the_intercept(points):
    a, b = orthogonal_line(points)
    return a, -b

@slip(en="You return b, a. The slope a comes first.",
      fr="Vous renvoyez b, a. La pente `a` vient en premier.")
def returns_the_intercept_first(points):
    return orthogonal_line(points)[::-1]


# right in another way

@alternative
def from_the_main_direction(points):
    mean = points.mean(axis=0)
    _, _, directions = np.linalg.svd(points - mean)
    a = directions[0, 1] / directions[0, 0]
    return [a, mean[1] - a * mean[0]]

@alternative
def from_the_angle(points):
    C = np.cov(points.T)
    a = np.tan(0.5 * np.arctan2(2 * C[0, 1], C[0, 0] - C[1, 1]))
    return np.array([a, np.mean(points[:, 1] - a * points[:, 0])])

@alternative
def in_loops(points):
    n = len(points)
    x_mean, y_mean = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    xx = yy = xy = 0.0
    for x, y in points:
        xx += (x - x_mean) ** 2
        yy += (y - y_mean) ** 2
        xy += (x - x_mean) * (y - y_mean)
    half = (yy - xx) / (2 * xy)
    a = half + np.sign(xy) * np.sqrt(half**2 + 1)
    return a, y_mean - a * x_mean


EXERCISE = exercise(
    __name__,
    slug="orthogonal_line",
    title=Text(en="Orthogonal regression", fr="Régression orthogonale"),
    statement=Text(en=r"""
Which line $y = ax + b$ passes closest to the points $(x_i, y_i)$? Measure each distance at right angles to the line, and make
the sum of their squares as small as possible:

$$ f(a, b) = \sum_{i=1}^{n} \frac{(a x_i - y_i + b)^2}{1 + a^2} $$

The best line passes through the mean point $(\bar x, \bar y)$. With the sums around the means

$$ S_{xx} = \sum_i (x_i - \bar x)^2, \qquad S_{yy} = \sum_i (y_i - \bar y)^2, \qquad S_{xy} = \sum_i (x_i - \bar x)(y_i - \bar y) $$

its slope and its intercept are

$$ a = \frac{S_{yy} - S_{xx} + \sqrt{(S_{yy} - S_{xx})^2 + 4 S_{xy}^2}}{2 S_{xy}}, \qquad b = \bar y - a \bar x $$

* `points` has shape $(n, 2)$: row $i$ is the point $(x_i, y_i)$. There are at least two, and $S_{xy} \ne 0$.
* Return the two numbers $a$, $b$, in this order.

This is not the usual least-squares line, which measures along $y$ and has no denominator $1 + a^2$.

**Example.** The mean of $(<<x1>>, <<y1>>)$, $(<<x2>>, <<y2>>)$, $(<<x3>>, <<y3>>)$, $(<<x4>>, <<y4>>)$ is $(<<p>>, <<q>>)$, and
$S_{xx} = 16$, $S_{yy} = 34$, $S_{xy} = <<sxy>>$. The root is $\sqrt{18^2 + 4 \times 12^2} = 30$, so
$a = (18 + 30) / (<<two_sxy>>) = <<a>>$ and $b = <<b>>$.
""", fr=r"""
Quelle droite $y = ax + b$ passe au plus près des points $(x_i, y_i)$ ? Mesurez chaque distance perpendiculairement à la droite, et
rendez la somme de leurs carrés aussi petite que possible :

$$ f(a, b) = \sum_{i=1}^{n} \frac{(a x_i - y_i + b)^2}{1 + a^2} $$

La meilleure droite passe par le point moyen $(\bar x, \bar y)$. Avec les sommes autour des moyennes

$$ S_{xx} = \sum_i (x_i - \bar x)^2, \qquad S_{yy} = \sum_i (y_i - \bar y)^2, \qquad S_{xy} = \sum_i (x_i - \bar x)(y_i - \bar y) $$

sa pente et son ordonnée à l'origine sont

$$ a = \frac{S_{yy} - S_{xx} + \sqrt{(S_{yy} - S_{xx})^2 + 4 S_{xy}^2}}{2 S_{xy}}, \qquad b = \bar y - a \bar x $$

* `points` est de forme $(n, 2)$ : la ligne $i$ est le point $(x_i, y_i)$. Il y en a au moins deux, et $S_{xy} \ne 0$.
* Renvoyez les deux nombres $a$, $b$, dans cet ordre.

Ce n'est pas la droite habituelle des moindres carrés, qui mesure selon $y$ et n'a pas de dénominateur $1 + a^2$.

**Exemple.** La moyenne de $(<<x1>>, <<y1>>)$, $(<<x2>>, <<y2>>)$, $(<<x3>>, <<y3>>)$, $(<<x4>>, <<y4>>)$ est $(<<p>>, <<q>>)$, et
$S_{xx} = 16$, $S_{yy} = 34$, $S_{xy} = <<sxy>>$. La racine vaut $\sqrt{18^2 + 4 \times 12^2} = 30$, donc
$a = (18 + 30) / (<<two_sxy>>) = <<a>>$ et $b = <<b>>$.
"""),
    solution=orthogonal_line,
    holes=Text(en="Slope a and intercept b of the line closest to the points, of shape (n, 2), at right angles.",
               fr="Pente a et ordonnée à l'origine b de la droite la plus proche des points, de forme (n, 2), distances perpendiculaires à la droite."),
    shapes="(n,2)->(2)",
    hints=(
        Text(en="Subtract the mean from each column first; the three sums S are then sums of products of the two new columns.",
             fr="Retranchez d'abord sa moyenne à chaque colonne ; les trois sommes S sont alors des sommes de produits des deux nouvelles colonnes."),
        Text(en="`x, y = points.T`, then `dx = x - x.mean()`, `dy = y - y.mean()`, and `Sxy = np.sum(dx * dy)`. Mind the brackets around `2 * Sxy`.",
             fr="`x, y = points.T`, puis `dx = x - x.mean()`, `dy = y - y.mean()`, et `Sxy = np.sum(dx * dy)`. Attention aux parenthèses autour de `2 * Sxy`."),
    ),
    prerequisites=("sum_sq_distances",),
    equivalent={
        'points - mean → mean - points': 'both columns change sign, the three sums of products do not',
        '→ dx.T @': 'a vector is its own transpose',
        '→ dx @ dx.T': 'a vector is its own transpose',
        '→ dx @ dy.T': 'a vector is its own transpose',
        '→ dy.T @ dy': 'a vector is its own transpose',
        '→ dy @ dy.T': 'a vector is its own transpose',
        '→ dy @ dx': 'the product of two vectors is the same in either order',
        'Syy - Sxx → Sxx - Syy   in: a = (Syy - Sxx + np.sqrt((Syy - Sxx) ** 2 + 4 * Sxy ** 2)) / (2 * Sxy) #2': 'the difference under the root is squared',
    },
    covers=("3.19",),
)
