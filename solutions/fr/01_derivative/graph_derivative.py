# %% [markdown]
# ## Dérivée le long d’un graphe
#
# Un calcul est un graphe : des nombres entrent, et chaque **nœud** calcule un nombre à partir de ceux de ses parents. L’arête d’un parent vers un
# nœud porte une **pente locale** : à quelle vitesse le nœud varie avec ce seul parent. La dérivée de la sortie $F$ par rapport à une
# entrée $x$ est la **somme, sur tous les chemins $P$ de $x$ à $F$, des produits** des pentes locales $d_e$ des arêtes $e$ du chemin :
#
# $$ \frac{dF}{dx} = \sum_{P \,:\, x \to F} \;\; \prod_{e \in P} d_e $$
#
# | opération | valeur | pentes locales |
# | --- | --- | --- |
# | `"add"` | $x + y$ | $1$, $1$ |
# | `"mul"` | $x\,y$ | $y$, $x$ : chaque facteur reçoit **l’autre** |
# | `"square"`, `"sqrt"` | $x^2$, $\sqrt{x}$ | la dérivée, prise au nombre $x$ qui entre |
# | `"exp"`, `"ln"`, `"cos"` | $e^x$, $\ln x$ (népérien), $\cos x$ | la dérivée, prise au nombre $x$ qui entre |
#
# Écrivez deux fonctions :
#
# * `local_slopes(op, x)`, où `x` est la liste des nombres qui entrent (deux pour `"add"` et `"mul"`, un sinon), renvoie le couple
#   `(value, slopes)` : la valeur du nœud, et la liste de ses pentes locales, dans l’ordre de `x`.
# * `graph_derivative(nodes, inputs, wrt)` renvoie $dF/dx$, où $x$ est l’entrée nommée `wrt` (*with respect to*, « par rapport à »).
#   `inputs` est un dictionnaire qui associe à chaque nom un nombre ; les constantes sont aussi des entrées. `nodes` est une liste de
#   `(nom, opération, parents)`, où `parents` est une liste de noms ; chaque nœud vient après ses parents, et le dernier est la sortie
#   $F$. Laissez `nodes` et `inputs` tels quels.
#
# Un nombre peut servir plusieurs fois, même deux fois dans un même nœud, et compte alors chaque fois. Une entrée d’où aucun chemin ne
# mène à $F$ a pour dérivée $0$. Aucun graphe n’a ici plus de $100$ chemins : toutes les façons de sommer sur eux sont assez rapides.
#
# **Exemple.** `nodes = [("u", "add", ["x", "c"]), ("F", "mul", ["u", "x"])]` est $F = (x + c)\,x$. En $x = 5$, $c = 7$ : $u = 12$ et
# $F = 60$. Le chemin $x \to u \to F$ a pour pentes $1$ et $5$, le chemin $x \to F$ a pour pente $12$ :
# $dF/dx = 1 \times 5 + 12 = 17$. Et `local_slopes("mul", [5, 7])` est la valeur $5 \times 7$ avec les pentes `[7, 5]`.
#
# **Ce qui est vérifié**
#
# * chaque facteur d’un produit reçoit l’autre
# * les pentes d’une somme
# * deux chemins partant d’un nombre
# * un nombre fois lui-même
# * les cinq fonctions d’un nombre ont leurs valeurs et leurs pentes
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import math


def local_slopes(op, x):
    """La valeur d’un nœud d’opération op et d’entrées x (une liste), et la liste de ses pentes locales."""
    a, b = x[0], x[-1]          # the only number, twice, where one enters
    if op == "add":
        return a + b, [1, 1]
    if op == "mul":
        return a * b, [b, a]
    if op == "square":
        return a**2, [2 * a]
    if op == "sqrt":
        return math.sqrt(a), [1 / (2 * math.sqrt(a))]
    if op == "exp":
        return math.exp(a), [math.exp(a)]
    if op == "ln":
        return math.log(a), [1 / a]
    if op == "cos":
        return math.cos(a), [-math.sin(a)]


def graph_derivative(nodes, inputs, wrt):
    """La dérivée du dernier nœud par rapport à l’entrée nommée wrt."""
    value = dict(inputs)
    slope = {name: 1.0 if name == wrt else 0.0 for name in inputs}
    for name, op, parents in nodes:
        value[name], local = local_slopes(op, [value[p] for p in parents])
        slope[name] = sum(slope[p] * d for p, d in zip(parents, local))
    return slope[name]
