import keras
import numpy as np


def keras_from_spec(n_in, layers):
    model = keras.Sequential([keras.Input((n_in,))])
    for layer in layers:
        coefficients, biases = zip(*layer["neurons"])
        model.add(keras.layers.Dense(len(biases), activation=layer["activation"]))
        model.layers[-1].set_weights([np.array(coefficients).reshape(-1, len(biases)), np.array(biases)])
    return model
