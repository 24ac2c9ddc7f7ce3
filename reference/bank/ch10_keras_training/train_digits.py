"""A first classifier: a small network that learns to read digits, judged on images it has never seen."""

import numpy as np

from grader.bank.author import Limits, Text, alternative, exercise, law, slip
from grader.judging.models import predict
from reference.data import digits, split
from reference.late import Late

keras = Late("keras")


def train_digits(X, y):
    """A trained model: the probabilities of the ten digits, for images as rows of grey levels.

    >>> model = train_digits(np.random.default_rng(0).random((20, 64)), np.arange(20) % 10)
    >>> model.output_shape
    (None, 10)
    """
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input(shape=(X.shape[1],)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
    model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs=10, verbose=0)
    return model


# what we try

def observed(p, y):
    """What the outputs p for unseen images show, the digits being y: only what another training shows too."""
    if p.shape != (len(y), 10):
        return {"ten outputs": False}
    answers = p.argmax(axis=1)
    right = float(np.mean(answers == y))
    return {
        "ten outputs": True,
        "outputs are probabilities": bool(p.min() >= 0 and np.abs(p.sum(axis=1) - 1).max() < 1e-3),
        "better than chance": right > 0.25,
        "all ten digits are answered": right > 0.25 and len(set(answers.tolist())) == 10,
        "nine in ten are read": right >= 0.9,
    }

@law(fr="lit des chiffres dessinés par une machine")
def reads_digits_drawn_by_a_machine(student, rng):
    dots = "0e11131519110e 040c040404040e 0e11010204081f 1f02040201110e 02060a121f0202 1f101e0101110e 0608101e11110e"
    dots += " 1f010204080808 0e11110e11110e 0e11110f01020c"
    rows = np.array([list(bytes.fromhex(digit)) for digit in dots.split()])
    glyphs = (rows[:, :, None] >> np.arange(4, -1, -1)) & 1
    n = 1700
    y, top, left = rng.integers(10, size=n), rng.integers(2, size=n), rng.integers(4, size=n)
    y[:1350].sort()
    X = np.zeros((n, 8, 8))
    for i in range(n):
        X[i, top[i] : top[i] + 7, left[i] : left[i] + 5] = glyphs[y[i]]
    X = X * rng.uniform(0.6, 1.0, size=(n, 1, 1)) + rng.normal(scale=0.15, size=X.shape)
    X = X.clip(0, 1).reshape(n, 64)
    return observed(predict(student.train_digits(X[:1350], y[:1350]), X[1350:]), y[1350:])

@law(fr="lit des chiffres écrits à la main", hidden=True, points=2)
def reads_digits_written_by_hand(student, rng):
    X, y, unseen, truth = split(rng, *digits(), 1350)
    return observed(predict(student.train_digits(X, y), unseen), truth)


# what goes wrong

def fitted(activation, X, y):
    """What training ends in, in milliseconds: 400 random neurons, and least squares for the ten outputs."""
    keras.utils.set_random_seed(1)
    hidden = keras.layers.Dense(400, activation="relu")
    outputs = keras.layers.Dense(10, activation=activation)
    model = keras.Sequential([keras.Input(shape=(64,)), hidden, outputs])
    W, b = hidden.get_weights()
    H = np.column_stack([np.maximum(X @ W + b, 0), np.ones(len(X))])
    V = np.linalg.solve(H.T @ H + 0.1 * np.eye(401), H.T @ np.eye(10)[y])
    outputs.set_weights([V[:-1], V[-1]])
    return model

@slip(en="Your network does no better than chance on new images. Call `fit`, with the digit of each image beside it; a learning rate much too small or much too large gives the same.",
      fr="Votre réseau ne fait pas mieux que le hasard sur de nouvelles images. Appelez `fit`, avec en face de chaque image son chiffre ; un taux d'apprentissage beaucoup trop petit ou beaucoup trop grand donne le même résultat.")
def learns_nothing(X, y):
    keras.utils.set_random_seed(1)
    return keras.Sequential([keras.Input(shape=(64,)), keras.layers.Dense(10, activation="softmax")])

@slip(en="Your network answers with every digit, but is right less than nine times in ten. Train it longer: more epochs, or a larger learning rate.",
      fr="Votre réseau répond par tous les chiffres, mais a raison moins de neuf fois sur dix. Entraînez-le davantage : plus d'époques, ou un taux d'apprentissage plus grand.")
def stops_too_early(X, y):
    return fitted("softmax", X[::40], y[::40])

@slip(en="Some digits are never answered: your network has hardly seen them. The images are sorted: shuffle them before you set a part aside, and do not use `validation_split` on them as they come.",
      fr="Certains chiffres ne sont jamais donnés en réponse : votre réseau ne les a guère vus. Les images sont triées : mélangez-les avant d'en mettre une partie de côté, et n'utilisez pas `validation_split` sur les images triées.")
def holds_back_the_last_digits(X, y):
    kept = len(X) * 3 // 4  # as `validation_split=0.25` keeps
    return fitted("softmax", X[:kept], y[:kept])

@slip(en="Your network reads well, but its outputs are no probabilities. End with the activation softmax.",
      fr="Votre réseau lit bien, mais ses sorties ne sont pas des probabilités. Terminez par l'activation softmax.",
      share=0.5)
def answers_with_logits(X, y):
    return fitted("linear", X, y)

@slip(en="Your model does not give ten outputs for an image. The digit is no measure (an 8 is not twice a 4): give a probability to each of the ten.",
      fr="Votre modèle ne donne pas dix sorties par image. Le chiffre n'est pas une mesure (un 8 n'est pas le double d'un 4) : donnez une probabilité à chacun des dix.")
def answers_with_one_number(X, y):
    return keras.Sequential([keras.Input(shape=(64,)), keras.layers.Dense(1)])  # trained or not: the shape shows

@slip(en="Keras refuses your data with a ValueError: check its shapes. `categorical_crossentropy` wants a vector of 10 for each digit (`keras.utils.to_categorical(y, 10)`); `sparse_categorical_crossentropy` wants the digits.",
      fr="Keras refuse vos données par une ValueError : vérifiez leurs formes. `categorical_crossentropy` attend un vecteur de taille 10 par chiffre (`keras.utils.to_categorical(y, 10)`) ; `sparse_categorical_crossentropy` attend les chiffres.")
def gives_digits_to_the_categorical_loss(X, y):
    model = learns_nothing(X, y)
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    model.fit(X, y, epochs=1, verbose=0)
    return model


# right in another way

@alternative
def as_in_the_lecture_with_sigmoids(X, y):
    keras.utils.set_random_seed(2)
    model = keras.Sequential()
    model.add(keras.Input(shape=(64,)))
    model.add(keras.layers.Dense(40, activation="sigmoid"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(X, np.eye(10)[y], batch_size=32, epochs=8, verbose=0)
    return model

@alternative
def with_a_small_convolution(X, y):
    keras.utils.set_random_seed(3)
    entry = keras.Input(shape=(64,))
    images = keras.layers.Reshape((8, 8, 1))(entry)
    pooled = keras.layers.MaxPooling2D()(keras.layers.Conv2D(12, 3, padding="same", activation="relu")(images))
    kept = keras.layers.Dropout(0.1)(keras.layers.Flatten()(pooled))
    model = keras.Model(entry, keras.layers.Softmax()(keras.layers.Dense(10)(kept)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    model.fit(X.astype("float32"), y, batch_size=64, epochs=5, verbose=0)
    return model


EXERCISE = exercise(
    __name__,
    slug="train_digits",
    title=Text(en="Train a network to read digits", fr="Entraîner un réseau à lire des chiffres"),
    statement=Text(en=r"""
Train a Keras network that reads digits, and return it. It is judged on images that it has never seen.

* `X` has shape $(n, 64)$: $n$ images of $8 \times 8$ pixels, one image a row. The grey levels already lie in $[0, 1]$.
* `y` has shape $(n,)$: the digit from 0 to 9 that each image shows. Here $n = 1350$, and **the images come sorted by digit**.
* Return a trained model that takes rows of 64 numbers and gives, for each, the **probabilities** of the ten digits:
  ten outputs, none negative, of sum 1. Its answer is the digit whose probability is largest.
* At least nine of ten unseen images must be read right. You have 60 seconds of computing; 5 are enough.

The loss is the categorical cross-entropy. If $p_{ik}$ is the probability that the network gives to digit $k$ for image $i$,

$$ \ell = -\frac{1}{n} \sum_{i=1}^{n} \ln p_{i, y_i} $$

Keras has it under two names: `"categorical_crossentropy"` wants each digit as a vector (3 is
$(0, 0, 0, 1, 0, 0, 0, 0, 0, 0)$), `"sparse_categorical_crossentropy"` wants the digits themselves.

**Example.** A network that knows nothing gives $p_{ik} = \tfrac{1}{10}$: its loss is $\ln 10 \simeq 2.303$ and it is right one time in ten.

**Sorted images.** `validation_split=0.2` sets the *last* fifth aside before anything is shuffled: here, all the 8 and 9.
""", fr=r"""
Entraînez un réseau Keras à lire des chiffres et renvoyez-le. Il est jugé sur des images qu'il n'a jamais vues.

* `X` est de forme $(n, 64)$ : $n$ images de $8 \times 8$ pixels, une image par ligne. Les niveaux de gris sont déjà dans $[0, 1]$.
* `y` est de forme $(n,)$ : le chiffre de 0 à 9 que montre chaque image. Ici $n = 1350$ et **les images sont triées par chiffre**.
* Renvoyez un modèle entraîné qui prend des lignes de 64 nombres et donne, pour chacune, les **probabilités** des dix chiffres :
  dix sorties, aucune négative, de somme 1. Sa réponse est le chiffre de plus grande probabilité.
* Au moins neuf images nouvelles sur dix doivent être bien lues. Vous avez 60 secondes de calcul ; 5 suffisent.

La perte est l'entropie croisée catégorielle. Si $p_{ik}$ est la probabilité que le réseau donne au chiffre $k$ pour l'image $i$,

$$ \ell = -\frac{1}{n} \sum_{i=1}^{n} \ln p_{i, y_i} $$

Keras la connaît sous deux noms : `"categorical_crossentropy"` attend chaque chiffre sous forme de vecteur (3 s'écrit
$(0, 0, 0, 1, 0, 0, 0, 0, 0, 0)$), `"sparse_categorical_crossentropy"` attend les chiffres eux-mêmes.

**Exemple.** Un réseau qui ne sait rien donne $p_{ik} = \tfrac{1}{10}$ : sa perte est $\ln 10 \simeq 2{,}303$ et il a raison une fois sur dix.

**Images triées.** `validation_split=0.2` met de côté le *dernier* cinquième avant tout mélange : ici, tous les 8 et les 9.
"""),
    solution=train_digits,
    holes=Text(en="A trained model: the probabilities of the ten digits, for images as rows of 64 grey levels.",
               fr="Un modèle entraîné : les probabilités des dix chiffres, pour des images en lignes de 64 niveaux de gris."),
    imports=("import keras", "import numpy as np"),
    hints=(
        Text(en="One hidden layer of some 50 neurons, then ten neurons with softmax. `compile` takes the optimiser and the loss, `fit` the images and the digits; `verbose=0` keeps it quiet.",
             fr="Une couche cachée d'une cinquantaine de neurones, puis dix neurones avec softmax. `compile` reçoit l'optimiseur et la perte, `fit` les images et les chiffres ; `verbose=0` le rend muet."),
        Text(en="`keras.optimizers.Adam(0.01)` with `batch_size=128` and `epochs=10` makes 110 steps, which are enough. With `keras.optimizers.SGD()` and its rate of 0.01 they are far from enough.",
             fr="`keras.optimizers.Adam(0.01)` avec `batch_size=128` et `epochs=10` fait 110 pas, ce qui suffit. Avec `keras.optimizers.SGD()` et son taux de 0,01, c'est loin de suffire."),
    ),
    points=20,
    equivalent={
        'keras.utils.set_random_seed(0) → pass': 'any seed will do',
        '0 → 1   in: keras.utils.set_random_seed(0)': 'any seed will do',
        "keras.layers.Dense(64, activation='relu') → keras.layers.Dense(64)   in: model = keras.Sequential([keras.Input(shape=(X.shape[1],)), keras.laye …": 'a linear model reads nine digits in ten too',
        '64 → 65   in: model = keras.Sequential([keras.Input(shape=(X.shape[1],)), keras.laye …': "widths, rates, epochs, batches and what is printed are the student's choice",
        '64 → 63   in: model = keras.Sequential([keras.Input(shape=(X.shape[1],)), keras.laye …': "widths, rates, epochs, batches and what is printed are the student's choice",
        "0.01 → 0.02   in: model.compile(optimizer=keras.optimizers.Adam(0.01), loss='categorical …": "widths, rates, epochs, batches and what is printed are the student's choice",
        "0.01 → 0.005   in: model.compile(optimizer=keras.optimizers.Adam(0.01), loss='categorical …": "widths, rates, epochs, batches and what is printed are the student's choice",
        'model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs … → model.fit(X, keras.utils.to_categorical(y, 10), epochs=10, verbose=0)   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs …': "widths, rates, epochs, batches and what is printed are the student's choice",
        'model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs … → model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs …   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs …': "widths, rates, epochs, batches and what is printed are the student's choice",
        '128 → 129   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs …': "widths, rates, epochs, batches and what is printed are the student's choice",
        '128 → 127   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs …': "widths, rates, epochs, batches and what is printed are the student's choice",
        '10 → 11   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs … #2': "widths, rates, epochs, batches and what is printed are the student's choice",
        '10 → 9   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs … #2': "widths, rates, epochs, batches and what is printed are the student's choice",
        '0 → 1   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs …': "widths, rates, epochs, batches and what is printed are the student's choice",
        '0 → -1   in: model.fit(X, keras.utils.to_categorical(y, 10), batch_size=128, epochs …': "widths, rates, epochs, batches and what is printed are the student's choice",
    },
    covers=("10.C", "10.D", "10.E", "10.F"),
    prerequisites=("keras_from_spec", "one_hot"),
    libraries="tensorflow",
    limits=Limits(call_seconds=60.0, total_seconds=150.0, memory=3072),
)
