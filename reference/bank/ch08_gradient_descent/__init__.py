"""Gradient descent."""

from grader.bank.lesson import Chapter, Row
from grader.bank.spec import Text
from reference.algorithms.gd_trajectory import gd_trajectory as descent
from reference.algorithms.local_errors import circle_gradient
from reference.algorithms.scan_step import scan_step
from reference.bank.ch08_gradient_descent import (
    draw_descent,
    exact_step_quadratic,
    figures,
    fit_line_exact,
    fit_line_gd,
    gd_trajectory,
    minibatch_gd,
    momentum,
    mse_gradient,
    nesterov,
    sgd,
    step_schedules,
)

CHAPTER = Chapter(
    folder="08_gradient_descent",
    title=Text(en="Gradient descent", fr="Descente de gradient"),
    lesson=(
        Text(
            en=r"""
A function of many variables has a lowest point somewhere, and we stand elsewhere, in fog. The gradient at our feet shows the
way up; so take a step the other way, and look again. This is how neural networks learn: the variables are the weights, the height
is the error.
""",
            fr=r"""
Une fonction de beaucoup de variables a quelque part un point le plus bas, et nous sommes ailleurs, dans le brouillard. Le gradient, à nos
pieds, indique la montée ; faisons donc un pas dans l'autre sens, puis regardons à nouveau. C'est ainsi qu'apprennent les réseaux de
neurones : les variables sont les poids, l'altitude est l'erreur.
""",
        ),
        gd_trajectory.EXERCISE,
        Text(
            en=r"""
How long should a step be? Too short, and the walk never ends; too long, and it jumps over the valley and up the other side. Two answers
follow: let the steps **shrink** as the walk goes on, or, where $f$ is quadratic, compute the best step. The best step of the moment is not the
best plan: it arrives at right angles to where it should go next.
""",
            fr=r"""
Quelle longueur donner à un pas ? Trop court, et le trajet n'en finit pas ; trop long, et il saute par-dessus la vallée pour remonter
de l'autre côté. Voici deux réponses : faire **diminuer** les pas en chemin ou, là où $f$ est quadratique, calculer le meilleur pas. Le meilleur pas
du moment n'est pas le meilleur plan : il arrive à angle droit avec la direction à prendre ensuite.
""",
        ),
        figures.LEARNING_RATES,
        step_schedules.EXERCISE,
        exact_step_quadratic.EXERCISE,
        Text(
            en=r"""
Now the height is an **error**: how far the outputs of a neuron are from those we want, its weights being the variables. A neuron with one input and no
activation is a line, and its error is a bowl. Each point of the map of weights is a whole line.
""",
            fr=r"""
L'altitude est maintenant une **erreur** : l'écart entre les sorties d'un neurone et celles que l'on veut, ses poids étant les variables. Un neurone à une
entrée et sans activation est une droite, et son erreur est une cuvette. Chaque point de la carte des poids est une droite entière.
""",
        ),
        fit_line_gd.EXERCISE,
        figures.LINES,
        fit_line_exact.EXERCISE,
        mse_gradient.EXERCISE,
        Text(
            en=r"""
An error is a sum over the data, and so is its gradient. To wait for the whole sum before each step is a luxury. **Stochastic** descent moves after each
datum, and **mini-batches** are the compromise by which networks are trained: a few data per step, all of them once per epoch.
""",
            fr=r"""
Une erreur est une somme sur les données, son gradient aussi. Attendre toute la somme avant chaque pas est un luxe. La descente **stochastique** bouge
après chaque donnée, et les **mini-lots** sont le compromis avec lequel on entraîne les réseaux : quelques données par pas, toutes une fois par époque.
""",
        ),
        sgd.EXERCISE,
        minibatch_gd.EXERCISE,
        figures.STOCHASTIC,
        Text(
            en=r"""
In a long narrow valley descent is slow: the step that is safe across it is short along it. A ball does better than a walker, for it keeps its
**momentum**. Small pushes in the same direction add up; those from side to side cancel.
""",
            fr=r"""
Dans une longue vallée étroite, la descente est lente : le pas qui est sûr en travers est court en long. Une bille fait mieux qu'un marcheur, car elle garde
son **élan**, que l'on appelle ici le moment. De petites poussées dans le même sens s'ajoutent ; celles d'un bord à l'autre se compensent.
""",
        ),
        momentum.EXERCISE,
        nesterov.EXERCISE,
        figures.MOMENTUM,
        draw_descent.EXERCISE,
        Text(
            en=r"""
**What comes next.** A network has thousands of weights, and descent needs the derivative of the error in each of them. Chapter 9 computes them all in one
backward pass; chapter 10 lets Keras do so, with the mini-batches and the momentum of this chapter.
""",
            fr=r"""
**La suite.** Un réseau a des milliers de poids, et la descente demande la dérivée de l'erreur par rapport à chacun. Le chapitre 9 les calcule toutes en
un seul passage arrière ; le chapitre 10 laisse faire Keras, avec les mini-lots et le moment de ce chapitre.
""",
        ),
    ),
    catalogue={
        "8.A": Row("Classical descent"),
        "8.B": Row("Descent in one variable"),
        "8.C": Row("Effect of the learning rate"),
        "8.D": Row("Effect of the start: several minima, a flat point", function=descent),
        "8.E": Row("Learning rate chosen anew at each step", function=scan_step),
        "8.F": Row("Schedules: linear, quadratic, exponential, decay"),
        "8.G": Row("Line of least squares"),
        "8.H": Row("Neuron without activation: expected and produced outputs, local errors"),
        "8.I": Row("Plane of least squares"),
        "8.J": Row("Stochastic descent"),
        "8.K": Row("Parabola with a fixed leading coefficient"),
        "8.L": Row("Mean squared error, mean absolute error, sums of local errors"),
        "8.M": Row("Mini-batches and epochs"),
        "8.N": Row("Circle through points", function=circle_gradient),
        "8.O": Row("Momentum"),
        "8.P": Row("Nesterov's momentum"),
        "8.Q": Row("Names: batch, learning rate, mse, momentum, epoch"),
    },
)
