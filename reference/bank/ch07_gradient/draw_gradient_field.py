"""A drawing of steps against the gradient over level curves, judged by what it shows: curves, dots, segments."""

import numpy as np

from grader.bank.author import SCIENCE, Text, alternative, exercise, law, slip
from grader.values import Axes, Formula
from reference.late import Late

figures = Late("matplotlib.figure")
collections = Late("matplotlib.collections")


def draw_gradient_field(f, grad, x, y, delta, ax):
    X, Y = np.meshgrid(np.linspace(min(x) - 1, max(x) + 1, 100), np.linspace(min(y) - 1, max(y) + 1, 100))
    ax.contour(X, Y, f(X, Y), levels=12)
    for a in x:
        for b in y:
            p, q = np.array([a, b]) - delta * grad(a, b)
            ax.plot([a, p], [b, q], color="black")
            ax.plot([a], [b], "o", color="black")
    ax.set_aspect("equal")


def values(rng):
    i, j = rng.choice(np.arange(2, 8), size=2, replace=False).tolist()
    return {"a": 10 * i, "b": 10 * j, "p": 10 * i - j, "q": 10 * j - i}


# what we try

def segments(picture, nodes):
    """The straight pieces [x, y, x', y'], from the end that is a node to the other; those of no length left out."""
    axes = picture.axes[0]
    polylines = [
        np.stack([line["x"], line["y"]], axis=1)
        for line in axes["lines"]
        if line["style"].strip() not in ("None", "")
    ]
    for collection in axes["collections"]:
        polylines += collection["paths"] if collection["kind"] == "LineCollection" else []
    ends = np.concatenate([np.empty((0, 4)), *(np.hstack([line[:-1], line[1:]]) for line in polylines)])
    ends = ends[np.isfinite(ends).all(axis=1)]

    def far(points):
        return np.array([np.abs(nodes - p).max(axis=1).min() for p in points]).reshape(-1, 1)

    ends = np.where(far(ends[:, 2:]) < far(ends[:, :2]), ends[:, [2, 3, 0, 1]], ends)
    drawn = np.round(ends, 9)
    return np.unique(drawn[(drawn[:, :2] != drawn[:, 2:]).any(axis=1)], axis=0)

def dots(picture):
    """The points marked, each once, by increasing x and then y."""
    axes = picture.axes[0]
    marked = [np.stack([line["x"], line["y"]], axis=1) for line in axes["lines"] if line["marker"].strip() not in ("None", "")]
    marked += [c["offsets"] for c in axes["collections"] if c["kind"] == "PathCollection"]
    return np.unique(np.round(np.concatenate([np.empty((0, 2)), *marked]), 9), axis=0)

def curves(picture, f):
    """Of the set of level curves that follows f best: follows it closely, roughly, has five curves; None without a set."""
    found = []
    for drawn in picture.axes[0]["collections"]:
        if drawn["kind"] != "QuadContourSet" or drawn["levels"] is None:
            continue
        pairs = [(v, p) for v, p in zip(drawn["levels"], drawn["paths"]) if len(p) > 1]
        span = np.ptp(drawn["levels"]) if len(pairs) > 1 else 0.0
        if span > 0:
            gap = max(np.abs(f(p[:, 0], p[:, 1]) - v).max() for v, p in pairs) / span
            found.append([bool(gap < 0.02), bool(gap < 0.2), len(pairs) >= 5])
    return max(found) if found else None

def grid(rng, m, n):
    """Abscissas, ordinates, and the nodes (x_i, y_j) as rows."""
    x = np.round(np.arange(m) + rng.uniform(0.2, 0.8, size=m) - m / 2, 2)
    y = np.round(np.arange(n) + rng.uniform(0.2, 0.8, size=n) - n / 3, 2)
    return x, y, np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)

@law(fr="un segment part de chaque nœud", points=2)
def a_segment_leaves_every_node(student, rng):
    x, y, nodes = grid(rng, 3, 2)
    f, grad = Formula("x**2 + 3*y**2", ("x", "y")), Formula("array([2*x, 6*y])", ("x", "y"))
    return segments(student.draw_gradient_field(f, grad, x, y, 0.1, Axes()), nodes)

@law(en="a dot stands on every node, and nowhere else", fr="un point se trouve sur chaque nœud, et nulle part ailleurs")
def a_dot_stands_on_every_node(student, rng):
    x, y, _ = grid(rng, 2, 3)
    f, grad = Formula("x**2 + 3*y**2", ("x", "y")), Formula("array([2*x, 6*y])", ("x", "y"))
    return dots(student.draw_gradient_field(f, grad, x, y, 0.1, Axes()))

@law(en="the curves are level curves, five at least", fr="les courbes sont des lignes de niveau, au moins cinq")
def the_curves_are_level_curves(student, rng):
    x, y, _ = grid(rng, 3, 4)
    f, grad = Formula("x**2 - y**3 + x*y", ("x", "y")), Formula("array([2*x + y, x - 3*y**2])", ("x", "y"))
    return curves(student.draw_gradient_field(f, grad, x, y, 0.05, Axes()), f)

@law(fr="une unité est la même sur les deux axes")
def one_unit_is_the_same_on_both_axes(student, rng):
    f, grad = Formula("x*y", ("x", "y")), Formula("array([y, x])", ("x", "y"))
    picture = student.draw_gradient_field(f, grad, np.array([1.0, 2.0]), np.array([0.5, 1.5, 2.5]), 0.1, Axes())
    return picture.axes[0]["aspect"] in (1.0, "equal")

@law(fr="les segments coupent les lignes d'un point-selle", hidden=True, points=2)
def segments_cross_the_curves_of_a_saddle(student, rng):
    x, y, nodes = grid(rng, 4, 3)
    f, grad = Formula("x**2 - y**3 + x*y", ("x", "y")), Formula("array([2*x + y, x - 3*y**2])", ("x", "y"))
    picture = student.draw_gradient_field(f, grad, x, y, round(rng.uniform(0.03, 0.06), 3), Axes())
    return [segments(picture, nodes), curves(picture, f)]

@law(fr="un point critique est un point seul", hidden=True)
def a_critical_point_is_a_dot_alone(student, rng):
    c = round(rng.uniform(0.5, 1.5), 2)
    f = Formula(f"(x - {c})**2 + 2*y**2", ("x", "y"))
    grad = Formula(f"array([2*(x - {c}), 4*y])", ("x", "y"))
    x, y = np.array([c, c + 1.2]), np.array([0.0])
    picture = student.draw_gradient_field(f, grad, x, y, 0.2, Axes())
    return [dots(picture), segments(picture, np.array([[c, 0.0], [c + 1.2, 0.0]]))]

@law(fr="les lignes couvrent tous les nœuds", hidden=True)
def the_curves_span_all_the_nodes(student, rng):
    u, v, _ = grid(rng, 5, 3)
    seen = []
    for x, y in ((u, v), (u + 6, v - 4)):
        for source, gradient, t in (("y + 0*x", "array([0.0, 1.0])", x), ("x + 0*y", "array([1.0, 0.0])", y)):
            f, grad = Formula(source, ("x", "y")), Formula(gradient, ("x", "y"))
            drawn = student.draw_gradient_field(f, grad, x, y, 0.3, Axes()).axes[0]["collections"]
            paths = [p for c in drawn if c["kind"] == "QuadContourSet" for p in c["paths"] if len(p) > 1]
            along = np.concatenate([np.empty((0, 2)), *paths])[:, 0 if t is x else 1]
            seen.append(bool(along.size and along.min() <= t.min() and along.max() >= t.max()))
    return seen


# what goes wrong

def drawing(f, grad, x, y, delta, ax, *, step=None, nodes=None, level=None, fine=100, margin=1, marks="start", equal=True, arrows="plot"):
    """The drawing with some of its parts replaced."""
    U, V = np.linspace(min(x) - margin, max(x) + margin, fine), np.linspace(min(y) - margin, max(y) + margin, fine)
    level = level or (lambda U, V: ax.contour(U, V, f(*np.meshgrid(U, V)), levels=12))
    level(U, V)
    step = step or (lambda g: -delta * g)
    for a, b in nodes(x, y) if nodes else [(a, b) for a in x for b in y]:
        p, q = np.array([a, b]) + step(np.array(grad(a, b), dtype=float))
        if arrows == "plot":
            ax.plot([a, p], [b, q])
            shown = {"start": [(a, b)], "both": [(a, b), (p, q)], "tip": [(p, q)], "none": []}[marks]
            ax.plot([u for u, _ in shown], [v for _, v in shown], "o", linestyle="None")
        else:
            ax.quiver([a], [b], [p - a], [q - b], angles="xy", scale_units="xy", scale=1)
    if equal:
        ax.set_aspect("equal")

@slip(en="Your steps go up. Subtract delta times the gradient.",
      fr="Vos pas montent. Retranchez delta fois le gradient.")
def climbs(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, step=lambda g: delta * g)

@slip(en="Your segments are as long as the gradient. Multiply it by delta.",
      fr="Vos segments sont aussi longs que le gradient. Multipliez-le par delta.")
def forgets_delta(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, step=lambda g: -g)

@slip(en="All your segments have one length. Do not divide by the length of the gradient: steps shrink where the slope is gentle.",
      fr="Tous vos segments ont la même longueur. Ne divisez pas par la norme du gradient : les pas raccourcissent là où la pente est douce.")
def draws_segments_of_one_length(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, step=lambda g: -delta * g / (np.linalg.norm(g) or 1))

@slip(en="You exchange the components of the gradient. The first belongs to x, the second to y.",
      fr="Vous échangez les composantes du gradient. La première est celle de x, la seconde celle de y.")
def exchanges_the_components(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, step=lambda g: -delta * g[::-1])

@slip(en="Your segments run along the level curves, where nothing goes down. The gradient crosses them at a right angle.",
      fr="Vos segments suivent les lignes de niveau, où rien ne descend. Le gradient les coupe à angle droit.")
def turns_the_gradient_along_the_curve(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, step=lambda g: delta * np.array([-g[1], g[0]]))

@slip(en="Your nodes are (y_j, x_i). The abscissa comes from x, the ordinate from y.",
      fr="Vos nœuds sont (y_j, x_i). L'abscisse vient de x, l'ordonnée de y.")
def exchanges_the_axes_of_the_grid(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, nodes=lambda x, y: [(b, a) for a in x for b in y])

@slip(en="You pair x_i with y_i. The nodes are all pairs: one loop within the other.",
      fr="Vous associez x_i à y_i. Les nœuds sont tous les couples : une boucle dans l'autre.")
def walks_along_the_diagonal_only(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, nodes=lambda x, y: list(zip(x, y, strict=False)))

@slip(en="There are no level curves. Draw them with `ax.contour`.",
      fr="Il n'y a pas de lignes de niveau. Tracez-les avec `ax.contour`.")
def draws_no_curves(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, level=lambda U, V: None)

@slip(en="The values of f are transposed under your curves. For `contour(X, Y, Z)`, row j of Z holds the values at y_j, as `np.meshgrid(x, y)` arranges them.",
      fr="Les valeurs de f sont transposées sous vos courbes. Pour `contour(X, Y, Z)`, la ligne j de Z contient les valeurs en y_j, comme `np.meshgrid(x, y)` les range.")
def transposes_the_values(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, level=lambda U, V: ax.contour(U, V, f(*np.meshgrid(U, V)).T, levels=12))

@slip(en="Your curves are made of too few points to follow f. Compute them on a finer grid than the nodes: 80 by 80 at least.",
      fr="Vos courbes ont trop peu de points pour suivre f. Calculez-les sur une grille plus fine que les nœuds : au moins 80 sur 80.")
def takes_few_points_for_the_curves(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, fine=6)

@slip(en="Some nodes lie outside your level curves. Let their rectangle reach beyond the smallest and the largest x and y.",
      fr="Des nœuds sont en dehors de vos lignes de niveau. Faites dépasser leur rectangle au-delà des plus petits et plus grands x et y.")
def keeps_the_curves_inside_the_nodes(f, grad, x, y, delta, ax):
    margin = -0.1 if min(len(x), len(y)) > 1 else 1
    drawing(f, grad, x, y, delta, ax, margin=margin)

@slip(en="There are too few level curves to see the slope: give `contour` at least `levels=8`.",
      fr="Il y a trop peu de lignes de niveau pour voir la pente : donnez à `contour` au moins `levels=8`.")
def draws_two_curves(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, level=lambda U, V: ax.contour(U, V, f(*np.meshgrid(U, V)), levels=2))

@slip(en="A unit is longer on one axis than on the other, so that right angles are lost. Add `ax.set_aspect(\"equal\")`.",
      fr="Une unité est plus longue sur un axe que sur l'autre, ce qui déforme les angles droits. Ajoutez `ax.set_aspect(\"equal\")`.",
      share=0.5)
def leaves_the_scales_unequal(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, equal=False)

@slip(en="Both ends of your segments carry a dot. Mark only the node: it tells where a step starts.",
      fr="Les deux bouts de vos segments portent un point. Ne marquez que le nœud : il dit d'où part le pas.")
def marks_both_ends(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, marks="both")

@slip(en="Your dots stand where the steps end. Put them on the nodes, where the steps start.",
      fr="Vos points se trouvent là où les pas finissent. Placez-les sur les nœuds, d'où partent les pas.")
def marks_the_tips(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, marks="tip")

@slip(en="There are no dots: nobody sees where a step starts. Put a marker on each node.",
      fr="Il n'y a pas de points : on ne voit pas d'où part un pas. Placez un marqueur sur chaque nœud.")
def marks_nothing(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, marks="none")

@slip(en="There are neither segments nor dots. Arrows of `quiver` cannot be read here: draw each step with `ax.plot`, and a dot where it starts.",
      fr="Il n'y a ni segments ni points. Les flèches de `quiver` ne peuvent pas être lues ici : tracez chaque pas avec `ax.plot`, et un point d'où il part.")
def draws_arrows_with_quiver(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, ax, arrows="quiver")

@slip(en="Nothing is on the axes that were given. Draw with `ax.plot` and `ax.contour`, and make no new figure.",
      fr="Il n'y a rien sur les axes donnés. Dessinez avec `ax.plot` et `ax.contour`, et ne créez pas de nouvelle figure.")
def draws_somewhere_else(f, grad, x, y, delta, ax):
    drawing(f, grad, x, y, delta, figures.Figure().add_subplot())


# right in another way

@alternative
def with_a_collection_and_a_scatter(f, grad, x, y, delta, ax):

    P = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    Q = np.array([p - delta * np.array(grad(*p)) for p in P])
    ax.add_collection(collections.LineCollection(np.stack([P, Q], axis=1)))
    ax.scatter(P[:, 0], P[:, 1], s=9, color="red")
    u = np.linspace(x.min() - 0.5, x.max() + 0.5, 300)
    v = np.linspace(y.min() - 0.5, y.max() + 0.5, 250)
    values = f(u[None, :], v[:, None])
    ax.contourf(u, v, values, levels=20, alpha=0.3)
    ax.contour(u, v, values, levels=np.linspace(values.min(), values.max(), 22)[1:-1])
    ax.axis("equal")

@alternative
def one_line_with_gaps(f, grad, x, y, delta, ax):
    U, V = np.mgrid[min(x) - 0.8 : max(x) + 0.8 : 200j, min(y) - 0.8 : max(y) + 0.8 : 220j]
    ax.contour(U, V, f(U, V), 15, colors="grey")
    X, Y = [], []
    for b in y:
        for a in x:
            gx, gy = grad(a, b)
            X += [a - delta * gx, a, np.nan]
            Y += [b - delta * gy, b, np.nan]
    ax.plot(X, Y, "g--")
    ax.plot(X[1::3], Y[1::3], "k.")
    ax.set(aspect="equal", title="−δ∇f")
    return ax


EXERCISE = exercise(
    __name__,
    slug="draw_gradient_field",
    title=Text(en="Draw steps against the gradient", fr="Dessiner les pas contre le gradient"),
    statement=Text(en=r"""
Draw on the axes `ax` what the gradient knows: from each node $P$ of a grid, the step that goes down fastest, over the level
curves of $f$. A step with the learning rate $\delta$ goes

$$ P \;\longrightarrow\; P - \delta\,\nabla f(P) $$

* `f` takes two numbers, or two arrays of one shape, and returns the value or the array of values; `grad` takes two numbers and
  returns the array $(\frac{\partial f}{\partial x}, \frac{\partial f}{\partial y})$.
* `x` has shape $(m,)$ and `y` has shape $(n,)$: the nodes are all $mn$ points $(x_i, y_j)$. `delta` is $\delta$.
* **Level curves**: `ax.contour`, at least five curves, over a rectangle that contains all nodes, computed on a grid of at least
  80 by 80 points.
* **Steps**: a straight segment from each node to $P - \delta \nabla f(P)$, with `ax.plot` or a `LineCollection`, and a dot
  (a marker) on the node, where the step starts; no other dots. Where the gradient is $0$ the dot stands alone. The arrows of
  `quiver` cannot be read here.
* **Equal scales**: `ax.set_aspect("equal")`. Only then is the right angle between the steps and the curves seen.
* Colours and styles are up to you. What the function returns does not matter.

**Example.** $f(x, y) = xy$ has the gradient $(y, x)$. From the node $(<<a>>, <<b>>)$, with $\delta = 0.1$, the segment goes to $(<<p>>, <<q>>)$.
""", fr=r"""
Dessinez sur les axes `ax` ce que sait le gradient : depuis chaque nœud $P$ d'une grille, le pas qui descend le plus vite, par-dessus
les lignes de niveau de $f$. Avec le taux d'apprentissage $\delta$, ce pas va

$$ P \;\longrightarrow\; P - \delta\,\nabla f(P) $$

* `f` prend deux nombres, ou deux tableaux d'une même forme, et renvoie la valeur ou le tableau des valeurs ; `grad` prend deux
  nombres et renvoie le tableau $(\frac{\partial f}{\partial x}, \frac{\partial f}{\partial y})$.
* `x` est de forme $(m,)$ et `y` de forme $(n,)$ : les nœuds sont les $mn$ points $(x_i, y_j)$. `delta` est $\delta$.
* **Lignes de niveau** : `ax.contour`, au moins cinq lignes, sur un rectangle qui contient tous les nœuds, calculées sur une grille
  d'au moins 80 points sur 80.
* **Pas** : un segment droit de chaque nœud à $P - \delta \nabla f(P)$, avec `ax.plot` ou une `LineCollection`, et un point
  (un marqueur) sur le nœud, d'où part le pas ; aucun autre point. Là où le gradient est nul, le point reste seul. Les flèches
  de `quiver` ne peuvent pas être lues ici.
* **Échelles égales** : `ax.set_aspect("equal")`. Alors seulement se voit l'angle droit entre les pas et les lignes.
* Couleurs et styles sont à votre choix. Ce que renvoie la fonction n'importe pas.

**Exemple.** $f(x, y) = xy$ a pour gradient $(y, x)$. Depuis le nœud $(<<a>>, <<b>>)$, avec $\delta = 0{,}1$, le segment va à $(<<p>>, <<q>>)$.
"""),
    solution=draw_gradient_field,
    holes=Text(en="Draw on ax the level curves of f, and at each node (x_i, y_j) a dot and the step to P − delta ∇f(P).",
               fr="Dessine sur ax les lignes de niveau de f et, en chaque nœud (x_i, y_j), un point et le pas vers P − delta ∇f(P)."),
    hints=(
        Text(en="Curves: `X, Y = np.meshgrid(…)` of two long lists of numbers, then `ax.contour(X, Y, f(X, Y), levels=12)`. Steps: two loops over the nodes.",
             fr="Lignes : `X, Y = np.meshgrid(…)` de deux longues listes de nombres, puis `ax.contour(X, Y, f(X, Y), levels=12)`. Pas : deux boucles sur les nœuds."),
        Text(en="In the loops: `p, q = np.array([a, b]) - delta * grad(a, b)`, then `ax.plot([a, p], [b, q])` and `ax.plot([a], [b], \"o\")`. After them: `ax.set_aspect(\"equal\")`.",
             fr="Dans les boucles : `p, q = np.array([a, b]) - delta * grad(a, b)`, puis `ax.plot([a, p], [b, q])` et `ax.plot([a], [b], \"o\")`. Après : `ax.set_aspect(\"equal\")`."),
    ),
    points=12,
    prerequisites=("draw_contour_levels", "directional_derivative"),
    equivalent={
        'np.linspace(min(x) - 1, max(x) + 1, 100) → np.linspace(max(x) + 1, min(x) - 1, 100)': 'the same points, from right to left',
        'np.linspace(min(y) - 1, max(y) + 1, 100) → np.linspace(max(y) + 1, min(y) - 1, 100)': 'the same points, from top to bottom',
        'min(x) - 1 → min(x)   in': 'another rectangle that contains the nodes',
        'max(x) + 1 → max(x)   in': 'another rectangle that contains the nodes',
        'min(y) - 1 → min(y)   in': 'another rectangle that contains the nodes',
        'max(y) + 1 → max(y)   in': 'another rectangle that contains the nodes',
        '1 → 2   in: X, Y': 'another rectangle that contains the nodes',
        '1 → 0   in: X, Y': 'another rectangle that contains the nodes',
        '100 → 101': 'any fine grid will do',
        '100 → 99': 'any fine grid will do',
        'levels=12) → ax.contour(X, Y, f(X, Y))': 'Matplotlib draws at least five curves by itself',
        '12 → 13': 'five curves are enough',
        '12 → 11': 'five curves are enough',
        'in reversed(list(x))': 'the order of drawing is free',
        'in reversed(list(y))': 'the order of drawing is free',
        "color='black') → ax.plot([a, p], [b, q])": 'colours are free',
        "color='black') → ax.plot([a], [b], 'o')": 'colours are free',
    },
    picture="figure",
    covers=("7.E", "7.G"),
    libraries=SCIENCE,
)
