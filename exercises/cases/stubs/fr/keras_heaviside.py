# %% [markdown]
# ## Votre propre activation
#
# Keras n’a pas d’activation qui porte le nom de Heaviside : elle ne sert à rien pour apprendre, car sa dérivée est nulle partout où elle existe. Avec des poids fixés
# à la main, elle répond oui ou non. Dans ce cours, $H(0) = 1$ :
#
# $$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Au lieu d’un nom, l’argument `activation` d’une couche peut être une **fonction** qui prend un tenseur et renvoie un tenseur de même forme. Écrivez deux
# fonctions.
#
# * `step_activation(x)` : $H$ en chaque coefficient de `x`, sous forme de nombres $0$ et $1$, non de booléens. `x` est un tenseur de forme quelconque, ou un tableau NumPy.
# * `heaviside_layer(W, b, X)` : ce que prédit une couche `Dense` munie de cette activation pour les lignes de `X`, de forme $(m, p)$. Son noyau `W` est de forme
#   $(p, q)$, ses biais `b` de forme $(q,)$. Construisez un modèle formé de cette seule couche, fixez ses poids par `set_weights([W, b])` et renvoyez sa
#   prédiction, de forme $(m, q)$.
#
# Avant de calculer quoi que ce soit, `predict` appelle votre activation sur un tenseur **symbolique**, qui a une forme mais pas encore de valeurs.
# Une fonction NumPy ou un `if` y échoue donc : utilisez des comparaisons, des calculs et les fonctions de `keras.ops`, par exemple `keras.ops.cast`, `keras.ops.where`,
# `keras.ops.sign`.
#
# **Exemple.** Deux entrées et deux neurones :
#
# $$ W = \begin{pmatrix} -1 & 2 \\ 0 & 1 \end{pmatrix} \qquad b = (2, -1) $$
#
# En $(2, 0)$ la somme du premier neurone est $-2 + 2 = 0$ et il répond $H(0) = 1$ ; en $(3, 0)$ la somme est $-1$ et il répond $0$.
#
# **Ce qui est vérifié**
#
# * step_activation en deux nombres négatifs, en 0 et en deux nombres positifs
# * la couche de l’énoncé
# * une couche de trois neurones
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import keras
import numpy as np


def step_activation(x):
    """1 là où un coefficient du tenseur x est positif ou nul, 0 ailleurs : un tenseur de même forme."""
    raise NotImplementedError


def heaviside_layer(W, b, X):
    """Ce que prédit un modèle Keras pour les lignes de X : une seule couche Dense de noyau W, de biais b et d’activation step_activation."""
    raise NotImplementedError
