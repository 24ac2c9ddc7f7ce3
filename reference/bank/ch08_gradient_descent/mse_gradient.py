"""The gradient of the mean squared error: who divides by N, once, and which residual meets which input."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.mse_gradient import mse_gradient


def values(rng):
    p, q = rng.choice(np.arange(1, 8), size=2, replace=False).tolist()
    return {"p": p, "q": q, "y1": 3 - p, "y2": 8 - q, "d1": p + 2 * q, "d2": q, "db": p + q}


def data(rng, N, l):
    return rng.normal(size=(N, l)).round(3), rng.normal(size=N).round(3), rng.normal(size=l).round(3), round(rng.normal(), 3)


# what we try

@case(fr="deux points et deux entrées")
def two_points_and_two_inputs(rng, y1, y2):
    return (np.array([[1.0, 0.0], [2.0, 1.0]]), np.array([y1, y2], dtype=float), np.array([2.0, 3.0]), 1.0)

@case(fr="une seule entrée")
def one_input(rng):
    return data(rng, 5, 1)

@case(fr="cinq points et trois entrées", points=2)
def five_points_and_three_inputs(rng):
    return data(rng, 5, 3)

@case(fr="un seul point", hidden=True)
def a_single_point(rng):
    return data(rng, 1, 4)

@case(fr="des nombres entiers", hidden=True)
def whole_numbers(rng):
    return (rng.integers(-5, 6, size=(7, 2)), rng.integers(-5, 6, size=7), rng.integers(1, 5, size=2), int(rng.integers(1, 5)))

@case(fr="plus d'entrées que de points", hidden=True)
def more_inputs_than_points(rng):
    return data(rng, 3, 6)

@case(en="on a perfect plane the gradient is zero", fr="pour un plan parfait, le gradient est nul", hidden=True)
def a_perfect_plane_has_no_slope(rng):
    X, w, b = rng.integers(-5, 6, size=(6, 2)), rng.integers(1, 5, size=2), int(rng.integers(1, 5))
    return (X, X @ w + b, w, b)

@law(fr="les mêmes points deux fois ne changent rien")
def the_same_points_twice_change_nothing(student, rng):
    X, y, w, b = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=3), rng.normal()
    dw, db = student.mse_gradient(X, y, w, b)
    dw2, db2 = student.mse_gradient(np.concatenate([X, X]), np.concatenate([y, y]), w, b)
    return [np.array(dw2) - np.array(dw), db2 - db]

@law(fr="un petit pas diminue l'erreur comme annoncé", hidden=True, points=2)
def a_small_step_lowers_the_error_as_promised(student, rng):
    X, y, w, b = rng.normal(size=(8, 3)), rng.normal(size=8), rng.normal(size=3), rng.normal()
    dw, db = student.mse_gradient(X, y, w, b)
    dw, square = np.array(dw), float(np.sum(np.array(dw) ** 2) + db**2)
    h = 1e-3 / square

    def error(w, b):
        return np.mean((X @ w + b - y) ** 2)

    return (error(w + h * dw, b + h * db) - error(w - h * dw, b - h * db)) / (2 * h * square)


# what goes wrong

@slip(en="Your gradient is N times too large: it is that of the sum. Divide by N.",
      fr="Votre gradient est N fois trop grand : c'est celui de la somme. Divisez par N.")
def sums_over_the_points(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    return len(y) * dw, len(y) * db

@slip(en="The factor 2 is missing: the derivative of e² is 2e times that of e.",
      fr="Le facteur 2 manque : la dérivée de e² est 2e fois celle de e.")
def drops_the_factor_two(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    return dw / 2, db / 2

@slip(en="All signs are turned: you take y − F(x). With these formulas it is F(x) − y.",
      fr="Tous les signes sont changés : vous prenez y − F(x). Avec ces formules, c'est F(x) − y.")
def subtracts_the_output_from_the_target(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    return -dw, -db

@slip(en="Your output has no bias. It is x · w + b.",
      fr="Votre sortie n'a pas de biais. C'est x · w + b.")
def forgets_the_bias_in_the_output(X, y, w, b):
    return mse_gradient(X, y, w, 0)

@slip(en="You divide the derivatives in w by N l, the number of entries of X. Divide by N, the number of points.",
      fr="Vous divisez les dérivées en w par N l, le nombre de coefficients de X. Divisez par N, le nombre de points.")
def divides_by_the_entries_of_x(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    return dw / len(w), db

@slip(en="You divide the derivatives in w by N, but not the one in b. Divide it too.",
      fr="Vous divisez par N les dérivées en w, mais non celle en b. Divisez-la aussi.")
def divides_the_weights_only(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    return dw, len(y) * db

@slip(en="`np.mean` without an axis averages over points and inputs: one number for all weights. Use `axis=0`.",
      fr="`np.mean` sans axe fait la moyenne sur les points et sur les entrées : un seul nombre pour tous les poids. Utilisez `axis=0`.")
def averages_over_the_inputs_too(X, y, w, b):
    e = X @ w + b - y
    return 2 * np.mean(X * e[:, None]), 2 * np.mean(e)

@slip(en="All your derivatives are that in b. For w_j, multiply each e_i by x_ij before you sum.",
      fr="Toutes vos dérivées sont celle en b. Pour w_j, multipliez chaque e_i par x_ij avant la somme.")
def gives_every_weight_the_slope_of_the_bias(X, y, w, b):
    _, db = mse_gradient(X, y, w, b)
    return np.full(len(w), db), db

@slip(en="Your derivative in b has the inputs as factors. The bias multiplies no input: sum the e_i alone.",
      fr="Votre dérivée en b a les entrées en facteur. Le biais ne multiplie aucune entrée : faites la somme des e_i seuls.")
def multiplies_the_bias_by_the_inputs(X, y, w, b):
    dw, _ = mse_gradient(X, y, w, b)
    return dw, dw.sum()

@slip(en="A column of outputs minus y has shape (N, N): every target is subtracted from every output. Keep both of shape (N,).",
      fr="Une colonne de sorties moins y est de forme (N, N) : chaque cible est retranchée de chaque sortie. Gardez les deux de forme (N,).")
def subtracts_every_target_from_every_output(X, y, w, b):
    e = (X @ w + b)[:, None] - y
    return 2 * (X.T @ e).sum(axis=1) / len(y), 2 * e.sum() / len(y)

@slip(en="This is the gradient of the square root of E. Take no root.",
      fr="C'est le gradient de la racine carrée de E. Ne prenez pas de racine.")
def takes_the_root_of_the_error(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    root = np.sqrt(np.mean((X @ w + b - y) ** 2))
    return (dw / (2 * root), db / (2 * root)) if root else (dw, db)

@slip(en="This is the gradient of the mean absolute error, where only the signs of the e_i count. Here they count in full, twice.",
      fr="C'est le gradient de l'erreur absolue moyenne, où seuls comptent les signes des e_i. Ici, les e_i comptent en entier, deux fois.")
def takes_absolute_values(X, y, w, b):
    s = np.sign(X @ w + b - y)
    return X.T @ s / len(y), s.mean()

@slip(en="You return the derivative in b first. The pair is (∂E/∂w, ∂E/∂b).",
      fr="Vous renvoyez d'abord la dérivée en b. Le couple est (∂E/∂w, ∂E/∂b).")
def returns_the_bias_first(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    return db, dw

@slip(en="You return w and b after a step of descent. Return the gradient itself.",
      fr="Vous renvoyez w et b après une itération de descente. Renvoyez le gradient lui-même.")
def descends_at_once(X, y, w, b):
    dw, db = mse_gradient(X, y, w, b)
    return w - dw, b - db


# right in another way

@alternative
def point_by_point(X, y, w, b):
    N, l = X.shape
    dw, db = [0.0] * l, 0.0
    for i in range(N):
        e = sum(X[i, j] * w[j] for j in range(l)) + b - y[i]
        for j in range(l):
            dw[j] += 2 * e * X[i, j] / N
        db += 2 * e / N
    return dw, db

@alternative
def with_a_column_of_ones(X, y, w, b):
    A = np.hstack([X, np.ones((len(X), 1))])
    slopes = 2 * np.mean(A * (A @ np.append(w, b) - y)[:, None], axis=0)
    return slopes[:-1], slopes[-1]

@alternative
def from_the_moments(X, y, w, b):
    N = len(y)
    mean = X.mean(axis=0)
    return [2 * (X.T @ X / N @ w + b * mean - X.T @ y / N), 2 * (mean @ w + b - y.mean())]


EXERCISE = exercise(
    __name__,
    slug="mse_gradient",
    title=Text(en="Gradient of the mean squared error", fr="Gradient de l'erreur quadratique moyenne"),
    statement=Text(en=r"""
A neuron without activation has $l$ inputs $x = (x_1, \dots, x_l)$, weights $w$ and a bias $b$; its output is $F(x) = x_1 w_1 + \dots + x_l w_l + b$. With one input it is
a line, with two a plane. Its **mean squared error** (mse) on $N$ points is

$$ E(w, b) = \frac1N \sum_{i=1}^{N} e_i^2 \qquad e_i = F(x_i) - y_i $$

The derivative in a weight has as a factor the input that this weight multiplies:

$$ \frac{\partial E}{\partial w_j} = \frac2N \sum_{i=1}^{N} e_i\, x_{ij} \qquad \frac{\partial E}{\partial b} = \frac2N \sum_{i=1}^{N} e_i $$

* `X` has shape $(N, l)$: the input $x_i$ is its row $i$. `y` has shape $(N,)$: the expected outputs. `w` has shape $(l,)$, `b` is a number. All may be whole numbers.
* Return the pair $(\partial E/\partial w,\ \partial E/\partial b)$: an array of shape $(l,)$ and a number.
* The error is a **mean**: divide by $N$, the number of points, once. (In `fit_line_gd` it was a sum. Libraries take the mean, and so does chapter 9.
  The book reads mse as "minimal" squared error in places; the m is for mean.)

**Example.** $X = \begin{pmatrix} 1 & 0 \\ 2 & 1 \end{pmatrix}$, $y = (<<y1>>, <<y2>>)$, $w = (2, 3)$, $b = 1$. The outputs are $3$ and $8$, so $e = (<<p>>, <<q>>)$.
With $\frac2N = 1$: $\partial E/\partial w = (<<p>> + 2 \times <<q>>,\ <<q>>) = (<<d1>>, <<d2>>)$ and $\partial E/\partial b = <<p>> + <<q>> = <<db>>$.
""", fr=r"""
Un neurone sans activation a $l$ entrées $x = (x_1, \dots, x_l)$, des poids $w$ et un biais $b$ ; sa sortie est $F(x) = x_1 w_1 + \dots + x_l w_l + b$. Avec une entrée, c'est une
droite ; avec deux, un plan. Son **erreur quadratique moyenne** (mse, *mean squared error*) sur $N$ points est

$$ E(w, b) = \frac1N \sum_{i=1}^{N} e_i^2 \qquad e_i = F(x_i) - y_i $$

La dérivée par rapport à un poids a pour facteur l'entrée que ce poids multiplie :

$$ \frac{\partial E}{\partial w_j} = \frac2N \sum_{i=1}^{N} e_i\, x_{ij} \qquad \frac{\partial E}{\partial b} = \frac2N \sum_{i=1}^{N} e_i $$

* `X` est de forme $(N, l)$ : l'entrée $x_i$ est sa ligne $i$. `y` est de forme $(N,)$ : les sorties attendues. `w` est de forme $(l,)$, `b` est un nombre. Tous peuvent être entiers.
* Renvoyez le couple $(\partial E/\partial w,\ \partial E/\partial b)$ : un tableau de forme $(l,)$ et un nombre.
* L'erreur est une **moyenne** : divisez par $N$, le nombre de points, une seule fois. (Dans `fit_line_gd`, c'était une somme. Les bibliothèques prennent la moyenne, le chapitre 9
  aussi. Le livre lit parfois mse comme « minimal squared error » ; le m est celui de *mean*.)

**Exemple.** $X = \begin{pmatrix} 1 & 0 \\ 2 & 1 \end{pmatrix}$, $y = (<<y1>>, <<y2>>)$, $w = (2, 3)$, $b = 1$. Les sorties sont $3$ et $8$, donc $e = (<<p>>, <<q>>)$.
Avec $\frac2N = 1$ : $\partial E/\partial w = (<<p>> + 2 \times <<q>>,\ <<q>>) = (<<d1>>, <<d2>>)$ et $\partial E/\partial b = <<p>> + <<q>> = <<db>>$.
"""),
    solution=mse_gradient,
    holes=Text(en="The pair (∂E/∂w, ∂E/∂b) of the mean squared error of the neuron x · w + b on the points (X, y).",
               fr="Le couple (∂E/∂w, ∂E/∂b) de l'erreur quadratique moyenne du neurone x · w + b sur les points (X, y)."),
    shapes="(N,l),(N),(l),()->(l),()",
    hints=(
        Text(en="One array holds all you need: `e = X @ w + b - y`, of shape (N,). Sums over the points are products with it.",
             fr="Un seul tableau contient tout ce qu'il faut : `e = X @ w + b - y`, de forme (N,). Les sommes sur les points sont des produits avec lui."),
        Text(en="`X.T @ e` sums e_i x_ij over i, for every j at once. What remains is the factor `2 / len(y)`, and `e.sum()` for b.",
             fr="`X.T @ e` fait la somme des e_i x_ij sur i, pour tous les j à la fois. Restent le facteur `2 / len(y)`, et `e.sum()` pour b."),
    ),
    points=10,
    prerequisites=("fit_line_gd",),
    equivalent={
        "w.T": "an array of one axis is its own transpose",
        "e.T": "an array of one axis is its own transpose",
    },
    covers=("8.H", "8.I", "8.L"),
)
