"""What to see of derivatives: secants that become a tangent, the activations and their slopes, Newton's steps."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.newton import newton
from reference.bank.ch01_derivative.draw_newton_steps import draw_newton_steps


def secants_become_the_tangent(figure, say):
    ax = figure.subplots()
    x = np.linspace(-0.5, 2.6, 200)
    ax.plot(x, x**2, color="black", label="$f(x) = x^2$")
    for h in (1.5, 0.75, 0.25):
        slope = ((1 + h) ** 2 - 1) / h
        ax.plot(
            x,
            1 + slope * (x - 1),
            linewidth=1.3,
            label=f"$h$ = {numeral(h, say)}, {say('slope', 'pente')} {numeral(slope, say)}",
        )
        ax.plot([1 + h], [(1 + h) ** 2], "o", color=ax.lines[-1].get_color())
    ax.plot(x, 1 + 2 * (x - 1), "--", label=say("tangent, slope 2", "tangente, pente 2"))
    ax.plot([1], [1], "o", color="black")
    ax.set(xlabel="$x$", ylabel="$y$", ylim=(-1.5, 7))
    ax.legend()


def activations_and_their_slopes(figure, say):
    x = np.linspace(-5, 5, 501)
    sigmoid = 1 / (1 + np.exp(-x))
    shown = {
        "ReLU": (np.maximum(x, 0), np.where(x < 0, 0, 1), "-"),
        "σ": (sigmoid, sigmoid * (1 - sigmoid), "--"),
        "tanh": (np.tanh(x), 1 - np.tanh(x) ** 2, "-."),
    }
    left, right = figure.subplots(1, 2, sharex=True)
    for name, (values, slopes, style) in shown.items():
        left.plot(x, values, style, label=name)
        right.plot(x, slopes, style, label=name)
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
