# %% [markdown]
# ## Softmax
#
# Un réseau se termine par un nombre par classe, les **logits** $z$. Transformez chaque ligne de logits en probabilités :
#
# $$ p_{ij} = \frac{e^{z_{ij}}}{\sum_k e^{z_{ik}}} $$
#
# * `z` est de forme $(n, k)$ : $n$ exemples, $k$ classes. Le résultat a la même forme.
# * Les logits peuvent atteindre $1037$ en valeur absolue, où $e^z$ n’est plus un flottant, ou vaut $0$ : aucun calcul intermédiaire
#   ne doit déborder, et aucune somme d’exponentielles ne doit s’annuler.
#
# **Exemple.** Les logits $(0,\ 0,\ \ln 2)$ ont pour exponentielles $1, 1, 2$, donc les probabilités sont
# $(\tfrac14, \tfrac14, \tfrac12)$.
#
# **Ce qui est vérifié**
#
# * deux logits égaux reçoivent la même part
# * logits ordinaires
# * de grands logits ne débordent pas
# * lignes très éloignées
# * la somme de chaque ligne est un
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def softmax(z):
    """Probabilités de chaque ligne de logits z, de forme (n, k)."""
    raise NotImplementedError
