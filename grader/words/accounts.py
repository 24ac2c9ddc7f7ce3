"""What one hand-in has used, on two accounts: processor time of its workers, and work that it makes its judge do."""

from __future__ import annotations

from dataclasses import dataclass

from grader.words.limits import Limits
from grader.words.verdict import Stopped, Verdict

CALL_BACKS = 100_000  # questions that a hand-in may ask its judge
CALL_BACK_BYTES = 256 * 2**20  # and what may come and go with them


@dataclass
class Accounts:
    """Filled while a hand-in is judged; `check` raises Stopped as soon as one account is used up.

    worker      seconds of processor time that its processes took
    judge       seconds of processor time that the judge took to read its answers and to serve its call-backs
    waited      seconds on the clock of the wall: only for what neither computes nor ends
    """

    limits: Limits
    worker: float = 0.0
    judge: float = 0.0
    waited: float = 0.0
    call_backs: int = 0
    bytes: int = 0
    own_word: bool = False  # whether a model was evaluated where the student's code runs

    @property
    def left(self) -> float:
        """Seconds of processor time that its workers may still take."""
        return self.limits.total_seconds - self.worker

    @property
    def patience_left(self) -> float:
        """Seconds that the judge may still wait for it."""
        return self.limits.total_seconds * self.limits.patience - self.waited

    def serve(self, size: int) -> None:
        """One call-back of so many bytes was asked for."""
        self.call_backs += 1
        self.bytes += size
        if self.call_backs > CALL_BACKS or self.bytes > CALL_BACK_BYTES:
            raise Stopped(Verdict.TIMED_OUT, which="call-backs", limit_seconds=self.limits.call_seconds)

    def check(self) -> None:
        """Stopped where nothing is left on an account."""
        most = self.limits.total_seconds
        if self.judge >= most:
            raise Stopped(Verdict.TIMED_OUT, which="judge", limit_seconds=most)
        if self.left <= 0 or self.patience_left <= 0:
            raise Stopped(Verdict.TIMED_OUT, which="total", limit_seconds=most)
