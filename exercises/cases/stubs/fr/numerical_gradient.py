# %% [markdown]
# ## Un gradient mesuré
#
# Le gradient de $f$ en $P$ est la liste de ses dérivées partielles : une pente par coordonnée. Sans aucune formule pour elles,
# mesurez chaque pente avec deux valeurs de $f$, de part et d’autre de $P$ :
#
# $$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} \simeq \frac{\partial f}{\partial x_i}(P) $$
#
# où $e_i$ est le vecteur dont le seul coefficient non nul est un $1$ à la place $i$ : la coordonnée $i$ bouge, les autres restent.
#
# * `f` prend un tableau de forme $(d,)$ et renvoie un nombre.
# * `P` est le point, un tableau de forme $(d,)$, éventuellement d’entiers ; `h` est le $h > 0$ à utiliser.
# * Renvoyez le tableau $(s_1, \dots, s_d)$. Appelez `f` exactement $2d$ fois : c’est le prix d’un gradient sans formules, et pour un
#   réseau, $d$ se compte en millions.
#
# Ce quotient est dit centré. Son erreur décroît comme $h^2$, celle de $(f(P + h\,e_i) - f(P))/h$ comme $h$ seulement.
#
# **Exemple.** $f(x, y) = x^2 y^3$ en $P = (2 ; 1)$ avec $h = 0{,}1$ : les pentes sont $(4 ; 3{,}01 \times 4)$.
# Le gradient est $(4 ; 3 \times 4)$.
#
# **Ce qui est vérifié**
#
# * un carré fois un cube
# * trois variables
# * un point en nombres entiers
# * prend deux valeurs par coordonnée
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def numerical_gradient(f, P, h):
    """Les pentes de f en P selon chaque coordonnée, par différences centrées de demi-largeur h : forme (d,)."""
    raise NotImplementedError
