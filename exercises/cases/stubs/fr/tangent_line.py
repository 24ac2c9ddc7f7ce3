# %% [markdown]
# ## Tangente
#
# Vue de très près, une courbe paraît droite. À un petit pas $h$ de $x_0$, c’est presque une droite :
#
# $$ f(x_0 + h) \simeq f(x_0) + h\, f'(x_0) $$
#
# Cette droite est la **tangente** en $x_0$ : elle passe par le point $(x_0, f(x_0))$ et a pour pente $f'(x_0)$. Écrivez-la
#
# $$ y = m x + p $$
#
# * `f` et `df` sont des fonctions d’un nombre : $f$ et sa dérivée $f'$. `x0` est le nombre $x_0$.
# * Renvoyez le couple `(m, p)` : d’abord la pente $m$, puis l’ordonnée à l’origine $p$, qui est la hauteur de la droite en $x = 0$
#   (non en $x = x_0$).
# * Utilisez la dérivée donnée ; ne l’estimez pas.
#
# **Exemple.** $f(x) = x^2$ en $x_0 = 8$ : la pente est $m = 16$ ; la droite passe par $(8, 64)$, donc
# $p = 64 - 16 \times 8 = -64$. Renvoyez `(16, -64)`.
#
# **Ce qui est vérifié**
#
# * la tangente à la parabole
# * la racine carrée en 1
# * une courbe qui descend
# * utilise la dérivée donnée
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
def tangent_line(f, df, x0):
    """La pente m et l’ordonnée à l’origine p de la tangente y = m x + p à la courbe de f en x0 ; df est la dérivée de f."""
    raise NotImplementedError
