# %% [markdown]
# ## Des neurones pour « ou », « et », « non »
#
# Un neurone à $n$ entrées dont l’activation est la fonction de Heaviside répond $0$ ou $1$, avec $H(0) = 1$ :
#
# $$ F(x_1, \dots, x_n) = H(a_1 x_1 + \cdots + a_n x_n + a_0) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Chaque entrée vaut $0$ (non) ou $1$ (oui). Choisissez les poids de trois neurones :
#
# * `or_neuron(n)` (ou) : $1$ quand **au moins une** des $n$ entrées vaut $1$ ; $0$ quand toutes valent $0$.
# * `and_neuron(n)` (et) : $1$ quand les $n$ entrées valent **toutes** $1$ ; $0$ sinon.
# * `not_neuron()` (non) : une seule entrée ; $1$ quand elle vaut $0$, et $0$ quand elle vaut $1$.
#
# Chaque fonction renvoie un couple `(a, a0)` : la liste ou le tableau des $n$ coefficients $(a_1, \dots, a_n)$, et le biais $a_0$, un nombre.
# Les neurones doivent être justes pour tout $n \ge 1$, en chacun des $2^n$ points.
#
# Les poids sont des nombres réels de votre choix : on ne regarde que les réponses du neurone. Évitez les sommes qui ne sont
# nulles qu’aux arrondis près, comme $0{,}1 + 0{,}2 - 0{,}3$ : elles sont calculées en flottants.
#
# **Exemple.** Le neurone `([6, -6], -6)` est « $x$ et non $y$ ». En $(0,0)$, $(0,1)$, $(1,0)$, $(1,1)$ les sommes valent
# $-6,\ -12,\ 0,\ -6$, et $H$ en fait $0, 0, 1, 0$.
#
# **Ce qui est vérifié**
#
# * le « ou » de deux entrées, en (0, 0), (0, 1), (1, 0), (1, 1)
# * le « et » de deux entrées, en (0, 0), (0, 1), (1, 0), (1, 1)
# * le « non » d’une entrée, en 0 et 1
# * le « et » de trois entrées, de (0, 0, 0), (0, 0, 1), … à (1, 1, 1)
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def or_neuron(n):
    """Coefficients et biais (a, a0) d’un neurone à n entrées qui vaut 1 quand au moins une d’elles vaut 1."""
    raise NotImplementedError


def and_neuron(n):
    """Coefficients et biais (a, a0) d’un neurone à n entrées qui vaut 1 quand toutes valent 1."""
    raise NotImplementedError


def not_neuron():
    """Coefficients et biais (a, a0) d’un neurone à une entrée qui vaut 1 quand elle vaut 0, et 0 quand elle vaut 1."""
    raise NotImplementedError
