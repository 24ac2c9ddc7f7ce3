# %% [markdown]
# ## Le gradient d’un neurone
#
# Un neurone à deux entrées répond $s_i = \sigma(a x_i + b y_i + c)$ au point $(x_i, y_i)$, où $\sigma(t) = 1/(1 + e^{-t})$. Il devrait
# répondre la cible $z_i$. Son erreur est la **moyenne** des carrés des écarts :
#
# $$ E(a, b, c) = \frac{1}{N} \sum_{i=1}^{N} (s_i - z_i)^2 $$
#
# Trois facteurs font sa pente selon $a$ : le carré, puis $\sigma$, de dérivée $\sigma' = \sigma\,(1 - \sigma)$, puis $a x_i$. Donc
#
# $$ \frac{\partial E}{\partial a} = \frac{1}{N} \sum_{i=1}^{N} 2\,(s_i - z_i)\; s_i (1 - s_i)\; x_i $$
#
# et de même avec $y_i$ à la place de $x_i$ pour $b$, et avec $1$ pour $c$.
#
# * `P` contient les poids $(a, b, c)$ : forme $(3,)$. `X` contient un point $(x_i, y_i)$ par ligne : forme $(N, 2)$.
# * `z` contient les cibles : forme $(N,)$. Ce sont $0$ et $1$, ou des nombres entre les deux.
# * Renvoyez $(\frac{\partial E}{\partial a}, \frac{\partial E}{\partial b}, \frac{\partial E}{\partial c})$ : forme $(3,)$. Il doit être juste même loin de la droite
#   $ax + by + c = 0$, où $e^{1000}$ est trop grand pour un flottant ; $\sigma(t) = \frac{1}{2}(1 + \tanh \frac{t}{2})$ convient partout.
#
# **Exemple.** $P = (0, 0, 0)$, un point $(28, 24)$ de cible $0$. Alors $s = \frac12$, et $2 \times \frac12 \times \frac12 \times \frac12 = \frac14$ :
# le gradient est $(7, 6, \frac14)$.
#
# **Ce qui est vérifié**
#
# * des poids nuls et un point
# * trois points
# * huit points
# * des nombres entiers
# * des points loin de la droite
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def neuron_gradient(P, X, z):
    """Le gradient (∂E/∂a, ∂E/∂b, ∂E/∂c) de l’erreur quadratique moyenne du neurone de poids P : forme (3,)."""
    s = (1 + np.tanh((X @ P[:2] + P[2]) / 2)) / 2           # (N,)
    d = 2 * (s - z) * s * (1 - s) / len(z)                  # (N,)
    return np.array([*(d @ X), d.sum()])                    # (3,)
