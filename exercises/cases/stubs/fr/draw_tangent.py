# %% [markdown]
# ## Dessiner une tangente
#
# La tangente en $x_0$ passe par le point de contact $(x_0, f(x_0))$ avec la pente $f'(x_0)$ :
#
# $$ y = f(x_0) + f'(x_0)\,(x - x_0) $$
#
# Dessinez sur les axes Matplotlib `ax`, pour $a \leq x \leq b$ :
#
# * la **courbe** de $f$ de $x = a$ à $x = b$, tous deux compris, en une seule ligne d’au moins 50 points ;
# * la **tangente** en $x_0$ de $x = a$ à $x = b$, en une seule ligne droite (deux points suffisent) ;
# * un **point** visible au point de contact : un marqueur de `ax.plot`, ou `ax.scatter`.
#
# `f` et `df`, c’est-à-dire $f$ et $f'$, prennent un nombre ou un tableau ; `x0`, `a`, `b` sont des nombres avec $a \leq x_0 \leq b$.
# Dessinez les lignes avec `ax.plot`. Couleurs, styles, axes et textes sont à votre choix ; ce qui est renvoyé n’a pas d’importance.
#
# **Exemple.** $f(x) = x^2$ en $x_0 = 4$, de $a = 0$ à $b = 6$ : le point est en $(4, 16)$, la tangente a pour pente $8$ et va de
# $(0, -16)$ à $(6, 32)$.
#
# **Ce qui est vérifié**
#
# * la courbe est celle de f, de a à b
# * la tangente a la pente f'(x0), la hauteur f(x0) en x0, et va de a à b
# * un marqueur est au point de contact
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def draw_tangent(f, df, x0, a, b, ax):
    """Dessine sur ax la courbe de f de a à b, sa tangente en x0, et le point de contact ; df est la dérivée de f."""
    raise NotImplementedError
