"""What to see of grids: pairs and all pairs, a surface that becomes smooth, level lines beside their surface."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.evaluate_on_grid import evaluate_on_grid
from reference.algorithms.meshgrid_by_hand import meshgrid_by_hand
from reference.bank.ch04_numpy_two_variables.draw_contour_levels import draw_contour_levels


def pairs_and_a_grid(figure, say):
    figure.set_size_inches(7.6, 3.8)
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    VX, VY = np.array([1.0, 2.0, 3.0, 4.0]), np.array([0.5, 1.5, 2.0, 3.0])
    X, Y = meshgrid_by_hand(VX, VY)
    left.plot(VX, VY, "o", color="C1", markersize=8)
    right.plot(X.ravel(), Y.ravel(), "o", color="C0", markersize=5)
    right.plot(VX, VY, "o", color="C1", markersize=8)
    for i in range(4):
        right.annotate(
            say(f"row {i}", f"ligne {i}"), (VX[-1], VY[i]), xytext=(12, -4), textcoords="offset points", fontsize=9
        )
        right.annotate(
            say(f"column {i}", f"colonne {i}"),
            (VX[i], VY[-1]),
            xytext=(0, 12),
            textcoords="offset points",
            ha="center",
            fontsize=9,
        )
    left.set(title=say("f(VX, VY): four pairs", "f(VX, VY) : quatre couples"), xlabel="$x$", ylabel="$y$")
    right.set(title=say("grid: sixteen points", "grille : seize points"), xlabel="$x$", xlim=(0.5, 5.2), ylim=(0.2, 3.5))
    left.set_xticks(VX)


def a_surface_becomes_smooth(figure, say):
    figure.set_size_inches(7.6, 3.0)
    for place, n in enumerate((5, 10, 20), 1):
        ax = figure.add_subplot(1, 3, place, projection="3d")
        t = np.linspace(-2, 2, n)
        X, Y = meshgrid_by_hand(t, t)
        Z = evaluate_on_grid(lambda x, y: x**2 - y**2, t, t)
        ax.plot_surface(X, Y, Z, cmap="cividis", edgecolor="0.2", linewidth=0.4, rstride=1, cstride=1)
        ax.view_init(40, -30)
        ax.set(title=f"$n$ = {n}", xticks=[-2, 0, 2], yticks=[-2, 0, 2], zticks=[-4, 0, 4])


def a_surface_and_its_level_lines(figure, say):
    figure.set_size_inches(7.6, 3.8)
    left, right = figure.add_subplot(1, 2, 1, projection="3d"), figure.add_subplot(1, 2, 2)

    def f(x, y):
        return y**3 + 2 * y**2 - x**2

    x, y = np.linspace(-1.5, 1.5, 61), np.linspace(-2.2, 1.0, 61)
    X, Y = meshgrid_by_hand(x, y)
    left.plot_surface(X, Y, f(X, Y), cmap="cividis", linewidth=0)
    left.view_init(30, -50)
    left.set(xlabel="$x$", ylabel="$y$")
    levels = [-2, -1, -0.5, 0, 0.5, 1, 2]
    draw_contour_levels(f, levels, (-1.5, 1.5), (-2.2, 1.0), right)
    for text in right.texts:
        text.set_text(numeral(float(text.get_text().replace("−", "-")), say))
        text.set_color("black")
    right.collections[0].set(edgecolor="C0", linewidth=1.5, linestyle=["--" if c < 0 else "-" for c in levels])
    right.plot([0], [0], "X", color="C1", label=say("saddle", "selle"))
    right.plot([0], [-4 / 3], "o", color="C1", label=say("top of a hill", "sommet d'une colline"))
    right.set(xlabel="$x$", ylabel="$y$")
    right.legend(loc="upper center", bbox_to_anchor=(0.5, 1.15), ncols=2, fontsize=9)


PAIRS = Figure(
    pairs_and_a_grid,
    caption=Text(
        en="Two vectors of four numbers make four pairs, but a grid of sixteen points. In the arrays of the grid each $y$ has a row, each $x$ a column.",
        fr="Deux vecteurs de quatre nombres font quatre couples, mais une grille de seize points. Dans les tableaux de la grille, chaque $y$ a une ligne et chaque $x$ une colonne.",
    ),
    alt=Text(
        en="Left: four points that rise from left to right. Right: the same four among sixteen points in four rows and four columns, numbered from 0; row 0 is the lowest.",
        fr="À gauche : quatre points qui montent de gauche à droite. À droite : les mêmes quatre parmi seize points en quatre lignes et quatre colonnes, numérotées à partir de 0 ; la ligne 0 est la plus basse.",
    ),
)
SMOOTH = Figure(
    a_surface_becomes_smooth,
    caption=Text(
        en="The saddle $x^2 - y^2$ from $5 \\times 5$, $10 \\times 10$ and $20 \\times 20$ points: a drawn surface is made of small flat pieces.",
        fr="La selle $x^2 - y^2$ à partir de $5 \\times 5$, $10 \\times 10$ et $20 \\times 20$ points : une surface dessinée est faite de petites facettes.",
    ),
    alt=Text(
        en="The same saddle three times; with 5 points a side it has large facets and corners, with 20 it looks smooth.",
        fr="Trois fois la même selle ; avec 5 points par côté elle a de grandes facettes et des angles, avec 20 elle paraît lisse.",
    ),
)
CONTOURS = Figure(
    a_surface_and_its_level_lines,
    caption=Text(
        en="$y^3 + 2y^2 - x^2$ as a surface, and its level lines with their heights (dashed: negative). Lines cross at a saddle and close around a top.",
        fr="$y^3 + 2y^2 - x^2$ en surface, et ses lignes de niveau avec leurs hauteurs (en tirets : négatives). Les lignes se croisent à une selle et se ferment autour d'un sommet.",
    ),
    alt=Text(
        en="Left: a surface with a hill, then a pass, then a slope that rises. Right: its level lines; closed curves around the point (0, -4/3), and a line that crosses itself at (0, 0).",
        fr="À gauche : une surface avec une colline, puis un col, puis une pente qui monte. À droite : ses lignes de niveau ; des courbes fermées autour du point (0 ; -4/3), et une ligne qui se croise elle-même en (0 ; 0).",
    ),
)  # fmt: skip
