"""What to see of descents: steps too short and too long, lines that settle, paths of batches, and momentum in a valley."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.exact_step_quadratic import exact_step_quadratic
from reference.algorithms.fit_line_exact import fit_line_exact
from reference.algorithms.fit_line_gd import fit_line_gd
from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.minibatch_gd import minibatch_gd
from reference.algorithms.momentum import momentum
from reference.algorithms.nesterov import nesterov

LOOKS = ("o-", "s--", "^-.", "D:")


def map_of(ax, f, across, up, heights):
    """Level curves of f, pale, with one unit as long on both axes."""
    A, B = np.meshgrid(np.linspace(*across, 300), np.linspace(*up, 300))
    ax.contour(A, B, f(A, B), heights, colors="0.75", linewidths=0.7)
    ax.set(xlabel="$a$", ylabel="$b$", aspect="equal")


def learning_rates_good_and_bad(figure, say):
    left, right = figure.subplots(1, 2)
    for delta, look in zip((0.05, 0.2, 0.9, 1.1), LOOKS):
        a = gd_trajectory(lambda P: 2 * P, np.array([2.0]), delta, 8)
        left.plot(a[:, 0], look, markersize=4, label=rf"$\delta$ = {numeral(delta, say)}")
    left.axhline(0, color="black", linewidth=0.7)
    left.set(xlabel="$k$", ylabel="$a_k$", ylim=(-4.2, 4.2), title="$f(a) = a^2 + 1$")
    left.legend(loc="lower right", ncols=2, fontsize="small", frameon=True, framealpha=0.9)
    H, P = np.diag([2.0, 6.0]), [np.array([3.0, 1.0])]
    for _ in range(6):
        P.append(P[-1] - exact_step_quadratic(H, np.zeros(2), P[-1]) * (H @ P[-1]))
    map_of(right, lambda a, b: a**2 + 3 * b**2, (-1, 3.6), (-1.5, 1.7), [(p @ H @ p) / 2 for p in P[4::-1]])
    right.plot(*np.array(P).T, "o-", markersize=4)
    right.set_title(say("the best step, each time", "le meilleur pas, à chaque fois"))


def lines_that_settle(figure, say):
    x, y = np.array([0, 2, 6]), np.array([3, 4, 6])
    lines = fit_line_gd(x, y, np.array([0, 1]), 0.02, 100)
    left, right = figure.subplots(1, 2)
    ends = np.array([-0.5, 6.5])
    for k, look in zip((0, 1, 2, 100), ("-", "--", "-.", ":")):
        a, b = lines[k]
        left.plot(ends, a * ends + b, look, linewidth=2.5 if k == 100 else 1.3, label=f"$k = {k}$")
    left.plot(x, y, "o", color="black")
    left.set(xlabel="$x$", ylabel="$y$", title=say("data and lines", "données et droites"))
    left.legend()
    X, Y = x[:, None, None], y[:, None, None]
    map_of(right, lambda a, b: ((Y - a * X - b) ** 2).sum(axis=0), (-0.6, 1.8), (0.6, 3.4), [0.5, 2, 5, 10, 20, 40, 80])
    right.plot(*lines.T, "o-", markersize=3, linewidth=0.8)
    right.plot(*fit_line_exact(x, y), "*", color="black", markersize=11)
    right.set_title(say("the same lines as points", "les mêmes droites, en points"))


def batches_of_several_sizes(figure, say):
    rng = np.random.default_rng(4)
    x = np.linspace(-2, 2, 12)
    y = 0.5 * x + 1 + rng.normal(size=12)
    order = np.array([rng.permutation(12) for _ in range(10)])
    X, Y = x[:, None, None], y[:, None, None]
    bottom = fit_line_exact(x, y)
    least = ((y - bottom[0] * x - bottom[1]) ** 2).sum()
    left, right = figure.subplots(1, 2)
    map_of(left, lambda a, b: ((Y - a * X - b) ** 2).sum(axis=0), (-1.7, 1.4), (-1.4, 1.9), [7, 12, 20, 32, 50, 75, 110, 160])
    for K, look in zip((1, 4, 12), LOOKS):
        walk = minibatch_gd(lambda P, i: -2 * (y[i] - P[0] * x[i] - P[1]) * np.array([x[i], 1]), order, K, np.array([-1.4, -1.0]), 0.02)
        left.plot(*walk.T, look, markersize=3, linewidth=1)
        errors = [((y - a * x - b) ** 2).sum() - least for a, b in walk]
        right.plot(np.arange(len(walk)) * K / 12, errors, look, markersize=3, linewidth=1, label=f"$K = {K}$")
    left.plot(*bottom, "*", color="black", markersize=11)
    right.set(xlabel=say("epochs", "époques"), ylabel=say("$E$ above its minimum", "$E$ au-dessus de son minimum"), yscale="log")
    right.legend()


def momentum_in_a_valley(figure, say):
    def grad(P):
        return np.array([2 * P[0], 40 * P[1]])

    start = np.array([-4.0, 0.6])
    walks = {
        say("descent", "descente"): gd_trajectory(grad, start, 0.03, 25),
        say("momentum", "moment"): momentum(grad, start, 0.03, 0.7, 25),
        "Nesterov": nesterov(grad, start, 0.03, 0.7, 25),
    }
    above, below = figure.subplots(2, 1)
    map_of(above, lambda a, b: a**2 + 20 * b**2, (-4.3, 1.2), (-0.75, 0.75), [0.2, 1, 2.5, 5, 8, 12, 17, 23])
    for (name, walk), look in zip(walks.items(), LOOKS):
        above.plot(*walk[:13].T, look, markersize=3, linewidth=1, label=name)
        below.semilogy((walk**2 @ [1, 20]), look, markersize=3, linewidth=1, label=name)
    below.set(xlabel="$k$", ylabel="$f(P_k)$")
    below.legend(fontsize="small")


LEARNING_RATES = Figure(
    learning_rates_good_and_bad,
    caption=Text(
        en="Left: from $a_0 = 2$, a short step is slow, $\\delta = 0.9$ jumps from side to side and still arrives, $\\delta = 1.1$ leaves for good. Right: with the best step of the moment, every turn is a right angle.",
        fr="À gauche : depuis $a_0 = 2$, un petit pas est lent, $\\delta = 0{,}9$ saute d'un côté à l'autre et arrive pourtant, $\\delta = 1{,}1$ s'éloigne pour de bon. À droite : avec le meilleur pas du moment, chaque virage est un angle droit.",
    ),
    alt=Text(
        en="Left: four sequences against k; one sinks slowly to 0, one fast, one alternates in sign and shrinks, one alternates and grows. Right: a zigzag with right angles on ellipses, ending at their centre.",
        fr="À gauche : quatre suites en fonction de k ; l'une descend lentement vers 0, une autre vite, une troisième change de signe et diminue, la dernière change de signe et s'amplifie. À droite : un zigzag à angles droits sur des ellipses, qui finit en leur centre.",
    ),
)
LINES = Figure(
    lines_that_settle,
    caption=Text(
        en="A line learns three points: $\\delta = 0.02$ from $(a, b) = (0, 1)$. At first the slope $a$ overshoots at each step; then the lines creep along a narrow valley. The star is the exact line.",
        fr="Une droite apprend trois points : $\\delta = 0{,}02$ depuis $(a, b) = (0, 1)$. D'abord, la pente $a$ dépasse le but à chaque itération ; ensuite, les droites avancent lentement dans une vallée étroite. L'étoile est la droite exacte.",
    ),
    alt=Text(
        en="Left: three points and four lines: a horizontal one, one too steep, one too low, one through all points. Right: the lines as points of the plane (a, b), jumping across a narrow valley from side to side, then creeping along it to a star at (0.5, 3).",
        fr="À gauche : trois points et quatre droites : une horizontale, une trop raide, une trop basse, une qui passe par tous les points. À droite : les droites en points du plan (a, b), qui sautent d'un bord à l'autre d'une vallée étroite, puis la suivent lentement jusqu'à une étoile en (0,5 ; 3).",
    ),
)
STOCHASTIC = Figure(
    batches_of_several_sizes,
    caption=Text(
        en="Ten epochs of a line fitted to 12 scattered points, $\\delta = 0.02$. One datum per step ($K = 1$) wanders, and goes on wandering around the best line, the star; all 12 per step ($K = 12$) make ten steps, each nearer.",
        fr="Dix époques d'une droite ajustée à 12 points dispersés, $\\delta = 0{,}02$. Une donnée par pas ($K = 1$), on erre, et l'on continue d'errer autour de la meilleure droite, l'étoile ; les 12 à chaque pas ($K = 12$), on fait dix pas, chacun plus près.",
    ),
    alt=Text(
        en="Left: level curves and three paths from one corner to a star near their centre: a winding one of many short steps, a smoother one, one of ten steps. Right: the error above its minimum against the epochs, on a logarithmic scale; it falls in a straight line for the full batch, and stays at a level, up and down, for batches of one and of four.",
        fr="À gauche : des lignes de niveau et trois chemins d'un coin vers une étoile près de leur centre : un chemin sinueux fait de nombreux petits pas, un autre plus lisse, un dernier de dix pas. À droite : l'erreur au-dessus de son minimum selon les époques, sur une échelle logarithmique ; elle baisse en ligne droite pour le lot complet, et reste à un niveau, avec des hauts et des bas, pour les lots d'une et de quatre données.",
    ),
)
MOMENTUM = Figure(
    momentum_in_a_valley,
    caption=Text(
        en="A long narrow valley, $f(a, b) = a^2 + 20 b^2$, with $\\delta = 0.03$ and $\\mu = 0.7$. Above: twelve steps. Below: the heights reached. Momentum is soon lower than plain descent; Nesterov's method swings less.",
        fr="Une longue vallée étroite, $f(a, b) = a^2 + 20 b^2$, avec $\\delta = 0{,}03$ et $\\mu = 0{,}7$. En haut : douze pas. En bas : les altitudes atteintes. Le moment est bientôt plus bas que la descente simple ; la méthode de Nesterov oscille moins.",
    ),
    alt=Text(
        en="Above: three paths along a valley of flat ellipses; plain descent advances slowly, momentum swings across the valley, Nesterov's path stays near its axis. Below: the heights on a logarithmic scale, falling fastest for the two methods with momentum.",
        fr="En haut : trois chemins le long d'une vallée d'ellipses aplaties ; la descente simple avance lentement, le moment oscille d'un bord à l'autre, le chemin de Nesterov reste près de l'axe. En bas : les altitudes sur une échelle logarithmique, qui baissent le plus vite pour les deux méthodes à moment.",
    ),
)  # fmt: skip
