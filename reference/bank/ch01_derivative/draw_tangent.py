"""A drawing of a curve and a tangent, judged by what it shows: the curve, one straight line, one dot."""

import numpy as np

from grader.bank.author import SCIENCE, Text, alternative, exercise, law, slip
from grader.values import Axes, Formula
from reference.late import Late

figures = Late("matplotlib.figure")


def draw_tangent(f, df, x0, a, b, ax):
    x = np.linspace(a, b, 200)
    ax.plot(x, f(x))
    ends = np.array([a, b])
    ax.plot(ends, f(x0) + df(x0) * (ends - x0))
    ax.plot([x0], [f(x0)], "o")


def values(rng):
    x0 = int(rng.integers(2, 6))
    return {"x0": x0, "y0": x0 * x0, "m": 2 * x0, "b": x0 + 2, "left": -x0 * x0, "right": x0 * x0 + 4 * x0}


# what we try

def drawn_lines(picture):
    """The lines that join at least two points, as arrays of abscissas and of heights; gaps are left out."""
    lines = [line for line in picture.axes[0]["lines"] if line["style"].strip() not in ("None", "")]
    shown = [(line["x"], line["y"], np.isfinite(line["x"]) & np.isfinite(line["y"])) for line in lines]
    return [(x[seen], y[seen]) for x, y, seen in shown if seen.sum() > 1]

def curve(picture, f, a, b):
    """Of the line of many points nearest to f: whether it follows f, and its ends. None without such a line."""
    found = [
        (float(np.abs(y - f(x)).max()), x.min(), x.max()) for x, y in drawn_lines(picture) if len(x) >= 40
    ]
    if not found:
        return None
    error, low, high = min(found)
    return [error <= 1e-6 * float(np.abs(f(np.linspace(a, b, 50))).max()), round(low, 6), round(high, 6)]

def straight_lines(picture):
    """Slope and height at 0, then both ends, of each line that is straight and not vertical."""
    found = []
    for x, y in drawn_lines(picture):
        i, j = x.argmin(), x.argmax()
        if x[i] < x[j]:
            slope = (y[j] - y[i]) / (x[j] - x[i])
            if np.abs(y[i] + slope * (x - x[i]) - y).max() <= 1e-6 * (1 + np.abs(y).max()):
                found.append([slope, y[i] - slope * x[i], x[i], x[j]])
    return found

def tangent(picture, f, df, x0, a, b):
    """The straight line nearest to the tangent between a and b, in slope, height at x0 and ends; None without one."""
    seen = [[m, p + m * x0, low, high] for m, p, low, high in straight_lines(picture)]
    right = np.array([df(x0), f(x0), a, b])
    return min(seen, key=lambda line: float(np.abs(right - line).sum())) if seen else None

def dot(picture, x, y):
    """The marker nearest to the point (x, y); None without markers."""
    axes = picture.axes[0]
    marked = [np.stack([line["x"], line["y"]], axis=1) for line in axes["lines"] if line["marker"] not in ("None", "")]
    marked += [collection["offsets"] for collection in axes["collections"] if collection["kind"] == "PathCollection"]
    points = np.concatenate([np.empty((0, 2)), *marked])
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return None
    return points[np.abs(points - [x, y]).sum(axis=1).argmin()]

@law(en="the curve is that of f, from a to b", fr="la courbe est celle de f, de a à b")
def the_curve_is_that_of_the_function(student, rng, x0, b):
    f = Formula("x**2")
    return curve(student.draw_tangent(f, Formula("2*x"), float(x0), 0.0, float(b), Axes()), f, 0, b)

@law(en="the tangent has the slope f'(x0), the height f(x0) at x0, and runs from a to b",
     fr="la tangente a la pente f'(x0), la hauteur f(x0) en x0, et va de a à b", points=2)
def the_tangent_runs_from_a_to_b(student, rng, x0, b):
    f, df = Formula("x**2"), Formula("2*x")
    return tangent(student.draw_tangent(f, df, float(x0), 0.0, float(b), Axes()), f, df, x0, 0, b)

@law(en="a marker lies at the point of contact", fr="un marqueur est au point de contact")
def the_point_of_contact_is_marked(student, rng, x0, b):
    return dot(student.draw_tangent(Formula("x**2"), Formula("2*x"), float(x0), 0.0, float(b), Axes()), x0, x0**2)

def all_of_it(student, f, df, x0, a, b):
    picture = student.draw_tangent(f, df, x0, a, b, Axes())
    return [curve(picture, f, a, b), tangent(picture, f, df, x0, a, b), dot(picture, x0, f(x0))]

@law(en="a curve that falls, and a negative x0", fr="une courbe qui descend, et un x0 négatif", hidden=True)
def a_curve_that_falls(student, rng):
    return all_of_it(student, Formula("exp(-x)"), Formula("-exp(-x)"), -rng.uniform(0.3, 0.9), -2.0, 1.5)

@law(en="a horizontal tangent", fr="une tangente horizontale", hidden=True)
def a_level_tangent(student, rng):
    c = round(rng.uniform(0.5, 1.5), 2)
    return all_of_it(student, Formula(f"3 + (x - {c})**2"), Formula(f"2*(x - {c})"), c, -1.0, 2.5)

@law(en="a point of contact at the end of the interval", fr="un point de contact au bout de l'intervalle", hidden=True)
def a_point_at_the_end(student, rng):
    a = rng.uniform(1.0, 1.4)
    return all_of_it(student, Formula("4*sin(x)"), Formula("4*cos(x)"), a, a, 4.0)


# what goes wrong

def drawing(f, df, x0, a, b, ax, *, line=None, shown=None, x=None, span=None, point=None):
    x = np.linspace(a, b, 200) if x is None else x
    ax.plot(x, (shown or f)(x))
    ends = np.array(span or [a, b])
    ax.plot(ends, line(ends) if line else f(x0) + df(x0) * (ends - x0))
    ax.plot(*(([x0], [f(x0)]) if point is None else point), "o")

@slip(en="Your line is y = f'(x0) x: it passes through the origin. It must pass through (x0, f(x0)).",
      fr="Votre droite est y = f'(x0) x : elle passe par l'origine. Elle doit passer par (x0, f(x0)).")
def forgets_the_intercept(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, line=lambda t: df(x0) * t)

@slip(en="Your line is y = f(x0) + f'(x0) x: it has the height f(x0) at x = 0. Replace x by x − x0.",
      fr="Votre droite est y = f(x0) + f'(x0) x : elle a la hauteur f(x0) en x = 0. Remplacez x par x − x0.")
def forgets_to_start_at_x0(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, line=lambda t: f(x0) + df(x0) * t)

@slip(en="Your line has the slope f(x0), which is a height. The slope is f'(x0): call df.",
      fr="Votre droite a la pente f(x0), qui est une hauteur. La pente est f'(x0) : appelez df.")
def takes_the_value_for_the_slope(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, line=lambda t: f(x0) + f(x0) * (t - x0))

@slip(en="Your line joins the ends of the curve: that is a chord. The tangent touches at (x0, f(x0)) with the slope f'(x0).",
      fr="Votre droite joint les bouts de la courbe : c'est une corde. La tangente touche en (x0, f(x0)) avec la pente f'(x0).")
def joins_the_ends_of_the_curve(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, line=f)

@slip(en="Your second line is not straight: you take f' at every x. A tangent has one slope, f'(x0).",
      fr="Votre seconde ligne n'est pas droite : vous prenez f' en chaque x. Une tangente a une seule pente, f'(x0).")
def lets_the_slope_vary(f, df, x0, a, b, ax):
    x = np.linspace(a, b, 200)
    ax.plot(x, f(x))
    ax.plot(x, f(x0) + df(x) * (x - x0))
    ax.plot([x0], [f(x0)], "o")

@slip(en="Your curve is that of df. Draw that of f.",
      fr="Votre courbe est celle de df. Dessinez celle de f.")
def draws_the_derivative(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, shown=df)

@slip(en="No line of your drawing has enough points to be a curve. Take at least 50.",
      fr="Aucune ligne de votre dessin n'a assez de points pour être une courbe. Prenez-en au moins 50.")
def samples_too_few_points(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, x=np.linspace(a, b, 11))

@slip(en="Your curve ends before b: `np.arange` leaves its right end out. `np.linspace(a, b, n)` contains both ends.",
      fr="Votre courbe s'arrête avant b : `np.arange` exclut sa borne droite. `np.linspace(a, b, n)` contient les deux bouts.")
def stops_before_b(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, x=np.arange(a, b, (b - a) / 100))

@slip(en="You draw a short piece of the tangent around x0. Draw it from a to b.",
      fr="Vous dessinez un petit morceau de la tangente autour de x0. Dessinez-la de a à b.")
def draws_a_short_piece(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, span=[x0 - 0.5, x0 + 0.5])

@slip(en="The dot is missing. A marker at (x0, f(x0)): `ax.plot([x0], [f(x0)], \"o\")`.",
      fr="Le point manque. Un marqueur en (x0, f(x0)) : `ax.plot([x0], [f(x0)], \"o\")`.")
def forgets_the_dot(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, point=([], []))

@slip(en="Your dot lies on the axis, at (x0, 0). Put it on the curve, at (x0, f(x0)).",
      fr="Votre point est sur l'axe, en (x0, 0). Mettez-le sur la courbe, en (x0, f(x0)).")
def puts_the_dot_on_the_axis(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, ax, point=([x0], [0]))

@slip(en="There is nothing on the axes you were given. Call the methods of `ax`, not those of a new figure.",
      fr="Il n'y a rien sur les axes donnés. Appelez les méthodes de `ax`, non celles d'une nouvelle figure.")
def draws_somewhere_else(f, df, x0, a, b, ax):
    drawing(f, df, x0, a, b, figures.Figure().add_subplot())


# right in another way

@alternative
def with_decoration(f, df, x0, a, b, ax):
    m = df(x0)
    p = f(x0) - m * x0
    t = np.linspace(a, b, 1001)
    ax.axhline(0, color="black")
    ax.axvline(0, color="black")
    ax.plot([x0, x0], [0, f(x0)], ":")
    ax.plot([0, x0], [f(x0), f(x0)], ":")
    ax.plot(t, m * t + p, "--", color="red", label="tangent")
    ax.plot(t, f(t), color="blue", linewidth=3, label="f")
    ax.scatter([x0], [f(x0)], color="green")
    ax.legend()
    return ax

@alternative
def with_lists(f, df, x0, a, b, ax):
    x = [a + (b - a) * i / 60 for i in range(61)]
    ax.plot(x, [f(t) for t in x], "-", x0, f(x0), "s")
    ax.plot([b, x0, a], [f(x0) + (t - x0) * df(x0) for t in (b, x0, a)], "-o")
    ax.set_title("f")


EXERCISE = exercise(
    __name__,
    slug="draw_tangent",
    title=Text(en="Drawing a tangent", fr="Dessiner une tangente"),
    statement=Text(en=r"""
The tangent at $x_0$ passes through the point of contact $(x_0, f(x_0))$ with the slope $f'(x_0)$:

$$ y = f(x_0) + f'(x_0)\,(x - x_0) $$

Draw on the Matplotlib axes `ax`, for $a \leq x \leq b$:

* the **curve** of $f$ from $x = a$ to $x = b$, both included, as one line of at least 50 points;
* the **tangent** at $x_0$ from $x = a$ to $x = b$, as one straight line (two points are enough);
* a **dot** at the point of contact: a marker of `ax.plot`, or `ax.scatter`.

`f` and `df`, that is $f$ and $f'$, take a number or an array; `x0`, `a`, `b` are numbers with $a \leq x_0 \leq b$. Draw the lines with
`ax.plot`. Colours, styles, axes and texts are yours to choose; what is returned does not matter.

**Example.** $f(x) = x^2$ at $x_0 = <<x0>>$, from $a = 0$ to $b = <<b>>$: the dot lies at $(<<x0>>, <<y0>>)$, the tangent has the slope $<<m>>$ and
runs from $(0, <<left>>)$ to $(<<b>>, <<right>>)$.
""", fr=r"""
La tangente en $x_0$ passe par le point de contact $(x_0, f(x_0))$ avec la pente $f'(x_0)$ :

$$ y = f(x_0) + f'(x_0)\,(x - x_0) $$

Dessinez sur les axes Matplotlib `ax`, pour $a \leq x \leq b$ :

* la **courbe** de $f$ de $x = a$ à $x = b$, tous deux compris, en une seule ligne d'au moins 50 points ;
* la **tangente** en $x_0$ de $x = a$ à $x = b$, en une seule ligne droite (deux points suffisent) ;
* un **point** visible au point de contact : un marqueur de `ax.plot`, ou `ax.scatter`.

`f` et `df`, c'est-à-dire $f$ et $f'$, prennent un nombre ou un tableau ; `x0`, `a`, `b` sont des nombres avec $a \leq x_0 \leq b$.
Dessinez les lignes avec `ax.plot`. Couleurs, styles, axes et textes sont à votre choix ; ce qui est renvoyé n'a pas d'importance.

**Exemple.** $f(x) = x^2$ en $x_0 = <<x0>>$, de $a = 0$ à $b = <<b>>$ : le point est en $(<<x0>>, <<y0>>)$, la tangente a pour pente $<<m>>$ et va de
$(0, <<left>>)$ à $(<<b>>, <<right>>)$.
"""),
    solution=draw_tangent,
    holes=Text(en="Draw on ax the curve of f from a to b, its tangent at x0, and the point of contact; df is the derivative of f.",
               fr="Dessine sur ax la courbe de f de a à b, sa tangente en x0, et le point de contact ; df est la dérivée de f."),
    hints=(
        Text(en="For the curve, `x = np.linspace(a, b, 200)` and `ax.plot(x, f(x))`. For the tangent, its two ends are enough: what is its height at a, and at b?",
             fr="Pour la courbe, `x = np.linspace(a, b, 200)` et `ax.plot(x, f(x))`. Pour la tangente, ses deux bouts suffisent : quelle est sa hauteur en a, et en b ?"),
        Text(en="With `ends = np.array([a, b])`, the heights of the tangent are `f(x0) + df(x0) * (ends - x0)`. A dot: `ax.plot([x0], [f(x0)], \"o\")`.",
             fr="Avec `ends = np.array([a, b])`, les hauteurs de la tangente sont `f(x0) + df(x0) * (ends - x0)`. Un point : `ax.plot([x0], [f(x0)], \"o\")`."),
    ),
    points=10,
    picture="figure",
    libraries=SCIENCE,
    prerequisites=("tangent_line",),
    equivalent={
        "np.linspace(a, b, 200) → np.linspace(b, a, 200)": "a line is the same in either direction",
        "200 → 201   in: x = np.linspace(a, b, 200)": "the number of points is free, from 50 on",
        "200 → 199   in: x = np.linspace(a, b, 200)": "the number of points is free, from 50 on",
        "[a, b] → [b, a]": "a line is the same in either direction",
    },
    covers=("1.4",),
)
