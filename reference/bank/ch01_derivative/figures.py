"""What to see of derivatives: secants that become a tangent, slopes on a graph, the activations, Newton's steps."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.activation_derivatives import relu_prime, sigmoid_prime, tanh_prime
from reference.algorithms.activation_functions import relu, sigmoid, tanh
from reference.algorithms.difference_quotient import difference_quotient
from reference.algorithms.graph_derivative import graph_derivative, local_slopes
from reference.algorithms.newton import newton
from reference.algorithms.tangent_line import tangent_line
from reference.bank.ch01_derivative.draw_newton_steps import draw_newton_steps


def square(x):
    return x**2


def secants_become_the_tangent(figure, say):
    ax = figure.subplots()
    x = np.linspace(-0.5, 2.6, 200)
    ax.plot(x, square(x), color="black", label="$f(x) = x^2$")
    for h in (1.5, 0.75, 0.25):
        slope = difference_quotient(square, 1, h)
        ax.plot(
            x,
            1 + slope * (x - 1),
            linewidth=1.3,
            label=f"$h$ = {numeral(h, say)}, {say('slope', 'pente')} {numeral(slope, say)}",
        )
        ax.plot([1 + h], [square(1 + h)], "o", color=ax.lines[-1].get_color())
    m, p = tangent_line(square, lambda x: 2 * x, 1)
    ax.plot(x, m * x + p, "--", label=f"{say('tangent, slope', 'tangente, pente')} {numeral(m, say)}")
    ax.plot([1], [1], "o", color="black")
    ax.set(xlabel="$x$", ylabel="$y$", ylim=(-1.5, 7))
    ax.legend()


def two_paths_through_a_graph(figure, say):
    ax = figure.subplots()
    nodes = [("e", "exp", ["x"]), ("l", "ln", ["x"]), ("F", "mul", ["e", "l"])]
    value = {"x": 2.0}
    slope = {}
    for name, op, parents in nodes:
        value[name], local = local_slopes(op, [value[p] for p in parents])
        slope |= {(p, name): d for p, d in zip(parents, local)}
    place = {"x": (0, 0), "e": (2, 1), "l": (2, -1), "F": (4, 0)}
    sign = {"x": "$x$", "e": "exp", "l": "ln", "F": "$\\times$"}
    for (start, end), d in slope.items():
        above = "e" in (start, end)
        drawn = {"color": "C0", "linestyle": "-"} if above else {"color": "C1", "linestyle": "--"}
        arrow = {**drawn, "arrowstyle": "->", "linewidth": 2, "shrinkA": 22, "shrinkB": 22}
        ax.annotate("", place[end], place[start], arrowprops=arrow)
        middle = np.mean([place[start], place[end]], axis=0)
        aside = (-18 if start == "x" else 18, 12 if above else -20)
        ax.annotate(f"[{numeral(round(d, 3), say)}]", middle, aside, textcoords="offset points", ha="center")
    for name, (x, y) in place.items():
        ax.plot([x], [y], "o", markersize=34, markerfacecolor="white", markeredgecolor="black")
        ax.text(x, y, sign[name], ha="center", va="center")
        ax.annotate(numeral(round(value[name], 3), say), (x, y), (0, -34), textcoords="offset points", ha="center")
    for above, name, y in ((True, "e", 1.75), (False, "l", -1.75)):
        first, second = slope["x", name], slope[name, "F"]
        product = f"{numeral(round(first, 3), say)} × {numeral(round(second, 3), say)} = {numeral(round(first * second, 3), say)}"
        ax.text(2, y, product, color="C0" if above else "C1", ha="center", va="center")
    total = numeral(round(graph_derivative(nodes, {"x": 2.0}, "x"), 3), say)
    ax.text(4.6, 0, f"{say('sum', 'somme')} {total}", ha="left", va="center")
    ax.set(xlim=(-0.6, 5.9), ylim=(-2.1, 2.1))
    ax.axis("off")


def activations_and_their_slopes(figure, say):
    x = np.linspace(-5, 5, 501)
    shown = {"ReLU": (relu, relu_prime, "-"), "σ": (sigmoid, sigmoid_prime, "--"), "tanh": (tanh, tanh_prime, "-.")}
    left, right = figure.subplots(1, 2, sharex=True)
    for name, (function, slope, style) in shown.items():
        left.plot(x, function(x), style, label=name)
        right.plot(x, slope(x), style, label=name)
    left.set(title=say("functions", "fonctions"), xlabel="$x$", ylim=(-1.2, 3))
    right.set(title=say("derivatives", "dérivées"), xlabel="$x$", ylim=(-0.2, 1.2))
    left.legend()


def newton_steps(figure, say):
    ax = figure.subplots()
    draw_newton_steps(lambda x: x**3 - 100, lambda x: 3 * x**2, 10.0, 3, ax)
    for k in range(4):
        x = newton(lambda x: x**3 - 100, lambda x: 3 * x**2, 10.0, k)
        ax.plot([x], [0], "o", color="black")
        ax.annotate(f"$x_{k}$", (x, 0), xytext=(0, -18), textcoords="offset points", ha="center")
    ax.set(xlabel="$x$", ylabel="$f(x) = x^3 - 100$", xlim=(3.5, 10.6), ylim=(-180, 950))


SECANTS = Figure(
    secants_become_the_tangent,
    caption=Text(
        en="As $h$ shrinks, the secant through $(1, 1)$ and $(1 + h, (1 + h)^2)$ turns into the tangent, of slope 2.",
        fr="Quand $h$ diminue, la sécante passant par $(1, 1)$ et $(1 + h, (1 + h)^2)$ devient la tangente, de pente 2.",
    ),
    alt=Text(
        en="A parabola and three secants through the point (1, 1); the closer their second point, the nearer they lie to the dashed tangent.",
        fr="Une parabole et trois sécantes passant par le point (1, 1) ; plus leur second point est proche, plus elles approchent la tangente en pointillés.",
    ),
)
PATHS = Figure(
    two_paths_through_a_graph,
    caption=Text(
        en="$F(x) = e^x \\ln x$ at $x = 2$: in brackets, the local slope of each edge. Multiply along each path, add over both.",
        fr="$F(x) = e^x \\ln x$ en $x = 2$ : entre crochets, la pente locale de chaque arête. Multipliez le long de chaque chemin, additionnez sur les deux.",
    ),
    alt=Text(
        en="A graph from x = 2 to exp and to ln, and from both to a product. The upper path gives 7.389 × 0.693 = 5.122, the lower one 0.5 × 7.389 = 3.695; their sum is 8.816.",
        fr="Un graphe qui va de x = 2 à exp et à ln, puis des deux à un produit. Le chemin du haut donne 7,389 × 0,693 = 5,122, celui du bas 0,5 × 7,389 = 3,695 ; leur somme est 8,816.",
    ),
)
ACTIVATIONS = Figure(
    activations_and_their_slopes,
    caption=Text(
        en="Three activations and their derivatives. Far from 0 the slopes of σ and tanh vanish: a neuron there hardly learns.",
        fr="Trois fonctions d'activation et leurs dérivées. Loin de 0, les pentes de σ et de tanh s'annulent : là, un neurone n'apprend presque plus.",
    ),
    alt=Text(
        en="Left: ReLU, a ramp from 0; sigma, an S from 0 to 1; tanh, an S from -1 to 1. Right: their derivatives, a step, a low bell of height 1/4, a bell of height 1.",
        fr="À gauche : ReLU, une rampe à partir de 0 ; sigma, un S de 0 à 1 ; tanh, un S de -1 à 1. À droite : leurs dérivées, une marche, une cloche basse de hauteur 1/4, une cloche de hauteur 1.",
    ),
)
NEWTON = Figure(
    newton_steps,
    caption=Text(
        en="Newton's method on $x^3 - 100$ from $x_0 = 10$: up to the curve, then down its tangent to the axis.",
        fr="La méthode de Newton sur $x^3 - 100$ à partir de $x_0 = 10$ : on monte à la courbe, puis on descend sa tangente jusqu'à l'axe.",
    ),
    alt=Text(
        en="A rising curve, three verticals and three tangents; their feet on the axis move left from 10 to 7, to 5.3, to 4.7, where the curve crosses the axis.",
        fr="Une courbe croissante, trois verticales et trois tangentes ; leurs pieds sur l'axe reculent de 10 à 7, à 5,3, à 4,7, où la courbe coupe l'axe.",
    ),
)  # fmt: skip
