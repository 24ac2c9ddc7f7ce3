# %% [markdown]
# ## Dérivées partielles
#
# Pour dériver une fonction de plusieurs variables par rapport à l’une d’elles, traitez toutes les autres comme des constantes :
#
# $$ \frac{\partial f}{\partial x}(x_0, y_0) = \lim_{h \to 0} \frac{f(x_0 + h, y_0) - f(x_0, y_0)}{h} $$
#
# Trouvez à la main les dérivées partielles, pour $x > 0$, $0 < y < \pi$ et $z > 0$, de
#
# $$ x^2 e^{3y}, \quad \cos(x + y^2)\, e^{-z}, \quad x^2 \sin(yz), \quad \ln(x^2 y + \sin y) $$
#
# * Renvoyez un dictionnaire. Ses clés sont les fonctions telles que Python les écrit : `"x**2*exp(3*y)"`, `"cos(x + y**2)*exp(-z)"`,
#   `"x**2*sin(y*z)"`, `"ln(x**2*y + sin(y))"`.
# * Chaque valeur est la liste des dérivées partielles, **par rapport à $x$, puis à $y$, puis à $z$** lorsque la fonction a un $z$ :
#   deux ou trois expressions SymPy des symboles `x`, `y`, `z` : `sp.symbols("x y z", positive=True)`.
# * Toute forme juste convient. `sp.diff` n’est pas permis, `.diff` non plus.
#
# **Exemple.** Pour $x^2 y^3$, la liste est $(2xy^3,\ 3x^2y^2)$ ; en $(2, 1)$ cela fait 4 et 12.
#
# **Ce qui est vérifié**
#
# * un carré fois une exponentielle
# * un produit dans un sinus
# * en (1,5 ; 0,7 ; 0,4) : la valeur de chaque dérivée partielle
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def partial_derivatives_symbolic():
    """Les dérivées partielles de quatre fonctions : un dictionnaire qui associe à chaque fonction (en texte) la liste selon x, y et, s’il y a lieu, z."""
    x, y, z = sp.symbols("x y z", positive=True)
    u = x**2 * y + sp.sin(y)
    return {
        "x**2*exp(3*y)": [2 * x * sp.exp(3 * y), 3 * x**2 * sp.exp(3 * y)],
        "cos(x + y**2)*exp(-z)": [
            -sp.sin(x + y**2) * sp.exp(-z),
            -2 * y * sp.sin(x + y**2) * sp.exp(-z),
            -sp.cos(x + y**2) * sp.exp(-z),
        ],
        "x**2*sin(y*z)": [2 * x * sp.sin(y * z), x**2 * z * sp.cos(y * z), x**2 * y * sp.cos(y * z)],
        "ln(x**2*y + sin(y))": [2 * x * y / u, (x**2 + sp.cos(y)) / u],
    }
