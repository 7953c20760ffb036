"""The states a question names, as the system's own codes for them: a name it does not have is never a count of 0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tickets.asking import Asking
from tickets.interface import NoAnswer, Trouble


def codes_of(
    states: Sequence[str], codes: Mapping[str, int], asking: Asking, otherwise: str = ""
) -> dict[str, int] | NoAnswer:
    """The code of each state, by the name the question has for it: as the system writes it, else in any case.

    `codes` are the system's own names with their codes; `otherwise` is why it may have more of them than these. The
    name that is refused is that of the settings, and may be shown.
    """
    in_any_case = {name.casefold(): code for name, code in codes.items()}
    found: dict[str, int] = {}
    for state in states:
        code = codes.get(state, in_any_case.get(state.casefold()))
        if code is None:
            return asking.no(Trouble.REFUSED, f'no state "{state}"{f": {otherwise}" if otherwise else ""}')
        found[state] = code
    return found
