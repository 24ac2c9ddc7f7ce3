"""A reverse-mode engine: local slopes, the order of the way back, and gradients that add up."""


import numpy as np

from grader.bank.author import Text, alternative, exercise, law, slip
from reference.algorithms.value import Value, node


def values(rng):
    x, y = rng.choice(np.arange(2, 8), size=2, replace=False).tolist()
    return {"x": x, "y": y, "F": x * x * y + 1, "Fx": 2 * x * y, "Fy": x * x}


# what we ask

@law(en="a square times a number, plus one", fr="un carré fois un nombre, plus un", points=2)
def a_square_times_a_number_plus_one(student, rng, x, y):
    x, y = student.Value(float(x)), student.Value(float(y))
    F = x * x * y + 1
    F.backward()
    return [F.data, x.grad, y.grad, F.grad]

@law(fr="chaque facteur reçoit l'autre")
def each_factor_gets_the_other(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2).round(2))
    F = x * y
    F.backward()
    return [F.data, x.grad, y.grad]

@law(fr="puissances et quotients", points=2)
def powers_and_quotients(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2).round(2))
    F = x**3 / y + y**-2 + x**0.5 + x / 4
    F.backward()
    return [F.data, x.grad, y.grad]

@law(fr="un simple nombre à gauche", points=2)
def a_plain_number_on_the_left(student, rng):
    x, y, z, t = (student.Value(float(v)) for v in rng.uniform(1, 3, size=4).round(2))
    F = (2 - x) + 6 / y + 3 * z + (1 + t)
    F.backward()
    return [F.data, x.grad, y.grad, z.grad, t.grad]

@law(en="exponential, hyperbolic tangent and relu", fr="exponentielle, tangente hyperbolique et relu", points=2)
def exponential_tangent_and_relu(student, rng):
    x, y, z, t = (student.Value(float(v)) for v in rng.uniform(0.3, 1.5, size=4).round(2))
    u, v, w, r = x.exp(), y.tanh(), z.relu(), (-t).relu()
    F = u + v + w + r
    F.backward()
    return [u.data, v.data, w.data, r.data, x.grad, y.grad, z.grad, t.grad]

@law(fr="le même nombre utilisé plusieurs fois", points=2)
def the_same_number_used_again_and_again(student, rng):
    x = student.Value(round(rng.uniform(0.5, 1.5), 2))
    F = x * x + x * 3 + x + x.exp() * x
    F.backward()
    return [F.data, x.grad]

@law(fr="un second appel de backward donne la même chose")
def a_second_backward_gives_the_same(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2))
    u = x * y
    F = u * u + x
    F.backward()
    F.backward()
    return [x.grad, y.grad, u.grad, F.grad]

@law(fr="une autre sortie repart de zéro", hidden=True)
def another_output_starts_afresh(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2))
    u = x * y
    F, G = u + x, u.tanh() * y
    F.backward()
    G.backward()
    return [x.grad, y.grad, u.grad, F.grad, G.grad]

@law(fr="un chemin long et un chemin court vers le même nombre", hidden=True, points=2)
def a_long_and_a_short_way_to_the_same_number(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(0.3, 0.9, size=2))
    u = x * y
    v = (u + 1) * 2
    w = v.tanh() * u
    F = (u * w + y) * u
    F.backward()
    return [F.data, x.grad, y.grad, u.grad, w.grad]

@law(fr="un chemin court et un chemin long vers le même nombre", hidden=True, points=2)
def a_short_and_a_long_way_to_the_same_number(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(0.3, 0.9, size=2))
    u = x * y
    w = u * (((u + 1) * 2).tanh() * x)
    F = u * (y + w * u)
    F.backward()
    return [F.data, x.grad, y.grad, u.grad, w.grad]

@law(fr="les nombres intermédiaires ont aussi un gradient", hidden=True)
def the_numbers_in_between_have_gradients_too(student, rng):
    x, w, b = (student.Value(float(v)) for v in rng.normal(size=3))
    u = w * x + b
    s = 1 / (1 + (-u).exp())
    E = (s - 1) ** 2
    E.backward()
    return [n.grad for n in (E, s, u, b, w, x)]

@law(fr="trente doublements ne durent pas une éternité", hidden=True)
def thirty_doublings_do_not_take_for_ever(student, rng):
    x = student.Value(float(rng.uniform(1, 2)))
    F = x
    for _ in range(30):
        F = F + F
    F.backward()
    return [F.data, x.grad]

@law(fr="un relu éteint ne transmet rien", hidden=True)
def a_dead_relu_passes_nothing_on(student, rng):
    x, y = (student.Value(float(v)) for v in rng.uniform(1, 3, size=2))
    z = student.Value(2.0)
    F = (x - 5).relu() * y + (z - 2).relu() * y + (y * 2).relu()
    F.backward()
    return [F.data, x.grad, y.grad, z.grad]

@law(fr="deux expressions tirées au hasard", hidden=True, points=3)
def two_expressions_drawn_at_random(student, rng):
    operations = (
        lambda a, b, c: a + b, lambda a, b, c: (a - b).relu() + c, lambda a, b, c: a * b * c,
        lambda a, b, c: a / (b * b + 1), lambda a, b, c: a.tanh(), lambda a, b, c: (-a * a).exp(),
        lambda a, b, c: (a * a + c) ** -0.5, lambda a, b, c: c - a, lambda a, b, c: c / (b**2 + 1),
        lambda a, b, c: c * a - 1, lambda a, b, c: (a * a + 1).log(),
    )  # fmt: skip
    seen = []
    for _ in range(2):
        leaves = [student.Value(float(v)) for v in rng.uniform(0.4, 1.6, size=3)]
        nodes, c = list(leaves), float(rng.uniform(0.5, 2))
        for _ in range(14):
            i, j = (len(nodes) - 1 - int(k) for k in rng.integers(0, min(len(nodes), 5), size=2))
            nodes.append(operations[int(rng.integers(len(operations)))](nodes[i], nodes[j], c))
        F = nodes[-1] * nodes[-2] + nodes[-3] + leaves[0] * leaves[1] * leaves[2]
        F.backward()
        seen += [F.data, *(leaf.grad for leaf in leaves)]
    return seen


# what goes wrong

def made(parent, data, *slopes):
    """A node of the parent's class with that parent alone, and the slope along it."""
    return type(parent)(data, (parent,), slopes)

def sorted_from(F):
    """All nodes of F, each after its parents."""
    order, seen = [], set()

    def visit(v):
        if v not in seen:
            seen.add(v)
            for parent in v.parents:
                visit(parent)
            order.append(v)

    visit(F)
    return order

def spread(order, start=1.0, reset=True, share=lambda parent, slope, v: parent.grad + slope * v.grad):
    """The way back along an order that begins with F."""
    for v in order:
        v.grad = 0.0 if reset else v.grad
    order[0].grad = start
    for v in order:
        for parent, slope in zip(v.parents, v.slopes):
            parent.grad = share(parent, slope, v)

@slip(of="Value.backward",
      en="Each Value keeps only the last share of its gradient. Add the shares: `+=`, not `=`.",
      fr="Chaque Value ne garde que la dernière part de son gradient. Additionnez les parts : `+=` et non `=`.")
def overwrites_the_gradient(self):
    spread(sorted_from(self)[::-1], share=lambda parent, slope, v: slope * v.grad)

@slip(of="Value.backward",
      en="You hand on the local slope alone. Multiply it by the gradient of the Value you come from.",
      fr="Vous ne transmettez que la pente locale. Multipliez-la par le gradient de la Value d'où vous venez.")
def forgets_what_came_before(self):
    spread(sorted_from(self)[::-1], share=lambda parent, slope, v: parent.grad + slope)

@slip(of="Value.backward",
      en="You add the local slope and the gradient. Along a way the slopes are multiplied; only different ways are added.",
      fr="Vous additionnez la pente locale et le gradient. Le long d'un chemin, les pentes se multiplient ; seuls les chemins s'additionnent.")
def adds_along_the_way(self):
    spread(sorted_from(self)[::-1], share=lambda parent, slope, v: parent.grad + slope + v.grad)

@slip(of="Value.backward",
      en="All gradients are 0, because the output starts from 0. Start from ∂F/∂F = 1.",
      fr="Tous les gradients sont nuls, car la sortie part de 0. Partez de ∂F/∂F = 1.")
def starts_from_zero(self):
    spread(sorted_from(self)[::-1], start=0.0)

@slip(of="Value.backward",
      en="The output starts from its own value. Start from ∂F/∂F = 1.",
      fr="La sortie part de sa propre valeur. Partez de ∂F/∂F = 1.")
def starts_from_the_value(self):
    spread(sorted_from(self)[::-1], start=self.data)

@slip(of="Value.backward",
      en="Gradients of an earlier call are still there when you add the new ones. Set the grad of the whole graph to 0 first.",
      fr="Les gradients d'un appel précédent sont encore là quand vous ajoutez les nouveaux. Mettez d'abord à 0 le grad de tout le graphe.")
def never_resets_the_gradients(self):
    order = sorted_from(self)[::-1]
    spread(order, start=1.0, reset=False)

@slip(of="Value.backward",
      en="You visit the Values by their distance from the output, so that some hand on a gradient that is not complete yet. A Value must come after all Values made from it.",
      fr="Vous visitez les Values selon leur distance à la sortie : certaines transmettent un gradient encore incomplet. Une Value doit venir après toutes celles qui sont calculées à partir d'elle.")
def goes_by_distance_from_the_output(self):
    order = [self]
    for v in order:
        order += [p for p in dict.fromkeys(v.parents) if p not in order]
    spread(order)

@slip(of="Value.backward",
      en="You go down one branch to its end before you look at the next, so that some Values hand on a gradient that is not complete yet. A Value must come after all Values made from it.",
      fr="Vous descendez une branche jusqu'au bout avant de regarder la suivante : certaines Values transmettent un gradient encore incomplet. Une Value doit venir après toutes celles qui sont calculées à partir d'elle.")
def goes_down_one_branch_first(self):
    order, stack = [], [self]
    while stack:
        v = stack.pop()
        if v not in order:
            order.append(v)
            stack += reversed(v.parents)
    spread(order)

@slip(of="Value.backward",
      en="Only the parents of the output get a gradient. Go on to their parents, down to the first numbers.",
      fr="Seuls les parents de la sortie ont un gradient. Continuez vers leurs parents, jusqu'aux premiers nombres.")
def stops_at_the_parents(self):
    for v in sorted_from(self):
        v.grad = 0.0
    self.grad = 1.0
    for parent, slope in zip(self.parents, self.slopes):
        parent.grad += slope

@slip(of="Value.__mul__",
      en="In a product the slopes are exchanged: the slope along one factor is the other factor.",
      fr="Dans un produit, les pentes sont échangées : la pente selon un facteur est l'autre facteur.")
def gives_each_factor_itself(self, other):
    other = other if hasattr(other, "grad") else type(self)(other)
    return type(self)(self.data * other.data, (self, other), (self.data, other.data))

@slip(of="Value.__pow__",
      en="The slope of a ** n lacks the factor n: it is n a ** (n − 1).",
      fr="Il manque le facteur n à la pente de a ** n : c'est n a ** (n − 1).")
def forgets_the_exponent(self, n):
    return made(self, self.data**n, self.data ** (n - 1))

@slip(of="Value.__pow__",
      en="The slope of a ** n has the power n. It is n a ** (n − 1).",
      fr="La pente de a ** n a gardé la puissance n. C'est n a ** (n − 1).")
def keeps_the_power(self, n):
    return made(self, self.data**n, n * self.data**n)

@slip(of="Value.__truediv__",
      en="The slope of a / b along b has the wrong sign: it is −a / b².",
      fr="La pente de a / b selon b a le mauvais signe : c'est −a / b².")
def forgets_the_minus_of_the_quotient(self, other):
    other = other if hasattr(other, "grad") else type(self)(other)
    a, b = self.data, other.data
    return type(self)(a / b, (self, other), (1 / b, a / b**2))

@slip(of="Value.__truediv__",
      en="In a / b you differentiate a only. Where b is a Value it is a parent too, with slope −a / b².",
      fr="Dans a / b, vous ne dérivez que a. Si b est une Value, c'est aussi un parent, de pente −a / b².")
def takes_the_divisor_for_a_constant(self, other):
    b = other.data if hasattr(other, "grad") else other
    return made(self, self.data / b, 1 / b)

@slip(of="Value.__rsub__",
      en="`2 - x` gives x − 2. `x.__rsub__(2)` is 2 minus x.",
      fr="`2 - x` donne x − 2. `x.__rsub__(2)` est 2 moins x.")
def turns_the_difference_round(self, other):
    return self - other

@slip(of="Value.__rtruediv__",
      en="`2 / x` gives x / 2. `x.__rtruediv__(2)` is 2 divided by x.",
      fr="`2 / x` donne x / 2. `x.__rtruediv__(2)` est 2 divisé par x.")
def turns_the_quotient_round(self, other):
    return self / other

@slip(of="Value.exp",
      en="The slope of the exponential is not a · exp(a). It is exp(a) itself.",
      fr="La pente de l'exponentielle n'est pas a · exp(a). C'est exp(a) lui-même.")
def takes_the_exponential_for_a_power(self):
    e = np.exp(self.data)
    return made(self, e, self.data * e)

@slip(of="Value.tanh",
      en="The slope of tanh is not 1 − tanh(a). It is 1 − tanh²(a).",
      fr="La pente de tanh n'est pas 1 − tanh(a). C'est 1 − tanh²(a).")
def forgets_the_square_of_the_tangent(self):
    t = np.tanh(self.data)
    return made(self, t, 1 - t)

@slip(of="Value.tanh",
      en="The slope of tanh is not 1 − a². Square the result: 1 − tanh²(a).",
      fr="La pente de tanh n'est pas 1 − a². Mettez le résultat au carré : 1 − tanh²(a).")
def takes_the_square_of_the_input(self):
    return made(self, np.tanh(self.data), 1 - self.data**2)

@slip(of="Value.relu",
      en="relu has slope 1 only where its input is positive. Elsewhere the slope is 0.",
      fr="relu n'est de pente 1 que là où son entrée est positive. Ailleurs, la pente est 0.")
def lets_everything_through(self):
    return made(self, max(self.data, 0.0), 1.0)

@slip(of="Value.relu",
      en="At 0 the slope of relu is 1 in your engine. Here it is 0.",
      fr="En 0, la pente de relu vaut 1 dans votre moteur. Ici, elle vaut 0.")
def lets_zero_through(self):
    return made(self, max(self.data, 0.0), 1.0 if self.data >= 0 else 0.0)


# right in another way

def with_closures():
    """The engine in which every node knows how to hand its gradient on to its parents."""

    class Value:
        def __init__(self, data, parents=(), slopes=()):
            self.data, self.grad, self.parents = data, 0, set(parents)
            self.hand_on = lambda: None

        def of(self, other):
            return other if isinstance(other, Value) else Value(other)

        def __add__(self, other):
            other = self.of(other)
            out = Value(self.data + other.data, (self, other))

            def hand_on():
                self.grad += out.grad
                other.grad += out.grad

            out.hand_on = hand_on
            return out

        def __mul__(self, other):
            other = self.of(other)
            out = Value(self.data * other.data, (self, other))

            def hand_on():
                self.grad += other.data * out.grad
                other.grad += self.data * out.grad

            out.hand_on = hand_on
            return out

        def unary(self, data, slope):
            out = Value(data, (self,))

            def hand_on():
                self.grad += slope * out.grad

            out.hand_on = hand_on
            return out

        def __pow__(self, n):
            return self.unary(self.data**n, n * self.data ** (n - 1))

        def exp(self):
            return self.unary(np.exp(self.data), np.exp(self.data))

        def log(self):
            return self.unary(np.log(self.data), 1 / self.data)

        def tanh(self):
            return self.unary(np.tanh(self.data), 1 / np.cosh(self.data) ** 2)

        def relu(self):
            return self.unary(0 if self.data < 0 else self.data, int(self.data > 0))

        def __neg__(self):
            return self * -1

        def __sub__(self, other):
            return self + (-self.of(other))

        def __rsub__(self, other):
            return (-self) + other

        def __truediv__(self, other):
            return self * self.of(other) ** -1

        def __rtruediv__(self, other):
            return self**-1 * other

        __radd__, __rmul__ = __add__, __mul__

        def backward(self):
            order = sorted_from(self)
            for v in order:
                v.grad = 0
            self.grad = 1
            while order:
                order.pop().hand_on()

    return Value

@alternative
class handing_on_by_closures:
    Value = with_closures()

@alternative(of="Value")
class counting_uses:
    def backward(self):
        uses, stack = {self: 0}, [self]
        while stack:
            for parent in stack.pop().parents:
                if parent not in uses:
                    uses[parent] = 0
                    stack.append(parent)
                uses[parent] += 1
        for v in uses:
            v.grad = 0.0
        self.grad, ready = 1.0, [self]
        while ready:
            v = ready.pop()
            for parent, slope in zip(v.parents, v.slopes):
                parent.grad = parent.grad + v.grad * slope
                uses[parent] -= 1
                if uses[parent] == 0:
                    ready.append(parent)

    def __truediv__(self, other):
        other = other if hasattr(other, "grad") else type(self)(other)
        a, b = self.data, other.data
        return type(self)(a / b, (self, other), (1 / b, -a / b**2))


EXERCISE = exercise(
    __name__,
    slug="Value",
    title=Text(en="An engine that differentiates", fr="Un moteur de dérivation"),
    statement=Text(en=r"""
A `Value` is a number that remembers how it was computed. It keeps

* `data`, the number; `grad`, the derivative of the output with respect to it, $0$ until `backward` is called;
* `parents`, the Values it was computed from, and `slopes`, the **local slope** along each: $\partial v / \partial p$ for each parent $p$ of $v$.

The sum is written for you: $v = a + b$ has parents $a, b$ and slopes $1, 1$. So is the logarithm, and so are the other operations that need nothing new
(`-a`, `a - b`, and a plain number at the left of `+` and `*`). The function `node(x)` makes a Value of a plain number and leaves a Value as it is.

Calling `F.backward()` applies the chain rule from $F$ back to everything it was computed from. Start with $\partial F / \partial F = 1$; then the gradient of $p$ is the
**sum** over all Values $v$ made from $p$:

$$ \frac{\partial F}{\partial p} = \sum_{v \,:\, p \,\in\, v.\mathtt{parents}} \frac{\partial F}{\partial v} \cdot \frac{\partial v}{\partial p} $$

If $p$ stands twice among the parents, as in $x \cdot x$, both slopes count. The gradient of $v$ must be complete before it is handed on to the parents of $v$.

Write these methods:

* `__mul__` ($ab$), `__truediv__` ($a/b$), where $b$ may be a Value or a plain number, and `__pow__` ($a^n$), where $n$ is a plain number, perhaps negative or not whole;
* `__rsub__` and `__rtruediv__`: Python calls `x.__rsub__(2)` for `2 - x` and `x.__rtruediv__(2)` for `2 / x`;
* `exp`, `tanh` and `relu`, where the slope of relu at $0$ is $0$;
* `backward`. It first sets to $0$ the `grad` of every Value of its graph, so that a second call gives the same gradients. It visits each Value once,
  however many ways lead to it. It may be recursive: no chain here is longer than $100$ Values.

**Example.** For $F = x \cdot x \cdot y + 1$ at $x = <<x>>$, $y = <<y>>$: `F.data` is $<<F>>$, and after `F.backward()`, `x.grad` is $2xy = <<Fx>>$ and `y.grad` is $x^2 = <<Fy>>$.
""", fr=r"""
Une `Value` est un nombre qui se souvient de la façon dont il a été calculé. Elle garde

* `data`, le nombre ; `grad`, la dérivée de la sortie par rapport à lui, $0$ tant que `backward` n'a pas été appelée ;
* `parents`, les Values à partir desquelles elle est calculée, et `slopes`, la **pente locale** selon chacune : $\partial v / \partial p$ pour chaque parent $p$ de $v$.

La somme est écrite pour vous : $v = a + b$ a pour parents $a, b$ et pour pentes $1, 1$. Le logarithme aussi, ainsi que les opérations qui ne demandent rien de nouveau
(`-a`, `a - b`, et un simple nombre à gauche de `+` et de `*`). La fonction `node(x)` fait une Value d'un simple nombre et laisse une Value telle quelle.

L'appel `F.backward()` applique la règle de la chaîne depuis $F$ vers tout ce qui a servi à le calculer. Partez de $\partial F / \partial F = 1$ ; le gradient de $p$ est ensuite la
**somme** sur toutes les Values $v$ calculées à partir de $p$ :

$$ \frac{\partial F}{\partial p} = \sum_{v \,:\, p \,\in\, v.\mathtt{parents}} \frac{\partial F}{\partial v} \cdot \frac{\partial v}{\partial p} $$

Si $p$ figure deux fois parmi les parents, comme dans $x \cdot x$, les deux pentes comptent. Le gradient de $v$ doit être complet avant d'être transmis aux parents de $v$.

Écrivez ces méthodes :

* `__mul__` ($ab$), `__truediv__` ($a/b$), où $b$ est une Value ou un simple nombre, et `__pow__` ($a^n$), où $n$ est un simple nombre, éventuellement négatif ou non entier ;
* `__rsub__` et `__rtruediv__` : Python appelle `x.__rsub__(2)` pour `2 - x` et `x.__rtruediv__(2)` pour `2 / x` ;
* `exp`, `tanh` et `relu`, la pente de relu en $0$ étant $0$ ;
* `backward`. Elle met d'abord à $0$ le `grad` de chaque Value de son graphe : un second appel donne donc les mêmes gradients. Elle visite chaque Value une seule fois,
  quel que soit le nombre de chemins qui y mènent. Elle peut être récursive : aucune chaîne ne dépasse ici $100$ Values.

**Exemple.** Pour $F = x \cdot x \cdot y + 1$ en $x = <<x>>$, $y = <<y>>$ : `F.data` vaut $<<F>>$ et, après `F.backward()`, `x.grad` vaut $2xy = <<Fx>>$ et `y.grad` vaut $x^2 = <<Fy>>$.
"""),
    solution=Value,
    given=(node,),
    holes={
        "node": Text(en="x itself if it is a Value, else the Value of that plain number.",
                     fr="x lui-même si c'est une Value, sinon la Value de ce simple nombre."),
        "Value": Text(en="A number, the Values it was computed from (parents), and its slope along each of them.",
                      fr="Un nombre, les Values à partir desquelles il est calculé (parents), et sa pente selon chacune."),
        "Value.__mul__": Text(en="self * other, where other may be a plain number.",
                              fr="self * other, où other peut être un simple nombre."),
        "Value.__pow__": Text(en="self ** n for a plain number n.",
                              fr="self ** n pour un simple nombre n."),
        "Value.__truediv__": Text(en="self / other, where other may be a plain number.",
                                  fr="self / other, où other peut être un simple nombre."),
        "Value.__rsub__": Text(en="other - self for a plain number other: Python calls it for 2 - x.",
                               fr="other - self pour un simple nombre other : Python l'appelle pour 2 - x."),
        "Value.__rtruediv__": Text(en="other / self for a plain number other: Python calls it for 2 / x.",
                                   fr="other / self pour un simple nombre other : Python l'appelle pour 2 / x."),
        "Value.exp": Text(en="The exponential of self.",
                          fr="L'exponentielle de self."),
        "Value.tanh": Text(en="The hyperbolic tangent of self.",
                           fr="La tangente hyperbolique de self."),
        "Value.relu": Text(en="The larger of self and 0, with slope 0 at 0.",
                           fr="Le plus grand de self et de 0, de pente 0 en 0."),
        "Value.backward": Text(en="Set grad to ∂self/∂v in every Value v that self was computed from, and in self.",
                               fr="Met dans grad ∂self/∂v pour chaque Value v à partir de laquelle self est calculée, et pour self."),
    },
    hints=(
        Text(en="Every operation is one line: `Value(result, parents, slopes)`. For `backward`, first make a list of all Values in which each stands after its parents, then go through it from the end.",
             fr="Chaque opération tient en une ligne : `Value(résultat, parents, pentes)`. Pour `backward`, faites d'abord la liste de toutes les Values où chacune vient après ses parents, puis parcourez-la depuis la fin."),
        Text(en="The list comes from a recursive `visit(v)`: if v was not seen, mark it, visit its parents, then append v. After that set every grad to 0 and self.grad to 1, and for each v from the end, `parent.grad += v.grad * slope` for each of its parents. A quotient is a product with `node(other) ** -1`; `2 - x` is `node(2) - x`.",
             fr="La liste vient d'une fonction récursive `visit(v)` : si v n'a pas été vue, notez-la, visitez ses parents, puis ajoutez v. Mettez ensuite tous les grad à 0 et self.grad à 1 ; pour chaque v depuis la fin, `parent.grad += v.grad * slope` pour chacun de ses parents. Un quotient est un produit par `node(other) ** -1` ; `2 - x` est `node(2) - x`."),
    ),
    points=20,
    prerequisites=("graph_derivative",),
    equivalent={'reversed(list(': 'any topological order will do; setting to 0 has no order; contributions add'},
    covers=("7.L", "7.M"),
)
