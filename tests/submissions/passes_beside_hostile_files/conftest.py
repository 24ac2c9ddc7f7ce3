raise RuntimeError("a submission's conftest.py was imported")
