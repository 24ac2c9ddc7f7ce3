# %% [markdown]
# ## Gradient de l’erreur quadratique moyenne
#
# Un neurone sans activation a $l$ entrées $x = (x_1, \dots, x_l)$, des poids $w$ et un biais $b$ ; sa sortie est $F(x) = x_1 w_1 + \dots + x_l w_l + b$. Avec une entrée, c’est une
# droite ; avec deux, un plan. Son **erreur quadratique moyenne** (mse, *mean squared error*) sur $N$ points est
#
# $$ E(w, b) = \frac1N \sum_{i=1}^{N} e_i^2 \qquad e_i = F(x_i) - y_i $$
#
# La dérivée par rapport à un poids a pour facteur l’entrée que ce poids multiplie :
#
# $$ \frac{\partial E}{\partial w_j} = \frac2N \sum_{i=1}^{N} e_i\, x_{ij} \qquad \frac{\partial E}{\partial b} = \frac2N \sum_{i=1}^{N} e_i $$
#
# * `X` est de forme $(N, l)$ : l’entrée $x_i$ est sa ligne $i$. `y` est de forme $(N,)$ : les sorties attendues. `w` est de forme $(l,)$, `b` est un nombre. Tous peuvent être entiers.
# * Renvoyez le couple $(\partial E/\partial w,\ \partial E/\partial b)$ : un tableau de forme $(l,)$ et un nombre.
# * L’erreur est une **moyenne** : divisez par $N$, le nombre de points, une seule fois. (Dans `fit_line_gd`, c’était une somme. Les bibliothèques prennent la moyenne, le chapitre 9
#   aussi. Le livre lit parfois mse comme « minimal squared error » ; le m est celui de *mean*.)
#
# **Exemple.** $X = \begin{pmatrix} 1 & 0 \\ 2 & 1 \end{pmatrix}$, $y = (-2, 6)$, $w = (2, 3)$, $b = 1$. Les sorties sont $3$ et $8$, donc $e = (5, 2)$.
# Avec $\frac2N = 1$ : $\partial E/\partial w = (5 + 2 \times 2,\ 2) = (9, 2)$ et $\partial E/\partial b = 5 + 2 = 7$.
#
# **Ce qui est vérifié**
#
# * deux points et deux entrées
# * une seule entrée
# * cinq points et trois entrées
# * les mêmes points deux fois ne changent rien
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def mse_gradient(X, y, w, b):
    """Le couple (∂E/∂w, ∂E/∂b) de l’erreur quadratique moyenne du neurone x · w + b sur les points (X, y)."""
    raise NotImplementedError
