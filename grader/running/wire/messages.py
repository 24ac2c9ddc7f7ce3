"""What a judge and a worker say to each other: each message is one list, in one frame.

    judge → worker     load  id sources main objects pure memory answer
                       ask   id operation operands keywords seed
                       back  id fine value              the answer to a call-back, or [type, text] of what it raised
    worker → judge     ready
                       done  id value
                       stop  id verdict facts
                       spy   id number arguments        a call-back: the judge runs a function of its own

The id is random, drawn by the judge for each question; an answer without it is no answer.
"""

from __future__ import annotations

from typing import Any

from grader.words.verdict import Stopped, Verdict

READY = ["ready"]
LOAD, ASK, BACK, DONE, STOP, SPY = "load", "ask", "back", "done", "stop", "spy"

TOLD = {
    verdict.value: verdict
    for verdict in (
        Verdict.UNREADABLE, Verdict.UNDEFINED, Verdict.UNWRITTEN, Verdict.SIGNATURE, Verdict.RAISED,
        Verdict.OUT_OF_MEMORY, Verdict.CRASHED, Verdict.UNUSABLE, Verdict.RULE_BROKEN,
    )
}  # fmt: skip
FACT_NAMES = frozenset(
    {"type", "text", "line", "name", "module", "parameters", "rule", "argument", "limit_mib", "how", "bound", "most"}
)
FACT_CHARACTERS = 4000


class ProtocolError(Exception):
    """The worker said what no worker of ours says."""


def stopped(verdict: Any, facts: Any) -> Stopped:
    """The verdict that a worker tells, if it is one it may tell: BROKEN, our own fault, is never its to say."""
    if type(verdict) is not str or verdict not in TOLD or type(facts) is not dict:
        raise ProtocolError("an unknown verdict")
    if not facts.keys() <= FACT_NAMES or not all(map(is_fact, facts.values())):
        raise ProtocolError("an unknown fact")
    return Stopped(TOLD[verdict], **facts)


def is_fact(value: Any) -> bool:
    if type(value) is tuple:
        return len(value) <= 100 and all(type(item) is str and is_fact(item) for item in value)
    if type(value) is str:
        return len(value) <= FACT_CHARACTERS
    return value is None or type(value) is int
