"""The line of least squares by its formula: who is centred, what divides, and where digits are lost."""

import numpy as np

from grader.bank.author import Rules, Text, alternative, case, exercise, law, slip
from reference.algorithms.fit_line_exact import fit_line_exact


def values(rng):
    p, a, t = int(rng.integers(1, 5)), int(rng.integers(2, 6)), int(rng.integers(1, 4))
    return {"p": p, "q": p + a + 3 * t, "r": p + 2 * a, "mean": p + a + t, "above": 2 * a, "a": a, "b": p + t}


def scattered(rng, N):
    """N points around a line, in no order."""
    x = rng.permutation(np.linspace(1, 7, N) + rng.uniform(-0.2, 0.2, size=N)).round(2)
    return x, (rng.uniform(1, 3) * x - rng.uniform(2, 4) + rng.normal(size=N)).round(2)


# what we try

@case(fr="trois points")
def three_points(rng, p, q, r):
    return (np.array([0.0, 1.0, 2.0]), np.array([p, q, r], dtype=float))

@case(fr="les cinq points du livre")
def the_five_points_of_the_book(rng):
    return (np.array([4, 7, 8, 10, 12]), np.array([1, 3, 3, 6, 7]))

@case(fr="des points en désordre", points=2)
def points_in_no_order(rng):
    return scattered(rng, 6)

@case(fr="deux points", hidden=True)
def two_points(rng):
    return (rng.uniform([1, 3], [2, 4]), rng.uniform([5, 1], [6, 2]))

@case(fr="une droite qui descend", hidden=True)
def a_line_that_falls(rng):
    x, y = scattered(rng, 7)
    return (x - 5, 2 - y)

@case(en="a horizontal line", fr="une droite horizontale", hidden=True)
def a_level_line(rng):
    return (rng.permutation(5) + 1.0, np.full(5, rng.integers(2, 6)))

@case(fr="beaucoup de points", hidden=True)
def many_points(rng):
    return scattered(rng, 60)

@law(en="both derivatives of the error are zero", fr="les deux dérivées de l'erreur sont nulles")
def both_derivatives_are_zero(student, rng):
    x, y = rng.uniform(1, 4, size=5), rng.uniform(1, 4, size=5)
    a, b = student.fit_line_exact(x, y)
    r = y - (a * x + b)
    return [np.sum(x * r), np.sum(r)]

@law(fr="des points très à droite ont la même pente", points=2)
def points_far_to_the_right_have_the_same_slope(student, rng):
    x = rng.permutation(6) * 10.0 + rng.integers(1, 9, size=6)
    y = rng.uniform(1, 3) * x + rng.normal(size=6)
    return student.fit_line_exact(x + 1e8, y)[0]


# what goes wrong

@slip(en="Where the x are huge, your slope loses digits: it subtracts two huge numbers. Subtract the means from x and y first.",
      fr="Là où les x sont énormes, votre pente perd des chiffres : elle retranche deux nombres énormes. Retranchez d'abord les moyennes de x et de y.")
def subtracts_huge_numbers(x, y):
    N, sx, sy = len(x), x.sum(), y.sum()
    a = (N * (x * y).sum() - sx * sy) / (N * (x * x).sum() - sx**2)
    return np.array([a, (sy - a * sx) / N])

@slip(en="Your denominator is N Σx² − Σx. The sum must be squared, (Σx)²; or centre x, and no such difference is needed.",
      fr="Votre dénominateur est N Σx² − Σx. La somme doit être au carré, (Σx)² ; ou centrez x, et cette différence devient inutile.")
def forgets_to_square_the_sum(x, y):
    N, sx, sy = len(x), x.sum(), y.sum()
    a = (N * (x * y).sum() - sx * sy) / (N * (x * x).sum() - sx)
    return np.array([a, (sy - a * sx) / N])

@slip(en="You exchange x and y. The residuals are those of y: x stands in the denominator.",
      fr="Vous échangez x et y. Les résidus sont ceux de y : c'est x qui est au dénominateur.")
def fits_x_to_y(x, y):
    return fit_line_exact(y, x) if np.ptp(y) else np.array([0.0, x.mean()])

@slip(en="Your denominator is Σ(y − ȳ)². It is Σ(x − x̄)².",
      fr="Votre dénominateur est Σ(y − ȳ)². C'est Σ(x − x̄)².")
def divides_by_the_spread_of_y(x, y):
    u, v = x - x.mean(), y - y.mean()
    a = (u * v).sum() / (v * v).sum() if v.any() else 0.0
    return np.array([a, y.mean() - a * x.mean()])

@slip(en="Your line passes through the origin, with b = 0. The best line has its own b.",
      fr="Votre droite passe par l'origine, avec b = 0. La meilleure droite a son propre b.")
def passes_through_the_origin(x, y):
    return np.array([(x * y).sum() / (x * x).sum(), 0.0])

@slip(en="Your slope is Σxy / Σx². Subtract the means first: x − x̄ and y − ȳ.",
      fr="Votre pente est Σxy / Σx². Retranchez d'abord les moyennes : x − x̄ et y − ȳ.")
def takes_the_slope_from_the_origin(x, y):
    a = (x * y).sum() / (x * x).sum()
    return np.array([a, y.mean() - a * x.mean()])

@slip(en="Your b is ȳ, the height of the line at x̄. At x = 0 it is ȳ − a x̄.",
      fr="Votre b est ȳ, la hauteur de la droite en x̄. En x = 0, c'est ȳ − a x̄.")
def takes_the_mean_of_y_for_b(x, y):
    return np.array([fit_line_exact(x, y)[0], y.mean()])

@slip(en="Your b has the wrong sign. It is ȳ − a x̄.",
      fr="Votre b a le mauvais signe. C'est ȳ − a x̄.")
def turns_the_sign_of_b(x, y):
    return fit_line_exact(x, y) * [1, -1]

@slip(en="You return (b, a). The slope a comes first.",
      fr="Vous renvoyez (b, a). La pente `a` vient en premier.")
def exchanges_a_and_b(x, y):
    return fit_line_exact(x, y)[::-1]

@slip(en="You join the first point to the last. The best line depends on all points.",
      fr="Vous joignez le premier point au dernier. La meilleure droite dépend de tous les points.")
def joins_the_first_point_to_the_last(x, y):
    a = (y[-1] - y[0]) / (x[-1] - x[0])
    return np.array([a, y[0] - a * x[0]])

@slip(en="Your slope is the mean of the slopes from each point to the next. Use the two sums of the formula.",
      fr="Votre pente est la moyenne des pentes d'un point au suivant. Utilisez les deux sommes de la formule.")
def averages_the_slopes_between_neighbours(x, y):
    with np.errstate(divide="ignore", invalid="ignore"):  # neighbours may share their x
        a = np.mean(np.diff(y) / np.diff(x))
    return np.array([a, y.mean() - a * x.mean()])

@slip(en="Your slope is N/(N − 1) times the right one: `np.cov` divides by N − 1, `np.var` by N. Divide both alike, or neither.",
      fr="Votre pente est N/(N − 1) fois la bonne : `np.cov` divise par N − 1, `np.var` par N. Divisez de même, ou pas du tout.")
def divides_by_n_minus_one_and_by_n(x, y):
    a = np.cov(x, y)[0, 1] / np.var(x)
    return np.array([a, y.mean() - a * x.mean()])

@slip(en="You round to two decimals. Return all digits.",
      fr="Vous arrondissez à deux décimales. Renvoyez tous les chiffres.")
def rounds_to_two_decimals(x, y):
    return np.round(fit_line_exact(x, y), 2)

@slip(en="You descend step by step and stop before the line is reached. The formula needs no step.",
      fr="Vous descendez pas à pas et vous arrêtez avant d'atteindre la droite. La formule ne demande aucun pas.")
def descends_step_by_step(x, y):
    line = np.zeros(2)
    for _ in range(20):
        r = y - (line[0] * x + line[1])
        line = line + np.array([(x * r).sum(), r.sum()]) / (x * x + 1).sum()
    return line


# right in another way

@alternative
def in_loops(x, y):
    N = len(x)
    mx, my = sum(float(v) for v in x) / N, sum(float(v) for v in y) / N
    above = below = 0.0
    for v, w in zip(x, y):
        above += (v - mx) * (w - my)
        below += (v - mx) ** 2
    return above / below, my - above / below * mx

@alternative
def with_the_covariance_of_numpy(x, y):
    C = np.cov(x, y)
    return [C[0, 1] / C[0, 0], np.mean(y) - C[0, 1] / C[0, 0] * np.mean(x)]

@alternative
def by_the_normal_equations_of_centred_points(x, y):
    A = np.stack([x - np.mean(x), np.ones(len(x))], axis=1)
    a, height = np.linalg.solve(A.T @ A, A.T @ y)
    return np.array([a, height - a * np.mean(x)])


EXERCISE = exercise(
    __name__,
    slug="fit_line_exact",
    title=Text(en="The best line in one stroke", fr="La meilleure droite d'un seul coup"),
    statement=Text(en=r"""
Gradient descent approaches the line that makes $E(a, b) = \sum_i (y_i - a x_i - b)^2$ least. For a line it can be had at once. At the best line both
derivatives of $E$ are zero. With the means $\bar x$ of the $x_i$ and $\bar y$ of the $y_i$, these two equations give

$$ a = \frac{\sum_i (x_i - \bar x)(y_i - \bar y)}{\sum_i (x_i - \bar x)^2} \qquad b = \bar y - a\, \bar x $$

* `x` and `y` are arrays of shape $(N,)$, perhaps of whole numbers, in any order; at least two of the $x_i$ differ.
* Return the pair $(a, b)$: a tuple, a list or an array of shape $(2,)$. Write the formula; `np.polyfit` and `np.linalg.lstsq` are not allowed here.
* Subtract the means **before** you multiply. The $x_i$ may be as large as $10^8$, as times in seconds are. Then $N \sum x_i^2 - (\sum x_i)^2$,
  which is the same denominator times $N$ on paper, is the difference of two huge numbers: rounding leaves few of its digits right.
* Keep all digits. (The book cuts the line of its five points to $a \simeq 0.78$, $b \simeq -2.46$ and so predicts $y = 2.22$ at $x = 6$; the line itself gives $2.27$.)

**Example.** Points $(0, <<p>>), (1, <<q>>), (2, <<r>>)$. The means are $\bar x = 1$ and $\bar y = <<mean>>$, the numerator is $<<above>>$, the denominator $2$.
So $a = <<a>>$ and $b = <<mean>> - <<a>> \times 1 = <<b>>$.
""", fr=r"""
La descente de gradient s'approche de la droite qui rend $E(a, b) = \sum_i (y_i - a x_i - b)^2$ minimale. Pour une droite, on peut l'avoir d'un coup. Pour la meilleure droite, les
deux dérivées de $E$ sont nulles. Avec les moyennes $\bar x$ des $x_i$ et $\bar y$ des $y_i$, ces deux équations donnent

$$ a = \frac{\sum_i (x_i - \bar x)(y_i - \bar y)}{\sum_i (x_i - \bar x)^2} \qquad b = \bar y - a\, \bar x $$

* `x` et `y` sont des tableaux de forme $(N,)$, éventuellement d'entiers, dans un ordre quelconque ; au moins deux des $x_i$ sont différents.
* Renvoyez le couple $(a, b)$ : un tuple, une liste ou un tableau de forme $(2,)$. Écrivez la formule ; `np.polyfit` et `np.linalg.lstsq` ne sont pas permis ici.
* Retranchez les moyennes **avant** de multiplier. Les $x_i$ peuvent atteindre $10^8$, comme des instants en secondes. Alors $N \sum x_i^2 - (\sum x_i)^2$,
  qui est sur le papier le même dénominateur fois $N$, est la différence de deux nombres énormes : les arrondis n'y laissent que peu de chiffres justes.
* Gardez tous les chiffres. (Le livre coupe la droite de ses cinq points à $a \simeq 0{,}78$, $b \simeq -2{,}46$ et prévoit donc $y = 2{,}22$ en $x = 6$ ; la droite
  elle-même donne $2{,}27$.)

**Exemple.** Points $(0, <<p>>), (1, <<q>>), (2, <<r>>)$. Les moyennes sont $\bar x = 1$ et $\bar y = <<mean>>$, le numérateur vaut $<<above>>$, le dénominateur $2$.
Donc $a = <<a>>$ et $b = <<mean>> - <<a>> \times 1 = <<b>>$.
"""),
    solution=fit_line_exact,
    holes=Text(en="The pair (a, b) of the line for which the sum of squared residuals is least.",
               fr="Le couple (a, b) de la droite pour laquelle la somme des carrés des résidus est minimale."),
    shapes="(N),(N)->(2)",
    hints=(
        Text(en="Move the origin to the mean point: `u = x - x.mean()` and `v = y - y.mean()`. The best line passes through it.",
             fr="Placez l'origine au point moyen : `u = x - x.mean()` et `v = y - y.mean()`. La meilleure droite y passe."),
        Text(en="The slope is `(u * v).sum() / (u * u).sum()`; then `b = y.mean() - a * x.mean()`.",
             fr="La pente est `(u * v).sum() / (u * u).sum()` ; ensuite `b = y.mean() - a * x.mean()`."),
    ),
    points=8,
    rules=Rules(forbidden=("numpy.polyfit", "numpy.linalg.lstsq")),
    prerequisites=("fit_line_gd",),
    equivalent={
        "y - y.mean() → y + y.mean()": "the x − x̄ sum to zero: what is added to every y does not count",
        "y - y.mean() → y   in": "the x − x̄ sum to zero: what is added to every y does not count",
        "y.mean() → y.sum()   in: u, v": "the x − x̄ sum to zero: what is added to every y does not count",
    },
    covers=("8.G",),
)
