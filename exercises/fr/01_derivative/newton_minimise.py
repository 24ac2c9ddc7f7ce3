# %% [markdown]
# ## Méthode de Newton pour un minimum
#
# Au fond d’une courbe lisse, la pente est $0$. Pour chercher un minimum local de $g$, résolvez $g'(x) = 0$ par la méthode de Newton : la
# fonction qui doit s’annuler est $g'$, et **sa** dérivée est $g''$ :
#
# $$ x_{k+1} = x_k - \frac{g'(x_k)}{g''(x_k)} $$
#
# * `g`, `dg` et `d2g` sont des fonctions d’un nombre : $g$, $g'$ et $g''$.
# * `x0` est le point de départ, `n` le nombre d’itérations. Faites-en **exactement** `n`, sans test de convergence, et utilisez les
#   dérivées données.
# * Renvoyez le couple `(x, y)` : le dernier itéré $x_n$, et la valeur $g(x_n)$.
#
# La méthode trouve un point où la pente est $0$. À proximité, $g'' > 0$ indique un minimum, $g'' < 0$ un maximum ; appliquez la même
# formule dans les deux cas.
#
# **Exemple.** $g(x) = x^3 - 432x$ à partir de $x_0 = 24$ : $g'(24) = 1296$ et $g''(24) = 144$, donc une itération donne
# $x_1 = 24 - 9 = 15$, où $g(15) = -3105$. Le minimum local est en $12$.
#
# **Ce qui est vérifié**
#
# * une itération depuis le départ
# * zéro itération renvoie le départ et sa valeur
# * cinq itérations atteignent le minimum
# * près d’un maximum, elle trouve le maximum
# * utilise les dérivées données
# * fait n itérations : deux, puis toutes, même quand elles ne changent plus rien
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
def newton_minimise(g, dg, d2g, x0, n):
    """L’itéré x_n de la méthode de Newton pour g' = 0, à partir de x0, et g(x_n) ; dg est g', d2g est g''."""
    raise NotImplementedError
