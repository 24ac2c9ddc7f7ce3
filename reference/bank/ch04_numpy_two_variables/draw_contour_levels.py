"""A drawing of chosen level lines, judged by what it shows: the levels, the points of the lines, their labels."""

import numpy as np

from grader.bank.author import SCIENCE, Text, alternative, exercise, law, slip
from grader.values import Axes, Formula
from reference.late import Late

figures = Late("matplotlib.figure")


def draw_contour_levels(f, levels, xlim, ylim, ax):
    X, Y = np.meshgrid(np.linspace(*xlim, 201), np.linspace(*ylim, 201))   # (201, 201) each
    lines = ax.contour(X, Y, f(X, Y), levels)
    ax.clabel(lines)


def values(rng):
    b = int(rng.integers(2, 4))
    return {"a": b * b, "s": 6 // b}


# what we try

def level_lines(picture):
    """The level and the points of each contour on the axes, lowest first."""
    found = []
    for collection in picture.axes[0]["collections"]:
        if collection["levels"] is not None:
            found += list(zip(np.ravel(collection["levels"]).tolist(), collection["paths"]))
    return sorted(found, key=lambda line: line[0])

def follows(f, xlim, ylim, picture):
    """For each level, whether f has this value, to 0.1 % of its range in the box, at the points of its line."""
    X, Y = np.meshgrid(np.linspace(*xlim, 60), np.linspace(*ylim, 60))
    allowed = 1e-3 * np.ptp(f(X, Y))
    return {
        f"c = {level:g}": bool(len(points) and np.abs(f(*points.T) - level).max() <= allowed)
        for level, points in level_lines(picture)
    }

@law(en="the heights of the lines that are drawn", fr="les hauteurs des lignes dessinées")
def the_levels_are_the_chosen_ones(student, rng, a):
    f = Formula(f"x**2 + {a}*y**2", ("x", "y"))
    picture = student.draw_contour_levels(f, [4, 16, 36], (-7.0, 7.0), (-4.0, 4.0), Axes())
    return [level for level, _ in level_lines(picture)]

@law(en="for each height, whether f has this value all along the line",
     fr="pour chaque hauteur, si f a cette valeur tout le long de la ligne", points=2)
def on_each_line_f_has_its_level(student, rng):
    f = Formula("x**2 - 2*y + x*y", ("x", "y"))
    box = (-2.0, 2.5), (-1.0, 4.0)
    return follows(f, *box, student.draw_contour_levels(f, [-4, -1, 0, 3], *box, Axes()))

@law(en="the numbers that are written on the drawing", fr="les nombres écrits sur le dessin")
def the_level_is_written_on_each_line(student, rng, a):
    f = Formula(f"x**2 + {a}*y**2", ("x", "y"))
    picture = student.draw_contour_levels(f, [9, 25, 36], (-7.0, 7.0), (-4.0, 4.0), Axes())
    written = set()
    for text in picture.axes[0]["texts"]:
        digits = [c for c in text["text"].replace("−", "-").replace(",", ".") if c in "-.0123456789"]
        if any(c in "0123456789" for c in digits):
            written.add(round(float("".join(digits)), 6))
    return sorted(written)

@law(en="the lines of waves are smooth: for each height, whether f has this value all along the line",
     fr="les lignes d'une onde sont lisses : pour chaque hauteur, si f a cette valeur tout le long de la ligne",
     hidden=True)
def waves_are_smooth_curves(student, rng):
    p = rng.uniform(1.6, 2.0)
    f, box = Formula(f"sin({p}*x) + y**2/4", ("x", "y")), ((-2.0, 4.0), (-2.5, 1.5))
    return follows(f, *box, student.draw_contour_levels(f, [-0.5, 0.25, 0.75, 1.5], *box, Axes()))

@law(en="the lines reach each edge of the box and end there",
     fr="les lignes atteignent chaque bord du rectangle et s'y arrêtent", hidden=True)
def the_lines_reach_the_edges_of_the_box(student, rng):
    f, a, b = Formula("x + 2*y", ("x", "y")), rng.uniform(3, 4), rng.uniform(1.5, 2)
    picture = student.draw_contour_levels(f, [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4], (-a, 2.0), (-2.0, b), Axes())
    x, y = np.concatenate([points for _, points in level_lines(picture)]).T
    reached = {"x min": (x.min(), -a), "x max": (x.max(), 2), "y min": (y.min(), -2), "y max": (y.max(), b)}
    return {edge: bool(abs(end - limit) < 0.1) for edge, (end, limit) in reached.items()}  # labels may cut an end

@law(en="a single height, a circle: x and y of its centre, half of its width, half of its height",
     fr="une seule hauteur, un cercle : x et y de son centre, moitié de sa largeur, moitié de sa hauteur",
     hidden=True, tolerance=0.05)  # a label may cut a piece of the circle
def a_circle_lies_where_it_should(student, rng):
    p, q, r = rng.uniform(1.8, 2.2), rng.uniform(-1.6, -1.3), rng.uniform(1.8, 2.1)
    f = Formula(f"(x - {p})**2 + (y - {q})**2", ("x", "y"))
    picture = student.draw_contour_levels(f, [round(r**2, 3)], (-3.0, 5.0), (-4.0, 3.0), Axes())
    points = np.concatenate([points for _, points in level_lines(picture)])
    low, high = points.min(axis=0), points.max(axis=0)
    return np.concatenate([low + high, high - low]) / 2


# what goes wrong

def drawing(f, levels, xlim, ylim, ax, *, points=150, turned=False, fmt=None):
    X, Y = np.meshgrid(np.linspace(*xlim, points), np.linspace(*ylim, points))
    Z = f(X, Y)
    ax.clabel(ax.contour(X, Y, Z.T if turned else Z, levels), fmt=fmt)

@slip(en="You give `ax.contour` the number of heights, and it chooses heights of its own. Give it the list itself.",
      fr="Vous donnez à `ax.contour` le nombre de hauteurs, et il choisit les siennes. Donnez-lui la liste elle-même.")
def gives_the_number_of_levels(f, levels, xlim, ylim, ax):
    drawing(f, len(levels), xlim, ylim, ax)

@slip(en="You let Matplotlib choose the heights. Give `ax.contour` the list `levels` after X, Y and Z.",
      fr="Vous laissez Matplotlib choisir les hauteurs. Donnez la liste `levels` à `ax.contour`, après X, Y et Z.")
def lets_matplotlib_choose(f, levels, xlim, ylim, ax):
    drawing(f, None, xlim, ylim, ax)

@slip(en="Your values are transposed: they belong to the point with row and column exchanged. After `np.meshgrid`, `Z = f(X, Y)` is right as it is.",
      fr="Vos valeurs sont transposées : elles appartiennent au point dont ligne et colonne sont échangées. Après `np.meshgrid`, `Z = f(X, Y)` convient tel quel.")
def transposes_the_values(f, levels, xlim, ylim, ax):
    drawing(f, levels, xlim, ylim, ax, turned=True)

@slip(en="You compute f(Y, X). The abscissa comes first: f(X, Y).",
      fr="Vous calculez f(Y, X). L'abscisse vient en premier : f(X, Y).")
def exchanges_the_arguments(f, levels, xlim, ylim, ax):
    drawing(lambda x, y: f(y, x), levels, xlim, ylim, ax)

@slip(en="You take the limits of x for y as well. Those of y are in `ylim`.",
      fr="Vous prenez les limites de x pour y aussi. Celles de y sont dans `ylim`.")
def takes_the_limits_of_x_for_both(f, levels, xlim, ylim, ax):
    drawing(f, levels, xlim, xlim, ax)

@slip(en="Your lines have corners and leave the points where f has their height. Take at least 100 points along each side of the box.",
      fr="Vos lignes ont des coins et quittent les points où f a leur hauteur. Prenez au moins 100 points par côté du rectangle.")
def samples_too_few_points(f, levels, xlim, ylim, ax):
    drawing(f, levels, xlim, ylim, ax, points=12)

@slip(en="You fill the space between the heights: `ax.contourf`. Draw lines: `ax.contour`.",
      fr="Vous remplissez l'espace entre les hauteurs : `ax.contourf`. Dessinez des lignes : `ax.contour`.")
def fills_between_the_lines(f, levels, xlim, ylim, ax):
    X, Y = np.meshgrid(np.linspace(*xlim, 150), np.linspace(*ylim, 150))
    ax.contourf(X, Y, f(X, Y), levels if len(levels) > 1 else [*levels, levels[0] + 1])
    for level in levels:
        ax.text(xlim[0], ylim[0], f"{level}")

@slip(en="No height is written on the lines. `ax.clabel` takes what `ax.contour` returns.",
      fr="Aucune hauteur n'est écrite sur les lignes. `ax.clabel` prend ce que renvoie `ax.contour`.")
def forgets_the_labels(f, levels, xlim, ylim, ax):
    X, Y = np.meshgrid(np.linspace(*xlim, 150), np.linspace(*ylim, 150))
    ax.contour(X, Y, f(X, Y), levels)

@slip(en="You write the numbers 0, 1, 2, … of the lines. Write their heights.",
      fr="Vous écrivez les numéros 0, 1, 2, … des lignes. Écrivez leurs hauteurs.")
def numbers_the_lines(f, levels, xlim, ylim, ax):
    drawing(f, levels, xlim, ylim, ax, fmt={level: str(k) for k, level in enumerate(levels)})

@slip(en="Your lines are placed by the numbers of row and column. Give `ax.contour` the coordinates as well: X, Y, Z.",
      fr="Vos lignes sont placées selon les numéros de ligne et de colonne. Donnez aussi les coordonnées à `ax.contour` : X, Y, Z.")
def forgets_the_coordinates(f, levels, xlim, ylim, ax):
    X, Y = np.meshgrid(np.linspace(*xlim, 150), np.linspace(*ylim, 150))
    ax.clabel(ax.contour(f(X, Y), levels))

@slip(en="The last height of the list has no line. Draw one for each.",
      fr="La dernière hauteur de la liste n'a pas de ligne. Dessinez-en une pour chacune.")
def leaves_out_the_last_level(f, levels, xlim, ylim, ax):
    drawing(f, levels[:-1] or levels, xlim, ylim, ax)

@slip(en="There is nothing on the axes you were given. Call the methods of `ax`, not those of a new figure.",
      fr="Il n'y a rien sur les axes donnés. Appelez les méthodes de `ax`, non celles d'une nouvelle figure.")
def draws_somewhere_else(f, levels, xlim, ylim, ax):
    drawing(f, levels, xlim, ylim, figures.Figure().add_subplot())


# right in another way

@alternative
def line_by_line(f, levels, xlim, ylim, ax):
    x, y = np.linspace(xlim[0], xlim[1], 110), np.linspace(ylim[0], ylim[1], 100)
    Z = np.array([[f(a, b) for a in x] for b in y])
    for c in levels:
        drawn = ax.contour(x, y, Z, levels=[c], colors="black")
        a, b = drawn.get_paths()[0].vertices[0]
        ax.text(a, b, f"c = {c}")

@alternative
def over_triangles(f, levels, xlim, ylim, ax):
    X, Y = np.meshgrid(np.arange(xlim[0], xlim[1] + 1e-9, (xlim[1] - xlim[0]) / 120), np.linspace(*ylim, 120))
    x, y = X.ravel(), Y.ravel()
    lines = ax.tricontour(x, y, f(x, y), levels, linestyles="dashed")
    ax.clabel(lines, fmt="%.2f", inline=False)
    ax.set_title("f")

@alternative
def with_colours_and_an_aspect(f, levels, xlim, ylim, ax):
    X, Y = np.mgrid[xlim[0]:xlim[1]:100j, ylim[0]:ylim[1]:100j]
    ax.set_aspect("equal")
    ax.axhline(0, color="grey")
    lines = ax.contour(X, Y, f(X, Y), np.array(levels, dtype=float), cmap="cividis", linewidths=2)
    lines.clabel(inline=True, fontsize=8)


EXERCISE = exercise(
    __name__,
    slug="draw_contour_levels",
    title=Text(en="Drawing level lines", fr="Dessiner des lignes de niveau"),
    statement=Text(en=r"""
The level line of height $c$ of a function $f$ is made of the points of the plane where $f$ has the value $c$:

$$ L_c = \{ (x, y) \mid f(x, y) = c \} $$

Draw level lines of `f` on the Matplotlib axes `ax`, over the box $x_{\min} \le x \le x_{\max}$, $y_{\min} \le y \le y_{\max}$:

* one line for **each height of the list** `levels`, and no other. The list is in increasing order. Draw lines only, fill nothing;
* computed from at least $100$ points along each side of the box, edges included, so that the lines look smooth;
* with its height written on each line, as a number.

`f` takes two numbers or two arrays of the same shape; `xlim` is the pair $(x_{\min}, x_{\max})$, `ylim` the pair $(y_{\min}, y_{\max})$. Draw with
the methods of `ax`: `ax.contour` computes the lines from the arrays $X$, $Y$ and $Z$ of a grid, `ax.clabel` writes on them. Colours and styles are yours
to choose; what is returned does not matter.

**Example.** For $f(x, y) = x^2 + <<a>>y^2$ and `levels = [4, 36]` there are two ellipses. The one of height $36$ passes through $(6, 0)$ and $(0, <<s>>)$,
and has a $36$ written on it.
""", fr=r"""
La ligne de niveau de hauteur $c$ d'une fonction $f$ est formée des points du plan où $f$ vaut $c$ :

$$ L_c = \{ (x, y) \mid f(x, y) = c \} $$

Dessinez des lignes de niveau de `f` sur les axes Matplotlib `ax`, dans le rectangle $x_{\min} \le x \le x_{\max}$, $y_{\min} \le y \le y_{\max}$ :

* une ligne pour **chaque hauteur de la liste** `levels`, et aucune autre. La liste est dans l'ordre croissant. Dessinez des lignes
  seulement, ne remplissez rien ;
* calculée à partir d'au moins $100$ points par côté du rectangle, bords compris, pour que les lignes paraissent lisses ;
* avec sa hauteur écrite sur chaque ligne, comme un nombre.

`f` prend deux nombres ou deux tableaux de même forme ; `xlim` est le couple $(x_{\min}, x_{\max})$, `ylim` le couple $(y_{\min}, y_{\max})$. Dessinez
avec les méthodes de `ax` : `ax.contour` calcule les lignes à partir des tableaux $X$, $Y$ et $Z$ d'une grille, `ax.clabel` écrit dessus. Couleurs et
styles sont à votre choix ; ce qui est renvoyé n'a pas d'importance.

**Exemple.** Pour $f(x, y) = x^2 + <<a>>y^2$ et `levels = [4, 36]`, il y a deux ellipses. Celle de hauteur $36$ passe par $(6, 0)$ et $(0, <<s>>)$, et
porte l'inscription $36$.
"""),
    solution=draw_contour_levels,
    holes=Text(en="Draw the lines of f of the heights in levels, each with its height, over the box, on the axes ax.",
               fr="Dessine les lignes de f aux hauteurs de levels, chacune avec sa hauteur, dans le rectangle, sur les axes ax."),
    hints=(
        Text(en="Three steps: the arrays X and Y of a grid over the box, the array Z of the values of f, then the lines from X, Y, Z and levels.",
             fr="Trois étapes : les tableaux X et Y d'une grille du rectangle, le tableau Z des valeurs de f, puis les lignes à partir de X, Y, Z et levels."),
        Text(en="`X, Y = np.meshgrid(np.linspace(*xlim, 200), np.linspace(*ylim, 200))`, then `lines = ax.contour(X, Y, f(X, Y), levels)` and `ax.clabel(lines)`.",
             fr="`X, Y = np.meshgrid(np.linspace(*xlim, 200), np.linspace(*ylim, 200))`, puis `lines = ax.contour(X, Y, f(X, Y), levels)` et `ax.clabel(lines)`."),
    ),
    points=8,
    picture="figure",
    libraries=SCIENCE,
    prerequisites=("evaluate_on_grid", "level_set_circle"),
    equivalent={'201 → 20': 'the number of points is free from 100 on'},
    covers=("4.11",),
)
