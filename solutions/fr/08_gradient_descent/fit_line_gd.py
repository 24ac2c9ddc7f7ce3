# %% [markdown]
# ## Ajuster une droite par descente
#
# Quelle droite $y = ax + b$ passe le mieux entre $N$ points $(x_i, y_i)$ ? C’est le plus petit des réseaux : un neurone, une entrée,
# pas d’activation. Ses sorties attendues sont les $y_i$, ses sorties produites les $a x_i + b$, et son erreur est la **somme** des carrés des **résidus** $r_i$ :
#
# $$ E(a, b) = \sum_{i=1}^{N} r_i^2 \qquad r_i = y_i - (a x_i + b) $$
#
# Son gradient vient de la règle de la chaîne :
#
# $$ \frac{\partial E}{\partial a} = -2 \sum_{i=1}^{N} x_i\, r_i \qquad \frac{\partial E}{\partial b} = -2 \sum_{i=1}^{N} r_i $$
#
# * `x` et `y` sont des tableaux de forme $(N,)$, éventuellement d’entiers, dans un ordre quelconque ; `P0` est la première droite $(a_0, b_0)$, de forme $(2,)$.
# * `delta` est le pas (ou taux d’apprentissage), `n` le nombre d’itérations de la descente de gradient. Faites-en exactement `n`, et déplacez $a$ et $b$ en même temps.
# * Renvoyez toutes les droites $(a_0, b_0), \dots, (a_n, b_n)$, une par ligne : un tableau de forme $(n+1, 2)$, la première droite comprise.
# * L’erreur est une somme : rien n’est divisé par $N$. (Keras prend la moyenne. Il y faut, pour le même trajet, le pas $N \delta$.)
#
# **Exemple.** Points $(0, 16), (1, 14), (2, 6)$, première droite $(0, 2)$, $\delta = 0{,}05$. Les résidus sont $14, 12, 4$, donc le gradient est
# $(-40, -60)$ et la droite suivante est $(2, 5)$.
#
# **Ce qui est vérifié**
#
# * une itération sur trois points
# * zéro itération renvoie la première droite seule
# * chaque droite est gardée
# * des nombres entiers
# * chaque point en double, c’est le pas en double
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def fit_line_gd(x, y, P0, delta, n):
    """Les droites (a_0, b_0), …, (a_n, b_n) de n itérations de la descente de gradient sur la somme des carrés des résidus : forme (n + 1, 2)."""
    points = [P0]
    for _ in range(n):
        a, b = points[-1]
        r = y - (a * x + b)                                         # (N,)
        gradient = np.array([-2 * (x * r).sum(), -2 * r.sum()])     # (2,)
        points.append(points[-1] - delta * gradient)                # (2,), a new array
    return np.array(points)                                         # (n + 1, 2)
