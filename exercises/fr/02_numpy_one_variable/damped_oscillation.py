# %% [markdown]
# ## Oscillation amortie
#
# Un ressort que l’on lâche oscille, chaque fois un peu moins loin. À l’instant $x$, sa hauteur est
#
# $$ y = e^{-\lambda x} \cos(2 \pi \nu x) $$
#
# * $\lambda$, le paramètre `rate`, dit à quelle vitesse la hauteur décroît ; $\nu$, le paramètre `frequency`, est le nombre d’ondes par
#   unité de temps. Les angles sont en radians.
# * `x` est un nombre ou un tableau NumPy de forme quelconque, éventuellement d’entiers. Le résultat a la forme de `x` : la formule s’applique
#   à chaque coefficient.
# * NumPy calcule sur tout un tableau d’un coup : aucune boucle n’est nécessaire, et `np.exp`, `np.cos`, `np.pi` remplacent ceux de `math`.
#
# **Exemple.** Pour $\lambda = \ln 3$ et $\nu = 1$ : en $x = 0$, la hauteur est $1$ ; une demi-onde plus tard, en $x = \frac12$, elle est $-\frac{1}{\sqrt{3}}$ ; en
# $x = 1$, elle est $\frac{1}{3}$.
#
# **Ce qui est vérifié**
#
# * chaque demi-onde, à partir de 0
# * une onde lente
# * des entiers
# * une onde plus tard, toutes les hauteurs sont divisées par le même nombre
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def damped_oscillation(x, rate, frequency):
    """exp(−rate x) cos(2π frequency x) d’un nombre ou de chaque coefficient d’un tableau."""
    raise NotImplementedError
