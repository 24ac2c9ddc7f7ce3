"""A drawing of Newton's method, judged by what it shows: the curve, the axis, verticals and tangents."""

from itertools import pairwise

import numpy as np

from grader.bank.author import SCIENCE, Text, alternative, exercise, law, slip
from grader.values import Axes, Formula
from reference.late import Late

figures = Late("matplotlib.figure")
collections = Late("matplotlib.collections")


def draw_newton_steps(f, df, x0, n, ax):
    x = [x0]
    for k in range(n):
        x.append(x[k] - f(x[k]) / df(x[k]))
        ax.plot([x[k], x[k], x[k + 1]], [0, f(x[k]), 0], color="red")   # (x_k, 0) → (x_k, f(x_k)) → (x_{k+1}, 0)
    X = np.linspace(min(x) - 1, max(x) + 1, 200)
    ax.plot(X, f(X))
    ax.axhline(0, color="black")


def values(rng):
    a = 100 * int(rng.integers(4, 9))
    return {"a": a, "y0": 1000 - a, "x1": round(10 - (1000 - a) / 300, 3)}


# what we try

def pieces(picture):
    """Straight pieces [x, y, x', y'] that are not level, the end farther from the axis first; curves are left out."""
    axes = picture.axes[0]
    lines = [line for line in axes["lines"] if line["style"].strip() not in ("None", "") and len(line["x"]) < 40]
    polylines = [np.stack([line["x"], line["y"]], axis=1) for line in lines]
    for collection in axes["collections"]:
        polylines += collection["paths"] if collection["kind"] == "LineCollection" else []
    ends = np.concatenate([np.empty((0, 4)), *(np.hstack([line[:-1], line[1:]]) for line in polylines)])
    drawn = np.round(np.where(np.abs(ends[:, [1]]) > np.abs(ends[:, [3]]), ends, ends[:, [2, 3, 0, 1]]), 9)
    return np.unique(drawn[np.isfinite(drawn).all(axis=1) & (drawn[:, 1] != drawn[:, 3])], axis=0)

def curve(picture, f, x):
    """Whether a line of many points follows f, and whether it spans the numbers x; None without such a line."""
    lines = [line for line in picture.axes[0]["lines"] if line["style"].strip() not in ("None", "")]
    found = [
        (float(np.abs(line["y"] - f(line["x"])).max() / np.abs(f(line["x"])).max()), line["x"])
        for line in lines
        if len(line["x"]) >= 40
    ]
    if not found:
        return None
    error, drawn = min(found, key=lambda pair: pair[0])
    return [error < 1e-6, bool(drawn.min() <= min(x) + 1e-9 and drawn.max() >= max(x) - 1e-9)]

@law(en="the curve follows f, not its derivative, and reaches the start",
     fr="la courbe suit f, non sa dérivée, et atteint le départ")
def the_curve_is_that_of_the_function(student, rng, a):
    f, df = Formula(f"x**3 - {a}"), Formula("3*x**2")
    picture = student.draw_newton_steps(f, df, 10.0, 2, Axes())
    return {"f": curve(picture, f, [10.0]), "df": curve(picture, df, [10.0])}

@law(fr="l'axe est dessiné")
def the_axis_is_drawn(student, rng, a):
    axes = student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 1, Axes()).axes[0]
    lines = [(line["x"], line["y"]) for line in axes["lines"] if line["style"].strip() not in ("None", "")]
    for collection in axes["collections"]:
        lines += [path.T for path in collection["paths"]] if collection["kind"] == "LineCollection" else []
    return any(np.ptp(x) > 0 and not np.any(y) for x, y in lines)

@law(en="one tangent goes down to the axis: [x, y] on the curve, [x, y] on the axis",
     fr="une tangente descend à l'axe : [x, y] sur la courbe, [x, y] sur l'axe", points=2)
def one_tangent_goes_down_to_the_axis(student, rng, a):
    drawn = pieces(student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 1, Axes()))
    return drawn[drawn[:, 0] != drawn[:, 2]]

@law(en="tangents in three steps, and how many of them stand on a vertical",
     fr="tangentes en trois étapes, et combien d'entre elles sont sur une verticale")
def every_tangent_stands_on_a_vertical(student, rng, a):
    drawn = pieces(student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 3, Axes()))
    verticals = [(x, y) for x, y, foot, end in drawn.tolist() if x == foot and end == 0]
    tangents = [(x, y) for x, y, foot, _ in drawn.tolist() if x != foot]
    standing = [any(abs(x - u) + abs(y - v) < 1e-6 for u, v in verticals) for x, y in tangents]
    return [len(tangents), sum(standing)]

@law(fr="trois tangentes se suivent", hidden=True)
def three_tangents_follow_each_other(student, rng):
    c = rng.uniform(1.5, 2.5)
    drawn = pieces(student.draw_newton_steps(Formula(f"exp(x) - {c}"), Formula("exp(x)"), c + 1, 3, Axes()))
    return drawn[drawn[:, 0] != drawn[:, 2]]

@law(fr="sous l'axe, les tangentes montent jusqu'à lui", hidden=True)
def below_the_axis_tangents_rise_to_it(student, rng):
    f, df = Formula("2*x - cos(x)"), Formula("2 + sin(x)")
    drawn = pieces(student.draw_newton_steps(f, df, rng.uniform(-6, -5), 4, Axes()))
    return drawn[drawn[:, 0] != drawn[:, 2]]

@law(fr="zéro étape donne une courbe sans tangente", hidden=True)
def no_step_is_a_curve_without_tangents(student, rng):
    f, x0 = Formula("x**2 - 2"), rng.uniform(1.5, 3.0)
    picture = student.draw_newton_steps(f, Formula("2*x"), x0, 0, Axes())
    drawn = pieces(picture)
    return [int(np.sum(drawn[:, 0] != drawn[:, 2])), curve(picture, f, [x0])]

@law(fr="la courbe couvre toutes les étapes", hidden=True)
def the_curve_spans_all_the_steps(student, rng):
    f, df, x0 = Formula("x**2 - 2"), Formula("2*x"), rng.uniform(0.1, 0.2)
    return curve(student.draw_newton_steps(f, df, x0, 2, Axes()), f, [x0, x0 - f(x0) / df(x0)])


# what goes wrong

def drawing(f, df, x0, n, ax, *, steps=None, tangent=None, axis=True, vertical=True, span=None, points=200, shown=None):
    x = [x0]
    for _ in range(n):
        x.append(steps(x[-1]) if steps else x[-1] - f(x[-1]) / df(x[-1]))
    low, high = span(x) if span else (min(x) - 1, max(x) + 1)
    X = np.linspace(low, high, points)
    ax.plot(X, (shown or f)(X))
    if axis:
        ax.axhline(0)
    for a, b in pairwise(x):
        if vertical:
            ax.plot([a, a], [0, f(a)])
        ax.plot(*(tangent(a, b) if tangent else ([a, b], [f(a), 0])))

@slip(en="You draw n + 1 steps. With n = 0 there is no tangent.",
      fr="Vous dessinez n + 1 étapes. Pour n = 0, il n'y a pas de tangente.")
def makes_one_step_too_many(f, df, x0, n, ax):
    drawing(f, df, x0, n + 1, ax)

@slip(en="You draw n − 1 steps. With n = 1 there is one tangent.",
      fr="Vous dessinez n − 1 étapes. Pour n = 1, il y a une tangente.")
def makes_one_step_too_few(f, df, x0, n, ax):
    drawing(f, df, x0, max(n - 1, 0), ax)

@slip(en="The verticals are missing. Each goes from (x_k, 0) to (x_k, f(x_k)).",
      fr="Les verticales manquent. Chacune va de (x_k, 0) à (x_k, f(x_k)).")
def forgets_the_verticals(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, vertical=False)

@slip(en="The axis is missing: `ax.axhline(0)`.",
      fr="L'axe manque : `ax.axhline(0)`.")
def forgets_the_axis(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, axis=False)

@slip(en="From the curve you come straight back to (x_k, 0). The tangent ends at (x_{k+1}, 0).",
      fr="De la courbe, vous revenez tout droit à (x_k, 0). La tangente finit en (x_{k+1}, 0).")
def comes_down_where_it_started(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, tangent=lambda a, b: ([a, a], [f(a), 0]))

@slip(en="You join (x_k, f(x_k)) to the next point of the curve: that is a chord. The tangent ends on the axis, at (x_{k+1}, 0).",
      fr="Vous joignez (x_k, f(x_k)) au point suivant de la courbe : c'est une corde. La tangente finit sur l'axe, en (x_{k+1}, 0).")
def joins_points_of_the_curve(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, tangent=lambda a, b: ([a, b], [f(a), f(b)]))

@slip(en="You add f(x)/f'(x). Subtract it: your pieces have the opposite slope.",
      fr="Vous ajoutez f(x)/f'(x). Retranchez-le : vos morceaux ont la pente opposée.")
def adds_the_correction(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, steps=lambda x: x + f(x) / df(x))

@slip(en="Every piece has the slope at x0. Take the derivative at x_k.",
      fr="Tous les morceaux ont la pente en x0. Prenez la dérivée en x_k.")
def keeps_the_first_slope(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, steps=lambda x: x - f(x) / df(x0))

@slip(en="Your curve is that of df. Draw that of f.",
      fr="Votre courbe est celle de df. Dessinez celle de f.")
def draws_the_derivative(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, shown=df)

@slip(en="Your curve does not reach all of x_0, …, x_n: a step may jump beyond the first and the last. Take their minimum and maximum.",
      fr="Votre courbe n'atteint pas tous les x_0, …, x_n : une étape peut sauter au-delà du premier et du dernier. Prenez leur minimum et leur maximum.")
def spans_the_start_and_the_end_only(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, span=lambda x: (min(x[0], x[-1]) - 0.1, max(x[0], x[-1]) + 0.1))

@slip(en="No line of your drawing has enough points to be a curve. Take at least 50.",
      fr="Aucune ligne de votre dessin n'a assez de points pour être une courbe. Prenez-en au moins 50.")
def samples_too_few_points(f, df, x0, n, ax):
    drawing(f, df, x0, n, ax, points=11)

@slip(en="There is nothing on the axes you were given. Call the methods of `ax`, not those of a new figure.",
      fr="Il n'y a rien sur les axes donnés. Appelez les méthodes de `ax`, non celles d'une nouvelle figure.")
def draws_somewhere_else(f, df, x0, n, ax):
    drawing(f, df, x0, n, figures.Figure().add_subplot())


# right in another way

@alternative
def one_zigzag(f, df, x0, n, ax):
    X, Y, x = [x0], [0], x0
    for _ in range(n):
        y = f(x)
        X, Y = [*X, x], [*Y, y]
        x = x - y / df(x)
        X, Y = [*X, x], [*Y, 0]
    ax.plot(X, Y, "o--", color="green", label="Newton")
    t = np.linspace(min(X) - 0.5, max(X) + 0.5, 1000)
    ax.plot(t, [f(u) for u in t], label="f")
    ax.plot([t[0], t[-1]], [0, 0], "k")
    ax.legend()
    return ax

@alternative
def with_collections(f, df, x0, n, ax):
    x = np.full(n + 1, float(x0))
    for k in range(n):
        x[k + 1] = x[k] - f(x[k]) / df(x[k])
    t = np.linspace(x.min() - 2, x.max() + 2, 300)
    ax.set_title("Newton")
    ax.plot(t, f(t))
    ax.hlines(0, t[0], t[-1])
    ax.vlines(x, 0, f(x), linestyles="dashed")
    ax.add_collection(collections.LineCollection([[(a, f(a)), (b, 0)] for a, b in pairwise(x)]))
    ax.scatter(x, 0 * x)
    ax.plot(x, f(x), "o")

@alternative
def with_each_piece_apart(f, df, x0, n, ax):
    ax.axhline(y=0)
    ax.axvline(x=0)
    low = high = x0
    for k in range(n):
        following = x0 - f(x0) / df(x0)
        ax.plot([following, x0], [0, f(x0)], linewidth=2)
        ax.plot([x0, x0], [f(x0), 0], ":")
        ax.text(x0, 0, f"$x_{k}$")
        low, high, x0 = min(low, following), max(high, following), following
    t = np.arange(low - 0.5, high + 0.5, 0.01)
    ax.plot(t, f(t), "-.")


EXERCISE = exercise(
    __name__,
    slug="draw_newton_steps",
    title=Text(en="Drawing Newton's method", fr="Dessiner la méthode de Newton"),
    statement=Text(en=r"""
Newton's method goes from $x_k$ up or down to the curve, then along the tangent to where it meets the axis:

$$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$

Draw $n$ steps of it from `x0` on the Matplotlib axes `ax`:

* the **curve** of $f$ as one line of at least 50 points, over an interval that contains all of $x_0, \dots, x_n$;
* the **axis**, a horizontal line at height $0$;
* for $k = 0, \dots, n-1$ the **vertical** from $(x_k, 0)$ to $(x_k, f(x_k))$;
* for $k = 0, \dots, n-1$ the piece of the **tangent** from $(x_k, f(x_k))$ to $(x_{k+1}, 0)$, and no further, as one straight piece.

`f` and `df`, that is $f$ and $f'$, take a number or an array. Draw with the methods of `ax`: `ax.plot`, `ax.axhline`,
`ax.hlines`, `ax.vlines` or a `LineCollection`, each piece by itself or several in one line. Colours, styles, dots, texts and a
vertical at $x_n$ are yours to choose; what is returned does not matter. With $n = 0$ there is the curve near `x0` and the axis.

**Example.** $f(x) = x^3 - <<a>>$ from $x_0 = 10$, one step: a vertical from $(10, 0)$ to $(10, <<y0>>)$, and a tangent of slope
$300$ from there to $(x_1, 0)$ with $x_1 \simeq <<x1>>$.
""", fr=r"""
La méthode de Newton va de $x_k$ à la courbe, en montant ou en descendant, puis suit la tangente jusqu'à l'axe :

$$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$

Dessinez-en $n$ étapes à partir de `x0` sur les axes Matplotlib `ax` :

* la **courbe** de $f$, en une seule ligne d'au moins 50 points, sur un intervalle qui contient tous les $x_0, \dots, x_n$ ;
* l'**axe**, une ligne horizontale à la hauteur $0$ ;
* pour $k = 0, \dots, n-1$, la **verticale** de $(x_k, 0)$ à $(x_k, f(x_k))$ ;
* pour $k = 0, \dots, n-1$, le morceau de **tangente** de $(x_k, f(x_k))$ à $(x_{k+1}, 0)$, et pas plus loin, d'un seul tenant.

`f` et `df`, c'est-à-dire $f$ et $f'$, prennent un nombre ou un tableau. Dessinez avec les méthodes de `ax` : `ax.plot`,
`ax.axhline`, `ax.hlines`, `ax.vlines` ou une `LineCollection`, chaque morceau à part ou plusieurs en une ligne. Couleurs, styles,
points, textes et une verticale en $x_n$ sont à votre choix ; ce qui est renvoyé n'a pas d'importance. Pour $n = 0$, il y a la
courbe près de `x0` et l'axe.

**Exemple.** $f(x) = x^3 - <<a>>$ à partir de $x_0 = 10$, une étape : une verticale de $(10, 0)$ à $(10, <<y0>>)$, et une tangente
de pente $300$ de là jusqu'à $(x_1, 0)$ avec $x_1 \simeq <<x1>>$.
"""),
    solution=draw_newton_steps,
    holes=Text(en="Draw n steps of Newton's method for f, whose derivative is df, from x0, on the axes ax.",
               fr="Dessine n étapes de la méthode de Newton pour f, de dérivée df, à partir de x0, sur les axes ax."),
    hints=(
        Text(en="Make the list of the numbers x_0, …, x_n first; then you know the interval, and every piece.",
             fr="Faites d'abord la liste des nombres x_0, …, x_n ; vous connaissez alors l'intervalle, et chaque morceau."),
        Text(en="`ax.plot([a, a, b], [0, f(a), 0])` draws the vertical at a and the tangent from (a, f(a)) to (b, 0) in one line.",
             fr="`ax.plot([a, a, b], [0, f(a), 0])` dessine en une ligne la verticale en a et la tangente de (a, f(a)) à (b, 0)."),
    ),
    points=15,
    picture="figure",
    libraries=SCIENCE,
    prerequisites=("newton",),
    equivalent={
        "ax.plot([x[k], x[k], x[k + 1]], [0, f(x[k]), 0], color='red') → ax.plot([x[k], x[k], x[k + 1]], [0, f(x[k]), 0])   in: ax.plot([x[k], x[k], x[k + 1]], [0, f(x[k]), 0], color='red')": 'colours, the number of points, their direction and the margins are free',
        'np.linspace(min(x) - 1, max(x) + 1, 200) → np.linspace(max(x) + 1, min(x) - 1, 200)   in: X = np.linspace(min(x) - 1, max(x) + 1, 200)': 'colours, the number of points, their direction and the margins are free',
        'min(x) - 1 → min(x)   in: X = np.linspace(min(x) - 1, max(x) + 1, 200)': 'colours, the number of points, their direction and the margins are free',
        '1 → 2   in: X = np.linspace(min(x) - 1, max(x) + 1, 200)': 'colours, the number of points, their direction and the margins are free',
        '1 → 0   in: X = np.linspace(min(x) - 1, max(x) + 1, 200)': 'colours, the number of points, their direction and the margins are free',
        'max(x) + 1 → max(x)   in: X = np.linspace(min(x) - 1, max(x) + 1, 200)': 'colours, the number of points, their direction and the margins are free',
        '1 → 2   in: X = np.linspace(min(x) - 1, max(x) + 1, 200) #2': 'colours, the number of points, their direction and the margins are free',
        '1 → 0   in: X = np.linspace(min(x) - 1, max(x) + 1, 200) #2': 'colours, the number of points, their direction and the margins are free',
        '200 → 201   in: X = np.linspace(min(x) - 1, max(x) + 1, 200)': 'colours, the number of points, their direction and the margins are free',
        '200 → 199   in: X = np.linspace(min(x) - 1, max(x) + 1, 200)': 'colours, the number of points, their direction and the margins are free',
        "ax.axhline(0, color='black') → ax.axhline(0)   in: ax.axhline(0, color='black')": 'colours, the number of points, their direction and the margins are free',
    },
    covers=("1.22",),
)
