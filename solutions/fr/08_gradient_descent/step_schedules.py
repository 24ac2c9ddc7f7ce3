# %% [markdown]
# ## Des pas qui diminuent
#
# Un grand pas fait du chemin, un petit pas se stabilise. Un **plan de décroissance** commence par l’un et finit par l’autre :
# l’itération numéro $k = 0, 1, 2, \dots$ se fait avec le pas $\delta_k$. Écrivez quatre plans, dits dans le livre linéaire, quadratique, exponentiel et *decay* (les deux premiers ne sont ni linéaire ni quadratique en $k$) :
#
# $$ \delta_k = \frac{\delta_0}{k + 1} \qquad \delta_k = \frac{\delta_0}{(k + 1)^2} \qquad \delta_k = \delta_0\, e^{-\beta k} \qquad \delta_k = \frac{\delta_0}{\alpha k + 1} $$
#
# * `k` est le numéro de l’itération, ou un tableau de forme $(n,)$ de tels numéros, tous entiers. Ils ne commencent pas forcément à $0$ et ne se
#   suivent pas forcément.
# * `delta0` est le premier pas (ou taux d’apprentissage) $\delta_0 > 0$ : chaque plan donne $\delta_0$ pour $k = 0$.
# * `beta` est $\beta > 0$ ; `alpha` est $\alpha \ge 0$, en pratique entre $10^{-6}$ et $10^{-4}$, et pour $\alpha = 0$ le pas est constant.
# * Chaque $\delta_k$ se calcule à partir de $\delta_0$, non de $\delta_{k-1}$. Le résultat est un nombre pour un nombre, un tableau de forme $(n,)$
#   pour un tableau.
#
# **Exemple.** Pour $\delta_0 = 0{,}18$ et $k = 2$ : le plan linéaire donne $\delta_0 / 3 = 0{,}06$, le quadratique
# $\delta_0 / 9 = 0{,}02$, l’exponentiel avec $\beta = 0{,}5$ donne $\delta_0\, e^{-1} \simeq 0{,}0662$, et le dernier (*decay*) avec
# $\alpha = 0{,}5$ donne $\delta_0 / 2 = 0{,}09$.
#
# **Ce qui est vérifié**
#
# * linéaire : on divise par 1, puis 2, puis 3
# * quadratique : on divise par 1, puis 4, puis 9
# * exponentiel : on multiplie chaque fois par le même facteur
# * decay : on ajoute un à alpha k
# * chaque plan commence par delta0
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def linear_schedule(k, delta0):
    """Les pas delta0 / (k + 1)."""
    return delta0 / (k + 1)


def quadratic_schedule(k, delta0):
    """Les pas delta0 / (k + 1)²."""
    return delta0 / (k + 1) ** 2


def exponential_schedule(k, delta0, beta):
    """Les pas delta0 fois exp(−beta k)."""
    return delta0 * np.exp(-beta * k)


def decay_schedule(k, delta0, alpha):
    """Les pas delta0 / (alpha k + 1)."""
    return delta0 / (alpha * k + 1)
