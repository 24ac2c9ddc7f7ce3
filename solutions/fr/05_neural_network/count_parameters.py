# %% [markdown]
# ## Compter les poids
#
# Dans un réseau de couches denses, chaque neurone lit toutes les sorties de la couche précédente. Combien y a-t-il de poids à choisir ?
#
# Un neurone à $p$ entrées a $p$ coefficients et un biais, qui est aussi un poids. Avec $n_0$ entrées, puis des couches de $n_1, \dots, n_L$
# neurones, additionnez sur les couches :
#
# $$ \sum_{l=1}^{L} (n_{l-1} + 1)\, n_l $$
#
# * `sizes` est la liste $[n_0, n_1, \dots, n_L]$ : le nombre d’entrées d’abord, puis le nombre de neurones de chaque couche.
# * Renvoyez le nombre de poids, un entier. Les entrées ne sont pas des neurones : elles n’ont pas de poids à elles. Sans aucune couche, ce nombre est $0$.
#
# **Exemple.** `[5, 6, 2]` : la première couche a $6$ neurones de $5 + 1$ poids chacun, soit $36$ ; la dernière a $2$ neurones de
# $6 + 1$ poids chacun, soit $14$. En tout $50$ poids.
#
# **Ce qui est vérifié**
#
# * le réseau de l’énoncé
# * un seul neurone
# * trois couches
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
def count_parameters(sizes):
    """Le nombre de poids, biais compris, d’un réseau dense de tailles [entrées, neurones de la couche 1, …, neurones de la couche L]."""
    return sum((n_in + 1) * n_out for n_in, n_out in zip(sizes, sizes[1:]))
