"""Grid search: which points make up the grid, and which of x and y changes along a row."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.grid_search import grid_search


def values(rng):
    m, q = int(rng.choice([5, 7, 11])), int(rng.choice([4, 5, 7, 8]))
    return {"m": m, "q": q, "x": round(m / 3), "y": 3 * round(q / 3), "z": 3}


def function(source):
    return Formula(source, ("x", "y"))


def bowl(rng, tilt, height=0):
    """A bowl whose axes are those of the plane only if tilt is 0; no two places of a grid have the same value."""
    p, q = rng.uniform(-0.8, 0.8, size=2).round(3)
    return function(f"(x - {p})**2 + 1.7*(y - {q})**2 + {tilt}*(x - {p})*(y - {q}) + {height}")


# what we try

@case(en="the lowest of twenty-five values", fr="la plus petite de vingt-cinq valeurs")
def the_lowest_of_twenty_five_values(rng, m, q):
    return (function(f"(3*x - {m})**2 + 2*(y - {q})**2"), (1, 5), (0, 12), 5)

@case(fr="un rectangle qui n'est pas un carré", points=2)
def a_box_that_is_not_square(rng):
    return (bowl(rng, 0.5, 1), (-2.0, 1.0), (-1.0, 4.0), 7)

@case(en="the lowest point is the last corner", fr="le point le plus bas est le dernier coin")
def the_lowest_place_is_the_last_corner(rng):
    a, b = rng.uniform(1, 2, size=2).round(2)
    return (function(f"9 - {a}*x - {b}*y"), (0.0, 1.0), (0.0, 2.0), 4)

@case(fr="la somme des distances à trois points", hidden=True, points=2)
def the_sum_of_the_distances_to_three_points(rng):
    points = rng.uniform(0, 6, size=(3, 2)).round(1).tolist()
    return (function(" + ".join(f"sqrt((x - {a})**2 + (y - {b})**2)" for a, b in points)), (0, 6), (0, 6), 40)

@case(fr="une longue vallée oblique", hidden=True)
def a_long_slanted_valley(rng):
    return (bowl(rng, 2.4), (-3.0, 2.0), (-2.0, 2.5), 30)

@case(fr="des valeurs de plusieurs milliers", hidden=True)
def values_in_the_thousands(rng):
    return (bowl(rng, -0.5, 2000), (-2.0, 3.0), (-1.5, 1.0), 6)

@case(fr="des valeurs négatives", hidden=True)
def values_below_zero(rng):
    return (bowl(rng, 0.3, -50), (-1.0, 2.5), (-2.0, 1.0), 6)

@case(fr="les quatre coins seulement", hidden=True)
def the_four_corners_only(rng):
    return (bowl(rng, 0.4), (0.9, 2.0), (-3.0, -1.0), 2)

@law(en="the points (x, y) where f is computed, in order of x, each listed once: N = 3 gives nine of them",
     fr="les points (x, y) où f est calculée, par x croissant, chacun une seule fois : N = 3 en donne neuf")
def the_places_where_f_is_asked_for(student, rng):
    f = Spy(Formula("x**2 + y**2 + 1", ("x", "y")))
    left, low = rng.integers(-6, -2, size=2).tolist()
    student.grid_search(f, (left, left + 2), (low, low + 10), 3)
    asked = [np.stack(np.broadcast_arrays(*call), axis=-1).reshape(-1, 2) for call in f.calls]
    return np.unique(np.round(np.concatenate(asked), 9), axis=0)


# what goes wrong

def searched(f, x, y):
    """The lowest place of the grid made of x and y."""
    X, Y = np.meshgrid(x, y)
    Z = f(X, Y)
    k = np.argmin(Z)
    return X.flat[k], Y.flat[k], Z.flat[k]

@slip(en="You return y, x, z. The order is x, y, z.",
      fr="Vous renvoyez y, x, z. L'ordre est x, y, z.")
def exchanges_x_and_y(f, xlim, ylim, N):
    x, y, z = grid_search(f, xlim, ylim, N)
    return y, x, z

@slip(en="You found the row i and the column j of the lowest value, then took x[i] and y[j]. After `np.meshgrid`, the column belongs to x and the row to y: x[j] and y[i].",
      fr="Vous avez trouvé la ligne i et la colonne j de la plus petite valeur, puis pris x[i] et y[j]. Après `np.meshgrid`, la colonne correspond à x et la ligne à y : x[j] et y[i].")
def reads_row_and_column_the_wrong_way_round(f, xlim, ylim, N):
    x, y = np.linspace(*xlim, N), np.linspace(*ylim, N)
    Z = f(*np.meshgrid(x, y))
    i, j = np.unravel_index(np.argmin(Z), Z.shape)
    return x[i], y[j], Z[i, j]

@slip(en="Your grid has N + 1 points along each side. N points make N − 1 intervals: `np.linspace(a, b, N)`.",
      fr="Votre grille a N + 1 points par côté. N points font N − 1 intervalles : `np.linspace(a, b, N)`.")
def takes_one_point_too_many(f, xlim, ylim, N):
    return grid_search(f, xlim, ylim, N + 1)

@slip(en="Your grid stops before the ends x_max and y_max. They belong to it: divide by N − 1, or use `np.linspace(a, b, N)`.",
      fr="Votre grille s'arrête avant les extrémités x_max et y_max. Elles en font partie : divisez par N − 1, ou utilisez `np.linspace(a, b, N)`.")
def leaves_out_the_far_ends(f, xlim, ylim, N):
    return searched(f, np.linspace(*xlim, N, endpoint=False), np.linspace(*ylim, N, endpoint=False))

@slip(en="You keep the largest value. Keep the lowest.",
      fr="Vous gardez la plus grande valeur. Gardez la plus petite.")
def keeps_the_largest_value(f, xlim, ylim, N):
    x, y, z = grid_search(lambda x, y: -f(x, y), xlim, ylim, N)
    return x, y, -z

def improved(f, xlim, ylim, N, z):
    x, y = xlim[0], ylim[0]
    for b in np.linspace(*ylim, N):
        for a in np.linspace(*xlim, N):
            if f(a, b) < z:
                x, y, z = a, b, f(a, b)
    return x, y, z

@slip(en="You start with 0 as the lowest value, and no value of f is below it. Start with a value of f.",
      fr="Vous partez de 0 comme plus petite valeur, et aucune valeur de f n'est en dessous. Partez d'une valeur de f.")
def starts_the_minimum_at_zero(f, xlim, ylim, N):
    return improved(f, xlim, ylim, N, 0)

@slip(en="You start with 1000 as the lowest value, and no value of f is below it. Start with a value of f, or with `np.inf`.",
      fr="Vous partez de 1000 comme plus petite valeur, et aucune valeur de f n'est en dessous. Partez d'une valeur de f, ou de `np.inf`.")
def starts_the_minimum_at_a_thousand(f, xlim, ylim, N):
    return improved(f, xlim, ylim, N, 1000)

@slip(en="You return the numbers of the column and of the row. Return the coordinates x and y that stand there.",
      fr="Vous renvoyez les numéros de la colonne et de la ligne. Renvoyez les coordonnées x et y qui leur correspondent.")
def returns_the_numbers_of_row_and_column(f, xlim, ylim, N):
    Z = f(*np.meshgrid(np.linspace(*xlim, N), np.linspace(*ylim, N)))
    i, j = np.unravel_index(np.argmin(Z), Z.shape)
    return j, i, Z[i, j]

@slip(en="You compute f at the pairs (x_0, y_0), (x_1, y_1), … only: the diagonal of the grid. Every x goes with every y: N² pairs.",
      fr="Vous calculez f aux couples (x_0, y_0), (x_1, y_1), … seulement : la diagonale de la grille. Chaque x va avec chaque y : N² couples.")
def walks_along_the_diagonal(f, xlim, ylim, N):
    x, y = np.linspace(*xlim, N), np.linspace(*ylim, N)
    k = np.argmin(f(x, y))
    return x[k], y[k], f(x, y)[k]

@slip(en="You look along the first row, then up the column of the best point found there. The lowest point of the grid may be elsewhere: look at all N² points.",
      fr="Vous cherchez sur la première ligne, puis sur la colonne du meilleur point trouvé. Le point le plus bas de la grille peut être ailleurs : regardez les N² points.")
def looks_along_one_row_then_one_column(f, xlim, ylim, N):
    x, y = np.linspace(*xlim, N), np.linspace(*ylim, N)
    a = x[np.argmin(f(x, 0 * x + y[0]))]
    b = y[np.argmin(f(0 * y + a, y))]
    return a, b, f(a, b)

@slip(en="You take the limits of x for y as well. Those of y are in `ylim`.",
      fr="Vous prenez les limites de x pour y aussi. Celles de y sont dans `ylim`.")
def takes_the_limits_of_x_for_both(f, xlim, ylim, N):
    return grid_search(f, xlim, xlim, N)

@slip(en="The value is missing. Return three numbers: x, y and z = f(x, y).",
      fr="La valeur manque. Renvoyez trois nombres : x, y et z = f(x, y).")
def returns_the_place_without_the_value(f, xlim, ylim, N):
    return grid_search(f, xlim, ylim, N)[:2]


# right in another way

@alternative
def two_loops(f, xlim, ylim, N):
    best = None
    for i in range(N):
        for j in range(N):
            x = xlim[0] + i * (xlim[1] - xlim[0]) / (N - 1)
            y = ylim[0] + j * (ylim[1] - ylim[0]) / (N - 1)
            z = f(x, y)
            if best is None or z < best[2]:
                best = [x, y, z]
    return best

@alternative
def the_least_of_a_list(f, xlim, ylim, N):
    z, x, y = min((f(x, y), x, y) for x in np.linspace(*xlim, N) for y in np.linspace(*ylim, N))
    return x, y, z

@alternative
def with_rows_for_x(f, xlim, ylim, N):
    x, y = np.linspace(*xlim, N), np.linspace(*ylim, N)
    Z = f(x[:, None], y[None, :])
    i, j = np.unravel_index(Z.argmin(), Z.shape)
    return np.array([x[i], y[j], f(x[i], y[j])])


EXERCISE = exercise(
    __name__,
    slug="grid_search",
    title=Text(en="Grid search", fr="Recherche sur une grille"),
    statement=Text(en=r"""
Where is a function of two variables lowest in the box $x_{\min} \le x \le x_{\max}$, $y_{\min} \le y \le y_{\max}$? The simplest
answer: compute its value at all points of a grid and keep the lowest one. With $N$ points along each side, ends included, the grid is

$$ x_j = x_{\min} + j\,\frac{x_{\max} - x_{\min}}{N - 1}, \qquad y_i = y_{\min} + i\,\frac{y_{\max} - y_{\min}}{N - 1}, \qquad 0 \le i, j \le N - 1 $$

* `f` is a function of $x$ and $y$: it takes two numbers, or two arrays of the same shape.
* `xlim` is the pair $(x_{\min}, x_{\max})$, `ylim` the pair $(y_{\min}, y_{\max})$; `N` is at least $2$.
* Return the three numbers $x$, $y$, $z$: the point of the grid where $f$ is lowest, and the value $z = f(x, y)$.
  No function used here reaches its lowest value at two points of the grid.

All $N^2$ pairs $(x_j, y_i)$ belong to the grid, not only those with $i = j$.

**Example.** $f(x, y) = (3x - <<m>>)^2 + 2(y - <<q>>)^2$ with `xlim = (1, 5)`, `ylim = (0, 12)`, `N = 5`: $x$ is one of
$1, 2, 3, 4, 5$ and $y$ one of $0, 3, 6, 9, 12$. The lowest of the $25$ values is $<<z>>$, at $x = <<x>>$, $y = <<y>>$.
""", fr=r"""
Où une fonction de deux variables atteint-elle son minimum dans le rectangle $x_{\min} \le x \le x_{\max}$, $y_{\min} \le y \le y_{\max}$ ?
La réponse la plus simple : calculez sa valeur en tous les points d'une grille et gardez la plus petite. Avec $N$ points par côté, extrémités comprises, la grille est

$$ x_j = x_{\min} + j\,\frac{x_{\max} - x_{\min}}{N - 1}, \qquad y_i = y_{\min} + i\,\frac{y_{\max} - y_{\min}}{N - 1}, \qquad 0 \le i, j \le N - 1 $$

* `f` est une fonction de $x$ et $y$ : elle prend deux nombres, ou deux tableaux de même forme.
* `xlim` est le couple $(x_{\min}, x_{\max})$, `ylim` le couple $(y_{\min}, y_{\max})$ ; `N` vaut au moins $2$.
* Renvoyez les trois nombres $x$, $y$, $z$ : le point de la grille où $f$ atteint sa plus petite valeur, et la valeur $z = f(x, y)$.
  Aucune des fonctions utilisées ici n'atteint sa plus petite valeur en deux points de la grille.

Les $N^2$ couples $(x_j, y_i)$ sont tous dans la grille, pas seulement ceux où $i = j$.

**Exemple.** $f(x, y) = (3x - <<m>>)^2 + 2(y - <<q>>)^2$ avec `xlim = (1, 5)`, `ylim = (0, 12)`, `N = 5` : $x$ est l'un de
$1, 2, 3, 4, 5$ et $y$ l'un de $0, 3, 6, 9, 12$. La plus petite des $25$ valeurs est $<<z>>$, en $x = <<x>>$, $y = <<y>>$.
"""),
    solution=grid_search,
    holes=Text(en="The point (x, y) where f is lowest on the N × N grid of the box, and the value z there: x, y, z.",
               fr="Le point (x, y) où f est minimale sur la grille N × N du rectangle, et la valeur z en ce point : x, y, z."),
    shapes="->(3)",
    hints=(
        Text(en="Two loops, one inside the other, meet every pair (x, y). Keep the best point so far, and its value.",
             fr="Deux boucles, l'une dans l'autre, rencontrent tous les couples (x, y). Gardez le meilleur point jusqu'ici, et sa valeur."),
        Text(en="`for x in np.linspace(*xlim, N):`, inside it `for y in np.linspace(*ylim, N):`, and there `if f(x, y) < z:` replace x, y and z of the best point. Start with z = np.inf.",
             fr="`for x in np.linspace(*xlim, N):`, à l'intérieur `for y in np.linspace(*ylim, N):`, et là `if f(x, y) < z:` remplacez les x, y et z du meilleur point. Partez de z = np.inf."),
    ),
    points=8,
    covers=("3.9", "3.11"),
)
