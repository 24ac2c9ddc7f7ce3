"""A chain of neurons: the slope that comes back, the point where each derivative is taken, the order of the way."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from grader.values import Formula, Spy
from reference.algorithms.chain_backward import chain_backward


def values(rng):
    x, a, b = rng.choice(np.arange(2, 6), size=3, replace=False).tolist()
    u, c = a * x + b, 10
    return {"x": x, "a": a, "b": b, "u": u, "square": u * u, "F": c * u * u - 7, "slope": 2 * c * u, "da": 2 * c * u * x, "dx": 2 * c * u * a}


IDENTITY = (Formula("u", ("u",)), Formula("1.0 + 0*u", ("u",)))
SQUARE = (Formula("u**2", ("u",)), Formula("2*u", ("u",)))
RELU = (Formula("maximum(u, 0)", ("u",)), Formula("where(u > 0, 1.0, 0.0)", ("u",)))
TANH = (Formula("tanh(u)", ("u",)), Formula("1 - tanh(u)**2", ("u",)))
SIGMOID = (Formula("1/(1 + exp(-u))", ("u",)), Formula("exp(-u)/(1 + exp(-u))**2", ("u",)))
EXP = (Formula("exp(u)", ("u",)), Formula("exp(u)", ("u",)))


def chain(x, a, b, *pairs):
    """The arguments of one call: functions and derivatives in two lists."""
    return (x, a, b, [phi for phi, _ in pairs], [dphi for _, dphi in pairs])


def weights(rng, n):
    return (rng.uniform(0.4, 1.4, size=n) * rng.choice([-1, 1], size=n)).round(2), rng.uniform(-1, 1, size=n).round(2)


# what we try

@case(en="a square, then a multiple", fr="un carré, puis un multiple")
def a_square_then_a_multiple(rng, x, a, b):
    return chain(float(x), np.array([a, 10.0]), np.array([b, -7.0]), SQUARE, IDENTITY)

@case(fr="un seul neurone")
def one_neuron(rng):
    return chain(round(rng.uniform(1.2, 2), 2), *weights(rng, 1), SIGMOID)

@case(fr="trois neurones différents", points=2)
def three_different_neurons(rng):
    return chain(round(rng.uniform(1.2, 2), 2), *weights(rng, 3), TANH, SIGMOID, EXP)

@case(fr="cinq neurones", hidden=True, points=2)
def five_neurons(rng):
    return chain(rng.uniform(1.2, 2), *weights(rng, 5), SIGMOID, EXP, TANH, SQUARE, SIGMOID)

@case(fr="un neurone qui ne s'active pas", hidden=True)
def a_neuron_that_does_not_fire(rng):
    a, b = weights(rng, 3)
    return chain(rng.uniform(1.2, 2), a, b - [0, 5, 0], TANH, RELU, SIGMOID)

@case(fr="une valeur nulle en chemin", hidden=True)
def a_value_of_zero_on_the_way(rng):
    a, _ = weights(rng, 2)
    x = round(rng.uniform(1.2, 2), 2)
    return chain(x, np.array([a[0], a[1]]), np.array([-a[0] * x, 0.3]), TANH, EXP)

@case(fr="une entrée nulle", hidden=True)
def an_input_of_zero(rng):
    return chain(0.0, *weights(rng, 2), SIGMOID, TANH)

@law(en="each function is called once", fr="chaque fonction est appelée une fois")
def each_function_is_asked_once(student, rng):
    f, df, g, dg = Spy(Formula("tanh(u)", ("u",))), Spy(Formula("1 - tanh(u)**2", ("u",))), Spy(Formula("exp(u)", ("u",))), Spy(Formula("exp(u)", ("u",)))
    student.chain_backward(1.5, np.array([0.5, -0.7]), np.array([0.2, 0.1]), [f, g], [df, dg])
    return [len(spy.calls) for spy in (f, df, g, dg)]


# what goes wrong

def backward(x, a, b, phis, dphis, *, first=1.0, at=None, through=None, weight=None, bias=None, steps=0):
    """The pass with one of its pieces replaced."""
    n = len(a)
    g, u = [x], []
    for i in range(n):
        u.append(a[i] * g[i] + b[i])
        g.append(phis[i](u[i]))
    at = at or (lambda i, u, g: u[i])
    through = through or (lambda local, i, g: local * a[i])
    weight = weight or (lambda local, i, g: local * g[i])
    bias = bias or (lambda local, i, g: local)
    da, db, slope = np.zeros(n), np.zeros(n), first if first is not None else g[n]
    for i in reversed(range(steps, n)):
        local = slope * dphis[i](at(i, u, g))
        da[i], db[i] = weight(local, i, g), bias(local, i, g)
        slope = through(local, i, g)
    return g[n], da, db, float(slope)

@slip(en="You take φ' at g_i, after the activation. Take it at u_i, before the activation.",
      fr="Vous prenez φ' en g_i, après l'activation. Prenez-la en u_i, avant l'activation.")
def takes_the_slopes_at_the_outputs(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, at=lambda i, u, g: g[i + 1])

@slip(en="You take φ' at a_i g_{i−1}: the bias is missing. Take it at the whole u_i.",
      fr="Vous prenez φ' en a_i g_{i−1} : le biais manque. Prenez-la en u_i tout entier.")
def drops_the_bias_under_the_slope(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, at=lambda i, u, g: a[i] * g[i])

@slip(en="You start the way back from F. The derivative of F with respect to itself is 1.",
      fr="Vous commencez le retour par F. La dérivée de F par rapport à elle-même est 1.")
def starts_from_the_output(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, first=None)

@slip(en="You treat the bias as a weight. A bias is multiplied by 1, not by g_{i−1}.",
      fr="Vous traitez le biais comme un poids. Un biais est multiplié par 1, non par g_{i−1}.")
def multiplies_the_bias_by_the_value(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, bias=lambda local, i, g: local * g[i])

@slip(en="You give a weight the slope of its bias. The weight a_i multiplies g_{i−1}: so does its slope.",
      fr="Vous donnez à un poids la pente de son biais. Le poids a_i multiplie g_{i−1} : sa pente aussi.")
def forgets_the_value_that_a_weight_multiplies(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, weight=lambda local, i, g: local)

@slip(en="You multiply the slope of a_i by g_i, which leaves the neuron. Take what enters it: g_{i−1}.",
      fr="Vous multipliez la pente de a_i par g_i, qui sort du neurone. Prenez ce qui y entre : g_{i−1}.")
def multiplies_by_the_value_after_the_neuron(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, weight=lambda local, i, g: local * g[i + 1])

@slip(en="You go back without the weights. From neuron i to the one before it, multiply by a_i.",
      fr="Vous remontez sans les poids. Du neurone i au précédent, multipliez par a_i.")
def goes_back_without_the_weights(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, through=lambda local, i, g: local)

@slip(en="You go back through the weight of the wrong neuron: between g_i and g_{i−1} stands a_i.",
      fr="Vous remontez par le poids du mauvais neurone : entre g_i et g_{i−1} se trouve a_i.")
def goes_back_by_the_weight_before(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, through=lambda local, i, g: local * a[max(i - 1, 0)])

@slip(en="On the way back you multiply by g_{i−1}. The derivative of a_i g_{i−1} with respect to g_{i−1} is a_i.",
      fr="Au retour, vous multipliez par g_{i−1}. La dérivée de a_i g_{i−1} par rapport à g_{i−1} est a_i.")
def multiplies_by_the_value_on_the_way_back(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, through=lambda local, i, g: local * g[i])

@slip(en="Your way back stops before the first neuron. Its index in Python is 0: `reversed(range(n))` includes it.",
      fr="Votre retour s'arrête avant le premier neurone. Son indice en Python est 0 : `reversed(range(n))` le contient.")
def stops_before_the_first_neuron(x, a, b, phis, dphis):
    return backward(x, a, b, phis, dphis, steps=1)

@slip(en="You divide by x to find the derivative with respect to x, which fails for x = 0. Multiply the slope of b_1 by a_1 instead.",
      fr="Vous divisez par x pour trouver la dérivée par rapport à x, ce qui échoue pour x = 0. Multipliez plutôt la pente de b_1 par a_1.")
def divides_by_the_values(x, a, b, phis, dphis):
    F, da, db, _ = chain_backward(x, a, b, phis, dphis)
    with np.errstate(all="ignore"):
        return F, da, db, float(np.float64(a[0]) / x * da[0])  # (a / x) ∂F/∂a

@slip(en="The answer is right, but you call functions more than once. Keep every u_i and g_i in a list, and every slope in a variable.",
      fr="La réponse est juste, mais vous appelez des fonctions plus d'une fois. Gardez tous les u_i et g_i dans une liste, et chaque pente dans une variable.",
      share=0.5)
def asks_for_every_slope_twice(x, a, b, phis, dphis):
    chain_backward(x, a, b, phis, dphis)
    return chain_backward(x, a, b, phis, dphis)


# right in another way

@alternative
def by_recursion(x, a, b, phis, dphis):
    if len(a) == 0:
        return x, [], [], 1.0
    u = a[0] * x + b[0]
    F, da, db, slope = by_recursion(phis[0](u), a[1:], b[1:], phis[1:], dphis[1:])
    local = slope * dphis[0](u)
    return F, [local * x, *da], [local, *db], local * a[0]

@alternative
def by_products_from_the_left(x, a, b, phis, dphis):
    n = len(a)
    g, local = np.zeros(n + 1), np.zeros(n)
    g[0] = x
    for i in range(n):
        u = a[i] * g[i] + b[i]
        g[i + 1], local[i] = phis[i](u), dphis[i](u)
    onward = [np.prod(local[i:] * np.append(1.0, a[i + 1 :])) for i in range(n)]
    db = np.array(onward)
    return g[n], db * g[:-1], db, db[0] * a[0]


EXERCISE = exercise(
    __name__,
    slug="chain_backward",
    title=Text(en="Back along a chain", fr="Retour le long d'une chaîne"),
    statement=Text(en=r"""
The simplest deep network is a chain: $n$ neurons, one after the other, with one input each. Neuron $i$ has the weight $a_i$, the
bias $b_i$ and the activation $\varphi_i$. From $g_0 = x$ on,

$$ u_i = a_i\, g_{i-1} + b_i \qquad g_i = \varphi_i(u_i) \qquad F = g_n $$

How does $F$ change with each weight? Walk back, from $\frac{\partial F}{\partial g_n} = 1$:

$$ \frac{\partial F}{\partial b_i} = \frac{\partial F}{\partial g_i}\, \varphi_i'(u_i) \qquad \frac{\partial F}{\partial a_i} = \frac{\partial F}{\partial b_i}\; g_{i-1} \qquad \frac{\partial F}{\partial g_{i-1}} = \frac{\partial F}{\partial b_i}\; a_i $$

The last of these slopes is $\frac{\partial F}{\partial g_0} = \frac{\partial F}{\partial x}$.

* `x` is a number; `a` and `b` are arrays of shape $(n,)$; in Python, `a[0]` is $a_1$.
* `phis` is the list of the functions $\varphi_1, \dots, \varphi_n$, `dphis` that of their derivatives. Each takes and returns a number; call each of them once.
* Return $(F,\ \frac{\partial F}{\partial a},\ \frac{\partial F}{\partial b},\ \frac{\partial F}{\partial x})$: a number, two arrays of shape $(n,)$, a number.
* The derivative $\varphi_i'$ is taken at the whole $u_i$, bias included. Nothing is divided: a value $g_i = 0$ is no trouble.

**Example.** $x = <<x>>$, then $u_1 = <<a>> \times <<x>> + <<b>> = <<u>>$ and $g_1 = u_1^2 = <<square>>$; then $F = 10\, g_1 - 7 = <<F>>$. Back:
$\partial F/\partial b_2 = 1$, $\partial F/\partial a_2 = <<square>>$ and $\partial F/\partial g_1 = 10$; so
$\partial F/\partial b_1 = 10 \times 2 u_1 = <<slope>>$, $\partial F/\partial a_1 = <<da>>$ and $\partial F/\partial x = <<dx>>$.
""", fr=r"""
Le plus simple des réseaux profonds est une chaîne : $n$ neurones, l'un après l'autre, à une seule entrée chacun. Le neurone $i$ a le poids
$a_i$, le biais $b_i$ et l'activation $\varphi_i$. À partir de $g_0 = x$,

$$ u_i = a_i\, g_{i-1} + b_i \qquad g_i = \varphi_i(u_i) \qquad F = g_n $$

Comment $F$ varie-t-elle avec chaque poids ? Revenez en arrière, à partir de $\frac{\partial F}{\partial g_n} = 1$ :

$$ \frac{\partial F}{\partial b_i} = \frac{\partial F}{\partial g_i}\, \varphi_i'(u_i) \qquad \frac{\partial F}{\partial a_i} = \frac{\partial F}{\partial b_i}\; g_{i-1} \qquad \frac{\partial F}{\partial g_{i-1}} = \frac{\partial F}{\partial b_i}\; a_i $$

La dernière de ces pentes est $\frac{\partial F}{\partial g_0} = \frac{\partial F}{\partial x}$.

* `x` est un nombre ; `a` et `b` sont des tableaux de forme $(n,)$ ; en Python, `a[0]` est $a_1$.
* `phis` est la liste des fonctions $\varphi_1, \dots, \varphi_n$, `dphis` celle de leurs dérivées. Chacune prend et renvoie un nombre ; appelez chacune une fois.
* Renvoyez $(F,\ \frac{\partial F}{\partial a},\ \frac{\partial F}{\partial b},\ \frac{\partial F}{\partial x})$ : un nombre, deux tableaux de forme $(n,)$, un nombre.
* La dérivée $\varphi_i'$ se prend en $u_i$ tout entier, biais compris. Rien n'est divisé : une valeur $g_i = 0$ ne gêne pas.

**Exemple.** $x = <<x>>$, puis $u_1 = <<a>> \times <<x>> + <<b>> = <<u>>$ et $g_1 = u_1^2 = <<square>>$ ; puis $F = 10\, g_1 - 7 = <<F>>$. Retour :
$\partial F/\partial b_2 = 1$, $\partial F/\partial a_2 = <<square>>$ et $\partial F/\partial g_1 = 10$ ; donc
$\partial F/\partial b_1 = 10 \times 2 u_1 = <<slope>>$, $\partial F/\partial a_1 = <<da>>$ et $\partial F/\partial x = <<dx>>$.
"""),
    solution=chain_backward,
    holes=Text(en="F, its derivatives with respect to the weights (n,), to the biases (n,), and to x.",
               fr="F, ses dérivées par rapport aux poids (n,), aux biais (n,), et à x."),
    hints=(
        Text(en="Go forward first, and keep all u_i and all g_i in two lists. Then walk back with one number, the slope ∂F/∂g_i, which is 1 at the end.",
             fr="Allez d'abord vers l'avant, et gardez tous les u_i et tous les g_i dans deux listes. Puis revenez avec un seul nombre, la pente ∂F/∂g_i, qui vaut 1 au bout."),
        Text(en="In `for i in reversed(range(n)):` put `db[i] = slope * dphis[i](u[i])`, `da[i] = db[i] * g[i]` and `slope = db[i] * a[i]`, where the list g starts with x. After the loop, slope is ∂F/∂x.",
             fr="Dans `for i in reversed(range(n)):`, écrivez `db[i] = slope * dphis[i](u[i])`, `da[i] = db[i] * g[i]` et `slope = db[i] * a[i]`, où la liste g commence par x. Après la boucle, slope est ∂F/∂x."),
    ),
    points=12,
    prerequisites=("Value",),
    equivalent={'np.zeros(n) → np.ones(n)': 'every entry is written before it is returned'},
    covers=("7.L", "7.O", "7.P", "7.Q", "7.R"),
)
