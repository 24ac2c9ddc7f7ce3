"""Values on a grid, of functions that may hold a test or be constant."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula
from reference.algorithms.evaluate_on_grid import evaluate_on_grid


def values(rng):
    a, b, c = np.sort(rng.choice(np.arange(1, 8), size=3, replace=False)).tolist()
    p, q = np.sort(rng.choice(np.arange(1, 10), size=2, replace=False)).tolist()
    Z = {f"z{i}{j}": x * x + 100 * y for i, y in enumerate((p, q)) for j, x in enumerate((a, b, c))}
    return {"a": a, "b": b, "c": c, "p": p, "q": q, **Z}


def function(source):
    return Formula(source, ("x", "y"))


def steps(rng, n):
    """Numbers that grow, n of them."""
    return np.cumsum(rng.uniform(0.3, 1.5, size=n)).round(2) - 2


# what we try

@case(fr="deux lignes de trois valeurs")
def two_rows_of_three_values(rng, a, b, c, p, q):
    return (function("x**2 + 100*y"), np.array([a, b, c]), np.array([p, q]))

@case(fr="une fonction avec un test", points=2)
def a_function_with_a_test(rng):
    return (function("x**2 if x > y else y - 0.5*x"), steps(rng, 4), steps(rng, 5))

@case(fr="une fonction constante")
def a_constant_function(rng):
    return (function(str(int(rng.integers(3, 20)))), steps(rng, 4), steps(rng, 2))

@case(fr="un test qui donne d'abord un entier", points=3)
def a_test_that_gives_a_whole_number_first(rng):
    return (function("0 if x < y else x - y"), steps(rng, 5) - 1, steps(rng, 3))

@case(fr="une grille carrée", hidden=True)
def a_square_grid(rng):
    return (function("x*exp(-y) + sin(x)"), steps(rng, 4), steps(rng, 4))

@case(fr="une seule ligne", hidden=True)
def a_single_row(rng):
    return (function("x - 3*y"), steps(rng, 6), steps(rng, 1))

@case(fr="une seule colonne", hidden=True)
def a_single_column(rng):
    return (function("abs(x) + y**3"), steps(rng, 1), steps(rng, 5))

@case(fr="des entiers donnent des décimaux")
def whole_numbers_give_decimals(rng):
    return (function("x/(y + 1)"), rng.permutation(np.arange(1, 6)), np.array([3, 7]))

@law(en="on the diagonal of a square grid, Z[i, i] − f(VX[i], VY[i])",
     fr="sur la diagonale d'une grille carrée, Z[i, i] − f(VX[i], VY[i])", hidden=True)
def on_the_diagonal_stand_the_values_at_pairs(student, rng):
    f, VX, VY = function("x**2 - 2*x*y + 3*y"), steps(rng, 5), steps(rng, 5)
    Z = np.asarray(student.evaluate_on_grid(f, VX, VY))
    return np.diag(Z) - f(VX, VY)


# what goes wrong

@slip(en="You compute f at the pairs (x_0, y_0), (x_1, y_1), … only. On a grid every x meets every y: k times m values.",
      fr="Vous calculez f aux couples (x_0, y_0), (x_1, y_1), … seulement. Sur une grille, chaque x rencontre chaque y : k fois m valeurs.")
def computes_pairs_only(f, VX, VY):
    return np.array([f(x, y) for x, y in zip(VX, VY)], dtype=float)

@slip(en="Your array is transposed: you give each x a row. Each x has a column and each y a row, so the shape is (k, m).",
      fr="Votre tableau est transposé : vous donnez une ligne à chaque x. Chaque x a une colonne et chaque y une ligne : la forme est (k, m).")
def gives_x_the_rows(f, VX, VY):
    return evaluate_on_grid(f, VX, VY).T

@slip(en="You call f(y, x). The abscissa comes first: f(x, y).",
      fr="Vous appelez f(y, x). L'abscisse vient en premier : f(x, y).")
def exchanges_the_arguments(f, VX, VY):
    return evaluate_on_grid(lambda x, y: f(y, x), VX, VY)

@slip(en="You call f on all of the array at once. A function with a test cannot answer, and a constant one answers a single number: call f on two numbers at a time.",
      fr="Vous appelez f sur tout le tableau d'un coup. Une fonction avec un test ne peut pas répondre, et une fonction constante répond un seul nombre : appelez f sur deux nombres à la fois.")
def calls_f_on_whole_arrays(f, VX, VY):
    return f(*np.meshgrid(VX, VY))

@slip(en="`np.vectorize` gives all values the type of the first one: if that is a whole number, all decimals are lost. Add `otypes=[float]`.",
      fr="`np.vectorize` donne à toutes les valeurs le type de la première : si c'est un entier, toutes les décimales sont perdues. Ajoutez `otypes=[float]`.")
def keeps_the_type_of_the_first_value(f, VX, VY):
    return np.vectorize(f)(*np.meshgrid(VX, VY))

@slip(en="Your array holds whole numbers, so all decimals are lost. Make it of floats.",
      fr="Votre tableau contient des entiers, donc toutes les décimales sont perdues. Créez-le en flottants.")
def keeps_whole_numbers_only(f, VX, VY):
    return evaluate_on_grid(f, VX, VY).astype(int)

@slip(en="Your values are right but stand in one long list. Give it the shape (k, m).",
      fr="Vos valeurs sont justes mais forment une seule longue liste. Donnez-lui la forme (k, m).")
def returns_one_long_list(f, VX, VY):
    return evaluate_on_grid(f, VX, VY).ravel()

@slip(en="You return the last row only. Start a new row for each y, and keep the rows before it.",
      fr="Vous ne renvoyez que la dernière ligne. Commencez une nouvelle ligne pour chaque y, et gardez les précédentes.")
def keeps_the_last_row_only(f, VX, VY):
    return evaluate_on_grid(f, VX, VY)[-1]

@slip(en="Your first row belongs to the last ordinate, as on a drawing where y points upwards. In the array, row 0 belongs to VY[0].",
      fr="Votre première ligne correspond à la dernière ordonnée, comme sur un dessin où y monte. Dans le tableau, la ligne 0 correspond à VY[0].")
def starts_from_the_top(f, VX, VY):
    return evaluate_on_grid(f, VX, VY)[::-1]

@slip(en="You call f on the numbers j and i of columns and rows. Call it on the coordinates VX[j] and VY[i].",
      fr="Vous appelez f sur les numéros j et i des colonnes et des lignes. Appelez-la sur les coordonnées VX[j] et VY[i].")
def takes_the_numbers_of_row_and_column(f, VX, VY):
    return evaluate_on_grid(f, np.arange(len(VX)), np.arange(len(VY)))

@slip(en="All your rows are the last one: `[[0] * m] * k` is k times the same row. Make a new one for each y: `[[0] * m for _ in range(k)]`, or `np.zeros((k, m))`.",
      fr="Toutes vos lignes sont la dernière : `[[0] * m] * k` est k fois la même ligne. Créez-en une par y : `[[0] * m for _ in range(k)]`, ou `np.zeros((k, m))`.")
def shares_one_row(f, VX, VY):
    Z = [[0.0] * len(VX)] * len(VY)
    for i, y in enumerate(VY):
        for j, x in enumerate(VX):
            Z[i][j] = f(x, y)
    return Z


# right in another way

@alternative
def filling_a_table(f, VX, VY):
    Z = np.zeros((len(VY), len(VX)))
    for i, y in enumerate(VY):
        for j, x in enumerate(VX):
            Z[i, j] = f(x, y)
    return Z

@alternative
def with_vectorize(f, VX, VY):
    X, Y = np.meshgrid(VX, VY)
    return np.vectorize(f, otypes=[float])(X, Y)

@alternative
def as_lists(f, VX, VY):
    return [[float(f(float(x), float(y))) for x in VX] for y in VY]

@alternative
def column_by_column(f, VX, VY):
    return np.stack([[float(f(x, y)) for y in VY] for x in VX], axis=1)


EXERCISE = exercise(
    __name__,
    slug="evaluate_on_grid",
    title=Text(en="A function on a grid", fr="Une fonction sur une grille"),
    statement=Text(en=r"""
To draw a surface or its level lines, one needs the values of $f$ at all points of a grid, in an array:

$$ Z_{ij} = f(x_j, y_i), \qquad 0 \le i < k, \quad 0 \le j < m $$

* `VX` holds the $m$ abscissas $x_j$, `VY` the $k$ ordinates $y_i$. The two lengths may differ.
* `f` takes two **numbers** and returns one. It may hold a test, such as `x if x > y else 0`, so it need not accept arrays; it may
  be constant; it may return whole numbers at some points and decimals at others.
* Return the array $Z$ of shape $(k, m)$: a **row for each $y$**, a **column for each $x$**. No decimal may be lost.

**Example.** $f(x, y) = x^2 + 100y$ with `VX` = $(<<a>>, <<b>>, <<c>>)$ and `VY` = $(<<p>>, <<q>>)$ has six values:

$$ Z = \begin{pmatrix} <<z00>> & <<z01>> & <<z02>> \\ <<z10>> & <<z11>> & <<z12>> \end{pmatrix} $$
""", fr=r"""
Pour dessiner une surface ou ses lignes de niveau, il faut les valeurs de $f$ en tous les points d'une grille, dans un tableau :

$$ Z_{ij} = f(x_j, y_i), \qquad 0 \le i < k, \quad 0 \le j < m $$

* `VX` contient les $m$ abscisses $x_j$, `VY` les $k$ ordonnées $y_i$. Les deux longueurs peuvent différer.
* `f` prend deux **nombres** et en renvoie un. Elle peut contenir un test, comme `x if x > y else 0`, et n'accepte donc pas forcément
  les tableaux ; elle peut être constante ; elle peut renvoyer des entiers en certains points et des décimaux en d'autres.
* Renvoyez le tableau $Z$ de forme $(k, m)$ : une **ligne par $y$**, une **colonne par $x$**. Aucune décimale ne doit se perdre.

**Exemple.** $f(x, y) = x^2 + 100y$ avec `VX` = $(<<a>>, <<b>>, <<c>>)$ et `VY` = $(<<p>>, <<q>>)$ a six valeurs :

$$ Z = \begin{pmatrix} <<z00>> & <<z01>> & <<z02>> \\ <<z10>> & <<z11>> & <<z12>> \end{pmatrix} $$
"""),
    solution=evaluate_on_grid,
    holes=Text(en="The values of f on the grid, of shape (k, m): Z[i, j] = f(VX[j], VY[i]).",
               fr="Les valeurs de f sur la grille, de forme (k, m) : Z[i, j] = f(VX[j], VY[i])."),
    shapes="(m),(k)->(k,m)",
    hints=(
        Text(en="Two loops, one inside the other: the outer one over the ordinates makes the rows, the inner one over the abscissas fills a row.",
             fr="Deux boucles, l'une dans l'autre : celle de l'extérieur, sur les ordonnées, fait les lignes ; celle de l'intérieur, sur les abscisses, remplit une ligne."),
        Text(en="Start from `Z = np.zeros((len(VY), len(VX)))`, which holds floats, and fill it: `Z[i, j] = f(VX[j], VY[i])`.",
             fr="Partez de `Z = np.zeros((len(VY), len(VX)))`, qui contient des flottants, et remplissez-le : `Z[i, j] = f(VX[j], VY[i])`."),
    ),
    points=8,
    prerequisites=("meshgrid_by_hand",),
    equivalent={
        '→ return rows': 'a list of rows is as good as an array',
        'np.array(rows, dtype=float) → np.array(rows)': 'one float in the rows makes them all floats, and whole numbers are as good',
    },
    covers=("4.4", "4.6", "4.7"),
)
