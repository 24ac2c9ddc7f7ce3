# %% [markdown]
# ## Dérivée d’une composée, en formules
#
# La dérivée d’une composée est la dérivée de la fonction extérieure **prise en $f(x)$**, multipliée par la dérivée de la fonction intérieure :
#
# $$ (g \circ f)'(x) = g'(f(x)) \cdot f'(x) $$
#
# Dérivez à la main, pour $0 < x < \frac{\pi}{2}$ :
#
# $$ \sin(3x), \quad \cos(2x^2), \quad (1 + x^2)^5, \quad \ln(\cos x), \quad \sqrt{\tan x}, \quad e^{(\ln x)^3 + 1}, \quad \frac{1}{1 + e^{2x}} $$
#
# * Renvoyez un dictionnaire d’expressions SymPy. Ses clés sont les fonctions telles que Python les écrit : `"sin(3*x)"`, `"cos(2*x**2)"`,
#   `"(1 + x**2)**5"`, `"ln(cos(x))"`, `"sqrt(tan(x))"`, `"exp(ln(x)**3 + 1)"`, `"1/(1 + exp(2*x))"`.
# * Le symbole est `x = sp.Symbol("x", real=True)`. SymPy écrit le logarithme `sp.log`.
# * Toute forme juste convient, simplifiée ou non. `sp.diff` n’est pas permis, `.diff` non plus.
#
# **Exemple.** Pour $e^{3x}$, la fonction extérieure est $e^u$, de dérivée $e^u$, l’intérieure $u = 3x$, de dérivée 3 : la dérivée est $3 e^{3x}$.
#
# **Ce qui est vérifié**
#
# * le sinus d’une fonction affine
# * le cosinus d’un carré
# * le logarithme d’un cosinus
# * en x = 0,7 : la valeur de chaque dérivée
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def chain_rule_symbolic():
    """Les dérivées de sept composées : un dictionnaire qui associe à chaque fonction (en texte) une expression SymPy."""
    raise NotImplementedError
