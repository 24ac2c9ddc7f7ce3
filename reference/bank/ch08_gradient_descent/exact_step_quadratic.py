"""The best step on a quadratic: which gradient, which ratio, and what happens at the bottom."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.exact_step_quadratic import exact_step_quadratic


def values(rng):
    q, u, v = 2 * int(rng.integers(1, 4)), int(rng.integers(1, 6)), int(rng.integers(1, 6))
    return {
        "u": u, "v": 3 * v, "a": 3 * q + u, "b": q + v, "g": 3 * q, "square": 18 * q * q, "bend": 36 * q * q,
        "a1": 3 * q + u - 3 * q // 2, "b1": q + v - 3 * q // 2, "h": 3 * q // 2,
    }  # fmt: skip


def bowl(rng, d):
    """A symmetric matrix with positive eigenvalues, a vector, and a point."""
    M = rng.normal(size=(d, d + 1)).round(2)
    return (M @ M.T + np.eye(d)).round(4), rng.normal(size=d).round(3), rng.normal(size=d).round(3)


# what we try

@case(fr="la moitié du gradient atteint le point le plus bas")
def half_the_gradient_reaches_the_lowest_point(rng, u, v, a, b):
    return (np.array([[1.0, 0.0], [0.0, 3.0]]), np.array([u, v], dtype=float), np.array([a, b], dtype=float))

@case(fr="des variables qui dépendent l'une de l'autre", points=2)
def variables_that_depend_on_each_other(rng):
    H = np.array([[3.0, -1.0], [-1.0, 2.0]]) + np.diag(rng.uniform(0, 1, size=2).round(2))
    return (H, rng.uniform(1, 2, size=2).round(2), rng.uniform(-3, -1, size=2).round(2))

@case(fr="au fond, le pas est nul")
def at_the_bottom_the_step_is_zero(rng):
    H, P = np.array([[3.0, 1.0], [1.0, 2.0]]), rng.integers(1, 6, size=2).astype(float)
    return (H, H @ P, P)

@case(fr="quatre variables", hidden=True, points=2)
def four_variables(rng):
    return bowl(rng, 4)

@case(fr="une seule variable", hidden=True)
def one_variable(rng):
    return (rng.uniform(2, 9, size=(1, 1)).round(2), rng.uniform(1, 2, size=1), rng.uniform(3, 5, size=1))

@case(fr="des nombres entiers", hidden=True)
def whole_numbers(rng):
    return (np.array([[5, 2, 0], [2, 4, -1], [0, -1, 3]]), rng.integers(1, 9, size=3), rng.integers(-9, 0, size=3))

@case(fr="une vallée longue et étroite", hidden=True)
def a_long_narrow_valley(rng):
    return (np.diag([1.0, 1000.0]), np.zeros(2), np.array([rng.uniform(500, 900), rng.uniform(0.5, 0.9)]))

@case(fr="tout près du fond", hidden=True)
def very_near_the_bottom(rng):
    H, _, P = bowl(rng, 3)
    return (H, np.zeros(3), 1e-12 * P)

@law(fr="le gradient suivant est à angle droit avec celui-ci")
def the_next_gradient_is_at_right_angles_to_this_one(student, rng):
    M = rng.normal(size=(3, 3))
    H, c, P = M @ M.T + np.eye(3), rng.normal(size=3), rng.normal(size=3)
    g = H @ P - c
    return g @ (H @ (P - student.exact_step_quadratic(H, c, P) * g) - c) / (g @ g)

@law(fr="aucun autre pas ne descend plus bas", hidden=True)
def no_other_step_goes_lower(student, rng):
    M = rng.normal(size=(5, 5))
    H, c, P = M @ M.T + np.eye(5), rng.normal(size=5), rng.normal(size=5)
    g = H @ P - c

    def f(step):
        Q = P - step * g
        return Q @ H @ Q / 2 - c @ Q

    best = student.exact_step_quadratic(H, c, P)
    return [bool(f(t * best) > f(best)) for t in (0.5, 0.9, 0.99, 1.01, 1.1, 1.5)]


# what goes wrong

def ratio(above, below):
    return float(above / below) if above else 0.0

@slip(en="Your fraction is upside down. It is gᵀg over gᵀHg: where f bends more, the step is shorter.",
      fr="Votre fraction est renversée. C'est gᵀg sur gᵀHg : là où f est plus courbée, le pas est plus court.")
def turns_the_fraction_over(H, c, P):
    g = H @ P - c
    return ratio(g @ H @ g, g @ g)

@slip(en="You take 2HP − c for the gradient. With the ½ in front of PᵀHP it is HP − c.",
      fr="Vous prenez 2HP − c pour gradient. Avec le ½ devant PᵀHP, c'est HP − c.")
def doubles_the_gradient_of_the_square(H, c, P):
    g = 2 * H @ P - c
    return ratio(g @ g, g @ H @ g)

@slip(en="Your step is half the right one. Because of the ½ in f, nothing more is divided by 2.",
      fr="Votre pas est la moitié du bon. À cause du ½ dans f, rien n'est plus à diviser par 2.")
def halves_the_step(H, c, P):
    return exact_step_quadratic(H, c, P) / 2

@slip(en="At the bottom g = 0, and 0/0 is no number. Return 0 there.",
      fr="Au fond, g = 0, et 0/0 n'a pas de sens. Renvoyez-y 0.")
def divides_zero_by_zero(H, c, P):
    g = H @ P - c
    return float(g @ g) / float(g @ H @ g)

@slip(en="You take HP for the gradient. Subtract c.",
      fr="Vous prenez HP pour gradient. Retranchez c.")
def forgets_c(H, c, P):
    g = H @ P
    return ratio(g @ g, g @ H @ g)

@slip(en="You add c to HP. The gradient of −cᵀP is −c: subtract it.",
      fr="Vous ajoutez c à HP. Le gradient de −cᵀP est −c : retranchez c.")
def adds_c(H, c, P):
    g = H @ P + c
    return ratio(g @ g, g @ H @ g)

@slip(en="You put the length of g above. It is gᵀg, the square of the length.",
      fr="Vous mettez la norme de g au numérateur. C'est gᵀg, le carré de la norme.")
def takes_the_length_of_the_gradient(H, c, P):
    g = H @ P - c
    return ratio(np.linalg.norm(g), g @ H @ g)

@slip(en="`*` multiplies entry by entry. gᵀHg is a matrix product: `g @ H @ g`.",
      fr="`*` multiplie coefficient par coefficient. gᵀHg est un produit de matrices : `g @ H @ g`.")
def multiplies_entry_by_entry(H, c, P):
    g = H @ P - c
    return ratio((g * g).sum(), (g * H * g).sum())

@slip(en="You divide by PᵀHP. The step goes along the gradient: divide by gᵀHg.",
      fr="Vous divisez par PᵀHP. Le pas suit le gradient : divisez par gᵀHg.")
def divides_at_the_point_itself(H, c, P):
    g = H @ P - c
    return ratio(g @ g, P @ H @ P)

@slip(en="You return 1 over the largest eigenvalue of H: a safe step from everywhere, not the best one from P.",
      fr="Vous renvoyez 1 sur la plus grande valeur propre de H : un pas sûr de partout, non le meilleur depuis P.")
def trusts_the_largest_curvature(H, c, P):
    return 1 / np.linalg.eigvalsh(H)[-1]

@slip(en="You return the best of a list of steps. It is near the right one; the formula gives it exactly.",
      fr="Vous renvoyez le meilleur pas d'une liste. Il approche le bon ; la formule le donne exactement.")
def tries_a_list_of_steps(H, c, P):
    g = H @ P - c

    def f(Q):
        return Q @ H @ Q / 2 - c @ Q

    return min((k / 1000 for k in range(2001)), key=lambda step: f(P - step * g))

@slip(en="You return 0 where the gradient is small. Return 0 only where it is 0.",
      fr="Vous renvoyez 0 là où le gradient est petit. Ne renvoyez 0 que là où il est nul.")
def stops_where_the_slope_is_small(H, c, P):
    g = H @ P - c
    return exact_step_quadratic(H, c, P) if np.linalg.norm(g) > 1e-6 else 0.0

@slip(en="You return the next point. Return the number δ alone.",
      fr="Vous renvoyez le point suivant. Renvoyez seulement le nombre δ.")
def returns_the_next_point(H, c, P):
    return P - exact_step_quadratic(H, c, P) * (H @ P - c)


# right in another way

@alternative
def in_loops(H, c, P):
    n = len(P)
    g = [sum(H[i][j] * P[j] for j in range(n)) - c[i] for i in range(n)]
    above = sum(s * s for s in g)
    below = sum(g[i] * H[i][j] * g[j] for i in range(n) for j in range(n))
    return above / below if below else 0

@alternative
def at_the_vertex_of_a_parabola(H, c, P):
    def f(Q):
        return 0.5 * np.dot(Q, np.dot(H, Q)) - np.dot(c, Q)

    g = np.dot(H, P) - c
    low, here, high = f(P - g), f(P), f(P + g)
    return 0.0 if not g.any() else (high - low) / (2 * (low + high - 2 * here))

@alternative
def along_the_axes_of_the_bowl(H, c, P):
    curvatures, axes = np.linalg.eigh(H)
    weights = (axes.T @ (H @ P - c)) ** 2
    return weights.sum() / (curvatures * weights).sum() if weights.any() else 0.0


EXERCISE = exercise(
    __name__,
    slug="exact_step_quadratic",
    title=Text(en="The best step on a quadratic", fr="Le meilleur pas pour une fonction quadratique"),
    statement=Text(en=r"""
Near its minimum, a function looks like a quadratic one. For those, the best learning rate is known exactly: no trial, no schedule. Let

$$ f(P) = \tfrac12\, P^{\mathsf T} H P - c^{\mathsf T} P \qquad g = \nabla f(P) = H P - c $$

The step of length $\delta$ against the gradient ends at $P - \delta\, g$. Along that line $f$ is a parabola in $\delta$:

$$ f(P - \delta\, g) = f(P) - \delta\, g^{\mathsf T} g + \tfrac12\, \delta^2\, g^{\mathsf T} H g $$

Its lowest point, where its derivative in $\delta$ is $0$, is at

$$ \delta = \frac{g^{\mathsf T} g}{g^{\mathsf T} H g} $$

* `H` is a symmetric matrix of shape $(d, d)$ with $x^{\mathsf T} H x > 0$ for every $x \ne 0$; `c` and the point `P` have shape $(d,)$.
* Mind the $\tfrac12$: for $f(a, b) = a^2 + 3b^2$ the matrix is $\begin{pmatrix} 2 & 0 \\ 0 & 6 \end{pmatrix}$, that of the second derivatives.
* Return the number $\delta$. At the bottom, where $g = 0$, return $0$: there is nowhere to go. However small $g$ is, if it is not $0$ the formula holds.

**Example.** $H = \begin{pmatrix} 1 & 0 \\ 0 & 3 \end{pmatrix}$, $c = (<<u>>, <<v>>)$, $P = (<<a>>, <<b>>)$. The gradient is $g = HP - c = (<<g>>, <<g>>)$, so
$g^{\mathsf T} g = <<square>>$ and $g^{\mathsf T} H g = <<bend>>$: $\delta = \tfrac12$. The next point is $(<<a1>>, <<b1>>)$. The gradient there is $(<<h>>, -<<h>>)$, at
right angles to the first: along $g$ nothing more can be gained.
""", fr=r"""
Près de son minimum, une fonction ressemble à une fonction quadratique. Pour celles-ci, on connaît exactement le meilleur pas : ni essais, ni plan de décroissance. Soit

$$ f(P) = \tfrac12\, P^{\mathsf T} H P - c^{\mathsf T} P \qquad g = \nabla f(P) = H P - c $$

L'itération de pas $\delta$ contre le gradient arrive en $P - \delta\, g$. Le long de cette droite, $f$ est une parabole en $\delta$ :

$$ f(P - \delta\, g) = f(P) - \delta\, g^{\mathsf T} g + \tfrac12\, \delta^2\, g^{\mathsf T} H g $$

Son point le plus bas, où sa dérivée en $\delta$ est nulle, est en

$$ \delta = \frac{g^{\mathsf T} g}{g^{\mathsf T} H g} $$

* `H` est une matrice symétrique de forme $(d, d)$ telle que $x^{\mathsf T} H x > 0$ pour tout $x \ne 0$ ; `c` et le point `P` sont de forme $(d,)$.
* Attention au $\tfrac12$ : pour $f(a, b) = a^2 + 3b^2$, la matrice est $\begin{pmatrix} 2 & 0 \\ 0 & 6 \end{pmatrix}$, celle des dérivées secondes.
* Renvoyez le nombre $\delta$. Au fond, où $g = 0$, renvoyez $0$ : il n'y a nulle part où aller. Si petit que soit $g$, s'il n'est pas nul la formule est valable.

**Exemple.** $H = \begin{pmatrix} 1 & 0 \\ 0 & 3 \end{pmatrix}$, $c = (<<u>>, <<v>>)$, $P = (<<a>>, <<b>>)$. Le gradient est $g = HP - c = (<<g>>, <<g>>)$, donc
$g^{\mathsf T} g = <<square>>$ et $g^{\mathsf T} H g = <<bend>>$ : $\delta = \tfrac12$. Le point suivant est $(<<a1>>, <<b1>>)$. Le gradient y vaut $(<<h>>, -<<h>>)$, à
angle droit avec le premier : le long de $g$, il n'y a plus rien à gagner.
"""),
    solution=exact_step_quadratic,
    holes=Text(en="The learning rate that goes lowest from P, against the gradient of ½ PᵀHP − cᵀP; 0 at the bottom.",
               fr="Le pas qui descend le plus bas depuis P, contre le gradient de ½ PᵀHP − cᵀP ; 0 au fond."),
    shapes="(d,d),(d),(d)->()",
    hints=(
        Text(en="Compute the gradient g first. What remains are two numbers, gᵀg and gᵀHg.",
             fr="Calculez d'abord le gradient g. Restent deux nombres, gᵀg et gᵀHg."),
        Text(en="`g = H @ P - c`; the two numbers are `g @ g` and `g @ H @ g`. Test for `g @ g == 0` before you divide.",
             fr="`g = H @ P - c` ; les deux nombres sont `g @ g` et `g @ H @ g`. Testez `g @ g == 0` avant de diviser."),
    ),
    points=8,
    prerequisites=("gd_trajectory",),
    equivalent={
        "g = -(H @ P - c)": "the gradient stands twice in both numbers: its sign is lost",
        "H @ P - c → c - H @ P": "the gradient stands twice in both numbers: its sign is lost",
        "H @ P → P @ H": "H is symmetric",
        "H @ P → H.T @ P": "H is symmetric",
        "g @ H → H @ g": "H is symmetric",
        "g @ H → g @ H.T": "H is symmetric",
        "g @ H @ g → g @ (g @ H)": "a product of vectors is symmetric",
        "P.T": "an array of one axis is its own transpose",
        "g.T": "an array of one axis is its own transpose",
        "(g @ H).T": "an array of one axis is its own transpose",
        "return 0.0 → return square": "there, square is 0",
    },
    covers=("8.E",),
)
