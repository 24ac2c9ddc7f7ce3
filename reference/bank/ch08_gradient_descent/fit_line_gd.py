"""A line fitted by gradient descent: sum or mean, the factors of the gradient, and the shape of the residuals."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.fit_line_gd import fit_line_gd


def values(rng):
    m, i, b = int(rng.integers(1, 3)), int(rng.integers(2, 5)), int(rng.integers(1, 5))
    r1, r2, r3 = 10 + i, 10 * m - 2 * i, i
    return {
        "b": b, "y1": b + r1, "y2": b + r2, "y3": b + r3, "r1": r1, "r2": r2, "r3": r3,
        "da": -20 * m, "db": -20 * (m + 1), "a1": m, "b1": b + m + 1,
    }  # fmt: skip


def scattered(rng, N):
    """N points around a line, in no order."""
    x = rng.permutation(np.linspace(-2, 3, N) + rng.uniform(-0.2, 0.2, size=N)).round(2)
    return x, (rng.uniform(1, 2) * x - rng.uniform(1, 2) + rng.normal(size=N)).round(2)


# what we try

@case(fr="une itération sur trois points")
def one_step_on_three_points(rng, y1, y2, y3, b):
    return (np.array([0.0, 1.0, 2.0]), np.array([y1, y2, y3], dtype=float), np.array([0.0, b]), 0.05, 1)

@case(fr="zéro itération renvoie la première droite seule")
def no_step_returns_the_first_line_alone(rng):
    return (*scattered(rng, 4), rng.normal(size=2).round(2), 0.01, 0)

@case(fr="chaque droite est gardée", points=2)
def every_line_is_kept(rng):
    return (*scattered(rng, 5), rng.uniform(2, 3, size=2).round(2), 0.02, 3)

@case(fr="un seul point", hidden=True)
def a_single_point(rng):
    return (rng.uniform(1, 2, size=1), rng.uniform(3, 4, size=1), rng.normal(size=2), 0.1, 4)

@case(fr="des nombres entiers", points=3)
def whole_numbers(rng):
    return (np.array([4, 12, 7, 10, 8]), rng.integers(1, 8, size=5), rng.integers(-2, 3, size=2), 0.001, 4)

@case(fr="un long trajet finit à la meilleure droite", hidden=True, points=2)
def a_long_walk_ends_at_the_best_line(rng):
    return (*scattered(rng, 7), rng.normal(size=2), 0.01, 900)

@case(fr="un pas trop grand éloigne", hidden=True)
def a_step_too_large_moves_away(rng):
    return (*scattered(rng, 6), rng.normal(size=2), 0.15, 8)

@law(fr="chaque point en double, c'est le pas en double")
def each_point_twice_is_the_step_twice(student, rng):
    x, y, P0 = rng.normal(size=4), rng.normal(size=4), rng.normal(size=2)
    twice = student.fit_line_gd(np.concatenate([x, x]), np.concatenate([y, y]), P0, 0.02, 3)
    return np.array(twice) - np.array(student.fit_line_gd(x, y, P0, 0.04, 3))

@law(fr="une droite passant par tous les points reste en place", hidden=True)
def a_line_through_all_points_stays(student, rng):
    x, a, b = rng.permutation(6), int(rng.integers(1, 5)), int(rng.integers(1, 5))
    return student.fit_line_gd(x, a * x + b, np.array([a, b]), 0.01, 3)


# what goes wrong

def descent(P0, delta, n, gradient):
    points = [np.array(P0, dtype=float)]
    for _ in range(n):
        points.append(points[-1] - delta * np.array(gradient(*points[-1])))
    return np.array(points)

@slip(en="You move with the gradient, which makes the error larger. Subtract delta times the gradient.",
      fr="Vous allez dans le sens du gradient, ce qui augmente l'erreur. Retranchez delta fois le gradient.")
def climbs(x, y, P0, delta, n):
    return fit_line_gd(x, y, P0, -delta, n)

@slip(en="You divide by N: that is the gradient of the mean. Here the error is a sum.",
      fr="Vous divisez par N : c'est le gradient de la moyenne. Ici, l'erreur est une somme.")
def averages_over_the_points(x, y, P0, delta, n):
    return fit_line_gd(x, y, P0, delta / len(x), n)

@slip(en="The factor 2 is missing: the derivative of r² is 2r times that of r.",
      fr="Le facteur 2 manque : la dérivée de r² est 2r fois celle de r.")
def drops_the_factor_two(x, y, P0, delta, n):
    return fit_line_gd(x, y, P0, delta / 2, n)

@slip(en="Your derivative in a is that in b. In a x + b, the derivative in a is x: each residual is multiplied by x_i.",
      fr="Votre dérivée en a est celle en b. Dans a x + b, la dérivée en a est x : chaque résidu est multiplié par x_i.")
def forgets_the_factor_x(x, y, P0, delta, n):
    def gradient(a, b):
        r = y - (a * x + b)
        return -2 * r.sum(), -2 * r.sum()

    return descent(P0, delta, n, gradient)

@slip(en="You exchange the two derivatives. The one in a comes first, with the factor x_i.",
      fr="Vous échangez les deux dérivées. Celle en a vient d'abord, avec le facteur x_i.")
def exchanges_a_and_b(x, y, P0, delta, n):
    def gradient(a, b):
        r = y - (a * x + b)
        return -2 * r.sum(), -2 * (x * r).sum()

    return descent(P0, delta, n, gradient)

@slip(en="Your residuals are y − a x. Subtract b too: y − (a x + b).",
      fr="Vos résidus sont y − a x. Retranchez aussi b : y − (a x + b).")
def leaves_b_out_of_the_residuals(x, y, P0, delta, n):
    def gradient(a, b):
        r = y - a * x
        return -2 * (x * r).sum(), -2 * r.sum()

    return descent(P0, delta, n, gradient)

@slip(en="With x as a column, y − (a x + b) has shape (N, N): every output is subtracted from every target. Keep x and y of shape (N,).",
      fr="Avec x en colonne, y − (a x + b) est de forme (N, N) : chaque sortie est retranchée de chaque cible. Gardez x et y de forme (N,).")
def subtracts_every_output_from_every_target(x, y, P0, delta, n):
    column = x[:, None]

    def gradient(a, b):
        r = y - (a * column + b)
        return -2 * (column * r).sum(), -2 * r.sum()

    with np.errstate(all="ignore"):  # over many steps it diverges
        return descent(P0, delta, n, gradient)

@slip(en="You move b with the a that has already moved. Compute both derivatives at the same line, then move both.",
      fr="Vous déplacez b avec le a déjà déplacé. Calculez les deux dérivées pour la même droite, puis déplacez les deux.")
def moves_b_after_a(x, y, P0, delta, n):
    lines = [np.array(P0, dtype=float)]
    for _ in range(n):
        a, b = lines[-1]
        a = a + delta * 2 * (x * (y - (a * x + b))).sum()
        b = b + delta * 2 * (y - (a * x + b)).sum()
        lines.append(np.array([a, b]))
    return np.array(lines)

@slip(en="Each of your steps looks at one point only. Sum over all points at every step.",
      fr="Chacune de vos itérations ne regarde qu'un point. Faites la somme sur tous les points à chaque itération.")
def takes_one_point_per_step(x, y, P0, delta, n):
    lines = [np.array(P0, dtype=float)]
    for k in range(n):
        i = k % len(x)
        a, b = lines[-1]
        r = y[i] - (a * x[i] + b)
        lines.append(np.array([a + 2 * delta * x[i] * r, b + 2 * delta * r]))
    return np.array(lines)

@slip(en="You sort x and y, each by itself, which mixes up the points. Leave them as they are.",
      fr="Vous triez x et y, chacun de son côté, ce qui mélange les points. Laissez-les comme ils sont.")
def sorts_the_points(x, y, P0, delta, n):
    return fit_line_gd(np.sort(x), np.sort(y), P0, delta, n)

@slip(en="The first line is missing. The first row is P0, so there are n + 1 rows.",
      fr="La première droite manque. La première ligne du tableau est P0, il y a donc n + 1 lignes.")
def forgets_the_start(x, y, P0, delta, n):
    return fit_line_gd(x, y, P0, delta, n)[1:]

@slip(en="You return the last line. Return all lines from P0 on, one per row.",
      fr="Vous renvoyez la dernière droite. Renvoyez toutes les droites depuis P0, une par ligne du tableau.")
def returns_the_last_line_only(x, y, P0, delta, n):
    return fit_line_gd(x, y, P0, delta, n)[-1]

@slip(en="You make n + 1 steps. With n = 0 the only row is P0.",
      fr="Vous faites n + 1 itérations. Pour n = 0, la seule ligne est P0.")
def makes_one_update_too_many(x, y, P0, delta, n):
    return fit_line_gd(x, y, P0, delta, n + 1)

@slip(en="Your array has the type of P0: with whole numbers it drops all decimals. Make it of floats.",
      fr="Votre tableau a le type de P0 : pour des nombres entiers, il perd toutes les décimales. Créez-le en flottants.")
def keeps_whole_numbers_only(x, y, P0, delta, n):
    lines = np.zeros((n + 1, 2), dtype=P0.dtype)
    lines[0] = P0
    for k in range(n):
        lines[k + 1] = fit_line_gd(x, y, lines[k], delta, 1)[1]
    return lines


# right in another way

@alternative
def in_loops(x, y, P0, delta, n):
    lines = [tuple(float(v) for v in P0)]
    for _ in range(n):
        a, b = lines[-1]
        da = db = 0.0
        for u, v in zip(x, y):
            da -= 2 * u * (v - a * u - b)
            db -= 2 * (v - a * u - b)
        lines.append((a - delta * da, b - delta * db))
    return lines

@alternative
def with_a_matrix(x, y, P0, delta, n):
    A = np.stack([x, np.ones(len(x))], axis=1)
    lines = np.zeros((n + 1, 2))
    lines[0] = P0
    for k in range(n):
        lines[k + 1] = lines[k] - 2 * delta * A.T @ (A @ lines[k] - y)
    return lines


EXERCISE = exercise(
    __name__,
    slug="fit_line_gd",
    title=Text(en="A line fitted by descent", fr="Ajuster une droite par descente"),
    statement=Text(en=r"""
Which line $y = ax + b$ passes best between $N$ points $(x_i, y_i)$? This is the smallest network there is: one neuron, one input,
no activation. Its expected outputs are the $y_i$, the outputs it produces are $a x_i + b$, and its error is the **sum** of the squares of the **residuals** $r_i$:

$$ E(a, b) = \sum_{i=1}^{N} r_i^2 \qquad r_i = y_i - (a x_i + b) $$

Its gradient follows from the chain rule:

$$ \frac{\partial E}{\partial a} = -2 \sum_{i=1}^{N} x_i\, r_i \qquad \frac{\partial E}{\partial b} = -2 \sum_{i=1}^{N} r_i $$

* `x` and `y` are arrays of shape $(N,)$, perhaps of whole numbers, in any order; `P0` is the first line $(a_0, b_0)$, of shape $(2,)$.
* `delta` is the learning rate, `n` the number of steps of gradient descent. Make exactly `n`, and move $a$ and $b$ at once.
* Return all lines $(a_0, b_0), \dots, (a_n, b_n)$, one per row: an array of shape $(n+1, 2)$, the first line included.
* The error is a sum: nothing is divided by $N$. (Keras takes the mean. There, the same walk needs the learning rate $N \delta$.)

**Example.** Points $(0, <<y1>>), (1, <<y2>>), (2, <<y3>>)$, first line $(0, <<b>>)$, $\delta = 0.05$. The residuals are $<<r1>>, <<r2>>, <<r3>>$, so the gradient is
$(<<da>>, <<db>>)$ and the next line is $(<<a1>>, <<b1>>)$.
""", fr=r"""
Quelle droite $y = ax + b$ passe le mieux entre $N$ points $(x_i, y_i)$ ? C'est le plus petit des réseaux : un neurone, une entrée,
pas d'activation. Ses sorties attendues sont les $y_i$, ses sorties produites les $a x_i + b$, et son erreur est la **somme** des carrés des **résidus** $r_i$ :

$$ E(a, b) = \sum_{i=1}^{N} r_i^2 \qquad r_i = y_i - (a x_i + b) $$

Son gradient vient de la règle de la chaîne :

$$ \frac{\partial E}{\partial a} = -2 \sum_{i=1}^{N} x_i\, r_i \qquad \frac{\partial E}{\partial b} = -2 \sum_{i=1}^{N} r_i $$

* `x` et `y` sont des tableaux de forme $(N,)$, éventuellement d'entiers, dans un ordre quelconque ; `P0` est la première droite $(a_0, b_0)$, de forme $(2,)$.
* `delta` est le pas (ou taux d'apprentissage), `n` le nombre d'itérations de la descente de gradient. Faites-en exactement `n`, et déplacez $a$ et $b$ en même temps.
* Renvoyez toutes les droites $(a_0, b_0), \dots, (a_n, b_n)$, une par ligne : un tableau de forme $(n+1, 2)$, la première droite comprise.
* L'erreur est une somme : rien n'est divisé par $N$. (Keras prend la moyenne. Il y faut, pour le même trajet, le pas $N \delta$.)

**Exemple.** Points $(0, <<y1>>), (1, <<y2>>), (2, <<y3>>)$, première droite $(0, <<b>>)$, $\delta = 0{,}05$. Les résidus sont $<<r1>>, <<r2>>, <<r3>>$, donc le gradient est
$(<<da>>, <<db>>)$ et la droite suivante est $(<<a1>>, <<b1>>)$.
"""),
    solution=fit_line_gd,
    holes=Text(en="The lines (a_0, b_0), …, (a_n, b_n) of n steps of gradient descent on the sum of squared residuals: shape (n + 1, 2).",
               fr="Les droites (a_0, b_0), …, (a_n, b_n) de n itérations de la descente de gradient sur la somme des carrés des résidus : forme (n + 1, 2)."),
    shapes="(N),(N),(2)->(n+1,2)",
    hints=(
        Text(en="Everything comes from the residuals: `r = y - (a * x + b)`, an array of shape (N,), computed anew at each step.",
             fr="Tout vient des résidus : `r = y - (a * x + b)`, un tableau de forme (N,), recalculé à chaque itération."),
        Text(en="The gradient is `np.array([-2 * (x * r).sum(), -2 * r.sum()])`. The rest is the loop of `gd_trajectory`.",
             fr="Le gradient est `np.array([-2 * (x * r).sum(), -2 * r.sum()])`. Le reste est la boucle de `gd_trajectory`."),
    ),
    points=10,
    picture="path",
    prerequisites=("gd_trajectory",),
    covers=("8.G", "8.H"),
)
