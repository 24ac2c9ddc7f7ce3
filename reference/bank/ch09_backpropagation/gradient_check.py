"""Gradient check: central differences, one coordinate at a time, and one scale for all of them."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula
from reference.algorithms.gradient_check import gradient_check


def values(rng):
    c = int(rng.integers(4, 10))
    return {"c": c, "claim": c - 1}


def formulas(f, g):
    return Formula(f, ("P",)), Formula(f"array([{g}])", ("P",))


# what we try

@case(fr="une pente sur les deux est fausse")
def one_slope_of_the_two_is_wrong(rng, c, claim):
    return (*formulas(f"P[0]**3 + {c}*P[1]", f"3*P[0]**2, {claim}"), np.array([1.0, 2.0]), 0.1)

@case(fr="un gradient juste laisse l'erreur des différences", points=2)
def a_right_gradient_leaves_the_error_of_the_differences(rng):
    f, g = formulas("P[0]**3 + P[0]*P[1]**3", "3*P[0]**2 + P[1]**3, 3*P[0]*P[1]**2")
    return (f, g, rng.uniform(1, 2, size=2).round(3), 0.25)

@case(fr="un gradient de signe contraire")
def a_gradient_with_the_wrong_sign(rng):
    f, g = formulas("exp(P[0]) + sin(P[1])", "-exp(P[0]), -cos(P[1])")
    return (f, g, rng.uniform(0.2, 1, size=2).round(3), 0.01)

@case(fr="une fonction constante a une erreur nulle")
def a_constant_function_has_error_zero(rng):
    return (*formulas("0*P[0] + 7", "0*P[0], 0*P[1], 0*P[2]"), rng.normal(size=3).round(3), 0.5)

@case(fr="une pente nulle parmi d'autres", hidden=True, points=2)
def a_slope_of_zero_among_others(rng):
    f, g = formulas("P[0]**3 + 0*P[1] - 4*P[2]", "3*P[0]**2, 0.001 + 0*P[1], -4")
    return (f, g, rng.uniform(1, 2, size=3), 0.1)

@case(fr="un point en nombres entiers", hidden=True)
def a_point_of_whole_numbers(rng):
    f, g = formulas("P[0]**3 * P[1] + P[1]**3", "3*P[0]**2 * P[1], P[0]**3 + 3*P[1]**2")
    return (f, g, rng.integers(1, 5, size=2), 0.5)

@case(fr="une seule variable", hidden=True)
def one_variable(rng):
    return (*formulas("exp(P[0])", "1.05*exp(P[0])"), rng.uniform(-1, 1, size=1), 0.01)

@case(fr="annoncer zéro est entièrement faux", hidden=True)
def a_claim_of_zero_is_entirely_wrong(rng):
    f, g = formulas("P[0]**2 + P[1]*P[2] - P[3]**3", "0*P[0], 0*P[1], 0*P[2], 0*P[3]")
    return (f, g, rng.uniform(1, 2, size=4), 0.2)

@case(fr="un écart par défaut compte comme un écart par excès", hidden=True)
def a_gap_below_the_slope_counts_as_one_above(rng):
    f, g = formulas("5*P[0] - 2*P[1]**3", "4.9 + 0*P[0], -6*P[1]**2 - 0.8")
    return (f, g, rng.uniform(0.8, 1.2, size=2), 0.1)

@case(fr="de petites pentes ont droit à la même exigence", hidden=True)
def small_slopes_are_held_to_the_same_standard(rng):
    f, g = formulas("1e-4 * P[0]**3 * P[1]", "3e-4 * P[0]**2 * P[1], 2e-4 * P[0]**3")
    return (f, g, rng.uniform(1, 2, size=2), 0.1)

@law(fr="distingue les gradients justes des faux", points=2)
def tells_right_gradients_from_wrong_ones(student, rng):
    f = Formula("P[0]**2 * exp(P[1]) + sin(P[0]*P[2])", ("P",))
    claims = (
        "2*P[0]*exp(P[1]) + P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[0]*cos(P[0]*P[2])",
        "P[0]*exp(P[1]) + P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[0]*cos(P[0]*P[2])",
        "2*P[0]*exp(P[1]) + P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[2]*cos(P[0]*P[2])",
        "2*P[0]*exp(P[1]) + cos(P[0]*P[2]), P[0]**2 * exp(P[1]), P[0]*cos(P[0]*P[2])",
        "2*P[0]*exp(P[1]) - P[2]*cos(P[0]*P[2]), P[0]**2 * exp(P[1]), -P[0]*cos(P[0]*P[2])",
    )
    P = rng.uniform(0.4, 1, size=3)
    errors = [student.gradient_check(f, Formula(f"array([{g}])", ("P",)), P, 1e-5) for g in claims]
    return [bool(e < 1e-7) for e in errors]

@law(fr="une unité plus grande ne change rien", hidden=True)
def a_larger_unit_changes_nothing(student, rng):
    c, P = round(rng.uniform(2, 5), 2), rng.uniform(1, 2, size=2)
    claims = "2*P[0] + P[1]**3", "4*P[0]*P[1]**2"
    f = "P[0]**2 + P[0]*P[1]**3"
    one = student.gradient_check(Formula(f, ("P",)), Formula(f"array([{claims[0]}, {claims[1]}])", ("P",)), P, 0.1)
    scaled = Formula(f"{c}*({f})", ("P",)), Formula(f"{c}*array([{claims[0]}, {claims[1]}])", ("P",))
    return student.gradient_check(*scaled, P, 0.1) - one


# what goes wrong

def error_of(claimed, slopes):
    claimed, slopes = np.array(claimed), np.array(slopes)
    scale = max(np.abs(claimed).max(), np.abs(slopes).max())
    return float(np.abs(claimed - slopes).max() / scale) if scale else 0.0

def central(f, P, h):
    return np.array([(f(P + e) - f(P - e)) / (2 * h) for e in h * np.eye(len(P))])

@slip(en="You compare f(P + h e_i) with f(P). Compare it with f(P − h e_i) and divide by 2h: the error is much smaller.",
      fr="Vous comparez f(P + h e_i) à f(P). Comparez-le à f(P − h e_i) et divisez par 2h : l'erreur est bien plus petite.")
def takes_forward_differences(f, g, P, h):
    return error_of(g(P), [(f(P + e) - f(P)) / h for e in h * np.eye(len(P))])

@slip(en="You divide the difference by h. From P − h e_i to P + h e_i the way is 2h.",
      fr="Vous divisez la différence par h. De P − h e_i à P + h e_i, la distance est 2h.")
def divides_by_h_only(f, g, P, h):
    return error_of(g(P), 2 * central(f, P, h))

@slip(en="You return the largest gap itself. Divide it by the largest slope: an error of 1 is large or small only in comparison.",
      fr="Vous renvoyez le plus grand écart lui-même. Divisez-le par la plus grande pente : une erreur de 1 n'est grande ou petite que par comparaison.")
def returns_the_absolute_error(f, g, P, h):
    return float(np.abs(g(P) - central(f, P, h)).max())

@slip(en="You average the gaps, so that a single wrong slope is diluted. Take the largest.",
      fr="Vous faites la moyenne des écarts : une seule pente fausse s'y dilue. Prenez le plus grand.")
def averages_the_gaps(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    scale = max(np.abs(claimed).max(), np.abs(slopes).max())
    return float(np.abs(claimed - slopes).mean() / scale) if scale else 0.0

@slip(en="You divide each gap by the slope of its own coordinate. Divide the largest gap by the largest slope of all.",
      fr="Vous divisez chaque écart par la pente de sa propre coordonnée. Divisez le plus grand écart par la plus grande de toutes les pentes.")
def scales_each_coordinate_by_itself(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    return max(error_of([c], [s]) for c, s in zip(claimed, slopes))

@slip(en="You divide by the sum of the largest claim and the largest slope. Divide by the larger of the two.",
      fr="Vous divisez par la somme de la plus grande valeur annoncée et de la plus grande pente. Divisez par la plus grande des deux.")
def divides_by_the_sum_of_both(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    scale = np.abs(claimed).max() + np.abs(slopes).max()
    return float(np.abs(claimed - slopes).max() / scale) if scale else 0.0

@slip(en="You divide by the largest claimed slope, which may be 0 or too small. Divide by the largest of the claimed and the measured ones.",
      fr="Vous divisez par la plus grande pente annoncée, qui peut être nulle ou trop petite. Divisez par la plus grande des pentes annoncées et mesurées.")
def divides_by_the_claim(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    with np.errstate(all="ignore"):
        return float(np.abs(claimed - slopes).max() / np.abs(claimed).max())

@slip(en="You divide by the largest measured slope. Divide by the largest of the claimed and the measured ones.",
      fr="Vous divisez par la plus grande pente mesurée. Divisez par la plus grande des pentes annoncées et mesurées.")
def divides_by_the_measured_slopes(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    scale = np.abs(slopes).max()
    return float(np.abs(claimed - slopes).max() / scale) if scale else 0.0

@slip(en="Where all slopes are 0, claimed and measured, you divide 0 by 0. The error is then 0.",
      fr="Quand toutes les pentes, annoncées et mesurées, sont nulles, vous divisez 0 par 0. L'erreur est alors 0.")
def divides_zero_by_zero(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    return float(np.abs(claimed - slopes).max()) / float(np.abs([claimed, slopes]).max())

@slip(en="You take the largest of the differences g_i − s_i. A claim that is too low is as wrong: take absolute values.",
      fr="Vous prenez la plus grande des différences g_i − s_i. Une valeur trop basse est tout aussi fausse : prenez les valeurs absolues.")
def forgets_the_sign_of_the_gap(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    scale = max(np.abs(claimed).max(), np.abs(slopes).max())
    return float((claimed - slopes).max() / scale) if scale else 0.0

@slip(en="You compare |g_i| with |s_i|: a gradient of the wrong sign passes. Compare g_i with s_i, and take the absolute value of the difference.",
      fr="Vous comparez |g_i| à |s_i| : un gradient de signe contraire passe. Comparez g_i à s_i, et prenez la valeur absolue de la différence.")
def compares_sizes_only(f, g, P, h):
    return error_of(np.abs(g(P)), np.abs(central(f, P, h)))

@slip(en="You use h = 0.000001. Use the h that is given.",
      fr="Vous utilisez h = 0,000001. Utilisez le h donné.")
def chooses_its_own_h(f, g, P, h):
    return gradient_check(f, g, P, 1e-6)

@slip(en="`P + h` moves all coordinates at once. Move one coordinate at a time, the others staying as they are.",
      fr="`P + h` déplace toutes les coordonnées à la fois. Déplacez-en une seule à la fois, les autres restant en place.")
def moves_all_coordinates_at_once(f, g, P, h):
    slope = (f(P + h) - f(P - h)) / (2 * h)
    return error_of(g(P), [slope] * len(P))

@slip(en="A coordinate you have moved stays at P_i − h while you measure the next. Put it back first, or work on a fresh copy.",
      fr="Une coordonnée déplacée reste en P_i − h pendant que vous mesurez la suivante. Remettez-la d'abord en place, ou travaillez sur une nouvelle copie.")
def does_not_put_the_coordinate_back(f, g, P, h):
    Q, slopes = P.astype(float), []
    for i in range(len(P)):
        Q[i] += h
        above = f(Q)
        Q[i] -= 2 * h
        slopes.append((above - f(Q)) / (2 * h))
    return error_of(g(P), slopes)

@slip(en="You move inside a copy of P; where P holds whole numbers, the decimals of h are lost. Make a copy of floats, or add h e_i to P.",
      fr="Vous déplacez dans une copie de P ; si P contient des entiers, les décimales de h sont perdues. Faites une copie en flottants, ou ajoutez h e_i à P.")
def moves_in_an_array_of_whole_numbers(f, g, P, h):
    slopes = []
    for i in range(len(P)):
        above, below = P.copy(), P.copy()
        above[i] += np.array(h).astype(P.dtype)
        below[i] -= np.array(h).astype(P.dtype)
        slopes.append((f(above) - f(below)) / (2 * h))
    return error_of(g(P), slopes)

@slip(en="You divide by 1 at least, so that small slopes may be as wrong as they like. Divide by the largest slope, however small, and treat only 0 apart.",
      fr="Vous divisez au moins par 1 : de petites pentes peuvent alors être aussi fausses qu'elles veulent. Divisez par la plus grande pente, si petite soit-elle, et ne traitez à part que 0.")
def adds_one_to_the_scale(f, g, P, h):
    claimed, slopes = g(P), central(f, P, h)
    return float(np.abs(claimed - slopes).max() / max(1, np.abs(claimed).max(), np.abs(slopes).max()))


# right in another way

@alternative
def coordinate_by_coordinate(f, g, P, h):
    claimed = g(P)
    gap = scale = 0.0
    for i in range(len(P)):
        above, below = [float(a) for a in P], [float(a) for a in P]
        above[i] += h
        below[i] -= h
        slope = (f(np.array(above)) - f(np.array(below))) / (2 * h)
        gap = max(gap, abs(claimed[i] - slope))
        scale = max(scale, abs(claimed[i]), abs(slope))
    return 0 if scale == 0 else gap / scale

@alternative
def with_norms(f, g, P, h):
    above = np.array([f(row) for row in P + h * np.identity(P.size)])
    below = np.array([f(row) for row in P - h * np.identity(P.size)])
    s, c = (above - below) / h / 2, np.asarray(g(P))
    largest = max(np.linalg.norm(s, np.inf), np.linalg.norm(c, np.inf))
    return np.linalg.norm(s - c, np.inf) / (largest or 1)


EXERCISE = exercise(
    __name__,
    slug="gradient_check",
    title=Text(en="Gradient check", fr="Vérification d'un gradient"),
    statement=Text(en=r"""
You have written a gradient $g$ by hand: is it that of $f$? Measure the slope of $f$ along each coordinate,

$$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} $$

where $e_i$ is the vector whose only non-zero entry is a $1$ at place $i$. Then compare all slopes with the claim $g = (g_1, \dots, g_d)$ at $P$:

$$ \varepsilon = \frac{\max_i |g_i - s_i|}{\max_i \max(|g_i|,\, |s_i|)} $$

* `f` takes an array of shape $(d,)$ and returns a number; `g` takes the same and returns an array of shape $(d,)$.
* `P` is the point, an array of shape $(d,)$, perhaps of whole numbers; `h` is the $h > 0$ to use. Return the error $\varepsilon$, one number.
* There is **one** scale for all coordinates, the largest slope of all: a coordinate whose slope is $0$ would otherwise
  compare rounding errors with themselves.
* If all $g_i$ and all $s_i$ are $0$, the error is $0$.

With $h = 10^{-5}$, a right gradient gives about $10^{-10}$, and a slip usually more than $10^{-3}$: the two are easily told apart.

**Example.** $f(a, b) = a^3 + <<c>>\,b$ at $P = (1, 2)$ with $h = 0.1$. The slopes are $s = (3.01, <<c>>)$. The claim
$g = (3, <<claim>>)$ is wrong in $b$: the gaps are $0.01$ and $1$, the largest slope is $<<c>>$, so the error is $1/<<c>>$.
""", fr=r"""
Vous avez calculé un gradient $g$ à la main : est-ce bien celui de $f$ ? Mesurez la pente de $f$ selon chaque coordonnée,

$$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} $$

où $e_i$ est le vecteur dont le seul coefficient non nul est un $1$ à la place $i$. Comparez ensuite ces pentes au gradient annoncé $g = (g_1, \dots, g_d)$ en $P$ :

$$ \varepsilon = \frac{\max_i |g_i - s_i|}{\max_i \max(|g_i|,\, |s_i|)} $$

* `f` prend un tableau de forme $(d,)$ et renvoie un nombre ; `g` prend le même et renvoie un tableau de forme $(d,)$.
* `P` est le point, un tableau de forme $(d,)$, éventuellement d'entiers ; `h` est le $h > 0$ à utiliser. Renvoyez l'erreur $\varepsilon$, un nombre.
* L'échelle est **la même** pour toutes les coordonnées, la plus grande de toutes les pentes : sinon, une coordonnée de
  pente nulle comparerait des erreurs d'arrondi entre elles.
* Si tous les $g_i$ et tous les $s_i$ sont nuls, l'erreur est $0$.

Avec $h = 10^{-5}$, un gradient juste donne environ $10^{-10}$, et une faute de calcul le plus souvent plus de $10^{-3}$ : on les distingue sans peine.

**Exemple.** $f(a, b) = a^3 + <<c>>\,b$ en $P = (1, 2)$ avec $h = 0{,}1$. Les pentes sont $s = (3{,}01 ; <<c>>)$. Le gradient
annoncé $g = (3 ; <<claim>>)$ est faux en $b$ : les écarts sont $0{,}01$ et $1$, la plus grande pente est $<<c>>$, donc l'erreur est $1/<<c>>$.
"""),
    solution=gradient_check,
    holes=Text(en="The largest gap between g(P) and the slopes of f at P, relative to the largest slope of all.",
               fr="Le plus grand écart entre g(P) et les pentes de f en P, relativement à la plus grande de toutes les pentes."),
    shapes="(d)->()",
    hints=(
        Text(en="First make the array of the d measured slopes, in a loop over the coordinates; the rest is two maxima and a division.",
             fr="Construisez d'abord le tableau des d pentes mesurées, dans une boucle sur les coordonnées ; le reste, ce sont deux maximums et une division."),
        Text(en="The rows of `h * np.eye(len(P))` are the vectors h e_i: for each row `e`, the slope is `(f(P + e) - f(P - e)) / (2 * h)`. Look whether the scale is 0 before you divide.",
             fr="Les lignes de `h * np.eye(len(P))` sont les vecteurs h e_i : pour chaque ligne `e`, la pente est `(f(P + e) - f(P - e)) / (2 * h)`. Regardez si l'échelle est nulle avant de diviser."),
    ),
    prerequisites=("numerical_gradient",),
    equivalent={
        '[claimed, slopes] → [slopes, claimed]': 'a maximum is symmetric',
        'claimed - slopes → slopes - claimed': 'an absolute value is symmetric',
    },
    covers=("9.E", "7.A"),
)
