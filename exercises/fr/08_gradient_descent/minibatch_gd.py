# %% [markdown]
# ## Mini-lots
#
# Une donnée par itération, c’est irrégulier ; toutes, c’est lent. L’entraînement prend un **lot** $B$ (*batch*) de $K$ données par itération, souvent entre $2$ et $32$, et va contre la
# **somme** de leurs gradients locaux :
#
# $$ P_{k+1} = P_k - \delta \sum_{i \in B} \nabla E_i(P_k) $$
#
# Quand les $N$ données ont toutes servi une fois, une **époque** est finie, et on mélange les données pour la suivante. Ici, les mélanges sont donnés, pour que tout le monde trouve
# le même trajet.
#
# * `grad` est la fonction $(P, i) \mapsto \nabla E_i(P)$ : `grad(P, i)` prend un tableau de forme $(d,)$ et un numéro de donnée de $0$ à $N - 1$, et donne un tableau de forme $(d,)$.
# * `order` est un tableau d’entiers, avec une ligne de $N$ nombres par époque : sa ligne $e$ donne les données dans l’ordre où l’époque $e$ les prend.
# * `K` est la taille d’un lot. Le premier lot d’une époque est formé des $K$ premiers numéros de sa ligne, et ainsi de suite. Si $K$ ne divise pas $N$, le **dernier lot est plus petit** :
#   il contient ce qui reste. Chaque époque commence un nouveau lot. Si $K \ge N$, il y a un lot par époque.
# * `P0` est le départ, de forme $(d,)$, éventuellement d’entiers ; `delta` est le pas (ou taux d’apprentissage). Tous les gradients d’un lot sont pris au même point.
# * Renvoyez `P0` et le point après **chaque lot**, un par ligne. Une époque ajoute $\lceil N/K \rceil$ lignes, le quotient arrondi vers le haut. Appelez `grad` une fois pour chaque donnée de chaque lot.
#
# Pour $K = 1$, c’est la descente stochastique ; pour $K = N$, la descente classique. Keras prend la moyenne sur un lot au lieu de la somme : son taux d’apprentissage serait $K \delta$, exactement si
# $K$ divise $N$.
#
# **Exemple.** Trois données, $E_i(a) = (a - t_i)^2$ avec $t = (3, -10, 7)$, une époque dans l’ordre $(2, 0, 1)$, $K = 2$, $a_0 = 7$, $\delta = 0{,}125$. Le premier lot est $\{2, 0\}$ :
# ses pentes en $7$ sont $0$ et $8$, leur somme est $8$, donc $a_1 = 6$. Le second est $\{1\}$ : sa pente en $6$ est $32$, donc $a_2 = 2$.
#
# **Ce qui est vérifié**
#
# * une époque de trois données deux par deux
# * deux époques de quatre données deux par deux
# * un dernier lot plus petit
# * un départ en nombres entiers
# * chaque donnée est demandée une fois par époque : les numéros i, dans l’ordre
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def minibatch_gd(grad, order, K, P0, delta):
    """P0 et le point après chaque lot de K données, époque par époque dans les ordres donnés, un par ligne."""
    raise NotImplementedError
