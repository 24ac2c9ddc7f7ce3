"""The two arrays of a grid: which of x and y changes along a row."""

import numpy as np

from grader.bank.author import Rules, Text, alternative, case, exercise, law, slip
from reference.algorithms.meshgrid_by_hand import meshgrid_by_hand


def values(rng):
    a, b, c = np.sort(rng.choice(np.arange(1, 10), size=3, replace=False)).tolist()
    p, q = np.sort(rng.choice(np.arange(2, 9), size=2, replace=False)).tolist()
    return {"a": a, "b": b, "c": c, "p": 10 * p, "q": 10 * q}


def steps(rng, n):
    """Numbers that grow, n of them."""
    return np.cumsum(rng.uniform(0.2, 1.5, size=n)).round(2) - 2


# what we try

@case(fr="trois abscisses et deux ordonnées", points=2)
def three_abscissas_and_two_ordinates(rng, a, b, c, p, q):
    return (np.array([a, b, c]), np.array([p, q]))

@case(fr="plus de lignes que de colonnes")
def more_rows_than_columns(rng):
    return (steps(rng, 2), steps(rng, 5))

@case(fr="une grille carrée")
def a_square_grid(rng):
    return (steps(rng, 4), steps(rng, 4))

@case(fr="une seule ligne", hidden=True)
def a_single_row(rng):
    return (steps(rng, 6), steps(rng, 1))

@case(fr="une seule colonne", hidden=True)
def a_single_column(rng):
    return (steps(rng, 1), steps(rng, 3))

@case(en="whole numbers for x, decimals for y", fr="des nombres entiers pour x, des décimaux pour y", points=2)
def whole_numbers_across_and_decimals_up(rng):
    return (np.arange(4), steps(rng, 3))

@case(fr="des nombres dans le désordre", hidden=True)
def numbers_in_any_order(rng):
    return (rng.uniform(-3, 3, size=5).round(2), rng.uniform(-3, 3, size=7).round(2))

@law(en="at four places of a grid, X[i, j] − VX[j] and Y[i, j] − VY[i]",
     fr="en quatre endroits d'une grille, X[i, j] − VX[j] et Y[i, j] − VY[i]", hidden=True)
def the_point_of_each_row_and_column(student, rng):
    VX, VY = steps(rng, 7), steps(rng, 4)
    X, Y = student.meshgrid_by_hand(VX, VY)
    places = [(0, 0), (0, 6), (3, 0), (2, 5)]
    return [[float(np.asarray(X)[i, j] - VX[j]), float(np.asarray(Y)[i, j] - VY[i])] for i, j in places]


# what goes wrong

@slip(en="Your arrays are transposed: you give each x a row. Each x has a column and each y a row, so the shape is (k, m).",
      fr="Vos tableaux sont transposés : vous donnez une ligne à chaque x. Chaque x a une colonne et chaque y une ligne : la forme est (k, m).")
def gives_x_the_rows(VX, VY):
    return tuple(np.meshgrid(VX, VY, indexing="ij"))

@slip(en="You return Y, X. The order is X, Y.",
      fr="Vous renvoyez Y, X. L'ordre est X, Y.")
def returns_y_before_x(VX, VY):
    X, Y = np.meshgrid(VX, VY)
    return Y, X

@slip(en="You exchange VX and VY: the abscissas, in VX, go along each row of X.",
      fr="Vous échangez VX et VY : les abscisses, dans VX, se suivent sur chaque ligne de X.")
def exchanges_the_two_vectors(VX, VY):
    return tuple(np.meshgrid(VY, VX))

@slip(en="In X each abscissa is repeated before the next one comes. Along a row of X the abscissas follow each other, x_0, x_1, x_2: `np.repeat` suits Y, `np.tile` suits X.",
      fr="Dans X, chaque abscisse est répétée avant la suivante. Sur une ligne de X, les abscisses se suivent, x_0, x_1, x_2 : `np.repeat` convient à Y, `np.tile` à X.")
def repeats_each_abscissa(VX, VY):
    m, k = len(VX), len(VY)
    return np.repeat(VX, k).reshape(k, m), np.repeat(VY, m).reshape(k, m)

@slip(en="In Y the ordinates follow each other along a row. A row of Y has one ordinate, repeated m times.",
      fr="Dans Y, les ordonnées se suivent sur une ligne. Une ligne de Y contient une seule ordonnée, répétée m fois.")
def tiles_the_ordinates(VX, VY):
    m, k = len(VX), len(VY)
    return np.tile(VX, (k, 1)), np.resize(np.tile(VY, m), (k, m))

@slip(en="Your grid has as many rows as columns. The number of rows is the length of VY, the number of columns that of VX.",
      fr="Votre grille a autant de lignes que de colonnes. Le nombre de lignes est la longueur de VY, le nombre de colonnes celle de VX.")
def makes_a_square(VX, VY):
    m = len(VX)
    return np.tile(VX, (m, 1)), np.repeat(np.resize(VY, m), m).reshape(m, m)

@slip(en="Your Y starts with the last ordinate, as on a drawing where y points upwards. In the array, row 0 belongs to VY[0].",
      fr="Votre Y commence par la dernière ordonnée, comme sur un dessin où y monte. Dans le tableau, la ligne 0 correspond à VY[0].")
def starts_from_the_top(VX, VY):
    X, Y = np.meshgrid(VX, VY)
    return X, Y[::-1]

@slip(en="You return the numbers j and i. Return the coordinates that stand there: VX[j] and VY[i].",
      fr="Vous renvoyez les numéros j et i. Renvoyez les coordonnées qui leur correspondent : VX[j] et VY[i].")
def counts_rows_and_columns(VX, VY):
    i, j = np.indices((len(VY), len(VX)))
    return j, i

@slip(en="You return one array of points. Return two arrays: X with all abscissas, Y with all ordinates.",
      fr="Vous renvoyez un seul tableau de points. Renvoyez deux tableaux : X avec toutes les abscisses, Y avec toutes les ordonnées.")
def returns_a_list_of_points(VX, VY):
    X, Y = np.meshgrid(VX, VY)
    return np.stack([X, Y], axis=-1)

@slip(en="Your X and Y are long vectors. Give them the shape (k, m): `.reshape(k, m)`.",
      fr="Vos X et Y sont de longs vecteurs. Donnez-leur la forme (k, m) : `.reshape(k, m)`.")
def returns_flat_vectors(VX, VY):
    X, Y = np.meshgrid(VX, VY)
    return X.ravel(), Y.ravel()

@slip(en="Your Y has the type of VX: where VX holds whole numbers, the decimals of VY are lost. `np.zeros` without `dtype` makes floats.",
      fr="Votre Y a le type de VX : si VX contient des entiers, les décimales de VY sont perdues. `np.zeros` sans `dtype` crée des flottants.")
def keeps_whole_numbers_only(VX, VY):
    X = np.zeros((len(VY), len(VX)), dtype=VX.dtype)
    Y = np.zeros((len(VY), len(VX)), dtype=VX.dtype)
    X[:] = VX
    Y[:] = VY[:, None]
    return X, Y

@slip(en="You pair x_0 with y_0, x_1 with y_1, and so on. On a grid every x meets every y.",
      fr="Vous appariez x_0 et y_0, x_1 et y_1, et ainsi de suite. Sur une grille, chaque x rencontre chaque y.")
def pairs_the_vectors(VX, VY):
    n = min(len(VX), len(VY))
    return VX[:n], VY[:n]

@slip(en="All the rows of your Y are the last one: `[[0] * m] * k` is k times the same row. Make a new one for each y: `np.zeros((k, m))`.",
      fr="Toutes les lignes de votre Y sont la dernière : `[[0] * m] * k` est k fois la même ligne. Créez-en une par y : `np.zeros((k, m))`.")
def shares_one_row(VX, VY):
    X, Y = [[0.0] * len(VX)] * len(VY), [[0.0] * len(VX)] * len(VY)
    for i, y in enumerate(VY):
        for j, x in enumerate(VX):
            X[i][j], Y[i][j] = x, y
    return X, Y


# right in another way

@alternative
def entry_by_entry(VX, VY):
    X, Y = np.zeros((len(VY), len(VX))), np.zeros((len(VY), len(VX)))
    for i in range(len(VY)):
        for j in range(len(VX)):
            X[i, j] = VX[j]
            Y[i, j] = VY[i]
    return X, Y

@alternative
def as_lists(VX, VY):
    return [list(VX) for _ in VY], [[y] * len(VX) for y in VY]

@alternative
def by_broadcasting(VX, VY):
    return np.array([VX + 0 * VY[:, None], 0 * VX + VY[:, None]])

@alternative
def with_outer_products(VX, VY):
    return [np.outer(np.ones(len(VY)), VX), np.outer(VY, np.ones(len(VX)))]


EXERCISE = exercise(
    __name__,
    slug="meshgrid_by_hand",
    title=Text(en="A grid by hand", fr="Une grille à la main"),
    statement=Text(en=r"""
To compute a function at every point of a grid, NumPy wants the coordinates of these points in two arrays of the same shape, one for $x$
and one for $y$. From the abscissas $x_0, \dots, x_{m-1}$ and the ordinates $y_0, \dots, y_{k-1}$, make them:

$$ X_{ij} = x_j, \qquad Y_{ij} = y_i, \qquad 0 \le i < k, \quad 0 \le j < m $$

* `VX` holds the $m$ abscissas, `VY` the $k$ ordinates. The two lengths may differ.
* Return the pair $X$, $Y$. Both have shape $(k, m)$: a **row for each $y$**, a **column for each $x$**.
* Row $0$ belongs to $y_0$, the first entry of `VY`.

This is what `np.meshgrid(VX, VY)` does; it may not be called here, in any form.

**Example.** With `VX` = $(<<a>>, <<b>>, <<c>>)$ and `VY` = $(<<p>>, <<q>>)$ there are two rows and three columns:

$$ X = \begin{pmatrix} <<a>> & <<b>> & <<c>> \\ <<a>> & <<b>> & <<c>> \end{pmatrix}, \qquad Y = \begin{pmatrix} <<p>> & <<p>> & <<p>> \\ <<q>> & <<q>> & <<q>> \end{pmatrix} $$
""", fr=r"""
Pour calculer une fonction en tous les points d'une grille, NumPy demande les coordonnées de ces points dans deux tableaux de même
forme, un pour $x$ et un pour $y$. À partir des abscisses $x_0, \dots, x_{m-1}$ et des ordonnées $y_0, \dots, y_{k-1}$, construisez-les :

$$ X_{ij} = x_j, \qquad Y_{ij} = y_i, \qquad 0 \le i < k, \quad 0 \le j < m $$

* `VX` contient les $m$ abscisses, `VY` les $k$ ordonnées. Les deux longueurs peuvent différer.
* Renvoyez le couple $X$, $Y$. Les deux sont de forme $(k, m)$ : une **ligne par $y$**, une **colonne par $x$**.
* La ligne $0$ correspond à $y_0$, le premier élément de `VY`.

C'est ce que fait `np.meshgrid(VX, VY)` ; on n'a pas le droit de l'appeler ici, sous aucune forme.

**Exemple.** Avec `VX` = $(<<a>>, <<b>>, <<c>>)$ et `VY` = $(<<p>>, <<q>>)$, il y a deux lignes et trois colonnes :

$$ X = \begin{pmatrix} <<a>> & <<b>> & <<c>> \\ <<a>> & <<b>> & <<c>> \end{pmatrix}, \qquad Y = \begin{pmatrix} <<p>> & <<p>> & <<p>> \\ <<q>> & <<q>> & <<q>> \end{pmatrix} $$
"""),
    solution=meshgrid_by_hand,
    holes=Text(en="The arrays X and Y of the grid, of shape (k, m): X[i, j] = VX[j] and Y[i, j] = VY[i].",
               fr="Les tableaux X et Y de la grille, de forme (k, m) : X[i, j] = VX[j] et Y[i, j] = VY[i]."),
    shapes="(m),(k)->(2,k,m)",
    hints=(
        Text(en="Write X and Y for three abscissas and two ordinates on paper. What is the same in every row of X? In every column of Y?",
             fr="Écrivez X et Y sur papier pour trois abscisses et deux ordonnées. Qu'est-ce qui est le même sur chaque ligne de X ? Dans chaque colonne de Y ?"),
        Text(en="Start from `X = np.zeros((len(VY), len(VX)))` and fill it with two loops: `X[i, j] = VX[j]`. The same for Y with `VY[i]`.",
             fr="Partez de `X = np.zeros((len(VY), len(VX)))` et remplissez-le par deux boucles : `X[i, j] = VX[j]`. De même pour Y avec `VY[i]`."),
    ),
    points=5,
    rules=Rules(forbidden=("numpy.meshgrid", "numpy.mgrid", "numpy.ogrid")),
    covers=("4.1", "4.5"),
)
