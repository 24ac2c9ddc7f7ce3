"""Derivative along a computation graph: local slopes, products on paths, and a sum over paths."""

import math

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.graph_derivative import graph_derivative, local_slopes


def values(rng):
    x, c = rng.choice(range(2, 10), size=2, replace=False).tolist()
    return {"x": x, "c": c, "u": x + c, "F": (x + c) * x, "slope": 2 * x + c}


# what we try

@case(en="each factor of a product gets the other", fr="chaque facteur d'un produit reçoit l'autre", of="local_slopes")
def the_factors_of_a_product(rng, x, c):
    return "mul", [float(x), float(c)]

@case(en="the slopes of a sum", fr="les pentes d'une somme", of="local_slopes")
def the_terms_of_a_sum(rng):
    return "add", rng.uniform(2, 4, size=2).round(1).tolist()

@case(fr="deux chemins partant d'un nombre", of="graph_derivative")
def two_paths_from_one_number(rng, x, c):
    nodes = [("u", "add", ["x", "c"]), ("F", "mul", ["u", "x"])]
    return nodes, {"x": float(x), "c": float(c)}, "x"

@case(fr="un nombre fois lui-même", of="graph_derivative")
def a_number_times_itself(rng):
    return [("y", "mul", ["x", "x"])], {"x": round(rng.uniform(2, 4), 1)}, "x"

@case(fr="une chaîne de trois maillons", of="graph_derivative", hidden=True)
def a_chain_of_three_links(rng):
    nodes = [("s", "square", ["x"]), ("d", "mul", ["two", "s"]), ("F", "cos", ["d"])]
    return nodes, {"x": rng.uniform(2.1, 2.4), "two": 2.0}, "x"

@case(fr="une exponentielle fois un logarithme", of="graph_derivative", hidden=True)
def an_exponential_times_a_logarithm(rng):
    nodes = [("e", "exp", ["x"]), ("l", "ln", ["x"]), ("F", "mul", ["e", "l"])]
    return nodes, {"x": rng.uniform(1.5, 2.5)}, "x"

@case(fr="la dernière de trois entrées", of="graph_derivative", hidden=True)
def the_last_of_three_inputs(rng):
    x, y, z = rng.uniform(1, 3, size=3).tolist()
    nodes = [("p", "mul", ["x", "y"]), ("q", "square", ["z"]), ("r", "add", ["p", "q"]), ("F", "sqrt", ["r"])]
    return nodes, {"x": x, "y": y, "z": z}, "z"

@case(en="four paths through two products, and one more",
      fr="quatre chemins à travers deux produits, et un autre", of="graph_derivative", hidden=True)
def four_paths_through_two_products(rng):
    nodes = [("a", "mul", ["t", "t"]), ("b", "mul", ["a", "a"]), ("c", "cos", ["t"]), ("F", "add", ["b", "c"])]
    return nodes, {"s": 2.0, "t": rng.uniform(0.6, 1.4)}, "t"

@case(fr="une entrée qui ne mène nulle part", of="graph_derivative", hidden=True)
def an_input_that_leads_nowhere(rng):
    nodes = [("u", "square", ["y"]), ("v", "add", ["x", "y"]), ("F", "exp", ["u"])]
    return nodes, dict(zip("xy", rng.uniform(0.5, 1.5, size=2).tolist())), "x"

@case(fr="un graphe plus long", of="graph_derivative", hidden=True, points=2)
def a_longer_graph(rng):
    nodes = [
        ("a", "add", ["x", "y"]),
        ("b", "mul", ["a", "x"]),
        ("lost", "square", ["b"]),
        ("c", "ln", ["b"]),
        ("d", "mul", ["c", "a"]),
        ("e", "add", ["d", "d"]),
        ("f", "sqrt", ["e"]),
        ("F", "add", ["f", "y"]),
    ]
    return nodes, dict(zip("xy", rng.uniform(1, 2, size=2).tolist())), "y"

@law(en="the five functions of one number have their values and slopes",
     fr="les cinq fonctions d'un nombre ont leurs valeurs et leurs pentes")
def the_five_functions_of_one_number(student, rng):
    x = round(rng.uniform(1.2, 1.8), 1)
    return {op: student.local_slopes(op, [x]) for op in ("square", "sqrt", "exp", "ln", "cos")}


# what goes wrong

def walked(local, gather):
    """The derivative where the local slopes of a node are `local`, and those of all paths are gathered by `gather`."""

    def graph_derivative(nodes, inputs, wrt):
        value, ways = dict(inputs), {name: [[]] if name == wrt else [] for name in inputs}
        for name, op, parents in nodes:
            value[name], slopes = local(op, [value[p] for p in parents])
            ways[name] = [[*way, d] for p, d in zip(parents, slopes) for way in ways[p]]
        return float(gather(ways[name]))

    return graph_derivative

def sum_of_products(ways):
    return sum(math.prod(way) for way in ways)

def slip_in_a_node(local):
    """Both functions, where one node goes wrong."""
    return {"local_slopes": local, "graph_derivative": walked(local, sum_of_products)}

@slip(en="In a product you give each factor itself as its slope. The slope along x is y, the slope along y is x.",
      fr="Dans un produit, vous donnez à chaque facteur lui-même pour pente. La pente selon x est y, la pente selon y est x.")
@slip_in_a_node
def leaves_the_factors_in_place(op, x):
    value, slopes = local_slopes(op, x)
    return value, (x if op == "mul" else slopes)

@slip(en="In a sum you give each term itself as its slope. If x grows by 1, so does x + y: both slopes are 1.",
      fr="Dans une somme, vous donnez à chaque terme lui-même pour pente. Si x augmente de 1, x + y aussi : les deux pentes valent 1.")
@slip_in_a_node
def takes_the_terms_for_slopes(op, x):
    value, slopes = local_slopes(op, x)
    return value, (x if op == "add" else slopes)

@slip(en="You take the derivative at the number that leaves the node. Take it at the number that enters.",
      fr="Vous prenez la dérivée au nombre qui sort du nœud. Prenez-la au nombre qui entre.")
@slip_in_a_node
def takes_slopes_at_the_value(op, x):
    value, slopes = local_slopes(op, x)
    return value, (local_slopes(op, [value])[1] if len(x) == 1 and (op != "ln" or value) else slopes)

@slip(en="Your slope of the cosine is +sin. It is −sin.",
      fr="Votre pente du cosinus est +sin. C'est −sin.")
@slip_in_a_node
def forgets_the_minus_of_the_cosine(op, x):
    value, slopes = local_slopes(op, x)
    return value, ([math.sin(x[0])] if op == "cos" else slopes)

@slip(en="Your slope of the square root is 1/√x. It is 1/(2√x).",
      fr="Votre pente de la racine carrée est 1/√x. C'est 1/(2√x).")
@slip_in_a_node
def forgets_the_half_of_the_root(op, x):
    value, slopes = local_slopes(op, x)
    return value, ([1 / value] if op == "sqrt" else slopes)

@slip(en="Your logarithm has base 10. ln is the natural one: `math.log`.",
      fr="Votre logarithme est de base 10. ln est le népérien : `math.log`.")
@slip_in_a_node
def takes_the_logarithm_of_base_ten(op, x):
    return (math.log10(x[0]), [1 / x[0]]) if op == "ln" else local_slopes(op, x)

@slip(of="graph_derivative",
      en="Where a number is used twice, the second slope replaces the first. Add them: `+=` instead of `=`.",
      fr="Là où un nombre sert deux fois, la seconde pente remplace la première. Additionnez-les : `+=` au lieu de `=`.")
def overwrites_a_slope(nodes, inputs, wrt):
    value, local = dict(inputs), {}
    for name, op, parents in nodes:
        value[name], local[name] = local_slopes(op, [value[p] for p in parents])
    slope = {**dict.fromkeys(value, 0.0), nodes[-1][0]: 1.0}
    for name, _, parents in reversed(nodes):
        for p, d in zip(parents, local[name]):
            slope[p] = slope[name] * d
    return slope[wrt]

@slip(of="graph_derivative",
      en="A parent that enters a node twice counts once in your sum. Both edges count: x · x has the slope x + x.",
      fr="Un parent qui entre deux fois dans un nœud ne compte qu'une fois dans votre somme. Les deux arêtes comptent : x · x a pour pente x + x.")
def counts_a_parent_once(nodes, inputs, wrt):
    value, slope = dict(inputs), {name: float(name == wrt) for name in inputs}
    for name, op, parents in nodes:
        value[name], local = local_slopes(op, [value[p] for p in parents])
        slope[name] = sum(slope[p] * d for p, d in dict(zip(parents, local)).items())
    return slope[name]

@slip(en="You multiply what the paths give. Multiply along a path, and add over the paths.",
      fr="Vous multipliez ce que donnent les chemins. Multipliez le long d'un chemin, et additionnez sur les chemins.")
class multiplies_the_paths:
    graph_derivative = walked(local_slopes, lambda ways: math.prod(math.prod(way) for way in ways))

@slip(en="You follow one path only. Add what all paths from the input to the output give.",
      fr="Vous ne suivez qu'un chemin. Additionnez ce que donnent tous les chemins de l'entrée à la sortie.")
class follows_one_path:
    graph_derivative = walked(local_slopes, lambda ways: math.prod(ways[-1]) if ways else 0)

@slip(en="You add the local slopes along a path. Multiply them, as the chain rule does.",
      fr="Vous additionnez les pentes locales le long d'un chemin. Multipliez-les, comme le fait la dérivée d'une composée.")
class adds_along_the_path:
    graph_derivative = walked(local_slopes, lambda ways: sum(sum(way) for way in ways))

@slip(of="graph_derivative",
      en="You let all inputs vary at once. Only the input named wrt has the slope 1 at the start; the others, constants included, have 0.",
      fr="Vous faites varier toutes les entrées à la fois. Seule l'entrée nommée wrt a pour pente 1 au départ ; les autres, constantes comprises, ont 0.")
def lets_all_inputs_vary(nodes, inputs, wrt):
    return float(sum(graph_derivative(nodes, inputs, name) for name in inputs))

@slip(of="graph_derivative",
      en="You differentiate with respect to the first input. Use the one named wrt.",
      fr="Vous dérivez par rapport à la première entrée. Utilisez celle nommée wrt.")
def takes_the_first_input(nodes, inputs, wrt):
    return graph_derivative(nodes, inputs, next(iter(inputs)))

@slip(of="graph_derivative",
      en="You return the value of F. Return its derivative.",
      fr="Vous renvoyez la valeur de F. Renvoyez sa dérivée.")
def returns_the_value(nodes, inputs, wrt):
    value = dict(inputs)
    for name, op, parents in nodes:
        value[name], _ = local_slopes(op, [value[p] for p in parents])
    return value[name]


# right in another way

def from_a_table(op, x):
    functions = {
        "add": (lambda a, b: a + b, lambda a, b: (1, 1)),
        "mul": (lambda a, b: a * b, lambda a, b: (b, a)),
        "square": (lambda a: a * a, lambda a: (2 * a,)),
        "sqrt": (lambda a: a**0.5, lambda a: (0.5 / a**0.5,)),
        "exp": (math.exp, lambda a: (math.exp(a),)),
        "ln": (math.log, lambda a: (1 / a,)),
        "cos": (math.cos, lambda a: (-math.sin(a),)),
    }
    value, slopes = functions[op]
    return [value(*x), slopes(*x)]

@alternative
class from_the_output_back:
    local_slopes = from_a_table

    def graph_derivative(nodes, inputs, wrt):
        value, local = dict(inputs), {}
        for name, op, parents in nodes:
            value[name], local[name] = local_slopes(op, [value[p] for p in parents])
        slope = dict.fromkeys(value, 0)
        slope[nodes[-1][0]] = 1
        for name, _, parents in nodes[::-1]:
            for p, d in zip(parents, local[name]):
                slope[p] += d * slope[name]
        return slope[wrt]

@alternative(of="graph_derivative")
def recursively(nodes, inputs, wrt):
    made = {name: (op, parents) for name, op, parents in nodes}

    def value_and_slope(name):
        if name in inputs:
            return inputs[name], float(name == wrt)
        op, parents = made[name]
        below = [value_and_slope(p) for p in parents]
        value, local = from_a_table(op, [v for v, _ in below])
        return value, sum(s * d for (_, s), d in zip(below, local))

    return value_and_slope(nodes[-1][0])[1]

@alternative
class over_all_paths:
    graph_derivative = walked(local_slopes, sum_of_products)


EXERCISE = exercise(
    __name__,
    slug="graph_derivative",
    title=Text(en="Derivative along a graph", fr="Dérivée le long d'un graphe"),
    statement=Text(en=r"""
A computation is a graph: numbers enter, and each **node** computes one number from those of its parents. Along the edge from a parent
to a node runs a **local slope**: how fast the node changes with that parent alone. The derivative of the output $F$ with respect to
an input $x$ is the **sum, over all paths $P$ from $x$ to $F$, of the products** of the local slopes $d_e$ on the edges $e$ of the path:

$$ \frac{dF}{dx} = \sum_{P \,:\, x \to F} \;\; \prod_{e \in P} d_e $$

| operation | value | local slopes |
| --- | --- | --- |
| `"add"` | $x + y$ | $1$, $1$ |
| `"mul"` | $x\,y$ | $y$, $x$: each factor gets **the other** |
| `"square"`, `"sqrt"` | $x^2$, $\sqrt{x}$ | the derivative, taken at the number $x$ that enters |
| `"exp"`, `"ln"`, `"cos"` | $e^x$, $\ln x$ (natural), $\cos x$ | the derivative, taken at the number $x$ that enters |

Write two functions:

* `local_slopes(op, x)`, where `x` is the list of the numbers that enter (two for `"add"` and `"mul"`, else one), returns the pair
  `(value, slopes)`: the value of the node, and the list of its local slopes, in the order of `x`.
* `graph_derivative(nodes, inputs, wrt)` returns $dF/dx$, where $x$ is the input named `wrt` ("with respect to"). `inputs` is a dict
  from names to numbers; constants are inputs too. `nodes` is a list of `(name, operation, parents)`, where `parents` is a list of
  names; every node comes after its parents, and the last one is the output $F$. Leave `nodes` and `inputs` as they are.

A number may be used several times, even twice by one node, and then counts each time. An input from which no path leads to $F$ has
the derivative $0$. No graph here has more than $100$ paths, so all ways of summing over them are fast enough.

**Example.** `nodes = [("u", "add", ["x", "c"]), ("F", "mul", ["u", "x"])]` is $F = (x + c)\,x$. At $x = <<x>>$, $c = <<c>>$: $u = <<u>>$ and
$F = <<F>>$. The path $x \to u \to F$ has slopes $1$ and $<<x>>$, the path $x \to F$ has the slope $<<u>>$:
$dF/dx = 1 \times <<x>> + <<u>> = <<slope>>$. And `local_slopes("mul", [<<x>>, <<c>>])` is the value $<<x>> \times <<c>>$ with the slopes `[<<c>>, <<x>>]`.
""", fr=r"""
Un calcul est un graphe : des nombres entrent, et chaque **nœud** calcule un nombre à partir de ceux de ses parents. L'arête d'un parent vers un
nœud porte une **pente locale** : à quelle vitesse le nœud varie avec ce seul parent. La dérivée de la sortie $F$ par rapport à une
entrée $x$ est la **somme, sur tous les chemins $P$ de $x$ à $F$, des produits** des pentes locales $d_e$ des arêtes $e$ du chemin :

$$ \frac{dF}{dx} = \sum_{P \,:\, x \to F} \;\; \prod_{e \in P} d_e $$

| opération | valeur | pentes locales |
| --- | --- | --- |
| `"add"` | $x + y$ | $1$, $1$ |
| `"mul"` | $x\,y$ | $y$, $x$ : chaque facteur reçoit **l'autre** |
| `"square"`, `"sqrt"` | $x^2$, $\sqrt{x}$ | la dérivée, prise au nombre $x$ qui entre |
| `"exp"`, `"ln"`, `"cos"` | $e^x$, $\ln x$ (népérien), $\cos x$ | la dérivée, prise au nombre $x$ qui entre |

Écrivez deux fonctions :

* `local_slopes(op, x)`, où `x` est la liste des nombres qui entrent (deux pour `"add"` et `"mul"`, un sinon), renvoie le couple
  `(value, slopes)` : la valeur du nœud, et la liste de ses pentes locales, dans l'ordre de `x`.
* `graph_derivative(nodes, inputs, wrt)` renvoie $dF/dx$, où $x$ est l'entrée nommée `wrt` (*with respect to*, « par rapport à »).
  `inputs` est un dictionnaire qui associe à chaque nom un nombre ; les constantes sont aussi des entrées. `nodes` est une liste de
  `(nom, opération, parents)`, où `parents` est une liste de noms ; chaque nœud vient après ses parents, et le dernier est la sortie
  $F$. Laissez `nodes` et `inputs` tels quels.

Un nombre peut servir plusieurs fois, même deux fois dans un même nœud, et compte alors chaque fois. Une entrée d'où aucun chemin ne
mène à $F$ a pour dérivée $0$. Aucun graphe n'a ici plus de $100$ chemins : toutes les façons de sommer sur eux sont assez rapides.

**Exemple.** `nodes = [("u", "add", ["x", "c"]), ("F", "mul", ["u", "x"])]` est $F = (x + c)\,x$. En $x = <<x>>$, $c = <<c>>$ : $u = <<u>>$ et
$F = <<F>>$. Le chemin $x \to u \to F$ a pour pentes $1$ et $<<x>>$, le chemin $x \to F$ a pour pente $<<u>>$ :
$dF/dx = 1 \times <<x>> + <<u>> = <<slope>>$. Et `local_slopes("mul", [<<x>>, <<c>>])` est la valeur $<<x>> \times <<c>>$ avec les pentes `[<<c>>, <<x>>]`.
"""),
    solution=(local_slopes, graph_derivative),
    holes={
        "local_slopes": Text(en="The value of a node whose operation is op and whose inputs are the list x, and the list of its local slopes.",
                             fr="La valeur d'un nœud d'opération op et d'entrées x (une liste), et la liste de ses pentes locales."),
        "graph_derivative": Text(en="The derivative of the last node with respect to the input named wrt.",
                                 fr="La dérivée du dernier nœud par rapport à l'entrée nommée wrt."),
    },
    imports=("import math",),
    hints=(
        Text(en="Go through the nodes in order, and keep two numbers for each name: its value, and its slope with respect to wrt.",
             fr="Parcourez les nœuds dans l'ordre, et gardez deux nombres pour chaque nom : sa valeur, et sa pente par rapport à wrt."),
        Text(en="Inputs have the slope 1 if they are wrt, else 0. The slope of a node is the sum, over its parents p, of `slope[p] * d`, where d is the local slope along p: `for p, d in zip(parents, local)`.",
             fr="Les entrées ont pour pente 1 si elles sont wrt, 0 sinon. La pente d'un nœud est la somme, sur ses parents p, de `slope[p] * d`, où d est la pente locale selon p : `for p, d in zip(parents, local)`."),
    ),
    points=12,
    prerequisites=("chain_rule", "usual_derivatives"),
    equivalent={
        "math.cos(a) → math.cos(-a)": "the cosine is even",
        "for name in reversed(list(inputs))": "the inputs are independent",
        "for p, d in reversed(list(zip(parents, local)))": "a sum in any order",
    },
    covers=("1.9", "1.10", "1.11"),
)
