"""What to see of functions of two variables: a surface and its slices, level lines, two searches, the closest line."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.grid_search import grid_search
from reference.algorithms.orthogonal_line import orthogonal_line
from reference.algorithms.several_variables import bump_and_hollow
from reference.algorithms.slice_search import golden_section, slice_search


def valley(x, y):
    """A slanted valley, lowest at (3.2, 2.7)."""
    return (x - 3.2) ** 2 + (y - 2.7) ** 2 + 1.5 * (x - 3.2) * (y - 2.7)


def a_surface_and_its_slices(figure, say):
    figure.set_size_inches(7.6, 3.6)
    left, right = figure.add_subplot(1, 2, 1, projection="3d"), figure.add_subplot(1, 2, 2)
    t = np.linspace(-2.2, 2.2, 61)
    X, Y = np.meshgrid(t, t)
    left.plot_surface(X, Y, bump_and_hollow(X, Y), cmap="cividis", alpha=0.75, linewidth=0)
    left.set(xlabel="$x$", ylabel="$y$")
    left.set_zticks([-0.4, 0, 0.4], [numeral(z, say) for z in (-0.4, 0, 0.4)])
    left.view_init(25, -60)
    fine = np.linspace(-2.2, 2.2, 201)
    for y0, colour, style in ((0.0, "C1", "-"), (0.8, "C2", "--"), (1.6, "C3", "-.")):
        left.plot(fine, 0 * fine + y0, bump_and_hollow(fine, y0), style, color=colour, zorder=10)
        right.plot(fine, bump_and_hollow(fine, y0), style, color=colour, label=f"$y$ = {numeral(y0, say)}")
    right.set(xlabel="$x$", ylabel="$z$", title=say("slices", "tranches"))
    right.legend(loc="lower right")


def surfaces_and_their_level_lines(figure, say):
    figure.set_size_inches(7.6, 4.8)
    t = np.linspace(-2, 2, 81)
    X, Y = np.meshgrid(t, t)
    shown = {
        say("bowl", "cuvette"): (X**2 + Y**2 / 2, [0.25, 1, 2, 3, 4]),
        say("saddle", "selle"): (X**2 - Y**2, [-3, -2, -1, 0, 1, 2, 3]),
        say("gutter", "gouttière"): (X**2, [0.25, 1, 2, 3]),
    }
    for column, (name, (Z, levels)) in enumerate(shown.items(), 1):
        above = figure.add_subplot(2, 3, column, projection="3d")
        above.plot_surface(X, Y, Z, cmap="cividis", linewidth=0)
        above.set(title=name, xticks=[-2, 0, 2], yticks=[-2, 0, 2], zticks=[])
        below = figure.add_subplot(2, 3, 3 + column)
        lines = below.contour(X, Y, Z, levels, colors="C0", negative_linestyles="dashed", linewidths=1.5)
        below.clabel(lines, fontsize=8, fmt=lambda c: numeral(c, say))
        below.set(aspect="equal", xticks=[-2, 0, 2], yticks=[-2, 0, 2], xlabel="$x$", ylabel="$y$")


def two_searches(figure, say):
    figure.set_size_inches(7.6, 4.5)
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    t = np.linspace(-0.3, 6.3, 133)
    X, Y = np.meshgrid(t, t)
    for ax in (left, right):
        ax.contour(X, Y, valley(X, Y), [0.1, 0.5, 1.5, 3, 5, 8, 12], colors="0.6", linewidths=1)
        ax.set(aspect="equal", xlabel="$x$")
    x, y = np.meshgrid(np.linspace(0, 6, 13), np.linspace(0, 6, 13))
    best = grid_search(valley, (0, 6), (0, 6), 13)
    left.plot(x.ravel(), y.ravel(), ".", color="C0", markersize=3)
    left.plot(*best[:2], "o", color="C1", label=say("lowest of 169", "le plus bas des 169"))
    left.set(title=say("grid search", "recherche sur une grille"), ylabel="$y$")
    places = slice_search(valley, 0.5, 8, lambda h: golden_section(h, 0.0, 6.0, 1e-6))
    path = [(0.5, 0.5)]
    for a, b in places:
        path += [(a, path[-1][1]), (a, b)]
    right.plot(*np.array(path).T, "-", color="C0")
    right.plot(*np.array(places).T, "o", color="C1", markersize=4, label=say("lowest along $y$", "le plus bas selon $y$"))
    right.set(title=say("slice search", "recherche par tranches"))
    for ax in (left, right):
        ax.legend(loc="upper right", fontsize=9, frameon=True, framealpha=1)


def two_closest_lines(figure, say):
    ax = figure.subplots()
    points = np.array([[2, 3], [3, 5], [4, 4], [5, 6], [6, 6]])
    x, y = points.T
    a, b = orthogonal_line(points)
    slope, intercept = np.polyfit(x, y, 1)
    feet = (x + a * (y - b)) / (1 + a**2)
    t = np.array([1.3, 6.9])
    ax.plot(t, a * t + b, color="C0", label=say("closest at right angles", "la plus proche à angle droit"))
    ax.plot(t, slope * t + intercept, "--", color="C1", label=say("closest along $y$", "la plus proche selon $y$"))
    for k in range(len(points)):
        ax.plot([x[k], feet[k]], [y[k], a * feet[k] + b], color="C0", linewidth=1.3)
        ax.plot([x[k], x[k]], [y[k], slope * x[k] + intercept], ":", color="C1", linewidth=1.6)
    ax.plot(x, y, "ko")
    ax.set(aspect="equal", xlabel="$x$", ylabel="$y$", xlim=(1, 7.5), ylim=(2.2, 7.4))
    ax.legend(loc="lower right", fontsize=9)


SLICES = Figure(
    a_surface_and_its_slices,
    caption=Text(
        en="The surface of $x\\,e^{-x^2-y^2}$ and three of its slices, where $y$ is fixed.",
        fr="La surface de $x\\,e^{-x^2-y^2}$ et trois de ses tranches, où $y$ est fixé.",
    ),
    alt=Text(
        en="Left: a surface with a bump on one side and a hollow on the other. Right: three of its slices as curves, a hollow then a bump; the farther y is from 0, the flatter the curve.",
        fr="À gauche : une surface avec une bosse d'un côté et un creux de l'autre. À droite : trois de ses tranches, des courbes avec un creux puis une bosse ; plus y est loin de 0, plus la courbe est plate.",
    ),
)
LEVEL_LINES = Figure(
    surfaces_and_their_level_lines,
    caption=Text(
        en="$x^2 + y^2/2$, $x^2 - y^2$ and $x^2$, from the side and from above. Negative levels are dashed; lines close together mean a steep slope.",
        fr="$x^2 + y^2/2$, $x^2 - y^2$ et $x^2$, de côté et d'en haut. Les niveaux négatifs sont en tirets ; des lignes serrées signifient une forte pente.",
    ),
    alt=Text(
        en="Three surfaces above their level lines: a bowl and ellipses one inside the other; a saddle and hyperbolas around two crossing lines; a gutter and parallel lines.",
        fr="Trois surfaces au-dessus de leurs lignes de niveau : une cuvette et des ellipses emboîtées ; une selle et des hyperboles autour de deux droites qui se coupent ; une gouttière et des droites parallèles.",
    ),
)
SEARCHES = Figure(
    two_searches,
    caption=Text(
        en="Looking for the lowest point of a slanted valley. Left: the lowest of 169 values. Right: along $y$, then along $x$, and again, from $(0.5, 0.5)$.",
        fr="À la recherche du point le plus bas d'une vallée oblique. À gauche : la plus petite de 169 valeurs. À droite : selon $y$, puis selon $x$, et encore, à partir de $(0{,}5\\ ;\\ 0{,}5)$.",
    ),
    alt=Text(
        en="The same slanted ellipses twice, level lines of a valley. Left: a square grid of dots, the best one marked near the centre. Right: a staircase of vertical and horizontal segments, ever shorter, that goes down the valley towards the centre.",
        fr="Deux fois les mêmes ellipses obliques, lignes de niveau d'une vallée. À gauche : une grille carrée de points, le meilleur marqué près du centre. À droite : un escalier de segments verticaux et horizontaux, de plus en plus courts, qui descend la vallée vers le centre.",
    ),
)
CLOSEST = Figure(
    two_closest_lines,
    caption=Text(
        en="Two lines through the mean of five points. The full one makes the distances at right angles small, the dashed one the distances along $y$.",
        fr="Deux droites passant par le point moyen de cinq points. La droite pleine rend petites les distances perpendiculaires, la droite en tirets les distances selon $y$.",
    ),
    alt=Text(
        en="Five points and two rising lines that cross in their middle; the full line is a little steeper. Short segments join the points to the full line at right angles, and dotted vertical ones to the dashed line.",
        fr="Cinq points et deux droites croissantes qui se coupent en leur milieu ; la droite pleine est un peu plus raide. De courts segments joignent les points à la droite pleine à angle droit, et des segments verticaux pointillés les joignent à la droite en tirets.",
    ),
)  # fmt: skip
