"""The directional derivative: a scalar product at the right point, with the vector as it is."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.directional_derivative import directional_derivative


def values(rng):
    a = int(rng.integers(2, 8))
    return {"a": a, "fx": 2 * a, "fy": 3 * a**2, "along": 8 * a - 3 * a**2, "twice": 16 * a - 6 * a**2}


CUBIC = Formula("array([2*P[0]*P[1]**3, 3*P[0]**2*P[1]**2])", ("P",))  # of x² y³
SADDLE = Formula("array([2*P[0] + P[1], P[0] - 3*P[1]**2])", ("P",))  # of x² − y³ + xy


# what we try

@case(fr="une pente selon un vecteur")
def a_slope_along_a_vector(rng, a):
    return (CUBIC, np.array([a, 1.0]), np.array([4.0, -1.0]))

@case(fr="un vecteur d'une autre norme")
def a_vector_of_another_length(rng):
    u = rng.uniform(0.5, 2, size=2).round(2)
    return (SADDLE, rng.uniform(1, 2, size=2).round(2), u * [3, -1])

@case(fr="trois variables")
def three_variables(rng):
    grad = Formula("array([P[1]*P[2], P[0]*P[2], P[0]*P[1]])", ("P",))
    return (grad, rng.uniform(0.5, 2, size=3).round(2), rng.uniform(-2, 2, size=3).round(2))

@case(en="no vector, no slope", fr="vecteur nul, pente nulle")
def no_vector_no_slope(rng):
    return (SADDLE, rng.uniform(1, 2, size=2).round(2), np.zeros(2))

@case(fr="des nombres entiers")
def whole_numbers(rng):
    return (SADDLE, rng.integers([2, 1], [6, 4]), rng.integers([1, 4], [4, 8]))

@case(fr="une seule variable", hidden=True)
def one_variable(rng):
    return (Formula("3*P**2", ("P",)), rng.uniform(1, 2, size=1), rng.uniform(-3, -2, size=1))

@case(fr="un point critique est plat dans tous les sens", hidden=True)
def a_critical_point_is_flat_every_way(rng):
    return (SADDLE, np.array([1 / 12, -1 / 6]), rng.uniform(1, 3, size=2))

@case(fr="cinq variables", hidden=True, points=2)
def five_variables(rng):
    M = rng.normal(size=(5, 5)).round(2).tolist()
    return (Formula(f"dot(array({M}), P)", ("P",)), rng.normal(size=5), rng.normal(size=5))

@law(en="twice the vector, twice the slope", fr="vecteur double, pente double", hidden=True)
def twice_the_vector_twice_the_slope(student, rng):
    P, v, w = rng.uniform(1, 2, size=(3, 2))
    D = student.directional_derivative
    return [D(SADDLE, P, 2 * v) / D(SADDLE, P, v), D(SADDLE, P, v + w) / (D(SADDLE, P, v) + D(SADDLE, P, w))]

@law(fr="le long d'une ligne de niveau rien ne croît", hidden=True)
def along_a_level_curve_nothing_grows(student, rng):
    P = rng.uniform(1, 2, size=2)
    x, y = SADDLE(P)
    D = student.directional_derivative
    return [D(SADDLE, P, np.array([-y, x])), D(SADDLE, P, np.array([x, y]))]

@law(fr="demande le gradient une fois")
def asks_for_the_gradient_once(student, rng):
    grad = Spy(Formula("array([2*P[0]*P[1]**3, 3*P[0]**2*P[1]**2])", ("P",)))
    student.directional_derivative(grad, rng.uniform(1, 2, size=2), rng.uniform(1, 2, size=2))
    return len(grad.calls)


# what goes wrong

@slip(en="You divide v by its length, and v = 0 by 0. Take v as it is: a vector twice as long gives twice the slope.",
      fr="Vous divisez v par sa norme, et v = 0 par 0. Prenez v tel quel : un vecteur deux fois plus long donne une pente double.")
def makes_the_vector_a_unit_vector(grad, P, v):
    with np.errstate(all="ignore"):
        return float(np.sum(grad(P) * (v / np.linalg.norm(v))))

@slip(en="You return the products, one for each component. Add them: the slope along v is one number.",
      fr="Vous renvoyez les produits, un par composante. Faites leur somme : la pente selon v est un seul nombre.")
def returns_the_products(grad, P, v):
    return grad(P) * v

@slip(en="You multiply the two lengths, as if v pointed along the gradient. The cosine of the angle is missing: take the scalar product.",
      fr="Vous multipliez les deux normes, comme si v était dans le sens du gradient. Le cosinus de l'angle manque : prenez le produit scalaire.")
def multiplies_the_lengths_only(grad, P, v):
    return float(np.linalg.norm(grad(P)) * np.linalg.norm(v))

@slip(en="You return the cosine of the angle between the gradient and v. Do not divide by the lengths.",
      fr="Vous renvoyez le cosinus de l'angle entre le gradient et v. Ne divisez pas par les normes.")
def returns_the_cosine(grad, P, v):
    g = grad(P)
    with np.errstate(all="ignore"):
        return float(np.sum(g * v) / np.linalg.norm(g) / np.linalg.norm(v))

@slip(en="You exchange P and v: the gradient is taken at P, and multiplied with v.",
      fr="Vous échangez P et v : le gradient se prend en P, et se multiplie avec v.")
def takes_the_gradient_at_the_vector(grad, P, v):
    return float(np.sum(grad(v) * P))

@slip(en="You take the gradient at P + v. Take it at P, where the walk begins.",
      fr="Vous prenez le gradient en P + v. Prenez-le en P, d'où l'on part.")
def takes_the_gradient_where_the_vector_ends(grad, P, v):
    return float(np.sum(grad(P + v) * v))

@slip(en="You use v − P. v is no second point but the direction itself: multiply the gradient with v.",
      fr="Vous utilisez v − P. v n'est pas un second point mais la direction elle-même : multipliez le gradient avec v.")
def goes_from_the_point_to_the_tip(grad, P, v):
    return float(np.sum(grad(P) * (v - P)))

@slip(en="You multiply the slopes in the wrong order. The slope along x_i goes with the component v_i.",
      fr="Vous multipliez les pentes dans le mauvais ordre. La pente selon x_i va avec la composante v_i.")
def exchanges_the_components(grad, P, v):
    return float(np.sum(grad(P)[::-1] * v))

@slip(en="You drop the sign. Along a vector that goes down the slope is negative.",
      fr="Vous perdez le signe. Selon un vecteur qui descend, la pente est négative.")
def forgets_the_sign(grad, P, v):
    return abs(directional_derivative(grad, P, v))

@slip(en="The sign is wrong: you multiply with −v. The descent belongs to the next chapter; here take v.",
      fr="Le signe est faux : vous multipliez avec −v. La descente est pour le chapitre suivant ; ici, prenez v.")
def turns_the_vector(grad, P, v):
    return -directional_derivative(grad, P, v)

@slip(en="You add two products. There are d = len(P) of them.",
      fr="Vous additionnez deux produits. Il y en a d = len(P).")
def uses_two_components_only(grad, P, v):
    return float(np.sum((grad(P) * v)[:2]))

@slip(en="The slope is right, but you call grad for each component. Call it once, before the loop, and keep what it returns.",
      fr="La pente est juste, mais vous appelez grad pour chaque composante. Appelez-la une fois, avant la boucle, et gardez ce qu'elle renvoie.",
      share=0.5)
def asks_for_the_gradient_again_and_again(grad, P, v):
    return float(sum(grad(P)[i] * v[i] for i in range(len(v))))


# right in another way

@alternative
def in_a_loop(grad, P, v):
    g, total = grad(P), 0
    for i in range(len(v)):
        total += g[i] * v[i]
    return total

@alternative
def from_lengths_and_angles(grad, P, v):
    g = grad(P)
    lengths = np.linalg.norm(g) * np.linalg.norm(v)
    cosine = (np.asarray(g) @ v) / lengths if lengths > 0 else 0.0
    return lengths * cosine


EXERCISE = exercise(
    __name__,
    slug="directional_derivative",
    title=Text(en="Slope along a vector", fr="Dérivée selon un vecteur"),
    statement=Text(en=r"""
Partial derivatives are slopes along the axes. The gradient knows the slope along **every** vector $v = (v_1, \dots, v_d)$:

$$ D_v f(P) = \langle \nabla f(P), v \rangle = \sum_{i=1}^{d} \frac{\partial f}{\partial x_i}(P)\; v_i $$

This is the derivative at $t = 0$ of $t \mapsto f(P + t\,v)$: how fast $f$ changes when you leave $P$ with the velocity $v$.

* `grad` is the function $P \mapsto \nabla f(P)$, from an array of shape $(d,)$ to an array of shape $(d,)$. Call it once.
* `P` is the point, `v` the vector: arrays of shape $(d,)$, perhaps of whole numbers. Return the number $D_v f(P)$.
* $v$ is taken **as it is**: some books divide it by its length first; here twice the vector gives twice the slope, and $v = 0$ gives $0$.

If $\theta$ is the angle between the two vectors, $D_v f(P) = \lVert \nabla f(P) \rVert \, \lVert v \rVert \cos\theta$: largest along the gradient, zero at right angles to it.

**Example.** $f(x, y) = x^2 y^3$ has at $P = (<<a>>, 1)$ the gradient $(<<fx>>, <<fy>>)$. Along $v = (4, -1)$ the slope is
$4 \times <<fx>> - <<fy>> = <<along>>$; along $(8, -2)$ it is $<<twice>>$.
""", fr=r"""
Les dérivées partielles sont les pentes selon les axes. Le gradient connaît la pente selon **tout** vecteur $v = (v_1, \dots, v_d)$ :

$$ D_v f(P) = \langle \nabla f(P), v \rangle = \sum_{i=1}^{d} \frac{\partial f}{\partial x_i}(P)\; v_i $$

C'est la dérivée en $t = 0$ de $t \mapsto f(P + t\,v)$ : la vitesse à laquelle $f$ varie quand on quitte $P$ à la vitesse $v$.

* `grad` est la fonction $P \mapsto \nabla f(P)$, d'un tableau de forme $(d,)$ vers un tableau de forme $(d,)$. Appelez-la une fois.
* `P` est le point, `v` le vecteur : des tableaux de forme $(d,)$, éventuellement d'entiers. Renvoyez le nombre $D_v f(P)$.
* $v$ est pris **tel quel** : certains livres le divisent d'abord par sa norme ; ici, un vecteur double donne une pente double, et $v = 0$ donne $0$.

Si $\theta$ est l'angle entre les deux vecteurs, $D_v f(P) = \lVert \nabla f(P) \rVert \, \lVert v \rVert \cos\theta$ : la pente est maximale dans le sens du gradient, nulle perpendiculairement.

**Exemple.** $f(x, y) = x^2 y^3$ a pour gradient $(<<fx>>, <<fy>>)$ en $P = (<<a>>, 1)$. Selon $v = (4, -1)$, la pente est
$4 \times <<fx>> - <<fy>> = <<along>>$ ; selon $(8, -2)$, elle vaut $<<twice>>$.
"""),
    solution=directional_derivative,
    holes=Text(en="The derivative at P, along the vector v as it is, of the function whose gradient is grad: one number.",
               fr="La dérivée en P, selon le vecteur v tel quel, de la fonction de gradient grad : un nombre."),
    shapes="(d),(d)->()",
    hints=(
        Text(en="Multiply each slope by the component of v in the same place, and add: that is the scalar product.",
             fr="Multipliez chaque pente par la composante de v à la même place, et faites la somme : c'est le produit scalaire."),
        Text(en="With `g = grad(P)`, an array of shape (d,), the answer is `np.sum(g * v)`, or `g @ v`.",
             fr="Avec `g = grad(P)`, un tableau de forme (d,), la réponse est `np.sum(g * v)`, ou `g @ v`."),
    ),
    points=8,
    prerequisites=("numerical_gradient",),
    covers=("7.E", "7.G", "7.H"),
)
