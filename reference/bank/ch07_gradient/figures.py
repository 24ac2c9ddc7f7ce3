"""What to see of gradients: slopes of two slices, errors of measured slopes, steps across level curves, a graph walked back."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.numerical_gradient import numerical_gradient
from reference.algorithms.value import Value
from reference.bank.ch07_gradient.critical_points_symbolic import critical_points_symbolic
from reference.bank.ch07_gradient.draw_gradient_field import draw_gradient_field


def two_slices_and_their_slopes(figure, say):
    def f(x, y):
        return 3 - x**2 / 2 - y**2 + x * y / 2

    P = np.array([1.0, -0.5])
    slopes = numerical_gradient(lambda P: f(*P), P, 1e-4)
    map_, right = figure.subplots(1, 2)
    t = np.linspace(-2, 2, 200)
    map_.contour(t, t, f(*np.meshgrid(t, t)), levels=10, colors="0.75", linewidths=0.8)
    map_.set(xlabel="$x$", ylabel="$y$", aspect="equal", title=say("level curves", "lignes de niveau"))
    for i, (name, style) in enumerate((("x", "-"), ("y", "--"))):
        moved = np.where(np.arange(2) == i, t[:, None], P)
        line = map_.plot(*moved.T, style, label=say(f"only ${name}$ moves", f"seul ${name}$ bouge"))[0]
        near = np.linspace(-0.8, 0.8, 2)
        right.plot(t, f(*moved.T), style, label=say(f"slice along ${name}$", f"coupe selon ${name}$"))
        right.plot(P[i] + near, f(*P) + slopes[i] * near, ":", color="black")
        right.plot([P[i]], [f(*P)], "o", color=line.get_color())
        told = say("slope ", "pente ") + numeral(round(slopes[i], 6), say)
        right.annotate(told, (P[i], f(*P)), xytext=((10, 4), (-10, 4))[i], textcoords="offset points", ha=("left", "right")[i])
    map_.plot(*P, "o", color="black")
    map_.legend(loc="lower left", fontsize="small", frameon=True, framealpha=0.9)
    right.set(xlabel="$x$, $y$", xlim=(-2.6, 3.4), ylim=(-1.5, 4), title=say("the two slices", "les deux coupes"))
    right.legend(loc="lower center", fontsize="small")


def errors_of_measured_slopes(figure, say):
    ax = figure.subplots()
    h = np.logspace(-13, -0.5, 60)
    points = np.random.default_rng(0).uniform(0, 1, size=(30, 2))

    def f(P):
        return np.exp(P[0] + P[1])

    def error(slope):
        return [np.mean([abs(slope(P, s) / f(P) - 1) for P in points]) for s in h]

    central = error(lambda P, s: numerical_gradient(f, P, s)[0])
    forward = error(lambda P, s: (f(P + [s, 0]) - f(P)) / s)
    ax.loglog(h, forward, "--", label="$(f(P + h e_1) - f(P))/h$")
    ax.loglog(h, central, "-", label="$(f(P + h e_1) - f(P - h e_1))/2h$")
    ax.annotate(say("rounding", "arrondis"), (1e-11, 1e-3), fontsize="small")
    ax.annotate(say("curvature", "courbure"), (1e-5, 1e-2), fontsize="small")
    ax.set(xlabel="$h$", ylabel=say("relative error of the slope", "erreur relative sur la pente"), ylim=(1e-14, 10))
    ax.legend(loc="lower left")


def steps_across_level_curves(figure, say):
    left, right = figure.subplots(1, 2)
    x = np.array([-1.5, -0.5, 0.5, 1.5])
    draw_gradient_field(lambda x, y: x**2 + 3 * y**2, lambda x, y: np.array([2 * x, 6 * y]), x, x, 0.1, left)
    left.set(title="$x^2 + 3y^2$", xlabel="$x$", ylabel="$y$")
    x, y = np.array([-0.6, -0.35, -0.1, 0.15, 0.4]), np.array([-0.55, -0.3, -0.05, 0.2, 0.45])
    saddle = "x**2 - y**3 + x*y"
    draw_gradient_field(lambda x, y: x**2 - y**3 + x * y, lambda x, y: np.array([2 * x + y, x - 3 * y**2]), x, y, 0.12, right)
    U, V = np.meshgrid(np.linspace(-0.9, 0.7, 200), np.linspace(-0.9, 0.8, 200))
    right.contour(U, V, U**2 - V**3 + U * V, levels=np.linspace(-0.4, 1.2, 33), colors="0.75", linewidths=0.8, zorder=0)
    _, points = critical_points_symbolic()[saddle]
    for (a, b), mark, name in zip(points, "X*", (say("saddle", "point-selle"), "minimum")):
        right.plot([float(a)], [float(b)], mark, color="C1", markersize=11, label=name)
    right.set(title="$x^2 - y^3 + xy$", xlabel="$x$", xlim=(-0.85, 0.65), ylim=(-0.8, 0.7))
    right.legend(loc="lower left", fontsize="small", frameon=True, framealpha=0.9)


def a_graph_walked_back(figure, say):
    ax = figure.subplots()
    x, y = Value(3), Value(2)
    square = x * x
    product = square * y
    sine = Value(np.sin(y.data), (y,), (np.cos(y.data),))
    total = product + sine
    F = total.log()
    F.backward()
    places = {"$x$": (x, 0, 2), "$y$": (y, 0, 0), "$x^2$": (square, 1, 2), "$x^2 y$": (product, 2, 1.6), r"$\sin y$": (sine, 1.6, 0), "$x^2 y + \\sin y$": (total, 3.1, 1), "$\\ln$": (F, 4.2, 1)}
    at = {id(v): (a, b) for v, a, b in places.values()}
    for v, a, b in places.values():
        shown = {}
        for parent, slope in zip(v.parents, v.slopes):
            shown[id(parent)] = shown.get(id(parent), 0) + slope
        for parent, slope in shown.items():
            p, q = at[parent]
            ax.annotate("", (a, b), (p, q), arrowprops={"arrowstyle": "->", "shrinkA": 30, "shrinkB": 32, "color": "0.5"})
            ax.text((a + p) / 2, (b + q) / 2 + 0.1, numeral(round(slope, 4), say), color="C1", ha="center", fontsize=9)
    for name, (v, a, b) in places.items():
        ax.text(a, b, f"{name}\n{numeral(round(v.data, 4), say)}", ha="center", va="center", bbox={"boxstyle": "round", "facecolor": "white"})
        ax.text(a, b - 0.62, numeral(round(v.grad, 4), say), color="C0", ha="center", weight="bold")
    ax.text(4.3, 2.55, say("value in the box\nlocal slope on the arrow\nbelow: slope of the output", "valeur dans la case\npente locale sur la flèche\ndessous : pente de la sortie"), ha="right", va="top", fontsize="small")
    ax.set(xlim=(-0.4, 4.6), ylim=(-0.8, 2.7))
    ax.axis("off")


SLICES = Figure(
    two_slices_and_their_slopes,
    caption=Text(
        en="Partial derivatives: through one point run two slices of the surface, along $x$ and along $y$; each has its own slope there.",
        fr="Dérivées partielles : par un point passent deux tranches de la surface, selon $x$ et selon $y$ ; chacune y a sa propre pente.",
    ),
    alt=Text(
        en="Left: level curves and two straight paths that cross at a point. Right: the heights along these paths, two curves with their tangents, one going down with slope -1.25, one going up with slope 1.5.",
        fr="À gauche : des lignes de niveau et deux chemins droits qui se croisent en un point. À droite : les hauteurs le long de ces chemins, deux courbes et leurs tangentes, l'une descend avec la pente -1,25, l'autre monte avec la pente 1,5.",
    ),
)
ERRORS = Figure(
    errors_of_measured_slopes,
    caption=Text(
        en="The error of a measured slope against $h$: too large a step sees the curvature, too small a step sees rounding errors. The central quotient is better by far; its best $h$ here is near $5 \\times 10^{-6}$.",
        fr="L'erreur d'une pente mesurée selon $h$ : un trop grand écart voit la courbure, un trop petit voit les erreurs d'arrondi. Le quotient centré est bien meilleur ; son meilleur $h$ est ici voisin de $5 \\times 10^{-6}$.",
    ),
    alt=Text(
        en="Two V-shaped curves on logarithmic axes. The dashed one, of the forward quotient, is lowest near h = 1e-8; the other, of the central quotient, goes a thousand times lower, near h = 5e-6.",
        fr="Deux courbes en V sur des axes logarithmiques. Celle en tirets, du quotient décentré, est au plus bas vers h = 1e-8 ; l'autre, du quotient centré, descend mille fois plus bas, vers h = 5e-6.",
    ),
)
FIELD = Figure(
    steps_across_level_curves,
    caption=Text(
        en=r"Steps $-\delta\nabla f$ from the nodes of a grid: they cross the level curves at right angles and shorten towards critical points.",
        fr=r"Pas $-\delta\nabla f$ depuis les nœuds d'une grille : ils coupent les lignes de niveau à angle droit et raccourcissent vers les points critiques.",
    ),
    alt=Text(
        en="Left: ellipses, and segments that all point inwards. Right: curves that cross at a saddle, where segments pass by on both sides, and a small oval around a minimum, towards which they point.",
        fr="À gauche : des ellipses, et des segments tous dirigés vers l'intérieur. À droite : des courbes qui se croisent en un point-selle, que des segments contournent des deux côtés, et un petit ovale autour d'un minimum, vers lequel ils se dirigent.",
    ),
)
GRAPH = Figure(
    a_graph_walked_back,
    caption=Text(
        en=r"$\ln(x^2 y + \sin y)$ at $(3, 2)$: values are computed from left to right, slopes of the output from right to left. Two paths lead from $y$: their products add up.",
        fr=r"$\ln(x^2 y + \sin y)$ en $(3, 2)$ : les valeurs se calculent de gauche à droite, les pentes de la sortie de droite à gauche. Deux chemins partent de $y$ : leurs produits s'ajoutent.",
    ),
    alt=Text(
        en="A computation graph: boxes for x, y, the square, the product, the sine, the sum and the logarithm, joined by arrows with local slopes; below the boxes of x and y the results 0.6346 and 0.4539.",
        fr="Un graphe de calcul : des cases pour x, y, le carré, le produit, le sinus, la somme et le logarithme, reliées par des flèches portant les pentes locales ; sous les cases de x et y, les résultats 0,6346 et 0,4539.",
    ),
)  # fmt: skip
