# %% [markdown]
# ## Méthode de Newton
#
# Pour résoudre $f(x) = 0$, remplacez la courbe par sa tangente en $x_k$ et allez où la tangente coupe l’axe :
#
# $$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$
#
# * `f` et `df` sont des fonctions d’un nombre : $f$ et sa dérivée $f'$.
# * `x0` est le point de départ, `n` le nombre d’itérations. Renvoyez $x_n$ après **exactement** `n` itérations : aucun test de convergence.
# * Utilisez la dérivée donnée ; ne l’estimez pas.
#
# **Exemple.** $f(x) = x^3 - 800$ à partir de $x_0 = 10$ : une itération donne $x_1 \simeq 9{,}3333$.
#
# **Ce qui est vérifié**
#
# * une itération suit la tangente jusqu’à l’axe
# * zéro itération renvoie le point de départ
# * cinq itérations atteignent la racine cubique
# * utilise la dérivée donnée
# * fait n itérations : deux, puis toutes, même quand elles ne changent plus rien
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
def newton(f, df, x0, n):
    """L’itéré x_n de la méthode de Newton pour f, de dérivée df, à partir de x0."""
    raise NotImplementedError
