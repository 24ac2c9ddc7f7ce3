"""Training three neurons on the exclusive or: which weight belongs to which neuron, and how far the error goes back."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.train_xor import train_xor

BOOK = (1, 2, -3, -3, -2, 1, 1, 1, -1)


def values(rng):
    a9 = int(rng.integers(1, 4))
    F = 1 / (1 + np.exp(-a9))
    return {"a9": a9, "E": f"{np.floor((F**2 + (1 - F) ** 2) / 2 * 1e4 + 0.5):04.0f}"}


def weights(rng):
    return (rng.uniform(0.4, 2.0, size=9) * rng.choice([-1, 1], size=9)).round(2)


# what we try

@case(fr="le biais de sortie seul")
def the_output_bias_alone(rng, a9):
    return (np.array([0, 0, 0, 0, 0, 0, 0, 0, a9], dtype=float), 1.0, 1)

@case(fr="deux itérations à partir d'entiers", points=2)
def two_steps_from_whole_numbers(rng):
    return (np.array(BOOK), 1.0, 2)

@case(fr="zéro itération, c'est le départ et son erreur")
def no_step_is_the_start_and_its_error(rng):
    return (weights(rng), 1.0, 0)

@case(fr="dix itérations d'un autre pas", hidden=True, points=2)
def ten_steps_of_another_size(rng):
    return (weights(rng), round(rng.uniform(0.4, 0.8), 2), 10)

@case(fr="un plateau n'est pas la fin", hidden=True, points=2)
def a_plateau_is_not_the_end(rng):
    return (np.array(BOOK) / 2, 1.0, 2200)

@case(fr="des neurones jumeaux le restent", hidden=True)
def twin_neurons_stay_twins(rng):
    twin = rng.uniform(0.5, 1.5, size=3).round(2)
    return (np.concatenate([twin, twin, [0.7, 0.7, -0.5]]), 2.0, 25)

@case(fr="un grand pas", hidden=True)
def a_large_step(rng):
    return (weights(rng), 5.0, 8)

@law(fr="échanger les neurones cachés ne change rien", hidden=True)
def exchanging_the_hidden_neurons_changes_nothing(student, rng):
    P = rng.uniform(-1.5, 1.5, size=9)
    order = [3, 4, 5, 0, 1, 2, 7, 6, 8]
    points, errors = student.train_xor(P, 1.0, 5)
    others, more = student.train_xor(P[order], 1.0, 5)
    return [np.array(others)[:, order] - np.array(points), np.array(more) - np.array(errors)]


# what goes wrong

A, Z = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]), np.array([0, 1, 1, 0])

def sigma(t):
    return (1 + np.tanh(t / 2)) / 2

def training(P0, delta, n, *, A=A, z=Z, slope=None, carry=None, keras=False, error=None, shift=0, stops=None, hidden_first=True, scale=1.0, output_slope=True):
    """The training with some of its parts replaced."""
    P, points, errors = np.array(P0, dtype=float), [], []
    slope = slope or (lambda H: H * (1 - H))
    carry = carry or (lambda d, V: np.outer(d, V[:2]))
    for _ in range(n + 1 + shift):
        M, V = P[:6].reshape(2, 3), P[6:]
        if keras:  # weights in the order of a kernel: a_1, a_4 in a row
            M = np.column_stack([P[:4].reshape(2, 2).T, P[4:6]])
        H = sigma(A @ M.T)
        B = np.column_stack([H, np.ones(4)])
        F = sigma(B @ V)
        points.append(P)
        errors.append(error(F) if error else np.mean((F - z) ** 2))
        if stops and stops(errors):
            break
        d = (F - z) * (F * (1 - F) if output_slope else 1) / 2 * scale
        gV = d @ B
        D = carry(d, V if hidden_first else V - delta * gV) * slope(H)
        g = D.T @ A
        first = np.concatenate([g[:, :2].T.ravel(), g[:, 2]]) if keras else g.ravel()
        P = P - delta * np.concatenate([first, gV])
    return np.array(points[: n + 1]), np.array(errors[shift:])

@slip(en="You add the gradient, and the error grows. Subtract delta times the gradient.",
      fr="Vous ajoutez le gradient, et l'erreur augmente. Retranchez delta fois le gradient.")
def climbs(P0, delta, n):
    return train_xor(P0, -delta, n)

@slip(en="You add the gradients of the four points. The error is their mean: divide by 4.",
      fr="Vous additionnez les gradients des quatre points. L'erreur est leur moyenne : divisez par 4.")
def adds_over_the_points(P0, delta, n):
    return training(P0, delta, n, scale=4.0)

@slip(en="The factor 2 is missing from the gradient: the derivative of a square t² is 2t.",
      fr="Le facteur 2 manque dans le gradient : la dérivée du carré t² est 2t.")
def drops_the_factor_two(P0, delta, n):
    return training(P0, delta, n, scale=0.5)

@slip(en="Your target at (1, 1) is 1: that is the inclusive or. The exclusive or is 0 there.",
      fr="Votre cible en (1, 1) est 1 : c'est le ou inclusif. Le ou exclusif y vaut 0.")
def learns_the_inclusive_or(P0, delta, n):
    return training(P0, delta, n, z=np.array([0, 1, 1, 1]))

@slip(en="Your targets are the opposite ones. The exclusive or is 1 where the inputs differ.",
      fr="Vos cibles sont les contraires. Le ou exclusif vaut 1 là où les entrées diffèrent.")
def learns_the_opposite(P0, delta, n):
    return training(P0, delta, n, z=1 - Z)

@slip(en="You go back through the hidden neurons without their activation: h (1 − h) is missing.",
      fr="Vous remontez les neurones cachés sans leur activation : h (1 − h) manque.")
def forgets_the_slope_of_the_hidden_neurons(P0, delta, n):
    return training(P0, delta, n, slope=lambda H: np.ones(H.shape))

@slip(en="You start back from 2 (F − z): the slope of the output, F (1 − F), is missing.",
      fr="Vous partez de 2 (F − z) : la pente de la sortie, F (1 − F), manque.")
def forgets_the_slope_of_the_output(P0, delta, n):
    return training(P0, delta, n, output_slope=False)

@slip(en="You go back to the hidden neurons without their weights. h_1 acts through a_7, h_2 through a_8.",
      fr="Vous remontez aux neurones cachés sans leurs poids. h_1 agit par a_7, h_2 par a_8.")
def goes_back_without_the_weights(P0, delta, n):
    return training(P0, delta, n, carry=lambda d, V: np.outer(d, [1, 1]))

@slip(en="You go back by a_7 to both hidden neurons. The second acts through a_8.",
      fr="Vous remontez par a_7 aux deux neurones cachés. Le second agit par a_8.")
def goes_back_by_one_weight_for_both(P0, delta, n):
    return training(P0, delta, n, carry=lambda d, V: np.outer(d, [V[0], V[0]]))

@slip(en="On the way back you exchange a_7 and a_8. The first hidden neuron acts through a_7.",
      fr="Au retour, vous échangez a_7 et a_8. Le premier neurone caché agit par a_7.")
def exchanges_the_weights_of_the_output(P0, delta, n):
    return training(P0, delta, n, carry=lambda d, V: np.outer(d, [V[1], V[0]]))

@slip(en="You read a_1 … a_4 as the rows of a kernel. Here the weights come neuron by neuron: a_1, a_2 and the bias a_3 are those of the first.",
      fr="Vous lisez a_1 … a_4 comme les lignes d'un noyau. Ici, les poids viennent neurone par neurone : a_1, a_2 et le biais a_3 sont ceux du premier.")
def reads_the_weights_as_a_kernel(P0, delta, n):
    return training(P0, delta, n, keras=True)

@slip(en="You update a_7 and a_8 before you go back through them. All slopes of a step come from the same P_k.",
      fr="Vous mettez à jour a_7 et a_8 avant de remonter par eux. Toutes les pentes d'une itération viennent du même P_k.")
def goes_back_through_the_new_weights(P0, delta, n):
    return training(P0, delta, n, hidden_first=False)

@slip(en="Only a_7, a_8, a_9 move. Carry the error back to the hidden neurons: d_1 = d a_7 h_1 (1 − h_1).",
      fr="Seuls a_7, a_8, a_9 bougent. Faites remonter l'erreur aux neurones cachés : d_1 = d a_7 h_1 (1 − h_1).")
def trains_the_output_only(P0, delta, n):
    return training(P0, delta, n, carry=lambda d, V: np.zeros((4, 2)))

@slip(en="Your errors are one step ahead of your weights. Note the error before the step.",
      fr="Vos erreurs ont une itération d'avance sur vos poids. Notez l'erreur avant le pas.")
def notes_the_error_after_the_step(P0, delta, n):
    return training(P0, delta, n, shift=1)

@slip(en="You make n + 1 steps. With n = 0 the only row is P0.",
      fr="Vous faites n + 1 itérations. Pour n = 0, la seule ligne est P0.")
def makes_one_update_too_many(P0, delta, n):
    return train_xor(P0, delta, n + 1)

@slip(en="You stop where the error hardly moves. It is a plateau: the descent goes on behind it. Make exactly n steps.",
      fr="Vous vous arrêtez là où l'erreur ne bouge presque plus. C'est un plateau : la descente reprend derrière. Faites exactement n itérations.")
def stops_on_the_plateau(P0, delta, n):
    return training(P0, delta, n, stops=lambda errors: len(errors) > 1 and abs(errors[-1] - errors[-2]) < 1e-4)


# right in another way

@alternative
def point_by_point(P0, delta, n):
    def s(t):
        return 1 / (1 + np.exp(-t))

    points, errors = [[float(w) for w in P0]], []
    for k in range(n + 1):
        a = points[k]
        g, E = [0.0] * 9, 0.0
        for x, y, z in ((0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)):
            h1, h2 = s(a[0] * x + a[1] * y + a[2]), s(a[3] * x + a[4] * y + a[5])
            F = s(a[6] * h1 + a[7] * h2 + a[8])
            E += (F - z) ** 2 / 4
            d = (F - z) * F * (1 - F) / 2
            d1, d2 = d * a[6] * h1 * (1 - h1), d * a[7] * h2 * (1 - h2)
            for j, v in enumerate((d1 * x, d1 * y, d1, d2 * x, d2 * y, d2, d * h1, d * h2, d)):
                g[j] += v
        errors.append(E)
        if k < n:
            points.append([w - delta * v for w, v in zip(a, g)])
    return points, errors

@alternative
def in_two_kernels(P0, delta, n):
    X, z = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([[0.0], [1.0], [1.0], [0.0]])
    W, b = np.array([[P0[0], P0[3]], [P0[1], P0[4]]], dtype=float), np.array([P0[2], P0[5]], dtype=float)
    V, c = np.array([[P0[6]], [P0[7]]], dtype=float), np.array([P0[8]], dtype=float)
    points, errors = np.zeros((n + 1, 9)), np.zeros(n + 1)
    for k in range(n + 1):
        H = 1 / (1 + np.exp(-(X @ W + b)))
        F = 1 / (1 + np.exp(-(H @ V + c)))
        points[k] = [W[0, 0], W[1, 0], b[0], W[0, 1], W[1, 1], b[1], V[0, 0], V[1, 0], c[0]]
        errors[k] = ((F - z) ** 2).mean()
        D = 2 * (F - z) / 4 * F * (1 - F)
        G = D @ V.T * H * (1 - H)
        W, b, V, c = W - delta * X.T @ G, b - delta * G.sum(axis=0), V - delta * H.T @ D, c - delta * D.sum(axis=0)
    return points, errors


EXERCISE = exercise(
    __name__,
    slug="train_xor",
    title=Text(en="Three neurons learn the exclusive or", fr="Trois neurones apprennent le ou exclusif"),
    statement=Text(en=r"""
No single neuron computes the exclusive or; three can, and they find their weights by themselves. Two hidden neurons and one output,
all with the sigmoid $\sigma$, have nine weights $P = (a_1, \dots, a_9)$:

$$ h_1 = \sigma(a_1 x + a_2 y + a_3) \qquad h_2 = \sigma(a_4 x + a_5 y + a_6) \qquad F = \sigma(a_7 h_1 + a_8 h_2 + a_9) $$

The four examples are $(0,0) \to 0$, $(0,1) \to 1$, $(1,0) \to 1$, $(1,1) \to 0$. The error is the mean over them, and gradient descent lowers it:

$$ E(P) = \frac{1}{4} \sum_{(x,y) \to z} (F - z)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$

For one example, the chain rule goes back from $F$ to the hidden neurons, here the first; the gradient is the mean over the four:

$$ d = 2\,(F - z)\,F\,(1 - F) \qquad d_1 = d\; a_7\; h_1 (1 - h_1) $$

gives the slopes $d\,(h_1, h_2, 1)$ along $(a_7, a_8, a_9)$, and $d_1\,(x, y, 1)$ along $(a_1, a_2, a_3)$. The second hidden neuron goes
likewise, with $a_8$ and $h_2$.

* `P0` holds the first weights, shape $(9,)$, perhaps whole numbers; `delta` is $\delta$; `n` is the number of steps: make exactly `n`,
  even where the error hardly moves.
* All nine slopes of a step come from the same $P_k$.
* Return a pair: the weights $P_0, \dots, P_n$, an array of shape $(n+1, 9)$, and the errors $E(P_0), \dots, E(P_n)$, of shape $(n+1,)$.

**Example.** From $P_0 = (1, 2, -3, -3, -2, 1, 1, 1, -1)$ with $\delta = 1$: $E(P_0) \simeq 0.2962$ and
$P_1 \simeq (0.9965,\ 2.0030,\ -2.9917,\ -2.9930,\ -1.9865,\ 1.0105,\ 1.0032,\ 0.9874,\ -0.9533)$, where $E(P_1) \simeq 0.2935$. With all weights $0$
except $a_9 = <<a9>>$, the output is $\sigma(<<a9>>)$ at all four points and the error is about $0.<<E>>$.
""", fr=r"""
Aucun neurone seul ne calcule le ou exclusif ; trois le peuvent, et ils trouvent leurs poids d'eux-mêmes. Deux neurones cachés et une sortie,
tous avec la sigmoïde $\sigma$, ont neuf poids $P = (a_1, \dots, a_9)$ :

$$ h_1 = \sigma(a_1 x + a_2 y + a_3) \qquad h_2 = \sigma(a_4 x + a_5 y + a_6) \qquad F = \sigma(a_7 h_1 + a_8 h_2 + a_9) $$

Les quatre exemples sont $(0,0) \to 0$, $(0,1) \to 1$, $(1,0) \to 1$, $(1,1) \to 0$. L'erreur est la moyenne sur eux, et la descente de gradient la diminue :

$$ E(P) = \frac{1}{4} \sum_{(x,y) \to z} (F - z)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$

Pour un exemple, la règle de la chaîne remonte de $F$ aux neurones cachés, ici au premier ; le gradient est la moyenne sur les quatre :

$$ d = 2\,(F - z)\,F\,(1 - F) \qquad d_1 = d\; a_7\; h_1 (1 - h_1) $$

donne les pentes $d\,(h_1, h_2, 1)$ selon $(a_7, a_8, a_9)$, et $d_1\,(x, y, 1)$ selon $(a_1, a_2, a_3)$. Le second neurone caché
fait de même, avec $a_8$ et $h_2$.

* `P0` contient les premiers poids, forme $(9,)$, éventuellement entiers ; `delta` est $\delta$ ; `n` est le nombre d'itérations : faites-en
  exactement `n`, même là où l'erreur ne bouge presque plus.
* Les neuf pentes d'une itération viennent toutes du même $P_k$.
* Renvoyez un couple : les poids $P_0, \dots, P_n$, un tableau de forme $(n+1, 9)$, et les erreurs $E(P_0), \dots, E(P_n)$, de forme $(n+1,)$.

**Exemple.** À partir de $P_0 = (1, 2, -3, -3, -2, 1, 1, 1, -1)$ avec $\delta = 1$ : $E(P_0) \simeq 0{,}2962$ et
$P_1 \simeq (0{,}9965 ;\ 2{,}0030 ;\ -2{,}9917 ;\ -2{,}9930 ;\ -1{,}9865 ;\ 1{,}0105 ;\ 1{,}0032 ;\ 0{,}9874 ;\ -0{,}9533)$, où $E(P_1) \simeq 0{,}2935$. Avec tous les poids nuls
sauf $a_9 = <<a9>>$, la sortie est $\sigma(<<a9>>)$ aux quatre points et l'erreur vaut environ $0{,}<<E>>$.
"""),
    solution=train_xor,
    holes=Text(en="The weights P_0, …, P_n, shape (n + 1, 9), and the errors E(P_0), …, E(P_n), shape (n + 1,).",
               fr="Les poids P_0, …, P_n, forme (n + 1, 9), et les erreurs E(P_0), …, E(P_n), forme (n + 1,)."),
    hints=(
        Text(en="Work out one example first: h_1, h_2, F, then d, then d_1 and d_2, then the nine slopes in the order of P. Average the nine over the four examples.",
             fr="Traitez d'abord un exemple : h_1, h_2, F, puis d, puis d_1 et d_2, puis les neuf pentes dans l'ordre de P. Faites la moyenne des neuf sur les quatre exemples."),
        Text(en="The slopes of one example are `[d1*x, d1*y, d1, d2*x, d2*y, d2, d*h1, d*h2, d]`. Note P and its error, then `P = P - delta * mean`, and again, n times; note the last P and its error too.",
             fr="Les pentes d'un exemple sont `[d1*x, d1*y, d1, d2*x, d2*y, d2, d*h1, d*h2, d]`. Notez P et son erreur, puis `P = P - delta * moyenne`, et ainsi de suite, n fois ; notez aussi le dernier P et son erreur."),
    ),
    points=15,
    prerequisites=("train_neuron", "xor_network", "chain_backward"),
    equivalent={
        '[[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]] → [[0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]]': 'the same four examples in another order',
        'B @ output → B @ output.T': 'an array of one axis is its own transpose',
        'd @ B → d.T @ B': 'an array of one axis is its own transpose',
        'F - z → z - F   in: errors': 'a square is the same for either sign',
    },
    covers=("9.D", "9.E", "9.H", "9.H'"),
)
