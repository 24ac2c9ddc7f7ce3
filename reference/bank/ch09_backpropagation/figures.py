"""What to see of trainings: a line that settles, a plateau and what comes after it, two valleys, and a curve that learns too well."""

import numpy as np

from grader.bank.lesson import Figure, numeral
from grader.bank.spec import Text
from reference.algorithms.backprop_mlp import activate
from reference.algorithms.fit_polynomial import fit_polynomial, polynomial
from reference.algorithms.relu_error import relu_error, relu_error_slope
from reference.algorithms.train_neuron import train_neuron
from reference.algorithms.train_xor import train_xor


def two_groups():
    """Points of two kinds that a line nearly separates, and their targets."""
    rng = np.random.default_rng(12)
    X = rng.uniform(0, 5, size=(24, 2))
    return X, (X @ [0.7, -1.0] + 1.2 + rng.normal(scale=0.4, size=24) > 0).astype(int)


def a_line_that_settles(figure, say):
    X, z = two_groups()
    points, errors = train_neuron(np.array([0.0, 1.0, -2.0]), X, z, 0.5, 2000)
    left, right = figure.subplots(1, 2)
    left.plot(*X[z == 0].T, "o", label=say("target 0", "cible 0"))
    left.plot(*X[z == 1].T, "s", label=say("target 1", "cible 1"))
    x = np.array([0.0, 5.0])
    for k, style in ((0, ":"), (20, "--"), (200, "-."), (2000, "-")):
        a, b, c = points[k]
        left.plot(x, -(a * x + c) / b, style, color="black", linewidth=1.4, label=f"$k = {k}$")
        right.plot([k] if k else [], [errors[k]] if k else [], "o", color="black")
    left.set(xlabel="$x$", ylabel="$y$", xlim=(0, 5), ylim=(0, 7.3), title=say("the line where F = 1/2", "la droite où F = 1/2"))
    left.legend(fontsize="small", ncols=2, loc="upper center", frameon=True, framealpha=0.9)
    right.semilogx(np.arange(1, 2001), errors[1:])
    right.set(xlabel=say("step $k$", "itération $k$"), ylabel="$E$", ylim=(0, None), title=say("the error", "l'erreur"))


def a_plateau_and_what_comes_after(figure, say):
    start = np.array([1, 2, -3, -3, -2, 1, 1, 1, -1])
    points, errors = train_xor(start, 1.0, 3000)
    left, right = figure.subplots(1, 2)
    left.plot(errors, label=say("from $P_0$", "depuis $P_0$"))
    left.plot(train_xor(start / 2, 1.0, 3000)[1], "--", label=say("from $P_0/2$", "depuis $P_0/2$"))
    left.set(xlabel=say("step $k$", "itération $k$"), ylabel="$E$", ylim=(0, 0.32), title=say("the error", "l'erreur"))
    left.legend()
    x, y = np.meshgrid(np.linspace(-0.3, 1.3, 120), np.linspace(-0.3, 1.3, 120))
    hidden, output = points[1000][:6].reshape(2, 3), points[1000][6:]
    h1, h2 = (activate("sigmoid", a * x + b * y + c) for a, b, c in hidden)
    F = activate("sigmoid", output[0] * h1 + output[1] * h2 + output[2])
    filled = right.contourf(x, y, F, levels=np.linspace(0, 1, 11))
    right.contour(x, y, F, levels=[0.5], colors="white")
    right.plot([0, 1], [0, 1], "o", color="white", markeredgecolor="black", markersize=9, label=say("target 0", "cible 0"))
    right.plot([0, 1], [1, 0], "s", color="black", markeredgecolor="white", markersize=9, label=say("target 1", "cible 1"))
    right.set(xlabel="$x$", ylabel="$y$", aspect="equal", title=say("F after 1000 steps", "F après 1000 itérations"))
    right.legend(loc="upper center", fontsize="small", frameon=True, framealpha=0.9, ncols=2)
    figure.colorbar(filled, ax=right, shrink=0.7)


def two_valleys_and_a_plateau(figure, say):
    ax = figure.subplots()
    a = np.linspace(-1.75, 1.75, 701)
    ax.plot(a, relu_error(a), color="black", label="$E(a)$")
    for start, style in ((-0.62, "o--"), (0.1, "D"), (0.45, "s-."), (1.6, "^:")):
        walk = [start]
        for _ in range(12):
            walk.append(walk[-1] - 0.04 * relu_error_slope(walk[-1]))
        name = say("start at ", "départ en ") + numeral(start, say)
        ax.plot(walk, relu_error(np.array(walk)), style, markersize=6, linewidth=1, label=name)
    ax.set(xlabel="$a$", ylabel="$E$", ylim=(0, 8))
    ax.legend(loc="upper center", fontsize="small", ncols=2)


def a_curve_that_learns_too_well(figure, say):
    ax = figure.subplots()
    x, y, new = np.array([0, 1, 2, 3]), np.array([0, 1, 1, 3]), 4
    t = np.linspace(-0.3, 4.2, 200)
    ax.plot(x, y, "o", color="black", markersize=9, label=say("data", "données"), zorder=3)
    for degree, style, name in ((1, "-", say("line", "droite")), (3, "--", say("cubic", "cubique"))):
        c = fit_polynomial(x, y, degree)
        ax.plot(t, polynomial(c, t), style, label=name)
        (there,) = polynomial(c, new).tolist()
        ax.plot([new], [there], "*", color=ax.lines[-1].get_color(), markersize=14)
        ax.annotate(numeral(round(there, 6), say), (new, there), xytext=(-10, 2), textcoords="offset points", ha="right")
    ax.axvline(new, color="0.8", linewidth=1, zorder=0)
    ax.set(xlabel="$x$", ylabel="$y$", ylim=(-1, 11))
    ax.legend(loc="upper left")


NEURON = Figure(
    a_line_that_settles,
    caption=Text(
        en="One neuron learns to separate two groups of points: the line where it hesitates turns and settles, the error falls, fast at first, then ever more slowly.",
        fr="Un neurone apprend à séparer deux groupes de points : la droite où il hésite tourne et se fixe, l'erreur diminue, vite d'abord, puis de plus en plus lentement.",
    ),
    alt=Text(
        en="Left: disks and squares with four lines; the first is horizontal and separates nothing, the last runs between the groups. Right: the error against the step on a logarithmic axis, falling all the way.",
        fr="À gauche : des disques et des carrés avec quatre droites ; la première est horizontale et ne sépare rien, la dernière passe entre les groupes. À droite : l'erreur selon l'itération sur un axe logarithmique, qui décroît tout du long.",
    ),
)
XOR = Figure(
    a_plateau_and_what_comes_after,
    caption=Text(
        en="Three neurons learn the exclusive or, from the weights $P_0$ of the exercise and from half of them. From these the error rests near 1/4 for more than a thousand steps: the network answers about 1/2 everywhere. Then it falls all the same. In the end a band of high values joins the two points of target 1.",
        fr="Trois neurones apprennent le ou exclusif, depuis les poids $P_0$ de l'exercice et depuis leurs moitiés. Depuis celles-ci, l'erreur reste près de 1/4 pendant plus de mille itérations : le réseau répond environ 1/2 partout. Puis elle tombe quand même. À la fin, une bande de valeurs élevées joint les deux points de cible 1.",
    ),
    alt=Text(
        en="Left: two errors against the step. One falls below 0.1 after 500 steps; the other stays at 0.25 until about step 1600, then falls as well. Right: a map of F over the square, low at two opposite corners, high at the other two, along a diagonal band.",
        fr="À gauche : deux erreurs selon l'itération. L'une passe sous 0,1 après 500 itérations ; l'autre reste à 0,25 jusqu'à l'itération 1600 environ, puis tombe aussi. À droite : une carte de F sur le carré, basse en deux coins opposés, haute aux deux autres, le long d'une bande diagonale.",
    ),
)
VALLEYS = Figure(
    two_valleys_and_a_plateau,
    caption=Text(
        en="An error with two valleys. Where a descent ends depends on where it starts, and on the plateau, between −1/2 and 1/3, it does not move at all. Several starts are a remedy.",
        fr="Une erreur à deux vallées. L'arrivée d'une descente dépend de son départ et, sur le plateau, entre −1/2 et 1/3, elle ne bouge pas du tout. Plusieurs départs sont un remède.",
    ),
    alt=Text(
        en="A curve with a valley of height 4 at a = -1, a flat piece of height 5, and a deeper valley of height 1 at a = 1. Four descents: one into the left valley, one that stays on the flat piece, two into the right valley.",
        fr="Une courbe avec une vallée de hauteur 4 en a = -1, un palier de hauteur 5, et une vallée plus profonde de hauteur 1 en a = 1. Quatre descentes : une dans la vallée de gauche, une qui reste sur le palier, deux dans la vallée de droite.",
    ),
)
OVERFITTING = Figure(
    a_curve_that_learns_too_well,
    caption=Text(
        en="Over-fitting: the cubic passes through all four points, the line through none, but which would you ask for the value at 4?",
        fr="Surapprentissage : la cubique passe par les quatre points, la droite par aucun, mais à laquelle demanderiez-vous la valeur en 4 ?",
    ),
    alt=Text(
        en="Four points, a line near them and a cubic through them. At x = 4 the line says 3.5, the cubic 10.",
        fr="Quatre points, une droite près d'eux et une cubique qui passe par eux. En x = 4, la droite dit 3,5, la cubique 10.",
    ),
)  # fmt: skip
