# %% [markdown]
# ## Subdivision d’un intervalle
#
# Pour tracer une courbe ou parcourir un intervalle, on prend des points à égale distance. De $a$ à $b$, tous deux compris, $n$ points sont
#
# $$ x_k = a + k\,\frac{b - a}{n - 1}, \qquad k = 0, 1, \dots, n - 1 $$
#
# Entre $n$ points il y a $n - 1$ pas, comme entre $n$ piquets d’une clôture.
#
# * `a` et `b` sont des nombres, éventuellement entiers ; $b$ peut être plus petit que $a$ : les points descendent alors de $a$ à $b$.
# * `n` est le nombre de points, au moins $1$. Pour `n = 1`, le seul point est $a$.
# * Renvoyez le tableau $(x_0, \dots, x_{n-1})$, de forme $(n,)$, en flottants.
# * Dans NumPy, c’est `np.linspace` : écrivez la vôtre sans l’appeler.
#
# **Exemple.** De $a = 5$ à $b = 20$ avec $n = 6$ points : $5$ pas de longueur $3$, donc les points sont $5, 8, 11, 14, 17, 20$.
#
# **Ce qui est vérifié**
#
# * les points de l’exemple
# * cinq points de 0 à 1
# * un seul point est le bout gauche
# * de droite à gauche
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def subdivision(a, b, n):
    """Les n points de a à b à égale distance, les deux bouts compris : forme (n,)."""
    raise NotImplementedError
