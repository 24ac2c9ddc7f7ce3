"""A drawing of a descent on the level curves of its function, judged by what it shows."""

import numpy as np

from grader.bank.author import SCIENCE, Text, alternative, exercise, law, slip
from grader.values import Axes, Formula
from reference.late import Late

figures = Late("matplotlib.figure")


def draw_descent(f, grad, P0, delta, n, ax):
    points = [P0]
    for _ in range(n):
        points.append(points[-1] - delta * grad(points[-1]))
    a, b = np.array(points).T                                    # (n + 1,), (n + 1,)
    A, B = np.meshgrid(np.linspace(a.min() - 1, a.max() + 1, 100), np.linspace(b.min() - 1, b.max() + 1, 100))
    ax.contour(A, B, f(A, B), 20)
    ax.plot(a, b, "o-", color="red")
    ax.set_aspect("equal")


def values(rng):
    i, j = rng.choice(np.arange(1, 5), size=2, replace=False).tolist()
    return {"a0": 5 * i, "b0": 5 * j, "a1": 4 * i, "b1": 2 * j}


# what we try

def path(picture):
    """The vertices of the line that has most of them, one per row; None without a line. What axhline and axvline draw does not count."""
    axes = picture.axes[0]
    lines = [line for line in axes["lines"] if line["style"].strip() not in ("None", "") and not crosses(line, axes)]
    drawn = [np.stack([line["x"], line["y"]], axis=1) for line in lines]
    return max(drawn, key=len) if drawn else None

def crosses(line, axes):
    """Whether a line is level or upright and goes from one edge of the window to the other."""
    def reaches(a, b, limits):
        return len(a) == 2 and b[0] == b[1] and a[0] != a[1] and np.allclose(np.sort(a), np.sort(limits))
    return reaches(line["x"], line["y"], axes["xlim"]) or reaches(line["y"], line["x"], axes["ylim"])

def levels(picture):
    """Each level curve's height and vertices."""
    drawn = [c for c in picture.axes[0]["collections"] if c["levels"] is not None and len(c["levels"]) == len(c["paths"])]
    return [(z, p) for c in drawn for z, p in zip(c["levels"], c["paths"]) if len(p)]

def misfit(picture, f):
    """How far f on the level curves is from their heights, as a share of the range of heights; None without curves."""
    curves = levels(picture)
    if not curves:
        return None
    heights = [z for z, _ in curves]
    return max(float(np.abs(f(p[:, 0], p[:, 1]) - z).max()) for z, p in curves) / (max(heights) - min(heights) + 1e-9)

@law(en="the path goes from point to point: [a, b] of each, from P_0 to P_3",
     fr="le chemin va de point en point : [a, b] de chacun, de P_0 à P_3", points=2)
def the_path_goes_from_point_to_point(student, rng, a0, b0):
    f, grad = Formula("a**2 + 3*b**2", ("a", "b")), Formula("array([2*P[0], 6*P[1]])", ("P",))
    return path(student.draw_descent(f, grad, np.array([a0, b0], dtype=float), 0.1, 3, Axes()))

@law(en="at least 5 curves are drawn by contour, and are levels of f(a, b), not of f(b, a)",
     fr="au moins 5 lignes sont tracées par contour, et sont des niveaux de f(a, b), non de f(b, a)", points=2)
def the_curves_are_levels_of_the_function(student, rng, a0, b0):
    f, grad = Formula("a**2 + 3*b**2", ("a", "b")), Formula("array([2*P[0], 6*P[1]])", ("P",))
    picture = student.draw_descent(f, grad, np.array([a0, b0], dtype=float), 0.1, 3, Axes())
    exchanged = Formula("3*a**2 + b**2", ("a", "b"))
    off = [misfit(picture, levelled) for levelled in (f, exchanged)]
    fits = [o is not None and o < 0.005 for o in off]
    return {"contour": len(levels(picture)) >= 5, "f(a, b)": fits[0], "f(b, a)": fits[1]}

@law(fr="une unité est aussi longue sur les deux axes")
def one_unit_is_as_long_on_both_axes(student, rng, a0, b0):
    f, grad = Formula("a**2 + 3*b**2", ("a", "b")), Formula("array([2*P[0], 6*P[1]])", ("P",))
    picture = student.draw_descent(f, grad, np.array([a0, b0], dtype=float), 0.1, 3, Axes())
    return picture.axes[0]["aspect"] in ("equal", 1.0)

SADDLE = Formula("a**2 - b**3 + a*b", ("a", "b"))
SLOPE = Formula("array([2*P[0] + P[1], P[0] - 3*P[1]**2])", ("P",))

@law(fr="un chemin sur une selle", hidden=True, points=2)
def a_path_over_a_saddle(student, rng):
    start = np.array([0.5, -0.5]) + rng.uniform(-0.1, 0.1, size=2)
    picture = student.draw_descent(SADDLE, SLOPE, start, 0.1, 12, Axes())
    off = misfit(picture, SADDLE)
    return [path(picture), off is not None and off < 0.005]

@law(fr="chaque sommet a son point marqué", hidden=True)
def every_point_has_its_dot(student, rng):
    P = [rng.uniform(1, 2, size=2)]
    picture = student.draw_descent(SADDLE, SLOPE, P[0], 0.01, 5, Axes())
    for _ in range(5):
        P.append(P[-1] - 0.01 * SLOPE(P[-1]))
    axes = picture.axes[0]
    dots = [np.stack([line["x"], line["y"]], axis=1) for line in axes["lines"] if line["marker"] not in ("None", "", " ")]
    dots += [c["offsets"] for c in axes["collections"] if c["kind"] == "PathCollection"]
    found = np.concatenate([np.empty((0, 2)), *(np.reshape(d, (-1, 2)) for d in dots)])
    return [bool(np.any(np.abs(found - p).sum(axis=1) < 1e-6)) for p in P]

@law(en="the curves surround a path that jumps: left, below, right, above, twice",
     fr="les lignes de niveau entourent un chemin qui saute : à gauche, en bas, à droite, en haut, deux fois",
     hidden=True)
def the_curves_surround_a_path_that_jumps(student, rng):
    sides = []
    for u, v in ((20, -20), (-20, 20)):
        f, grad = Formula(f"(a - {u})*(b - {v})", ("a", "b")), Formula(f"array([P[1] - {v}, P[0] - {u}])", ("P",))
        P = [np.array([u, v]) + rng.uniform(3, 5)]
        picture = student.draw_descent(f, grad, P[0], 1.5, 2, Axes())
        for _ in range(2):
            P.append(P[-1] - 1.5 * grad(P[-1]))
        drawn = np.concatenate([p for _, p in levels(picture)] or [np.zeros((1, 2))])
        beyond = *(np.min(P, axis=0) - drawn.min(axis=0)), *(drawn.max(axis=0) - np.max(P, axis=0))
        sides += [bool(room > 0.4) for room in beyond]
    return sides

@law(fr="zéro itération donne un seul point", hidden=True)
def no_step_is_a_single_point(student, rng):
    picture = student.draw_descent(SADDLE, SLOPE, rng.integers(1, 4, size=2), 0.1, 0, Axes())
    return [path(picture), len(levels(picture)) >= 5]


# what goes wrong

def drawing(f, grad, P0, delta, n, ax, *, shown=lambda a, b: (a, b), window=None, contour=True, Z=None, look="o-", equal=True, walk=None):
    points = [np.array(P0, dtype=float)]
    for _ in range(n):
        points.append(points[-1] - delta * grad(points[-1]))
    points = walk(points) if walk else points
    a, b = np.array(points).T
    x, y = window or ((a.min() - 1, a.max() + 1), (b.min() - 1, b.max() + 1))
    A, B = np.meshgrid(np.linspace(*x, 100), np.linspace(*y, 100))
    if contour:
        ax.contour(A, B, Z(f, A, B) if Z else f(A, B), 15)
    ax.plot(*shown(a, b), look)
    if equal:
        ax.set_aspect("equal")

@slip(en="Your path is drawn with a upward and b to the right. The first coordinate goes to the right.",
      fr="Votre chemin est dessiné avec a vers le haut et b vers la droite. La première coordonnée va vers la droite.")
def exchanges_a_and_b(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, shown=lambda a, b: (b, a))

@slip(en="Your table of heights is transposed: its rows must belong to b, its columns to a. Give `contour` f(A, B) with A, B of `np.meshgrid`.",
      fr="Votre tableau des altitudes est transposé : ses lignes doivent correspondre à b, ses colonnes à a. Donnez à `contour` f(A, B) avec A, B de `np.meshgrid`.")
def transposes_the_heights(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, Z=lambda f, A, B: f(A, B).T)

@slip(en="You draw the levels of f(b, a). Call f with a first.",
      fr="Vous dessinez les niveaux de f(b, a). Appelez f avec a d'abord.")
def exchanges_the_variables_of_f(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, Z=lambda f, A, B: f(B, A))

@slip(en="You draw n + 1 steps. With n = 0 there is only P0.",
      fr="Vous dessinez n + 1 pas. Pour n = 0, il n'y a que P0.")
def makes_one_step_too_many(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n + 1, ax)

@slip(en="Your path starts at P_1. It starts at P0.",
      fr="Votre chemin part de P_1. Il part de P0.")
def forgets_the_start(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, walk=lambda points: points[1:] or points)

@slip(en="Your path joins P0 to P_n straight away. It passes through every point between them.",
      fr="Votre chemin joint tout droit P0 à P_n. Il passe par tous les points intermédiaires.")
def joins_the_start_to_the_end(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, shown=lambda a, b: (a[[0, -1]], b[[0, -1]]))

@slip(en="All points of your path are the last one: `P -= …` changes the array you had already stored. Make a new one, `P = P - …`.",
      fr="Tous les points de votre chemin sont le dernier : `P -= …` change le tableau déjà rangé. Créez-en un nouveau, `P = P - …`.")
def keeps_one_array_that_moves(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, walk=lambda points: [points[-1]] * len(points))

@slip(en="Your path climbs. Subtract delta times the gradient.",
      fr="Votre chemin monte. Retranchez delta fois le gradient.")
def climbs(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, -delta, n, ax)

@slip(en="All your steps have length delta. A step is delta times the gradient, as long as that makes it.",
      fr="Tous vos pas ont pour longueur delta. Un pas est delta fois le gradient, quelle que soit sa longueur.")
def takes_steps_of_one_length(f, grad, P0, delta, n, ax):
    drawing(f, lambda P: grad(P) / np.linalg.norm(grad(P)), P0, delta, n, ax)

@slip(en="There are no level curves. Draw them with `ax.contour`; `contourf` only fills the regions between them.",
      fr="Il n'y a pas de lignes de niveau. Dessinez-les avec `ax.contour` ; `contourf` ne fait que remplir les régions entre elles.")
def forgets_the_level_curves(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, contour=False)

@slip(en="Your level curves are drawn over a fixed square, which the path may leave. Take the rectangle from the points of the path.",
      fr="Vos lignes de niveau sont dessinées sur un carré fixe, que le chemin peut quitter. Déduisez le rectangle des points du chemin.")
def looks_at_one_place_only(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, window=((-5, 5), (-5, 5)))

@slip(en="Your level curves surround P0 and P_n, but a point between them may lie farther out. Take the minimum and the maximum over all points.",
      fr="Vos lignes de niveau entourent P0 et P_n, mais un point intermédiaire peut être plus loin. Prenez le minimum et le maximum sur tous les points.")
def surrounds_the_start_and_the_end_only(f, grad, P0, delta, n, ax):
    ends = [P0]
    for _ in range(n):
        ends = [P0, ends[-1] - delta * grad(ends[-1])]
    low, high = np.min(ends, axis=0), np.max(ends, axis=0)
    drawing(f, grad, P0, delta, n, ax, window=((low[0] - 1, high[0] + 1), (low[1] - 1, high[1] + 1)))

@slip(en="The points of your path are not marked. The style `\"o-\"` draws the line and a dot at each point.",
      fr="Les sommets de votre chemin ne sont pas marqués. Le style `\"o-\"` dessine la ligne et marque chaque sommet.")
def puts_no_dots(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, look="-")

@slip(en="The points are there, but no line joins them. The style `\"o-\"` draws both.",
      fr="Les points sont là, mais aucune ligne ne les joint. Le style `\"o-\"` dessine les deux.")
def puts_dots_only(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, look="o")

@slip(en="One unit is not as long on both axes, so right angles do not look right: `ax.set_aspect(\"equal\")`.",
      fr="Une unité n'est pas aussi longue sur les deux axes, si bien que les angles droits ne paraissent pas droits : `ax.set_aspect(\"equal\")`.")
def stretches_an_axis(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, ax, equal=False)

@slip(en="There is nothing on the axes you were given. Call the methods of `ax`, not those of a new figure.",
      fr="Il n'y a rien sur les axes donnés. Appelez les méthodes de `ax`, non celles d'une nouvelle figure.")
def draws_somewhere_else(f, grad, P0, delta, n, ax):
    drawing(f, grad, P0, delta, n, figures.Figure().add_subplot())


# right in another way

@alternative
def with_its_own_levels_and_dots(f, grad, P0, delta, n, ax):
    P = np.zeros((n + 1, 2))
    P[0] = P0
    for k in range(n):
        P[k + 1] = P[k] - delta * grad(P[k])
    (left, low), (right, high) = P.min(axis=0) - 2, P.max(axis=0) + 2
    a, b = np.arange(left, right, (right - left) / 300), np.arange(low, high, (high - low) / 250)
    A, B = np.meshgrid(a, b, indexing="ij")
    Z = f(A, B)
    ax.contourf(a, b, Z.T, levels=30, cmap="Greys")
    ax.contour(a, b, Z.T, levels=np.linspace(Z.min(), Z.max(), 30)[1:-1], colors="black")
    ax.axhline(0, color="grey")
    ax.plot(P[:, 0], P[:, 1], color="blue", linestyle="--", label="path")
    ax.scatter(P[:, 0], P[:, 1], s=20)
    ax.axis("equal")
    ax.legend()

@alternative
def value_by_value(f, grad, P0, delta, n, ax):
    a, b = [float(P0[0])], [float(P0[1])]
    for _ in range(n):
        slope = grad(np.array([a[-1], b[-1]]))
        a.append(a[-1] - delta * slope[0])
        b.append(b[-1] - delta * slope[1])
    x = [min(a) - 0.5 + i * (max(a) - min(a) + 1) / 120 for i in range(121)]
    y = [min(b) - 0.5 + i * (max(b) - min(b) + 1) / 100 for i in range(101)]
    ax.set_aspect(1)
    ax.plot(a, b, marker="s")
    ax.contour(x, y, [[f(u, v) for u in x] for v in y], 25)
    ax.set_xlabel("a")
    return ax


EXERCISE = exercise(
    __name__,
    slug="draw_descent",
    title=Text(en="Drawing a descent", fr="Dessiner une descente"),
    statement=Text(en=r"""
A map shows a mountain by its **level curves**: along each one the height does not change. On the map of a function $f(a, b)$ a gradient descent is a path,

$$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$

and each of its steps leaves the level curve through $P_k$ at right angles, for the gradient is perpendicular to it. Draw this on the Matplotlib axes `ax`:

* the **level curves** of $f$ with `ax.contour`, at least 5 of them, on a grid of at least 100 by 100 points over a rectangle that goes beyond all of $P_0, \dots, P_n$ on every side, by $0.5$ or more;
* the **path**, one line through $P_0, P_1, \dots, P_n$ in this order: $a$ is to the right, $b$ upward;
* a **dot** at every point of it, as with the style `"o-"`;
* the same length for one unit on both axes, `ax.set_aspect("equal")`: only then right angles look right.

`f` takes two numbers or two arrays $a$ and $b$, `grad` takes a point, an array of shape $(2,)$, and gives the gradient there. `P0` is the start, perhaps of whole numbers, `delta` the learning rate, `n` the number of steps.
Colours, levels, filled regions, axes and texts are yours to choose; what is returned does not matter. With $n = 0$ the path is a single dot.

`contour(A, B, Z)` expects in row $i$ and column $j$ of $Z$ the height at the abscissa of column $j$ and the ordinate of row $i$: this is what `np.meshgrid` and `f(A, B)` give.

**Example.** $f(a, b) = a^2 + 3b^2$ from $P_0 = (<<a0>>, <<b0>>)$ with $\delta = 0.1$: the level curves are ellipses, and the path goes first to $P_1 = (<<a1>>, <<b1>>)$.
""", fr=r"""
Une carte montre une montagne par ses **lignes de niveau** : le long de chacune, l'altitude ne change pas. Sur la carte d'une fonction $f(a, b)$, une descente de gradient est un chemin,

$$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$

et chacun de ses pas quitte à angle droit la ligne de niveau passant par $P_k$, car le gradient lui est perpendiculaire. Dessinez cela sur les axes Matplotlib `ax` :

* les **lignes de niveau** de $f$ avec `ax.contour`, au moins 5, sur une grille d'au moins 100 points sur 100, dans un rectangle qui dépasse tous les $P_0, \dots, P_n$ de chaque côté, d'au moins $0{,}5$ ;
* le **chemin**, une seule ligne passant par $P_0, P_1, \dots, P_n$ dans cet ordre : $a$ va vers la droite, $b$ vers le haut ;
* un **point marqué** à chaque sommet, comme avec le style `"o-"` ;
* la même longueur pour une unité sur les deux axes, `ax.set_aspect("equal")` : c'est seulement ainsi que les angles droits paraissent droits.

`f` prend deux nombres ou deux tableaux $a$ et $b$ ; `grad` prend un point, un tableau de forme $(2,)$, et y donne le gradient. `P0` est le départ, éventuellement en nombres entiers, `delta` le pas (ou taux d'apprentissage), `n` le nombre d'itérations.
Couleurs, niveaux, régions remplies, axes et textes sont à votre choix ; ce qui est renvoyé n'a pas d'importance. Pour $n = 0$, le chemin est un seul point marqué.

`contour(A, B, Z)` attend, ligne $i$ et colonne $j$ de $Z$, l'altitude à l'abscisse de la colonne $j$ et à l'ordonnée de la ligne $i$ : c'est ce que donnent `np.meshgrid` et `f(A, B)`.

**Exemple.** $f(a, b) = a^2 + 3b^2$ à partir de $P_0 = (<<a0>>, <<b0>>)$ avec $\delta = 0{,}1$ : les lignes de niveau sont des ellipses, et le chemin va d'abord à $P_1 = (<<a1>>, <<b1>>)$.
"""),
    solution=draw_descent,
    holes=Text(en="Draw n steps of gradient descent from P0 on the level curves of f, on the axes ax.",
               fr="Dessine n itérations de la descente de gradient depuis P0 sur les lignes de niveau de f, sur les axes ax."),
    hints=(
        Text(en="Compute all points first. Their smallest and largest coordinates tell you over which rectangle to draw the level curves.",
             fr="Calculez d'abord tous les points. Leurs plus petites et plus grandes coordonnées disent sur quel rectangle dessiner les lignes de niveau."),
        Text(en="With `a, b = np.array(points).T`: `A, B = np.meshgrid(np.linspace(a.min() - 1, a.max() + 1, 200), …)`, then `ax.contour(A, B, f(A, B), 20)` and `ax.plot(a, b, \"o-\")`.",
             fr="Avec `a, b = np.array(points).T` : `A, B = np.meshgrid(np.linspace(a.min() - 1, a.max() + 1, 200), …)`, puis `ax.contour(A, B, f(A, B), 20)` et `ax.plot(a, b, \"o-\")`."),
    ),
    points=12,
    picture="figure",
    libraries=SCIENCE,
    prerequisites=("gd_trajectory", "draw_contour_levels"),
    equivalent={
        "np.linspace(a.max() + 1, a.min() - 1, 100)": "the grid may run backward",
        "np.linspace(b.max() + 1, b.min() - 1, 100)": "the grid may run backward",
        "1 → 2   in: A, B": "the margin may be wider",
        "100 → 101": "the grid may be finer",
        "100 → 99": "nobody sees that the grid is a little coarser",
        "20 → 21": "the number of levels is free",
        "20 → 19": "the number of levels is free",
        "→ ax.plot(a, b, 'o-')": "colours are free",
    },
    covers=("8.A", "8.B"),
)
