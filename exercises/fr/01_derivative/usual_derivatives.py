# %% [markdown]
# ## Dérivées usuelles
#
# Neuf dérivées sont à connaître par cœur ; des règles donnent toutes les autres. Donnez la dérivée, par rapport à $x$, de
#
# $$ x^n, \quad \frac{1}{x}, \quad \sqrt{x}, \quad x^\alpha, \quad e^x, \quad \ln x, \quad \cos x, \quad \sin x, \quad \tan x $$
#
# pour $0 < x < \frac{\pi}{2}$, où toutes sont définies.
#
# * Renvoyez un dictionnaire d’expressions SymPy, de clés `"x**n"`, `"1/x"`, `"sqrt(x)"`, `"x**alpha"`, `"exp(x)"`, `"ln(x)"`,
#   `"cos(x)"`, `"sin(x)"`, `"tan(x)"`.
# * Les symboles sont `x`, l’entier positif `n` et le réel `alpha` : `n` et `alpha` restent des lettres. SymPy écrit $\ln$ `sp.log`.
# * Toute forme juste convient. `sp.diff` n’est pas permis, `.diff` non plus.
#
# **Exemple.** La dérivée de $x^n$ pour $n = 3$ est $3x^2$ ; en $x = 2$ elle vaut 12.
#
# **Ce qui est vérifié**
#
# * les puissances
# * le sinus et le cosinus
# * l’inverse
# * en x = 0,7, avec n = 3 et α = 2,5 : la valeur de chaque dérivée
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def usual_derivatives():
    """Les dérivées des neuf fonctions usuelles : un dictionnaire qui associe à chaque fonction (en texte) une expression SymPy."""
    raise NotImplementedError
