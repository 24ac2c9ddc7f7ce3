"""The perceptron rule: when to move, which way, by how much, and what counts as an error."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.hebb_train import hebb_train


def values(rng):
    p, q = rng.choice(np.arange(2, 8), size=2, replace=False).tolist()
    return {"p": p, "q": q}


def separable(rng, N, d):
    """Whole numbers on two sides of a hyperplane through the origin, none near it."""
    side = rng.choice([-1, 1], size=d) * rng.integers(1, 4, size=d)
    X = rng.integers(-4, 5, size=(20 * N, d))
    X = X[np.abs(X @ side) >= 2][:N]
    return X, (X @ side > 0).astype(int)


# what we try

@case(en="an error and a right answer", fr="une erreur et une réponse juste")
def one_example_of_each_kind(rng, p, q):
    return (np.array([[-1.0, -2.0], [p, q]]), np.array([1, 1]), np.array([float(p), float(q)]), 0.5, 1)

@case(fr="trois époques à la main", points=2)
def three_epochs_by_hand(rng):
    X = np.array([[3.0, 1.0], [1.0, 2.0], [-1.0, 1.0], [-2.0, -1.0]])
    return (X, np.array([1, 1, 0, 0]), np.zeros(2), 0.5, 3)

@case(fr="huit points du plan")
def eight_points_of_the_plane(rng):
    X, z = separable(rng, 8, 2)
    return (X.astype(float), z, rng.choice([-0.5, 0.5], size=2) * [5, 3], 0.25, 4)

@case(en="an and, with a third input of one", fr="un et, avec une troisième entrée égale à un", hidden=True)
def an_and_with_a_third_input_of_one(rng):
    X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    return (X, np.array([0, 0, 0, 1]), np.zeros(3), 0.5, int(rng.integers(6, 9)))

@case(fr="un ou exclusif ne finit jamais", hidden=True)
def an_exclusive_or_never_ends(rng):
    X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    return (X, np.array([0, 1, 1, 0]), np.zeros(3), 0.5, int(rng.integers(7, 10)))

@case(fr="une somme nulle compte pour un", hidden=True)
def a_sum_of_zero_counts_as_one(rng):
    a, b = rng.integers(1, 5, size=2)
    X = np.array([[b, -a], [-b, a], [a, b]], dtype=float)
    return (X, np.array([0, 1, 1]), np.array([a, b], dtype=float), 0.5, 2)

@case(fr="des nombres entiers", hidden=True)
def whole_numbers(rng):
    X, z = separable(rng, 7, 2)
    return (X, z, rng.integers(-3, 0, size=2), 0.125, 3)

@case(fr="quinze exemples de quatre nombres", hidden=True, points=2)
def fifteen_examples_of_four_numbers(rng):
    X, z = separable(rng, 15, 4)
    return (X.astype(float), z, rng.integers(-6, 7, size=4) / 2, 1.5, 5)

@case(fr="un seul exemple", hidden=True)
def one_example(rng):
    x = rng.integers(1, 5, size=(1, 3)).astype(float)
    return (x, np.array([0]), np.array([1.0, 2.0, 3.0]), 0.25, 4)

@law(en="once all is right, nothing moves", fr="quand tout est juste, rien ne bouge", hidden=True)
def once_all_is_right_nothing_moves(student, rng):
    side = np.array([2, -1])
    X = rng.integers(-5, 6, size=(40, 2))
    X = X[np.abs(X @ side) >= 3][:10].astype(float)
    P, errors = student.hebb_train(X, (X @ side > 0).astype(int), np.zeros(2), 0.5, 60)
    return [errors[-1], ((X @ np.array(P) >= 0) == (X @ side > 0)).tolist()]


# what goes wrong

def rule(X, z, P0, delta, epochs, *, fires=None, step=None, counts=None, until=None, order=None):
    """The training with one of its parts replaced."""
    fires = fires or (lambda t: t >= 0)
    step = step or (lambda F, t: 2 * (t - F))
    P, errors = np.array(P0, dtype=float), []
    for _ in range(epochs):
        wrong = 0
        for x, target in (order or zip)(X, z):
            F = int(fires(P @ x))
            P = P + delta * step(F, target) * x
            wrong += int(int(fires(P @ x)) != target) if counts == "after" else int(target != F)
            if until == "first error" and target != F:
                break
        errors.append(wrong)
        if until == "no error" and wrong == 0:
            break
    return P, errors

@slip(en="You answer 0 where the sum is exactly 0. H(0) is 1: the test is >= 0.",
      fr="Vous répondez 0 quand la somme est exactement nulle. H(0) vaut 1 : le test est >= 0.")
def takes_zero_for_no(X, z, P0, delta, epochs):
    return rule(X, z, P0, delta, epochs, fires=lambda t: t > 0)

@slip(en="Your moves are half as long: the factor 2 is missing.",
      fr="Vos déplacements sont deux fois trop courts : le facteur 2 manque.")
def drops_the_factor_two(X, z, P0, delta, epochs):
    return hebb_train(X, z, P0, delta / 2, epochs)

@slip(en="You move the wrong way. Where the target is 1 and the answer 0, the sum must grow: add 2 delta X.",
      fr="Vous déplacez dans le mauvais sens. Si la cible est 1 et la réponse 0, la somme doit croître : ajoutez 2 delta X.")
def moves_the_wrong_way(X, z, P0, delta, epochs):
    return hebb_train(X, z, P0, -delta, epochs)

@slip(en="You move the weights where the answer is right too. Then z − F is 0: nothing moves.",
      fr="Vous déplacez les poids aussi là où la réponse est juste. Alors z − F est nul : rien ne bouge.")
def moves_where_the_answer_is_right_too(X, z, P0, delta, epochs):
    return rule(X, z, P0, delta, epochs, step=lambda F, t: 2 * (2 * t - 1))

@slip(en="You correct answers of 0 only. Where the answer is 1 and the target 0, subtract 2 delta X.",
      fr="Vous ne corrigez que les réponses 0. Là où la réponse est 1 et la cible 0, retranchez 2 delta X.")
def moves_for_missed_ones_only(X, z, P0, delta, epochs):
    return rule(X, z, P0, delta, epochs, step=lambda F, t: 2 * max(t - F, 0))

@slip(en="You judge all examples with the weights of the start of the epoch. Each one is judged with the weights that the one before has left.",
      fr="Vous jugez tous les exemples avec les poids du début de l'époque. Chacun est jugé avec les poids que le précédent a laissés.")
def adds_all_moves_at_the_end_of_the_epoch(X, z, P0, delta, epochs):
    P, errors = np.array(P0, dtype=float), []
    for _ in range(epochs):
        F = (X @ P >= 0).astype(int)
        errors.append(int(np.sum(z != F)))
        P = P + 2 * delta * (z - F) @ X
    return P, errors

@slip(en="You count the errors that remain after each move. Count an answer before the weights move.",
      fr="Vous comptez les erreurs qui restent après chaque déplacement. Comptez une réponse avant que les poids bougent.")
def counts_after_the_move(X, z, P0, delta, epochs):
    return rule(X, z, P0, delta, epochs, counts="after")

@slip(en="You stop after an epoch without errors. Make exactly `epochs` of them: the list has as many numbers.",
      fr="Vous vous arrêtez après une époque sans erreur. Faites-en exactement `epochs` : la liste a autant de nombres.")
def stops_when_all_is_right(X, z, P0, delta, epochs):
    return rule(X, z, P0, delta, epochs, until="no error")

@slip(en="You leave the epoch at its first error. Go on with the next example.",
      fr="Vous quittez l'époque à sa première erreur. Continuez avec l'exemple suivant.")
def leaves_the_epoch_at_the_first_error(X, z, P0, delta, epochs):
    return rule(X, z, P0, delta, epochs, until="first error")

@slip(en="You take the examples in another order. Take them in the order of the rows: the walk depends on it.",
      fr="Vous prenez les exemples dans un autre ordre. Prenez-les dans l'ordre des lignes : le trajet en dépend.")
def goes_through_the_examples_backwards(X, z, P0, delta, epochs):
    return rule(X, z, P0, delta, epochs, order=lambda X, z: zip(X[::-1], z[::-1]))

@slip(en="Your count goes on from epoch to epoch. Start each epoch from 0.",
      fr="Votre compte continue d'une époque à l'autre. Recommencez à 0 à chaque époque.")
def counts_all_errors_together(X, z, P0, delta, epochs):
    P, errors = hebb_train(X, z, P0, delta, epochs)
    return P, np.cumsum(errors).tolist()

@slip(en="You give the neuron a bias. It has none: its line passes through the origin.",
      fr="Vous donnez un biais au neurone. Il n'en a pas : sa droite passe par l'origine.")
def adds_a_bias(X, z, P0, delta, epochs):
    P, errors = hebb_train(np.column_stack([X, np.ones(len(X))]), z, np.append(P0, 0.0), delta, epochs)
    return P[:-1], errors

@slip(en="You divide the errors by N. Return how many there are.",
      fr="Vous divisez les erreurs par N. Renvoyez leur nombre.",
      share=0.5)
def gives_shares_of_errors(X, z, P0, delta, epochs):
    P, errors = hebb_train(X, z, P0, delta, epochs)
    return P, [e / len(z) for e in errors]


# right in another way

@alternative
def case_by_case(X, z, P0, delta, epochs):
    P = [float(w) for w in P0]
    errors = [0] * epochs
    for epoch in range(epochs):
        for i in range(len(X)):
            total = sum(P[j] * X[i][j] for j in range(len(P)))
            if total >= 0 and z[i] == 0:
                P = [P[j] - 2 * delta * X[i][j] for j in range(len(P))]
                errors[epoch] += 1
            if total < 0 and z[i] == 1:
                P = [P[j] + 2 * delta * X[i][j] for j in range(len(P))]
                errors[epoch] += 1
    return P, errors

@alternative
def in_one_long_walk(X, z, P0, delta, epochs):
    P, gaps = np.array(P0, dtype=float), np.zeros(epochs * len(X), dtype=int)
    for k in range(epochs * len(X)):
        i = k % len(X)
        gaps[k] = z[i] - np.heaviside(X[i] @ P, 1.0)
        P += 2 * delta * gaps[k] * X[i]
    return P, np.abs(gaps).reshape(epochs, -1).sum(axis=1)


EXERCISE = exercise(
    __name__,
    slug="hebb_train",
    title=Text(en="Learning without a slope", fr="Apprendre sans pente"),
    statement=Text(en=r"""
The Heaviside function has the slope 0 wherever it has one: gradient descent cannot move a neuron that uses it. An older rule can. The
neuron has no bias; it answers, with the convention $H(0) = 1$,

$$ F = H(P \cdot X) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Show it the examples one after the other. Where the answer $F$ is the target $z$, leave the weights alone; where it is wrong, move them:

$$ P \leftarrow P + 2\,\delta\,(z - F)\,X $$

This is the gradient step of $(F - z)^2$ if one pretends that $H$ has the slope 1. The book calls it Hebb's rule; others say the perceptron rule, after Rosenblatt.

* `X` holds one example per row, shape $(N, d)$; `z` the targets, 0 or 1, shape $(N,)$; `P0` the first weights, shape $(d,)$. All may be whole numbers.
* `delta` is $\delta > 0$. An epoch goes once through all examples, **in their order**, each with the weights that the one before has left. Make
  exactly `epochs` of them, even when there is nothing left to correct.
* Return a pair: the last weights, shape $(d,)$, and the list of the numbers of wrong answers, one for each epoch. An answer is judged
  **before** the weights move.

If a hyperplane through the origin separates the two kinds with some room, the errors end; if no $P$ is right on all examples, they never do.

**Example.** $P = (<<p>>, <<q>>)$, $\delta = \frac12$, one epoch with $(-1, -2) \to 1$ and $(<<p>>, <<q>>) \to 1$. The first sum is negative, so $F = 0$: wrong, and
$P$ becomes $(<<p>>, <<q>>) + (-1, -2)$. With these weights the second answer is $1$, right. One error.
""", fr=r"""
La fonction de Heaviside a une pente nulle partout où elle en a une : la descente de gradient ne peut pas faire bouger un neurone qui l'utilise. Une
règle plus ancienne le peut. Le neurone n'a pas de biais ; il répond, avec la convention $H(0) = 1$,

$$ F = H(P \cdot X) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$

Montrez-lui les exemples l'un après l'autre. Là où la réponse $F$ est la cible $z$, laissez les poids inchangés ; là où elle est fausse, déplacez-les :

$$ P \leftarrow P + 2\,\delta\,(z - F)\,X $$

C'est le pas de gradient de $(F - z)^2$ si l'on fait comme si $H$ avait la pente 1. Le livre l'appelle règle de Hebb ; d'autres disent règle du perceptron, d'après Rosenblatt.

* `X` contient un exemple par ligne, forme $(N, d)$ ; `z` les cibles, 0 ou 1, forme $(N,)$ ; `P0` les premiers poids, forme $(d,)$. Tous peuvent être entiers.
* `delta` est $\delta > 0$. Une époque parcourt une fois tous les exemples, **dans leur ordre**, chacun avec les poids que le précédent a laissés. Faites-en
  exactement `epochs`, même quand il n'y a plus rien à corriger.
* Renvoyez un couple : les derniers poids, forme $(d,)$, et la liste des nombres de réponses fausses, un par époque. Une réponse est jugée
  **avant** le déplacement des poids.

Si un hyperplan passant par l'origine sépare les deux sortes avec de la marge, les erreurs cessent ; si aucun $P$ n'est juste sur tous les exemples, elles ne cessent jamais.

**Exemple.** $P = (<<p>>, <<q>>)$, $\delta = \frac12$, une époque avec $(-1, -2) \to 1$ et $(<<p>>, <<q>>) \to 1$. La première somme est négative, donc $F = 0$ : faux, et
$P$ devient $(<<p>>, <<q>>) + (-1, -2)$. Avec ces poids, la seconde réponse est $1$, juste. Une erreur.
"""),
    solution=hebb_train,
    holes=Text(en="The last weights, shape (d,), and the list of the numbers of wrong answers met in each epoch.",
               fr="Les derniers poids, forme (d,), et la liste des nombres de réponses fausses rencontrées à chaque époque."),
    hints=(
        Text(en="Two loops: over the epochs, and in it over the examples. The weights pass from one example to the next; the count starts from 0 in each epoch.",
             fr="Deux boucles : sur les époques et, dedans, sur les exemples. Les poids passent d'un exemple au suivant ; le compte repart de 0 à chaque époque."),
        Text(en="In the inner loop: `F = int(P @ x >= 0)`, count if `F != target`, then `P = P + 2 * delta * (target - F) * x`, which is P itself where the answer is right.",
             fr="Dans la boucle intérieure : `F = int(P @ x >= 0)`, comptez si `F != target`, puis `P = P + 2 * delta * (target - F) * x`, qui est P lui-même si la réponse est juste."),
    ),
    prerequisites=("find_perceptron", "train_neuron"),
    equivalent={'np.sum(P * x) → np.mean(P * x)': 'the mean has the sign of the sum'},
    covers=("9.I", "9.J"),
)
