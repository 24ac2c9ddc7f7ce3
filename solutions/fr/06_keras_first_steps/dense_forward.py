# %% [markdown]
# ## Une couche Dense à la main
#
# Dans Keras, `Dense(q, activation="relu")` est une couche de $q$ neurones qui lisent tous les mêmes $p$ entrées. `layer.get_weights()` donne ses
# deux tableaux, `[W, b]` : le **noyau** $W$ de forme $(p, q)$ et les **biais** $b$ de forme $(q,)$. Calculez ce que répond la couche :
#
# $$ S = \varphi(X W + b) \qquad S_{kj} = \varphi\Bigl(\sum_{i=1}^{p} X_{ki} W_{ij} + b_j\Bigr) $$
#
# **La ligne $i$ de $W$ correspond à l’entrée $i$, la colonne $j$ au neurone $j$.** Les poids sont donc rangés par entrée, non par neurone.
#
# * `X` est de forme $(m, p)$ : $m$ exemples, un par ligne. Un seul exemple est un tableau d’une ligne.
# * `activation` est un nom connu de Keras, `"linear"`, `"relu"`, `"tanh"` ou `"sigmoid"` :
#
# $$ \mathrm{linear}(t) = t \qquad \mathrm{relu}(t) = \max(t, 0) \qquad \tanh(t) = \frac{e^t - e^{-t}}{e^t + e^{-t}} \qquad \mathrm{sigmoid}(t) = \frac{1}{1 + e^{-t}} $$
#
# * Renvoyez $S$, de forme $(m, q)$, même si $m$ ou $q$ vaut $1$. Écrivez-la avec NumPy, sans Keras.
#
# **Exemple.** Deux entrées, trois neurones, `"relu"`, et un exemple $X = (5\ \ 3)$ :
#
# $$ W = \begin{pmatrix} 1 & 3 & -1 \\ 2 & -1 & -1 \end{pmatrix} \qquad b = (-1, 0, 1) $$
#
# Le premier neurone a pour coefficients $1$ et $2$, sa somme est $5 + 2 \times 3 - 1 = 10$. Les sommes sont $10, 12, -7$, donc $S$ est formé de leurs parties positives.
#
# **Ce qui est vérifié**
#
# * la couche de l’énoncé
# * à l’origine, une couche linéaire donne ses biais
# * une couche sigmoïde
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def dense_forward(X, W, b, activation):
    """Les sorties, (m, q), d’une couche Dense de noyau W, (p, q), et de biais b, (q,), pour les lignes de X, (m, p)."""
    s = X @ W + b                               # (m, q)
    match activation:
        case "linear":
            return s
        case "relu":
            return np.maximum(s, 0)
        case "tanh":
            return np.tanh(s)
        case "sigmoid":
            return 1 / (1 + np.exp(-s))
