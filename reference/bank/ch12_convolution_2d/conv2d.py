"""Convolution of two matrices: the kernel turned, the image surrounded by zeros, three sizes of result."""

import numpy as np

from grader.bank.author import SCIENCE, Rules, Text, alternative, case, exercise, law, slip
from reference.algorithms.conv2d import conv2d


def values(rng):
    a = int(rng.integers(5, 10))
    A, M = example(a)
    answers = {mode: matrix(conv2d(A, M, mode)) for mode in ("full", "same", "valid")}
    return {"a": a, "A": matrix(A), "M": matrix(M), **answers}


def example(a):
    return np.array([[a, 1, 0], [0, 0, 2]]), np.array([[1, 2], [3, 4]])


def matrix(rows):
    lines = r" \\ ".join(" & ".join(f"{x:g}" for x in row) for row in rows)
    return rf"\begin{{pmatrix}} {lines} \end{{pmatrix}}"


# what we try

@case(fr="les copies du noyau s'additionnent")
def copies_of_the_kernel_add_up(rng, a):
    return (*example(a), "full")

@case(fr="un seul coefficient 1 devient le noyau")
def a_single_one_becomes_the_kernel(rng):
    A = np.zeros((5, 7))
    A[rng.integers(1, 4), rng.integers(1, 6)] = 1.0
    return A, rng.permutation(np.arange(1.0, 10.0)).reshape(3, 3), "same"

@case(fr="valid ne garde que les recouvrements entiers")
def valid_keeps_the_whole_overlaps_only(rng):
    return rng.integers(-4, 5, size=(6, 5)).astype(float), rng.normal(size=(3, 2)).round(2), "valid"

@case(fr="le relief d'une image d'octets", points=2)
def the_relief_of_an_image_of_bytes(rng):
    A = rng.integers(0, 60, size=(12, 17)).astype(np.uint8)
    A[3:9, 4:12] = 255 - A[3:9, 4:12]
    return A, np.array([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]), "same"

@case(fr="un noyau pair n'a pas de milieu", points=2)
def an_even_kernel_has_no_middle(rng):
    return rng.normal(size=(5, 6)), rng.normal(size=(4, 2)), "same"

@case(fr="un noyau plus grand que l'image", hidden=True)
def a_kernel_larger_than_the_image(rng):
    return rng.normal(size=(2, 3)), rng.normal(size=(5, 4)), "same"

@case(fr="un noyau aussi haut que l'image", hidden=True)
def a_kernel_as_tall_as_the_image(rng):
    return rng.normal(size=(4, 6)), rng.normal(size=(4, 3)), "valid"

@case(fr="un noyau d'une seule ligne", hidden=True)
def a_kernel_of_one_row(rng):
    return rng.normal(size=(3, 5)), rng.normal(size=(1, 4)), "full"

@case(fr="un flou de nombres entiers", hidden=True)
def a_blur_of_whole_numbers(rng):
    return rng.integers(0, 256, size=(5, 4)), np.full((3, 3), 1 / 9), "same"

@case(fr="des octets fois des octets", hidden=True)
def bytes_times_bytes(rng):
    return rng.integers(100, 256, size=(4, 3)).astype(np.uint8), rng.integers(3, 9, size=(2, 3)).astype(np.uint8), "full"

@case(fr="un noyau d'un seul nombre", hidden=True)
def a_kernel_of_one_number(rng):
    return rng.integers(1, 9, size=(2, 3)), np.array([[0.25]]), "full"

@law(en="two full convolutions in turn are one, with the convolution of the two kernels",
     fr="deux convolutions full successives en font une seule, par la convolution des deux noyaux", hidden=True)
def two_kernels_in_turn_are_one_kernel(student, rng):
    A, M, N = (rng.integers(-3, 4, size=size).astype(float) for size in ((4, 5), (3, 2), (2, 4)))
    AM, MN = (np.asarray(student.conv2d(*pair, "full"), dtype=float) for pair in ((A, M), (M, N)))
    twice, once = (np.asarray(student.conv2d(*pair, "full")) for pair in ((AM, N), (A, MN)))
    return twice - once if twice.shape == once.shape else [twice.shape, once.shape]


# what goes wrong

@slip(en="You lay the kernel on the image without turning it: that is a correlation. Reverse its rows and its columns first: `M[::-1, ::-1]`.",
      fr="Vous posez le noyau sur l'image sans le tourner : c'est une corrélation. Renversez d'abord ses lignes et ses colonnes : `M[::-1, ::-1]`.")
def does_not_turn_the_kernel(A, M, mode):
    return conv2d(A, M[::-1, ::-1], mode)

@slip(en="You reverse the order of the columns of the kernel, but not that of its rows. Half a turn reverses both.",
      fr="Vous renversez l'ordre des colonnes du noyau, mais pas celui de ses lignes. Un demi-tour renverse les deux.")
def turns_the_columns_only(A, M, mode):
    return conv2d(A, M[::-1, :], mode)

@slip(en="You reverse the order of the rows of the kernel, but not that of its columns. Half a turn reverses both.",
      fr="Vous renversez l'ordre des lignes du noyau, mais pas celui de ses colonnes. Un demi-tour renverse les deux.")
def turns_the_rows_only(A, M, mode):
    return conv2d(A, M[:, ::-1], mode)

@slip(en="You lay the transpose of the kernel on the image. Half a turn is not a transposition: it is `M[::-1, ::-1]`, not `M.T`.",
      fr="Vous posez la transposée du noyau sur l'image. Un demi-tour n'est pas une transposition : c'est `M[::-1, ::-1]`, pas `M.T`.")
def transposes_instead_of_turning(A, M, mode):
    return conv2d(A, M.T[::-1, ::-1], mode)

@slip(en="Beyond one border you read the entries of the opposite one, as a negative index does. Outside the image every entry is zero.",
      fr="Au-delà d'un bord, vous lisez les coefficients du bord opposé, comme le fait un indice négatif. Hors de l'image, tout vaut zéro.")
def wraps_around_the_border(A, M, mode):
    return same_or_cropped(np.pad(A, [(side - 1, side - 1) for side in M.shape], mode="wrap"), A, M, mode)

@slip(en="You repeat the entries of the border outside the image. There every entry is zero.",
      fr="Vous répétez les coefficients du bord hors de l'image. À l'extérieur, tout vaut zéro.")
def repeats_the_border(A, M, mode):
    return same_or_cropped(np.pad(A, [(side - 1, side - 1) for side in M.shape], mode="edge"), A, M, mode)

def same_or_cropped(padded, A, M, mode):
    (n, p), (q, r) = A.shape, M.shape
    B = conv2d(padded, M, "valid")
    i, j, rows, columns = {
        "full": (0, 0, n + q - 1, p + r - 1),
        "same": ((q - 1) // 2, (r - 1) // 2, n, p),
        "valid": (q - 1, r - 1, n - q + 1, p - r + 1),
    }[mode]
    return B[i : i + rows, j : j + columns]

@slip(en="For an even number of rows or columns you begin one entry too late: same begins at `(q-1)//2` and `(r-1)//2` of full, not at `q//2` and `r//2`.",
      fr="Pour un nombre pair de lignes ou de colonnes, vous commencez un coefficient trop tard : same commence à `(q-1)//2` et `(r-1)//2` de full, pas à `q//2` et `r//2`.")
def takes_the_later_middle_of_an_even_kernel(A, M, mode):
    (n, p), (q, r) = A.shape, M.shape
    return conv2d(A, M, "full")[q // 2 : q // 2 + n, r // 2 : r // 2 + p] if mode == "same" else conv2d(A, M, mode)

@slip(en="Your full result has one more ring of zeros. Surround the image with q − 1 rows and r − 1 columns of zeros on each side, not with q and r.",
      fr="Votre résultat full a un tour de zéros de trop. Entourez l'image de q − 1 lignes et r − 1 colonnes de zéros de chaque côté, non de q et r.")
def puts_one_zero_too_many_around(A, M, mode):
    return np.pad(conv2d(A, M, mode), 1) if mode == "full" else conv2d(A, M, mode)

@slip(en="You store the result in the type of A: decimals are cut off, and bytes count modulo 256. Collect it in an array of floats.",
      fr="Vous rangez le résultat dans le type de A : les décimales sont coupées, et les octets comptent modulo 256. Utilisez un tableau de flottants.")
def keeps_the_type_of_the_image(A, M, mode):
    B = conv2d(A, M, mode)
    return B.astype(np.int64).astype(A.dtype) if A.dtype.kind in "iu" else B

@slip(en="You multiply bytes as bytes: each product counts modulo 256. Turn the image into floats first: `A.astype(float)`.",
      fr="Vous multipliez des octets comme des octets : chaque produit compte modulo 256. Convertissez d'abord l'image en flottants : `A.astype(float)`.")
def multiplies_bytes(A, M, mode):
    B = 0
    for u, v in np.ndindex(M.shape):
        one = np.zeros(M.shape)
        one[u, v] = 1
        B = B + conv2d(A * M[u, v], one, mode)
    return B

@slip(en='You answer as for mode "same", whatever the mode.',
      fr='Vous répondez comme pour le mode "same", quel que soit le mode.')
def answers_same_whatever_the_mode(A, M, mode):
    return conv2d(A, M, "same")

@slip(en="You divide by the number of entries of the kernel. A convolution adds; a kernel that takes a mean has that division in its entries.",
      fr="Vous divisez par le nombre de coefficients du noyau. Une convolution additionne ; un noyau de moyenne contient déjà cette division.")
def averages_instead_of_adding(A, M, mode):
    return conv2d(A, M, mode) / M.size


# right in another way

@alternative
def entry_by_entry(A, M, mode):
    (n, p), (q, r) = A.shape, M.shape
    first = {"full": (0, 0), "same": ((q - 1) // 2, (r - 1) // 2), "valid": (q - 1, r - 1)}[mode]
    size = {"full": (n + q - 1, p + r - 1), "same": (n, p), "valid": (n - q + 1, p - r + 1)}[mode]
    return [
        [
            sum(
                float(M[u, v]) * float(A[i - u, j - v])
                for u in range(q)
                for v in range(r)
                if 0 <= i - u < n and 0 <= j - v < p
            )
            for j in range(first[1], first[1] + size[1])
        ]
        for i in range(first[0], first[0] + size[0])
    ]

@alternative
def by_windows_of_the_padded_image(A, M, mode):
    q, r = M.shape
    before = {"full": (q - 1, r - 1), "same": (q // 2, r // 2), "valid": (0, 0)}[mode]
    after = {"full": (q - 1, r - 1), "same": ((q - 1) // 2, (r - 1) // 2), "valid": (0, 0)}[mode]
    padded = np.pad(A.astype(float), list(zip(before, after, strict=True)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, M.shape)
    return np.einsum("ijuv,uv->ij", windows, M[::-1, ::-1])

@alternative
def by_the_fast_fourier_transform(A, M, mode):
    (n, p), (q, r) = A.shape, M.shape
    size = (n + q - 1, p + r - 1)
    B = np.fft.irfft2(np.fft.rfft2(A, size) * np.fft.rfft2(M, size), size)
    if mode == "same":
        B = B[(q - 1) // 2 :, (r - 1) // 2 :][:n, :p]
    elif mode == "valid":
        B = B[q - 1 : n, r - 1 : p]
    return B


EXERCISE = exercise(
    __name__,
    slug="conv2d",
    title=Text(en="Convolution of two matrices", fr="Convolution de deux matrices"),
    statement=Text(en=r"""
An image is a matrix $A$ of size $n \times p$, a **kernel** a smaller matrix $M$ of size $q \times r$. Their convolution
adds up copies of the kernel, one for each entry of the image, moved to that entry and multiplied by it:

$$ B_{ij} = \sum_{u=0}^{q-1} \sum_{v=0}^{r-1} M_{uv} \, A_{i-u,\,j-v} $$

Indices start at $0$, and $A$ is zero outside its $n \times p$ entries: nothing wraps around.

The signs in $A_{i-u,\,j-v}$ mean that the kernel is **turned by half a turn** (rows and columns reversed; that is not the
transpose) before it is laid on the image, multiplied entry by entry and summed.

`mode` is one of three strings and says which entries of $B$ to return:

* `"full"`: all that can be non-zero, $0 \le i \le n+q-2$ and $0 \le j \le p+r-2$, size $(n+q-1) \times (p+r-1)$;
* `"same"`: as many as the image has, $n \times p$, beginning at row `(q-1)//2` and column `(r-1)//2` of full;
* `"valid"`: those where the kernel lies wholly inside the image, size $(n-q+1) \times (p-r+1)$, beginning at row $q-1$ and
  column $r-1$ of full. Here $q \le n$ and $r \le p$; in the other two modes the kernel may be larger than the image.

Write the sums yourself: `np.convolve`, `np.correlate` and the convolutions of `scipy.signal` and `scipy.ndimage` are not allowed.

The entries of `A` and `M` may be floats, integers or bytes (`uint8`). The result is exact whatever they are: it is neither cut to
integers nor reduced modulo 256.

**Example.**

$$ A = <<A>> \qquad M = <<M>> $$

$$ \text{full: } <<full>> \qquad \text{same: } <<same>> \qquad \text{valid: } <<valid>> $$
""", fr=r"""
Une image est une matrice $A$ de taille $n \times p$, un **noyau** une matrice plus petite $M$ de taille $q \times r$. Leur
convolution additionne des copies du noyau, une par coefficient de l'image, placée sur ce coefficient et multipliée par lui :

$$ B_{ij} = \sum_{u=0}^{q-1} \sum_{v=0}^{r-1} M_{uv} \, A_{i-u,\,j-v} $$

Les indices commencent à $0$, et $A$ vaut zéro hors de ses $n \times p$ coefficients : aucun bord ne rejoint l'autre.

Les signes de $A_{i-u,\,j-v}$ signifient que l'on **tourne le noyau d'un demi-tour** (lignes et colonnes renversées ; ce n'est
pas la transposée) avant de le poser sur l'image, de multiplier terme à terme et d'additionner.

`mode` est l'une de trois chaînes et dit quels coefficients de $B$ renvoyer :

* `"full"` : tous ceux qui peuvent être non nuls, $0 \le i \le n+q-2$ et $0 \le j \le p+r-2$, taille $(n+q-1) \times (p+r-1)$ ;
* `"same"` : autant que l'image en a, $n \times p$, à partir de la ligne `(q-1)//2` et de la colonne `(r-1)//2` de full ;
* `"valid"` : ceux pour lesquels le noyau est tout entier dans l'image, taille $(n-q+1) \times (p-r+1)$, à partir de la ligne
  $q-1$ et de la colonne $r-1$ de full. Ici $q \le n$ et $r \le p$ ; dans les deux autres modes, le noyau peut être plus grand
  que l'image.

Écrivez les sommes vous-même : `np.convolve`, `np.correlate` et les convolutions de `scipy.signal` et `scipy.ndimage` ne sont pas
permis.

Les coefficients de `A` et `M` peuvent être des flottants, des entiers ou des octets (`uint8`). Le résultat est exact dans tous les
cas : il n'est ni tronqué en entiers, ni réduit modulo 256.

**Exemple.**

$$ A = <<A>> \qquad M = <<M>> $$

$$ \text{full: } <<full>> \qquad \text{same: } <<same>> \qquad \text{valid: } <<valid>> $$
"""),
    solution=conv2d,
    holes=Text(en='Convolution of the image A, (n, p), and the kernel M, (q, r); mode is "full", "same" or "valid".',
               fr='Convolution de l\'image A, (n, p), et du noyau M, (q, r) ; mode vaut "full", "same" ou "valid".'),
    hints=(
        Text(en="Compute full first; same and valid are rectangles cut out of it.",
             fr="Calculez d'abord full ; same et valid sont des rectangles découpés dedans."),
        Text(en="Start from zeros of size (n+q−1, p+r−1), and for each entry (u, v) of the kernel add `M[u, v] * A` to the block whose rows begin at u and whose columns begin at v, `B[u:u+n, v:v+p]`.",
             fr="Partez de zéros, de taille (n+q−1, p+r−1), et pour chaque coefficient (u, v) du noyau ajoutez `M[u, v] * A` au bloc dont les lignes commencent à u et les colonnes à v, `B[u:u+n, v:v+p]`."),
    ),
    points=15,
    picture="image",
    prerequisites=("conv1d",),
    equivalent={
        'reversed(list(range(q)))': 'a sum in any order',
        'reversed(list(range(r)))': 'a sum in any order',
        'M[u, v] / 1.0': 'the same float',
    },
    covers=("12.C", "12.D", "13.A", "13.B", "13.C"),
    libraries=SCIENCE,
    rules=Rules(forbidden=(
        "numpy.convolve", "numpy.correlate",
        "scipy.signal.convolve", "scipy.signal.convolve2d", "scipy.signal.correlate", "scipy.signal.correlate2d",
        "scipy.signal.fftconvolve", "scipy.signal.oaconvolve", "scipy.ndimage.convolve", "scipy.ndimage.correlate",
    )),
)
