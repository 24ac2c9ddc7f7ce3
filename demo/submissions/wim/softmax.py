import numpy as np

def softmax(z):
	z = z.astype(np.float32)
	e = np.exp(z - z.max(axis=1, keepdims=True))
	return e / e.sum(axis=1, keepdims=True)
