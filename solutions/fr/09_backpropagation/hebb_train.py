# %% [markdown]
# ## Apprendre sans pente
#
# La fonction de Heaviside a une pente nulle partout où elle en a une : la descente de gradient ne peut pas faire bouger un neurone qui l’utilise. Une
# règle plus ancienne le peut. Le neurone n’a pas de biais ; il répond, avec la convention $H(0) = 1$,
#
# $$ F = H(P \cdot X) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Montrez-lui les exemples l’un après l’autre. Là où la réponse $F$ est la cible $z$, laissez les poids inchangés ; là où elle est fausse, déplacez-les :
#
# $$ P \leftarrow P + 2\,\delta\,(z - F)\,X $$
#
# C’est le pas de gradient de $(F - z)^2$ si l’on fait comme si $H$ avait la pente 1. Le livre l’appelle règle de Hebb ; d’autres disent règle du perceptron, d’après Rosenblatt.
#
# * `X` contient un exemple par ligne, forme $(N, d)$ ; `z` les cibles, 0 ou 1, forme $(N,)$ ; `P0` les premiers poids, forme $(d,)$. Tous peuvent être entiers.
# * `delta` est $\delta > 0$. Une époque parcourt une fois tous les exemples, **dans leur ordre**, chacun avec les poids que le précédent a laissés. Faites-en
#   exactement `epochs`, même quand il n’y a plus rien à corriger.
# * Renvoyez un couple : les derniers poids, forme $(d,)$, et la liste des nombres de réponses fausses, un par époque. Une réponse est jugée
#   **avant** le déplacement des poids.
#
# Si un hyperplan passant par l’origine sépare les deux sortes avec de la marge, les erreurs cessent ; si aucun $P$ n’est juste sur tous les exemples, elles ne cessent jamais.
#
# **Exemple.** $P = (4, 2)$, $\delta = \frac12$, une époque avec $(-1, -2) \to 1$ et $(4, 2) \to 1$. La première somme est négative, donc $F = 0$ : faux, et
# $P$ devient $(4, 2) + (-1, -2)$. Avec ces poids, la seconde réponse est $1$, juste. Une erreur.
#
# **Ce qui est vérifié**
#
# * une erreur et une réponse juste
# * trois époques à la main
# * huit points du plan
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def hebb_train(X, z, P0, delta, epochs):
    """Les derniers poids, forme (d,), et la liste des nombres de réponses fausses rencontrées à chaque époque."""
    P, errors = P0, []
    for _ in range(epochs):
        wrong = 0
        for x, target in zip(X, z):
            F = int(np.sum(P * x) >= 0)
            wrong += int(target != F)
            P = P + 2 * delta * (target - F) * x      # (d,), a new array
        errors.append(wrong)
    return P, errors
