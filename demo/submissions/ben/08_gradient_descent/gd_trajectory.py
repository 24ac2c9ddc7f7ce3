def gd_trajectory(grad, P0, delta, n):
    points = [[float(c) for c in P0]]
    import numpy as np
    for _ in range(n):
        here = points[-1]
        slope = grad(np.array(here))
        points.append([c - delta * s for c, s in zip(here, slope)])
    return points
