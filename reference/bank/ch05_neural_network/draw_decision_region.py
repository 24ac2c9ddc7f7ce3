"""Where a network says yes, drawn on a grid: judged by what is filled at some points, and by where the boundary runs."""

import numpy as np

from grader.bank.author import SCIENCE, Text, alternative, exercise, law, slip
from grader.values import Axes, Formula
from reference.late import Late

figures = Late("matplotlib.figure")


def draw_decision_region(F, xlim, ylim, ax):
    X, Y = np.meshgrid(np.linspace(*xlim, 150), np.linspace(*ylim, 100))   # (100, 150): a row for each y
    Z = F(X, Y)                                                            # (100, 150), 0 or 1
    ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5], cmap="cividis")
    ax.contour(X, Y, Z, levels=[0.5], colors="black")


def values(rng):
    c = 2 * int(rng.integers(2, 5))
    return {"c": c, "half": c // 2}


# what we try

def inside(outline, points):
    """Which points lie inside closed polygons that are written one after the other, by the crossings of a ray."""
    x, y = points.T
    odd, start = np.zeros(len(points), dtype=bool), 0
    while start < len(outline):
        again = np.flatnonzero((outline[start + 1 :] == outline[start]).all(axis=1))
        if not len(again):
            break
        end = start + 1 + again[0]
        (x0, y0), (x1, y1) = outline[start:end].T[:, :, None], outline[start + 1 : end + 1].T[:, :, None]  # a row for each edge
        rise = np.where(y0 == y1, 1.0, y1 - y0)
        odd ^= (((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) / rise * (x1 - x0))).sum(axis=0) % 2 == 1
        start = end + 1
    return odd

def filled(picture, points):
    """For each point 1 where the filling of the value 1 covers it, else 0."""
    shown = np.zeros(len(points), dtype=bool)
    for drawn in picture.axes[0]["collections"]:
        levels, bands = drawn["levels"], drawn["paths"]
        if levels is None or abs(len(bands) - len(levels)) != 1:
            continue  # lines have one path for each level; fillings one between two, or two more at the ends
        edges = levels if len(bands) < len(levels) else [-np.inf, *levels, np.inf]
        for low, high, outline in zip(edges, edges[1:], bands):
            if low < 1 <= high:
                shown |= inside(outline, points)
    return shown.astype(int)

def boundary(picture):
    """The points through which level lines go, one per row."""
    drawn = [c for c in picture.axes[0]["collections"] if c["levels"] is not None]
    paths = [path for c in drawn if len(c["paths"]) == len(c["levels"]) for path in c["paths"]]
    return np.concatenate([np.empty((0, 2)), *(path.reshape(-1, 2) for path in paths)])

def follows(picture, curve, xlim, ylim):
    """Whether some level line is drawn, whether all of it is near the curve, and whether it is near all of the curve."""
    sides = np.array([xlim[1] - xlim[0], ylim[1] - ylim[0]])
    drawn = boundary(picture)
    if not len(drawn):
        return [False, False, False]
    gaps = np.hypot(*((drawn[:, None] - curve[None, :]) / sides).transpose(2, 0, 1))
    return [True, bool(gaps.min(axis=1).max() < 0.03), bool(gaps.min(axis=0).max() < 0.03)]

@law(en="the half-plane of the example: filled (1) or not (0) at six points",
     fr="le demi-plan de l'exemple : rempli (1) ou non (0) en six points", points=2)
def the_half_plane_is_filled(student, rng, c):
    F = Formula(f"where(x + 2*y - {c} >= 0, 1.0, 0.0)", ("x", "y"))
    points = np.array([[0.2, 0.2], [c - 1.0, 0.2], [c + 0.8, 0.2], [1.0, c / 2 + 0.2], [0.2, c / 2 - 0.5], [0.2, c / 2 + 0.5]])
    return filled(student.draw_decision_region(F, (0.0, c + 2.0), (0.0, float(c)), Axes()), points)

@law(en="its boundary: drawn; near the line everywhere; along all of the line",
     fr="sa frontière : tracée ; partout près de la droite ; sur toute sa longueur")
def the_boundary_is_the_line(student, rng, c):
    F, xlim, ylim = Formula(f"where(x + 2*y - {c} >= 0, 1.0, 0.0)", ("x", "y")), (0.0, c + 2.0), (0.0, float(c))
    y = np.linspace(0.01 * c, 0.49 * c, 300)
    curve = np.stack([c - 2 * y, y], axis=1)
    return follows(student.draw_decision_region(F, xlim, ylim, Axes()), curve, xlim, ylim)

@law(fr="les deux côtés d'une bande", hidden=True)
def both_sides_of_a_strip(student, rng):
    """What the exclusive or of the book is on the plane: 1 where |x − y| ≥ 1."""
    F = Formula("where(abs(x - y) >= 1, 1.0, 0.0)", ("x", "y"))
    t = rng.uniform(-1.5, 1.5, size=8)
    points = np.stack([t, t + [1.3, 0.7, -1.3, -0.7, 1.2, 0.0, -1.2, 0.8]], axis=1)
    return filled(student.draw_decision_region(F, (-2.0, 2.0), (-3.0, 3.0), Axes()), points)

@law(fr="une île loin de l'origine", hidden=True)
def an_island_far_from_the_origin(student, rng):
    x, y = float(rng.integers(20, 90)), -float(rng.integers(3, 9))
    F = Formula(f"where((x - {x})**2 / 4 + (y - {y})**2 <= 1, 1.0, 0.0)", ("x", "y"))
    angles = np.arange(10) * np.pi / 5 + 0.2
    ring = np.stack([2 * np.cos(angles), np.sin(angles)], axis=1)
    points = np.vstack([[x, y] + 0.85 * ring, [x, y] + 1.15 * ring, [[x + 4.9, y + 1.4]]])
    return filled(student.draw_decision_region(F, (x - 3, x + 5), (y - 1.5, y + 1.5), Axes()), points)

@law(en="the boundary of an island", fr="la frontière d'une île", hidden=True)
def the_coast_of_an_island(student, rng):
    xlim, ylim = (-3.0, 1.0), (0.0, 5.0)
    x, y = rng.uniform(-1.6, -1.2), rng.uniform(2.2, 2.8)
    F = Formula(f"where(abs(x - {x}) + abs(y - {y}) / 2 <= 1, 1.0, 0.0)", ("x", "y"))
    t = np.linspace(0, 1, 100)
    corners = np.array([[x + 1, y], [x, y + 2], [x - 1, y], [x, y - 2], [x + 1, y]])
    curve = np.vstack([a + t[:, None] * (b - a) for a, b in zip(corners, corners[1:])])
    return follows(student.draw_decision_region(F, xlim, ylim, Axes()), curve, xlim, ylim)

@law(fr="toute la fenêtre est couverte")
def the_whole_window_is_covered(student, rng):
    """A function that is 1 but on a small disc, seen close to the four corners."""
    F = Formula("where(x**2 + y**2 >= 0.25, 1.0, 0.0)", ("x", "y"))
    a, b = rng.uniform(2, 3), rng.uniform(4, 6)
    points = np.array([[-0.98 * a, -0.97 * b], [1.97 * a, -0.98 * b], [-0.97 * a, 2.97 * b], [1.98 * a, 2.98 * b], [0.0, 0.0]])
    return filled(student.draw_decision_region(F, (-a, 2 * a), (-b, 3 * b), Axes()), points)


# what goes wrong

def drawing(F, xlim, ylim, ax, *, n=100, table=None, fill=True, line=True, levels=(-0.5, 0.5, 1.5), level=0.5):
    x, y = np.linspace(*xlim, n), np.linspace(*ylim, n)
    X, Y = np.meshgrid(x, y)
    Z = table(X, Y) if table else F(X, Y)
    if fill:
        ax.contourf(X, Y, Z, levels=list(levels))
    if line:
        ax.contour(X, Y, Z, levels=[level])

@slip(en="Your table is transposed. It has a row for each y and a column for each x, as `np.meshgrid(x, y)` gives them.",
      fr="Votre tableau est transposé. Il a une ligne par y et une colonne par x, comme les donne `np.meshgrid(x, y)`.")
def transposes_the_table(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, table=lambda X, Y: F(X, Y).T)

@slip(en="You ask F(y, x). The first argument is x.",
      fr="Vous demandez F(y, x). Le premier argument est x.")
def exchanges_x_and_y(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, table=lambda X, Y: F(Y, X))

@slip(en="Your x run through `ylim` and your y through `xlim`. Exchange them.",
      fr="Vos x parcourent `ylim` et vos y parcourent `xlim`. Échangez-les.")
def exchanges_the_limits(F, xlim, ylim, ax):
    drawing(F, ylim, xlim, ax)

@slip(en="Your picture is upside down. The first row of the table belongs to the lowest y.",
      fr="Votre image est à l'envers. La première ligne du tableau correspond au plus petit y.")
def turns_the_table_upside_down(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, table=lambda X, Y: F(X, Y)[::-1])

@slip(en="You fill the region where F is 0 as if it were 1.",
      fr="Vous remplissez la région où F vaut 0 comme si elle valait 1.")
def fills_the_zeros(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, table=lambda X, Y: 1 - F(X, Y))

@slip(en="The boundary is missing: `ax.contour` at a level between 0 and 1.",
      fr="La frontière manque : `ax.contour` à un niveau entre 0 et 1.")
def forgets_the_boundary(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, line=False)

@slip(en="The region where F is 1 is not filled. `ax.contourf` fills between levels; `ax.contour` draws lines only.",
      fr="La région où F vaut 1 n'est pas remplie. `ax.contourf` remplit entre des niveaux ; `ax.contour` ne trace que des lignes.")
def forgets_the_filling(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, fill=False)

@slip(en="The whole window has one colour. A level between 0 and 1 separates the two bands.",
      fr="Toute la fenêtre a une seule couleur. Un niveau entre 0 et 1 sépare les deux bandes.")
def gives_both_the_same_colour(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, levels=(-1, 2))

@slip(en="Your picture is not in the window: without X and Y, `contourf` takes the numbers of the columns and of the rows. Pass `X, Y, Z`.",
      fr="Votre image n'est pas dans la fenêtre : sans X ni Y, `contourf` prend les numéros des colonnes et des lignes. Donnez `X, Y, Z`.")
def counts_rows_and_columns(F, xlim, ylim, ax):
    X, Y = np.meshgrid(np.linspace(*xlim, 100), np.linspace(*ylim, 100))
    ax.contourf(F(X, Y), levels=[-0.5, 0.5, 1.5])
    ax.contour(F(X, Y), levels=[0.5])

@slip(en="Your grid is too coarse to show the boundary. Take at least 80 points on each axis.",
      fr="Votre grille est trop grossière pour montrer la frontière. Prenez au moins 80 points sur chaque axe.")
def takes_too_few_points(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, ax, n=8)

@slip(en="There is nothing on the axes you were given. Call the methods of `ax`, not those of a new figure.",
      fr="Il n'y a rien sur les axes donnés. Appelez les méthodes de `ax`, non celles d'une nouvelle figure.")
def draws_somewhere_else(F, xlim, ylim, ax):
    drawing(F, xlim, ylim, figures.Figure().add_subplot())


# right in another way

@alternative
def point_by_point(F, xlim, ylim, ax):
    x, y = np.linspace(xlim[0], xlim[1], 101), np.linspace(ylim[0], ylim[1], 81)
    Z = [[float(F(u, v)) for u in x] for v in y]
    ax.set_title("F")
    ax.contour(x, y, Z, [0.5], linestyles="dashed")
    ax.contourf(x, y, Z, [0.5, 1.5], colors=["orange"])
    ax.set_aspect("equal")
    return ax

@alternative
def with_the_levels_of_matplotlib(F, xlim, ylim, ax):
    x, y = np.linspace(*xlim, 200)[None, :], np.linspace(*ylim, 200)[:, None]
    Z = F(x, y) + 0 * x + 0 * y
    region = ax.contourf(x.ravel(), y.ravel(), Z)
    ax.contour(x.ravel(), y.ravel(), Z, levels=[0.25, 0.75])
    ax.figure.colorbar(region)

@alternative
def by_columns(F, xlim, ylim, ax):
    X, Y = np.meshgrid(np.linspace(*xlim, 120), np.linspace(*ylim, 120), indexing="ij")
    ax.contourf(X, Y, F(X, Y), levels=[0, 0.5, 1], extend="both", alpha=0.4)
    ax.contour(X, Y, F(X, Y), levels=[0.5], colors="k", linewidths=2)
    ax.plot([sum(xlim) / 2], [sum(ylim) / 2], "o")


EXERCISE = exercise(
    __name__,
    slug="draw_decision_region",
    title=Text(en="Drawing where a network says yes", fr="Dessiner où un réseau dit oui"),
    statement=Text(en=r"""
A network of two inputs that answers $0$ or $1$ cuts the plane into two regions. To see them, ask it at every point of a fine grid:

$$ Z_{ij} = F(x_j, y_i) $$

with $x_j$ going from one end of `xlim` to the other, and $y_i$ from one end of `ylim` to the other.

* `F` is a function of two numbers, or of two arrays of the same shape; its values are $0$ and $1$.
* `xlim` and `ylim` are pairs: the window is $x$ from `xlim[0]` to `xlim[1]`, $y$ from `ylim[0]` to `ylim[1]`. Draw on the Matplotlib axes `ax`.
* Take between 80 and 200 points on each axis, both ends of the window included.
* **Fill** the region where $F = 1$ with `ax.contourf`, in a colour of its own. The region where $F = 0$ may have another colour, or none.
* Draw the **boundary** with `ax.contour`: the line between the values $0$ and $1$.

Colours, titles, points and what is returned are yours to choose.

The table has **one row for each $y$** and one column for each $x$. This is what `np.meshgrid(x, y)` gives, and what `contourf` and `contour` expect.
`ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5])` fills two bands: from $-0.5$ to $0.5$, which holds $0$, and from $0.5$ to $1.5$, which holds $1$.

**Example.** For the neuron $F(x, y) = H(x + 2y - <<c>>)$, the boundary is the line through $(<<c>>, 0)$ and $(0, <<half>>)$. The origin lies where $F = 0$.
""", fr=r"""
Un réseau à deux entrées qui répond $0$ ou $1$ partage le plan en deux régions. Pour les voir, interrogez-le en chaque point d'une grille fine :

$$ Z_{ij} = F(x_j, y_i) $$

où $x_j$ va d'un bout à l'autre de `xlim`, et $y_i$ d'un bout à l'autre de `ylim`.

* `F` est une fonction de deux nombres, ou de deux tableaux de même forme ; ses valeurs sont $0$ et $1$.
* `xlim` et `ylim` sont des couples : la fenêtre est $x$ de `xlim[0]` à `xlim[1]`, $y$ de `ylim[0]` à `ylim[1]`. Dessinez sur les axes Matplotlib `ax`.
* Prenez entre 80 et 200 points sur chaque axe, les deux bouts de la fenêtre compris.
* **Remplissez** la région où $F = 1$ avec `ax.contourf`, d'une couleur à elle. La région où $F = 0$ peut avoir une autre couleur, ou aucune.
* Tracez la **frontière** avec `ax.contour` : la ligne entre les valeurs $0$ et $1$.

Couleurs, titres, points et ce qui est renvoyé sont à votre choix.

Le tableau a **une ligne par $y$** et une colonne par $x$. C'est ce que donne `np.meshgrid(x, y)`, et ce qu'attendent `contourf` et `contour`.
`ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5])` remplit deux bandes : de $-0{,}5$ à $0{,}5$, qui contient $0$, et de $0{,}5$ à $1{,}5$, qui contient $1$.

**Exemple.** Pour le neurone $F(x, y) = H(x + 2y - <<c>>)$, la frontière est la droite qui passe par $(<<c>>, 0)$ et $(0, <<half>>)$. L'origine est du côté où $F = 0$.
"""),
    solution=draw_decision_region,
    holes=Text(en="Fill the region of the window where F is 1, and draw its boundary, on the axes ax.",
               fr="Remplit la région de la fenêtre où F vaut 1, et trace sa frontière, sur les axes ax."),
    hints=(
        Text(en="First the grid: `np.linspace` along each side of the window, and `np.meshgrid` of the two. Then the table of the values of F.",
             fr="D'abord la grille : `np.linspace` le long de chaque côté de la fenêtre, et `np.meshgrid` des deux. Puis le tableau des valeurs de F."),
        Text(en="`X, Y = np.meshgrid(np.linspace(*xlim, 100), np.linspace(*ylim, 100))` and `Z = F(X, Y)`. Then `contourf` with the levels −0.5, 0.5, 1.5 and `contour` with the level 0.5.",
             fr="`X, Y = np.meshgrid(np.linspace(*xlim, 100), np.linspace(*ylim, 100))` et `Z = F(X, Y)`. Puis `contourf` avec les niveaux −0.5, 0.5, 1.5 et `contour` avec le niveau 0.5."),
    ),
    points=12,
    picture="figure",
    libraries=SCIENCE,
    prerequisites=("meshgrid_by_hand", "network_forward"),
    equivalent={
        "150 → 151": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "150 → 149": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "100 → 101": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "100 → 99": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "→ ax.contourf(X, Y, Z, cmap='cividis')": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "→ ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5])": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "draw_decision_region: 0.5 → 1.0   in: ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5], cmap='cividis')": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "draw_decision_region: 0.5 → 0.25   in: ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5], cmap='cividis')": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "draw_decision_region: 0.5 → 0.25   in: ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5], cmap='cividis') #2": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "1.5 → 3.0": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "→ ax.contour(X, Y, Z, colors='black')": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "→ ax.contour(X, Y, Z, levels=[0.5])": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
        "draw_decision_region: 0.5 → 0.25   in: ax.contour(X, Y, Z, levels=[0.5], colors='black')": "colours and the number of points are free, and so are levels that lie between 0 and 1 or beyond them",
    },
    covers=("5.3", "5.14"),
)
