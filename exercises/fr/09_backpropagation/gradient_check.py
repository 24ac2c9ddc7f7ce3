# %% [markdown]
# ## Vérification d’un gradient
#
# Vous avez calculé un gradient $g$ à la main : est-ce bien celui de $f$ ? Mesurez la pente de $f$ selon chaque coordonnée,
#
# $$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} $$
#
# où $e_i$ est le vecteur dont le seul coefficient non nul est un $1$ à la place $i$. Comparez ensuite ces pentes au gradient annoncé $g = (g_1, \dots, g_d)$ en $P$ :
#
# $$ \varepsilon = \frac{\max_i |g_i - s_i|}{\max_i \max(|g_i|,\, |s_i|)} $$
#
# * `f` prend un tableau de forme $(d,)$ et renvoie un nombre ; `g` prend le même et renvoie un tableau de forme $(d,)$.
# * `P` est le point, un tableau de forme $(d,)$, éventuellement d’entiers ; `h` est le $h > 0$ à utiliser. Renvoyez l’erreur $\varepsilon$, un nombre.
# * L’échelle est **la même** pour toutes les coordonnées, la plus grande de toutes les pentes : sinon, une coordonnée de
#   pente nulle comparerait des erreurs d’arrondi entre elles.
# * Si tous les $g_i$ et tous les $s_i$ sont nuls, l’erreur est $0$.
#
# Avec $h = 10^{-5}$, un gradient juste donne environ $10^{-10}$, et une faute de calcul le plus souvent plus de $10^{-3}$ : on les distingue sans peine.
#
# **Exemple.** $f(a, b) = a^3 + 6\,b$ en $P = (1, 2)$ avec $h = 0{,}1$. Les pentes sont $s = (3{,}01 ; 6)$. Le gradient
# annoncé $g = (3 ; 5)$ est faux en $b$ : les écarts sont $0{,}01$ et $1$, la plus grande pente est $6$, donc l’erreur est $1/6$.
#
# **Ce qui est vérifié**
#
# * une pente sur les deux est fausse
# * un gradient juste laisse l’erreur des différences
# * un gradient de signe contraire
# * une fonction constante a une erreur nulle
# * distingue les gradients justes des faux
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def gradient_check(f, g, P, h):
    """Le plus grand écart entre g(P) et les pentes de f en P, relativement à la plus grande de toutes les pentes."""
    raise NotImplementedError
