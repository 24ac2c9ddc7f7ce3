# %% [markdown]
# ## Entraîner un neurone
#
# Apprenez à un neurone à distinguer deux sortes de points. En $(x_i, y_i)$ il répond $s_i = \sigma(a x_i + b y_i + c)$ ; la cible $z_i$ est $0$ ou $1$.
# Ses poids $P = (a, b, c)$ descendent l’erreur quadratique moyenne, pas à pas :
#
# $$ E(P) = \frac{1}{N} \sum_{i=1}^{N} (s_i - z_i)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$
#
# $$ \nabla E(P) = \frac{1}{N} \sum_{i=1}^{N} 2\,(s_i - z_i)\; s_i (1 - s_i) \begin{pmatrix} x_i \\ y_i \\ 1 \end{pmatrix} $$
#
# * `P0` contient les premiers poids, forme $(3,)$, éventuellement entiers ; `X` un point par ligne, forme $(N, 2)$ ; `z` les cibles, forme $(N,)$.
# * `delta` est le taux d’apprentissage $\delta > 0$ ; `n` est le nombre d’itérations : faites-en exactement `n`, chacune avec **tous** les exemples.
# * Renvoyez un couple : les poids $P_0, \dots, P_n$, un par ligne, un tableau de forme $(n+1, 3)$ ; et les erreurs $E(P_0), \dots, E(P_n)$, un tableau
#   de forme $(n+1,)$. L’erreur à la place $k$ est celle des poids de la ligne $k$.
#
# L’erreur diminue à chaque itération si $\delta$ est assez petit ; avec un grand $\delta$, elle peut augmenter. Ne vous arrêtez pas pour autant.
#
# **Exemple.** $P_0 = (0, 0, 0)$, un point $(20, 16)$ de cible $0$, $\delta = 1$. Alors $s = \frac12$, donc $E(P_0) = \frac14$ ; le gradient est
# $(5, 4, \frac14)$, d’où $P_1 = (-5, -4, -\frac14)$. Là, $E(P_1)$ est presque nulle.
#
# **Ce qui est vérifié**
#
# * une itération à partir de zéro
# * zéro itération, c’est le départ et son erreur
# * chaque point et chaque erreur sont gardés
# * un départ en nombres entiers
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def train_neuron(P0, X, z, delta, n):
    """Les poids P_0, …, P_n, forme (n + 1, 3), et les erreurs E(P_0), …, E(P_n), forme (n + 1,)."""
    raise NotImplementedError
