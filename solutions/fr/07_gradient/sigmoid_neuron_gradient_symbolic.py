# %% [markdown]
# ## Gradient d’un neurone sigmoïde
#
# Un neurone donne $s$ alors qu’on attendait $z$. Son erreur quadratique est $E$, et $\sigma(u) = \frac{1}{1 + e^{-u}}$ :
#
# $$ s = \sigma(ax + by + c) \qquad E = (s - z)^2 $$
#
# La sigmoïde vérifie $\sigma' = \sigma(1 - \sigma)$ : une fois $s$ calculé, chaque pente est un produit de nombres connus. Trouvez à la main
#
# $$ \frac{\partial s}{\partial a}, \quad \frac{\partial s}{\partial b}, \quad \frac{\partial s}{\partial c}, \quad \frac{\partial s}{\partial x}, \quad \frac{\partial s}{\partial y}, \quad \frac{\partial E}{\partial a}, \quad \frac{\partial E}{\partial b}, \quad \frac{\partial E}{\partial c} $$
#
# * Renvoyez un dictionnaire de clés `"ds/da"`, `"ds/db"`, `"ds/dc"`, `"ds/dx"`, `"ds/dy"`, `"dE/da"`, `"dE/db"`, `"dE/dc"`.
# * Les expressions utilisent **la lettre `s` pour la sortie**, et `a`, `b`, `x`, `y`, `z` : `sp.symbols("a b x y z s", real=True)`.
#   Il n’y reste aucune exponentielle.
# * Toute forme juste convient. `sp.diff` n’est pas permis, `.diff` non plus.
#
# **Exemple.** Avec $s = \frac{1}{2}$, $x = 3$, $y = -1$, $z = 0$ : $\frac{\partial s}{\partial a} = 3 \cdot \frac{1}{4} = \frac{3}{4}$ et
# $\frac{\partial E}{\partial a} = 2 \cdot \frac{1}{2} \cdot \frac{3}{4} = \frac{3}{4}$.
#
# **Ce qui est vérifié**
#
# * les pentes selon les poids
# * l’erreur selon le biais
# * en a = 0,5, b = −2, x = 3, y = 1,5, z = 1, s = 0,3 : la valeur de chaque dérivée
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def sigmoid_neuron_gradient_symbolic():
    """Dérivées partielles de la sortie s et de l’erreur E, écrites avec s : un dictionnaire d’expressions SymPy."""
    a, b, x, y, z, s = sp.symbols("a b x y z s", real=True)
    slope = s * (1 - s)
    return {
        "ds/da": x * slope,
        "ds/db": y * slope,
        "ds/dc": slope,
        "ds/dx": a * slope,
        "ds/dy": b * slope,
        "dE/da": 2 * (s - z) * x * slope,
        "dE/db": 2 * (s - z) * y * slope,
        "dE/dc": 2 * (s - z) * slope,
    }
