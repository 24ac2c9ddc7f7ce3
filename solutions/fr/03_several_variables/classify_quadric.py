# %% [markdown]
# ## Cuvette, selle ou gouttière
#
# À quoi ressemble la surface de cette fonction ?
#
# $$ f(x, y) = \alpha x^2 + \beta y^2 + \gamma $$
#
# Chaque tranche selon $x$ est une parabole tournée vers le haut si $\alpha > 0$ et vers le bas si $\alpha < 0$, ou une droite horizontale si
# $\alpha = 0$ ; selon $y$, il en va de même avec $\beta$. Renvoyez le nom de la surface, l’une de ces quatre chaînes :
#
# * `"elliptic paraboloid"` (paraboloïde elliptique) : une cuvette ou un dôme, les deux tranches sont tournées du même côté. Ses lignes
#   de niveau sont des ellipses d’un côté de $c = \gamma$, un point pour $c = \gamma$, et vides de l’autre côté.
# * `"hyperbolic paraboloid"` (paraboloïde hyperbolique) : une selle, une tranche est tournée vers le haut et l’autre vers le bas. Ses
#   lignes de niveau sont des hyperboles, et deux droites qui se coupent pour $c = \gamma$.
# * `"parabolic cylinder"` (cylindre parabolique) : une gouttière, des paraboles dans un sens et des droites horizontales dans l’autre.
#   Ses lignes de niveau sont deux droites parallèles, une seule, ou aucune.
# * `"plane"` (plan) : aucune parabole.
#
# Un coefficient n’est nul que s’il vaut exactement $0$.
#
# **Exemple.** $f(x, y) = 7x^2 - 3y^2 - 2$ est tournée vers le haut selon $x$ et vers le bas selon $y$ : `"hyperbolic paraboloid"`.
#
# **Ce qui est vérifié**
#
# * une selle
# * une cuvette
# * une gouttière
# * un dôme
# * aucun carré
# * une cuvette très plate
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def classify_quadric(alpha, beta, gamma):
    """Le nom de la surface z = alpha x² + beta y² + gamma, l’une de quatre chaînes."""
    product = np.sign(alpha) * np.sign(beta)     # −1, 0 or 1
    if product > 0:
        return "elliptic paraboloid"
    if product < 0:
        return "hyperbolic paraboloid"
    if alpha == 0 and beta == 0:
        return "plane"
    return "parabolic cylinder"
