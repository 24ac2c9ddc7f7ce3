# %% [markdown]
# ## Taux d’accroissement
#
# Quelle est la pente d’une courbe en $x_0$ ? Prenez-en un second point, décalé d’un pas $h$, et calculez la pente de la droite
# qui passe par les deux (une *sécante*) :
#
# $$ \tau(h) = \frac{f(x_0 + h) - f(x_0)}{h} $$
#
# Quand $h$ tend vers $0$, $\tau(h)$ tend vers la **dérivée** $f'(x_0)$. Ici $h$ est donné, et vous renvoyez $\tau(h)$ lui-même.
#
# * `f` est une fonction d’un nombre ; `x0` est le nombre $x_0$.
# * `h` est le pas : un nombre quelconque sauf $0$. Si $h < 0$, le second point est à gauche du premier ; la formule est la même.
# * Ce taux est pris **vers l’avant** : ses deux points sont $x_0$ et $x_0 + h$, jamais $x_0 - h$.
#
# **Exemple.** $f(x) = x^2$, $x_0 = 7$, $h = 0{,}1$ : $\tau(h) = \frac{7{,}1^2 - 49}{0{,}1} = 14{,}1$. Avec un $h$
# plus petit, il serait plus proche de $f'(7) = 14$.
#
# **Ce qui est vérifié**
#
# * une sécante de la parabole
# * un pas vers la gauche
# * une droite n’a qu’une pente
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
def difference_quotient(f, x0, h):
    """La pente de la sécante de f passant par les points d’abscisses x0 et x0 + h."""
    return (f(x0 + h) - f(x0)) / h
