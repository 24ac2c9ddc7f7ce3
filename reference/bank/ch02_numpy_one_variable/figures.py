"""What to see of sampled functions: how many points a curve needs, a wave that decays, sigmoids of one family."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.damped_oscillation import damped_oscillation
from reference.algorithms.subdivision import subdivision
from reference.bank.ch02_numpy_one_variable.draw_sigmoid_family import draw_sigmoid_family


def points_joined_by_straight_pieces(figure, say):
    few, many = figure.subplots(1, 2, sharey=True)
    x = subdivision(0, 10, 200)
    for ax, n in ((few, 7), (many, 25)):
        t = subdivision(0, 10, n)
        ax.plot(x, np.cos(x), "--")
        ax.plot(t, np.cos(t), "o-")
        ax.set(title=f"{n} points", xlabel="$x$")
    few.set(ylabel="cos $x$")


def a_wave_between_its_envelopes(figure, say):
    ax = figure.subplots()
    x = subdivision(0, 5, 500)
    ax.plot(x, damped_oscillation(x, 1, 1), label=r"$e^{-x} \cos(2\pi x)$")
    ax.plot(x, np.exp(-x), "--", label="$e^{-x}$")
    ax.plot(x, -np.exp(-x), "-.", label="$-e^{-x}$")
    k = np.arange(6.0)
    ax.plot(k, damped_oscillation(k, 1, 1), "o", color="black", label=say("after whole waves", "après des ondes entières"))
    ax.set(xlabel="$x$", ylabel="$y$", xlim=(0, 5))
    ax.legend()


def sigmoids_of_one_family(figure, say):
    ax = figure.subplots()
    draw_sigmoid_family([0.5, 1, 2, 4], ax)
    for line, style in zip(ax.lines, ("-", "--", "-.", ":")):
        line.set_linestyle(style)
    for text, k in zip(ax.get_legend().get_texts(), (0.5, 1, 2, 4)):
        text.set_text(f"$k$ = {numeral(k, say)}")
    for handle, line in zip(ax.get_legend().legend_handles, ax.lines):
        handle.set_linestyle(line.get_linestyle())
    ax.plot([0], [0.5], "o", color="black")
    ax.set(xlabel="$x$", ylabel="$f_k(x)$")


SAMPLES = Figure(
    points_joined_by_straight_pieces,
    caption=Text(
        en="The cosine from 0 to 10 by 7 points, by 25, and dashed by 200. `plot` joins the points by straight pieces; enough of them look like a curve.",
        fr="Le cosinus de 0 à 10 par 7 points, par 25 et, en tirets, par 200. `plot` joint les points par des segments ; assez nombreux, ils ont l'air d'une courbe.",
    ),
    alt=Text(
        en="Two pictures of the same dashed wave. Left, seven dots joined by long straight pieces follow it badly; right, twenty-five dots follow it closely.",
        fr="Deux images de la même onde en tirets. À gauche, sept points joints par de longs segments la suivent mal ; à droite, vingt-cinq points la suivent de près.",
    ),
)
DAMPED = Figure(
    a_wave_between_its_envelopes,
    caption=Text(
        en="A damped oscillation: the cosine swings between two exponentials and touches the upper one after each whole wave.",
        fr="Une oscillation amortie : le cosinus oscille entre deux exponentielles et touche celle du haut après chaque onde entière.",
    ),
    alt=Text(
        en="A wave that starts at height 1 and shrinks to nothing within five periods, between a falling dashed curve and its mirror image; dots mark where it touches the upper one.",
        fr="Une onde qui part de la hauteur 1 et s'éteint en cinq périodes, entre une courbe décroissante en tirets et son image renversée ; des points marquent où elle touche celle du haut.",
    ),
)
SIGMOIDS = Figure(
    sigmoids_of_one_family,
    caption=Text(
        en=r"$f_k(x) = 1/(1 + e^{-kx})$: all pass through $(0, \frac{1}{2})$, with the slope $k/4$; the larger $k$, the more like a step.",
        fr=r"$f_k(x) = 1/(1 + e^{-kx})$ : toutes passent par $(0, \frac{1}{2})$, avec la pente $k/4$ ; plus $k$ est grand, plus la courbe ressemble à une marche.",
    ),
    alt=Text(
        en="Four rising S-shaped curves through the same point at height one half; for k = 0.5 nearly straight, for k = 4 nearly a step.",
        fr="Quatre courbes croissantes en S passant par le même point à la hauteur un demi ; pour k = 0,5 presque droite, pour k = 4 presque une marche.",
    ),
)  # fmt: skip
