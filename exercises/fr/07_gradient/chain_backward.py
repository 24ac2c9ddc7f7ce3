# %% [markdown]
# ## Retour le long d’une chaîne
#
# Le plus simple des réseaux profonds est une chaîne : $n$ neurones, l’un après l’autre, à une seule entrée chacun. Le neurone $i$ a le poids
# $a_i$, le biais $b_i$ et l’activation $\varphi_i$. À partir de $g_0 = x$,
#
# $$ u_i = a_i\, g_{i-1} + b_i \qquad g_i = \varphi_i(u_i) \qquad F = g_n $$
#
# Comment $F$ varie-t-elle avec chaque poids ? Revenez en arrière, à partir de $\frac{\partial F}{\partial g_n} = 1$ :
#
# $$ \frac{\partial F}{\partial b_i} = \frac{\partial F}{\partial g_i}\, \varphi_i'(u_i) \qquad \frac{\partial F}{\partial a_i} = \frac{\partial F}{\partial b_i}\; g_{i-1} \qquad \frac{\partial F}{\partial g_{i-1}} = \frac{\partial F}{\partial b_i}\; a_i $$
#
# La dernière de ces pentes est $\frac{\partial F}{\partial g_0} = \frac{\partial F}{\partial x}$.
#
# * `x` est un nombre ; `a` et `b` sont des tableaux de forme $(n,)$ ; en Python, `a[0]` est $a_1$.
# * `phis` est la liste des fonctions $\varphi_1, \dots, \varphi_n$, `dphis` celle de leurs dérivées. Chacune prend et renvoie un nombre ; appelez chacune une fois.
# * Renvoyez $(F,\ \frac{\partial F}{\partial a},\ \frac{\partial F}{\partial b},\ \frac{\partial F}{\partial x})$ : un nombre, deux tableaux de forme $(n,)$, un nombre.
# * La dérivée $\varphi_i'$ se prend en $u_i$ tout entier, biais compris. Rien n’est divisé : une valeur $g_i = 0$ ne gêne pas.
#
# **Exemple.** $x = 5$, puis $u_1 = 3 \times 5 + 4 = 19$ et $g_1 = u_1^2 = 361$ ; puis $F = 10\, g_1 - 7 = 3603$. Retour :
# $\partial F/\partial b_2 = 1$, $\partial F/\partial a_2 = 361$ et $\partial F/\partial g_1 = 10$ ; donc
# $\partial F/\partial b_1 = 10 \times 2 u_1 = 380$, $\partial F/\partial a_1 = 1900$ et $\partial F/\partial x = 1140$.
#
# **Ce qui est vérifié**
#
# * un carré, puis un multiple
# * un seul neurone
# * trois neurones différents
# * chaque fonction est appelée une fois
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def chain_backward(x, a, b, phis, dphis):
    """F, ses dérivées par rapport aux poids (n,), aux biais (n,), et à x."""
    raise NotImplementedError
