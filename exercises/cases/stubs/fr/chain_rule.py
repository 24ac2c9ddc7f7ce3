# %% [markdown]
# ## Dérivée d’une composée
#
# Un réseau applique des fonctions l’une après l’autre. Soit $y = f(x)$, puis $z = g(y)$ : la composée est $z = g(f(x))$. Si $y$ varie
# $f'(x)$ fois aussi vite que $x$, et $z$ varie $g'(y)$ fois aussi vite que $y$, les deux vitesses se multiplient (c’est la **règle de la chaîne**) :
#
# $$ (g \circ f)'(x) = \frac{dz}{dx} = \frac{dz}{dy} \cdot \frac{dy}{dx} = g'(f(x)) \cdot f'(x) $$
#
# * `f` est la fonction intérieure, appliquée la première ; `df` est sa dérivée $f'$.
# * `dg` est la dérivée $g'$ de la fonction extérieure ; $g$ elle-même ne sert pas.
# * `x` est un nombre. Renvoyez le nombre $(g \circ f)'(x)$.
#
# **Exemple.** $z = (x^2 + 1)^3$ : $f(x) = x^2 + 1$ a pour dérivée $f'(x) = 2x$, et $g(y) = y^3$ a pour dérivée $g'(y) = 3y^2$. En
# $x = 5$ : $y = 26$, $g'(26) = 2028$, $f'(5) = 10$, donc la pente est $2028 \times 10 = 20280$.
#
# **Ce qui est vérifié**
#
# * le cube d’une parabole
# * le sinus d’un multiple de x
# * la dérivée extérieure est prise en f(x)
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
def chain_rule(dg, f, df, x):
    """La dérivée en x de la composée g(f(x)) ; dg et df sont les dérivées de g et de f."""
    raise NotImplementedError
