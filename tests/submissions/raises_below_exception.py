# verdict: raised
class Below(BaseException):
    pass


def solve(x):
    raise Below
