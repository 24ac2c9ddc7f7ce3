"""An attention head, tokens in columns: the scale, the axis of the softmax, the mask and the transpose."""

import numpy as np

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.attention_head import attention_head


def values(rng):
    c = int(rng.integers(2, 6))
    return {"d": 21 * c, "middle": 14 * c, "last": 30 * c}


def drawn(rng, n, K, r):
    """Tokens x, (n, K), and the four matrices of a head of dimension r."""
    x, W_O = rng.normal(size=(n, K)), rng.normal(size=(n, r))
    return x, *rng.normal(size=(3, r, n)), W_O


# what we try

@case(fr="des scores qui doublent")
def scores_that_double(rng, d):
    x, W_O = np.array([[1.0, 1.0, 1.0], [0.0, 1.0, 2.0]]), np.array([[1.0], [-1.0]])
    return x, np.array([[np.log(2), 0.0]]), np.array([[0.0, 1.0]]), np.array([[0.0, d]]), W_O, True

@case(fr="cinq tokens qui voient le passé", points=2)
def five_tokens_that_see_the_past(rng):
    return *drawn(rng, 4, 5, 3), True

@case(fr="cinq tokens qui voient tout")
def five_tokens_that_see_everything(rng):
    return *drawn(rng, 4, 5, 3), False

@case(fr="une tête plus grande que ses tokens", hidden=True)
def a_head_larger_than_its_tokens(rng):
    return *drawn(rng, 2, 4, 6), True

@case(fr="un seul token", hidden=True)
def a_single_token(rng):
    return *drawn(rng, 3, 1, 2), True

@case(fr="des scores trop grands pour l'exponentielle")
def scores_too_large_for_the_exponential(rng):
    x, W_Q, W_K, W_V, W_O = drawn(rng, 3, 5, 2)
    return x, 2000 / scores(x, W_Q, W_K).max() * W_Q, W_K, W_V, W_O, False

@case(en="a hidden score of 10,000 beside scores of −10,000",
      fr="un score caché de 10 000 à côté de scores de −10 000", hidden=True, points=3)
def a_hidden_token_that_shouts_beside_whispers(rng):
    x = np.array([[1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0, 0.0], [2.0, -1.0, 3.0, 5.0]])  # queries, keys and values have a row each
    x[1] = [-10000.0, -10000.0, -10000.0, 10000.0] + rng.uniform(-0.5, 0.5, size=4).round(2)
    W_Q, W_K, W_V = (np.eye(3)[[k]] for k in range(3))
    return x, W_Q, W_K, W_V, rng.normal(size=(3, 1)).round(2), True

@case(fr="un token bruyant qui vient en dernier", hidden=True)
def a_loud_token_that_comes_last(rng):
    x, _, _, W_V, W_O = drawn(rng, 2, 4, 3)
    x[0], x[1, -1] = 1.0, 1000.0  # queries read the first row, keys the second
    W_Q, W_K = rng.uniform([1.0, 0.0], [1.5, 0.0], size=(3, 2)), rng.uniform([0.0, 0.5], [0.0, 1.0], size=(3, 2))
    return x, W_Q, W_K, W_V, W_O, True

@law(en="causal: changing the fifth of six tokens changes the last two columns only",
     fr="causal : changer le cinquième de six tokens ne change que les deux dernières colonnes")
def a_later_token_changes_nothing_before_it(student, rng):
    n, K, r = 3, 6, 2
    x, W_O = rng.normal(size=(n, K)), rng.normal(size=(n, r))
    W_Q, W_K, W_V = rng.normal(size=(3, r, n))
    before = np.asarray(student.attention_head(x, W_Q, W_K, W_V, W_O, True))
    x[:, 4] += 3.0
    after = np.asarray(student.attention_head(x, W_Q, W_K, W_V, W_O, True))
    return np.abs(after - before).max(axis=0) > 1e-9

@law(en="without a mask, tokens that change places take their columns with them",
     fr="sans masque, des tokens qui changent de place emportent leur colonne", hidden=True)
def without_a_mask_tokens_may_change_places(student, rng):
    n, K, r = 3, 5, 2
    x, W_O = rng.normal(size=(n, K)), rng.normal(size=(n, r))
    W_Q, W_K, W_V = rng.normal(size=(3, r, n))
    order = np.roll(np.arange(K), int(rng.integers(1, K)))
    here = np.asarray(student.attention_head(x, W_Q, W_K, W_V, W_O, False))
    there = np.asarray(student.attention_head(x[:, order], W_Q, W_K, W_V, W_O, False))
    return bool(np.allclose(here[:, order], there, atol=1e-6))

@law(en="equal tokens get the value that they all offer",
     fr="des tokens égaux reçoivent la valeur que tous proposent", hidden=True)
def equal_tokens_get_the_value_they_offer(student, rng):
    n, K, r = 4, 3, 2
    x, W_O = np.repeat(rng.normal(size=(n, 1)), K, axis=1), rng.normal(size=(n, r))
    W_Q, W_K, W_V = rng.normal(size=(3, r, n))
    return student.attention_head(x, W_Q, W_K, W_V, W_O, True)


# what goes wrong

def softmax(s):
    with np.errstate(invalid="ignore"):
        e = np.exp(s - s.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

def masked(s, causal, hidden=-np.inf):
    return np.where(np.tri(len(s)), s, hidden) if causal else s

def scores(x, W_Q, W_K):
    return (W_Q @ x).T @ (W_K @ x) / np.sqrt(len(W_Q))

@slip(en="You forget the scale. Divide each dot product by √r, where r is the number of rows of W_Q.",
      fr="Vous oubliez l'échelle. Divisez chaque produit scalaire par √r, où r est le nombre de lignes de W_Q.")
def forgets_the_scale(x, W_Q, W_K, W_V, W_O, causal):
    return attention_head(x, W_Q * np.sqrt(len(W_Q)), W_K, W_V, W_O, causal)

@slip(en="You divide the dot products by r. Divide them by its square root.",
      fr="Vous divisez les produits scalaires par r. Divisez-les par sa racine carrée.")
def divides_by_r(x, W_Q, W_K, W_V, W_O, causal):
    return attention_head(x, W_Q / np.sqrt(len(W_Q)), W_K, W_V, W_O, causal)

@slip(en="You divide by √n, with the dimension n of the tokens. The dot product has r terms: divide by √r.",
      fr="Vous divisez par √n, où n est la dimension des tokens. Le produit scalaire a r termes : divisez par √r.")
def scales_by_the_dimension_of_the_tokens(x, W_Q, W_K, W_V, W_O, causal):
    return attention_head(x, W_Q * np.sqrt(len(W_Q) / len(x)), W_K, W_V, W_O, causal)

@slip(en="Your weights sum to one in each column of A. Row i holds the weights of token i: it is the rows that sum to one (axis 1).",
      fr="Vos poids ont pour somme un dans chaque colonne de A. La ligne i porte les poids du token i : ce sont les lignes dont la somme vaut un (axe 1).")
def sums_over_the_queries(x, W_Q, W_K, W_V, W_O, causal):
    A = softmax(masked(scores(x, W_Q, W_K), causal).T).T
    return W_O @ W_V @ x @ A.T

@slip(en="You exchange queries and keys. In row i stands the query of token i, in column j the key of token j: Qᵀ K.",
      fr="Vous échangez requêtes et clés. La ligne i porte la requête du token i, la colonne j la clé du token j : Qᵀ K.")
def exchanges_queries_and_keys(x, W_Q, W_K, W_V, W_O, causal):
    return attention_head(x, W_K, W_Q, W_V, W_O, causal)

@slip(en="You multiply the values by A. Column i of the output takes row i of A: multiply by the transpose of A.",
      fr="Vous multipliez les valeurs par A. La colonne i de la sortie prend la ligne i de A : multipliez par la transposée de A.")
def forgets_the_transpose(x, W_Q, W_K, W_V, W_O, causal):
    return W_O @ W_V @ x @ softmax(masked(scores(x, W_Q, W_K), causal))

@slip(en="You hide later tokens after the softmax, so that the weights left no longer sum to one. Put −∞ into the scores before it.",
      fr="Vous cachez les tokens suivants après le softmax : les poids qui restent n'ont plus pour somme un. Mettez −∞ dans les scores avant.")
def masks_after_the_softmax(x, W_Q, W_K, W_V, W_O, causal):
    return W_O @ W_V @ x @ masked(softmax(scores(x, W_Q, W_K)), causal, hidden=0.0).T

@slip(en="You give later tokens the score 0, whose exponential is 1. A hidden token has the score −∞, and the weight 0.",
      fr="Vous donnez aux tokens suivants le score 0, dont l'exponentielle vaut 1. Un token caché a le score −∞, et le poids 0.")
def masks_with_zero_scores(x, W_Q, W_K, W_V, W_O, causal):
    return W_O @ W_V @ x @ softmax(masked(scores(x, W_Q, W_K), causal, hidden=0.0)).T

@slip(en="You give hidden tokens the score −10,000, which a token that is seen may have as well. Take −∞, whose exponential is 0.",
      fr="Vous donnez aux tokens cachés le score −10 000, qu'un token visible peut avoir aussi. Prenez −∞, dont l'exponentielle vaut 0.")
def masks_with_a_large_negative_score(x, W_Q, W_K, W_V, W_O, causal):
    return W_O @ W_V @ x @ softmax(masked(scores(x, W_Q, W_K), causal, hidden=-1e4)).T

@slip(en="You hide the tokens before and show those after. Token i sees j ≤ i: the lower triangle of A.",
      fr="Vous cachez les tokens précédents et montrez les suivants. Le token i voit j ≤ i : le triangle inférieur de A.")
def hides_the_past(x, W_Q, W_K, W_V, W_O, causal):
    s = scores(x, W_Q, W_K)
    return W_O @ W_V @ x @ softmax(np.where(np.tri(len(s)).T, s, -np.inf) if causal else s).T

@slip(en="You hide each token from itself. It sees j ≤ i, itself included: the first one would see nothing otherwise.",
      fr="Vous cachez chaque token à lui-même. Il voit j ≤ i, lui compris : sinon le premier ne verrait rien.")
def hides_the_token_itself(x, W_Q, W_K, W_V, W_O, causal):
    s = scores(x, W_Q, W_K)
    return W_O @ W_V @ x @ softmax(np.where(np.tri(len(s), k=-1), s, -np.inf) if causal else s).T

@slip(en="You hide nothing when causal is true.",
      fr="Vous ne cachez rien quand causal est vrai.")
def never_masks(x, W_Q, W_K, W_V, W_O, causal):
    return attention_head(x, W_Q, W_K, W_V, W_O, False)

@slip(en="You hide later tokens even when causal is false.",
      fr="Vous cachez les tokens suivants même quand causal est faux.")
def always_masks(x, W_Q, W_K, W_V, W_O, causal):
    return attention_head(x, W_Q, W_K, W_V, W_O, True)

@slip(en="You weigh the values by the scores themselves. Weigh them by the softmax of the scores.",
      fr="Vous pondérez les valeurs par les scores eux-mêmes. Pondérez-les par le softmax des scores.")
def weighs_by_the_scores(x, W_Q, W_K, W_V, W_O, causal):
    return W_O @ W_V @ x @ masked(scores(x, W_Q, W_K), causal, hidden=0.0).T

@slip(en="You add the tokens x to the output. That is done once, outside the head.",
      fr="Vous ajoutez les tokens x à la sortie. Cela se fait une seule fois, hors de la tête.")
def adds_the_tokens(x, W_Q, W_K, W_V, W_O, causal):
    return x + attention_head(x, W_Q, W_K, W_V, W_O, causal)

@slip(en="The exponential overflows. Subtract the largest score of each row first: the weights stay the same.",
      fr="L'exponentielle déborde. Retranchez d'abord le plus grand score de chaque ligne : les poids restent les mêmes.")
def forgets_the_shift(x, W_Q, W_K, W_V, W_O, causal):
    with np.errstate(all="ignore"):
        e = np.exp(masked(scores(x, W_Q, W_K), causal))
        return W_O @ W_V @ x @ (e / e.sum(axis=1, keepdims=True)).T

@slip(en="You subtract the largest score of all tokens, hidden ones included: beside a large one, every exponential that is left vanishes. Hide first, then take the largest.",
      fr="Vous retranchez le plus grand score de tous les tokens, même cachés : à côté d'un grand, toutes les exponentielles qui restent s'annulent. Cachez d'abord, puis prenez le plus grand.")
def shifts_before_it_masks(x, W_Q, W_K, W_V, W_O, causal):
    s = scores(x, W_Q, W_K)
    with np.errstate(all="ignore"):
        e = np.exp(masked(s - s.max(axis=1, keepdims=True), causal))
        return W_O @ W_V @ x @ (e / e.sum(axis=1, keepdims=True)).T


# right in another way

@alternative
def token_by_token(x, W_Q, W_K, W_V, W_O, causal):
    columns = []
    for i in range(x.shape[1]):
        seen = x[:, : i + 1] if causal else x
        s = (W_Q @ x[:, i]) @ (W_K @ seen) / len(W_Q) ** 0.5
        a = np.exp(s - max(s))
        columns.append(W_O @ ((W_V @ seen) @ a) / sum(a))
    return np.stack(columns, axis=1).tolist()

@alternative
def with_a_large_negative_mask(x, W_Q, W_K, W_V, W_O, causal):
    s = np.einsum("ai,an,am,mj->ij", W_Q @ x, np.eye(len(W_Q)), np.eye(len(W_Q)), W_K @ x) / np.sqrt(W_Q.shape[0])
    if causal:
        s = s + np.triu(np.full(s.shape, -1e12), k=1)
    A = np.exp(s - np.max(s, axis=1)[:, None])
    A /= np.sum(A, axis=1)[:, None]
    return (A @ (W_O @ W_V @ x).T).T

@alternative
def in_rows(x, W_Q, W_K, W_V, W_O, causal):
    rows = x.T
    s = (rows @ W_Q.T) @ (rows @ W_K.T).T / np.sqrt(W_V.shape[0])
    if causal:
        s[np.triu_indices(len(s), 1)] = -np.inf
    e = np.exp(s - np.amax(s, axis=-1, keepdims=True))
    return ((e / e.sum(-1, keepdims=True)) @ (rows @ W_V.T) @ W_O.T).T


EXERCISE = exercise(
    __name__,
    slug="attention_head",
    title=Text(en="An attention head", fr="Une tête d'attention"),
    statement=Text(en=r"""
A text of $K$ tokens is a matrix $x$ of size $n \times K$: **one token per column**, $x_1, \dots, x_K$. An attention head of
dimension $r$ reads three vectors from each token, a query, a key and a value:

$$ q_j = W_Q\, x_j \qquad k_j = W_K\, x_j \qquad v_j = W_V\, x_j $$

Token $i$ looks at token $j$ with a weight that grows with the dot product of its query and the other's key:

$$ s_{ij} = \frac{\langle q_i, k_j \rangle}{\sqrt{r}} \qquad A_{ij} = \frac{e^{s_{ij}}}{\sum_l e^{s_{il}}} $$

It then takes the mean of the values with these weights, and comes back to dimension $n$:

$$ h_i = W_O \sum_j A_{ij}\, v_j $$

* If `causal` is true, token $i$ sees itself and the tokens before it only: both sums run over $j \le i$ and $l \le i$.
  If it is false, they run over all tokens.
* `W_Q`, `W_K`, `W_V` are of size $r \times n$, `W_O` is of size $n \times r$ (the book prints $r \times n$ in one place).
* Return the matrix of the columns $h_1, \dots, h_K$, of size $n \times K$. The tokens themselves are not added to it.
* Scores may reach $\pm 10\,000$, where $e^s$ is no longer a float: no intermediate value may overflow, and no sum of
  exponentials may vanish.

**Example.** $K = 3$, $n = 2$, $r = 1$, `causal` true:

$$ x = \begin{pmatrix} 1 & 1 & 1 \\ 0 & 1 & 2 \end{pmatrix} \quad W_Q = \begin{pmatrix} \ln 2 & 0 \end{pmatrix} \quad
W_K = \begin{pmatrix} 0 & 1 \end{pmatrix} \quad W_V = \begin{pmatrix} 0 & <<d>> \end{pmatrix} \quad
W_O = \begin{pmatrix} 1 \\ -1 \end{pmatrix} $$

The exponentials of the scores are $1, 2, 4$ in each row, so the rows of $A$ are $(1, 0, 0)$, $(\tfrac13, \tfrac23, 0)$ and
$(\tfrac17, \tfrac27, \tfrac47)$. The values are $0$, $<<d>>$ and $2 \times <<d>>$, their means $0$, $<<middle>>$ and $<<last>>$:

$$ h = \begin{pmatrix} 0 & <<middle>> & <<last>> \\ 0 & -<<middle>> & -<<last>> \end{pmatrix} $$
""", fr=r"""
Un texte de $K$ tokens est une matrice $x$ de taille $n \times K$ : **un token par colonne**, $x_1, \dots, x_K$. Une tête
d'attention de dimension $r$ lit trois vecteurs dans chaque token, une requête, une clé et une valeur :

$$ q_j = W_Q\, x_j \qquad k_j = W_K\, x_j \qquad v_j = W_V\, x_j $$

Le token $i$ regarde le token $j$ avec un poids qui croît avec le produit scalaire de sa requête et de la clé de l'autre :

$$ s_{ij} = \frac{\langle q_i, k_j \rangle}{\sqrt{r}} \qquad A_{ij} = \frac{e^{s_{ij}}}{\sum_l e^{s_{il}}} $$

Il prend ensuite la moyenne des valeurs avec ces poids, et revient en dimension $n$ :

$$ h_i = W_O \sum_j A_{ij}\, v_j $$

* Si `causal` est vrai, le token $i$ ne voit que lui-même et les tokens qui le précèdent : les deux sommes portent sur
  $j \le i$ et $l \le i$. S'il est faux, elles portent sur tous les tokens.
* `W_Q`, `W_K`, `W_V` sont de taille $r \times n$, `W_O` est de taille $n \times r$ (le livre écrit $r \times n$ à un endroit).
* Renvoyez la matrice des colonnes $h_1, \dots, h_K$, de taille $n \times K$. On n'y ajoute pas les tokens eux-mêmes.
* Les scores peuvent atteindre $\pm 10\,000$, où $e^s$ n'est plus un flottant : aucun calcul intermédiaire ne doit déborder, et
  aucune somme d'exponentielles ne doit s'annuler.

**Exemple.** $K = 3$, $n = 2$, $r = 1$, `causal` vrai :

$$ x = \begin{pmatrix} 1 & 1 & 1 \\ 0 & 1 & 2 \end{pmatrix} \quad W_Q = \begin{pmatrix} \ln 2 & 0 \end{pmatrix} \quad
W_K = \begin{pmatrix} 0 & 1 \end{pmatrix} \quad W_V = \begin{pmatrix} 0 & <<d>> \end{pmatrix} \quad
W_O = \begin{pmatrix} 1 \\ -1 \end{pmatrix} $$

Les exponentielles des scores sont $1, 2, 4$ dans chaque ligne, donc les lignes de $A$ sont $(1, 0, 0)$,
$(\tfrac13, \tfrac23, 0)$ et $(\tfrac17, \tfrac27, \tfrac47)$. Les valeurs sont $0$, $<<d>>$ et $2 \times <<d>>$, leurs moyennes
$0$, $<<middle>>$ et $<<last>>$ :

$$ h = \begin{pmatrix} 0 & <<middle>> & <<last>> \\ 0 & -<<middle>> & -<<last>> \end{pmatrix} $$
"""),
    solution=attention_head,
    holes=Text(en="Output (n, K) of an attention head for the tokens x, (n, K), one per column.",
               fr="Sortie (n, K) d'une tête d'attention pour les tokens x, (n, K), un par colonne."),
    shapes="(n,K),(r,n),(r,n),(r,n),(n,r),()->(n,K)",
    hints=(
        Text(en="Compute the three matrices of queries, keys and values first, each of size (r, K), then the scores, of size (K, K), and look at what row i means.",
             fr="Calculez d'abord les trois matrices des requêtes, clés et valeurs, de taille (r, K), puis les scores, de taille (K, K), et regardez ce que dit la ligne i."),
        Text(en="`(W_Q @ x).T @ (W_K @ x)` has ⟨q_i, k_j⟩ in row i and column j. `np.tri(K)` is 1 where j ≤ i, 0 elsewhere; `np.where` can put `-np.inf` where it is 0.",
             fr="`(W_Q @ x).T @ (W_K @ x)` porte ⟨q_i, k_j⟩ à la ligne i et à la colonne j. `np.tri(K)` vaut 1 là où j ≤ i, 0 ailleurs ; `np.where` peut mettre `-np.inf` là où il vaut 0."),
    ),
    points=15,
    prerequisites=("softmax", "attention_pattern"),
    equivalent={
        '→ e = -np.exp(': 'the sign cancels in the quotient',
        '→ np.where(-np.tri(': 'any number but zero is true',
    },
    covers=("18.O", "18.Q"),
)
