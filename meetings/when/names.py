"""The people a text begins with: "Mat", "TimT, Edgar", "Brian and Mat"."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from meetings.people import Roster
from meetings.when.holiday_places import holiday_at
from meetings.when.leftovers import JOINING
from meetings.when.locale import AMERICAN, Locale
from meetings.when.nodes import node
from meetings.when.tokens import Token, straight
from meetings.when.words import MONTHS, WEEKDAYS, is_date_word

MOST_NAMES = 50
_MOST_TOKENS_IN_A_NAME = 12
EVERYONE = frozenset({"everyone", "everybody"})
EXCEPT = (("except", "for"), ("except",), ("but",), ("besides",), ("apart", "from"), ("other", "than"))
# "Everyone in the grid", "everyone else": not everybody.
_NOT_ALL = frozenset({"else", "in", "at", "from", "of", "who", "with", "that"})
# Between a name and its days.
AWAY_WORDS = frozenset({"out", "off", "away", "ooo", "gone", "is", "will", "be"})
_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "st"})
_PARTICLES = frozenset({"van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "ter", "ten",
                        "zu", "zur", "bin", "al", "el", "y"})  # fmt: skip
_MARKS = frozenset({"@", "*", "_", '"', "“"})


@node
class Front:
    """Names at the front of a text, each with everybody it could mean; the rest begins at `place`.

    `typed` has each name as it was typed, "" for somebody of a group.
    """

    names: tuple[tuple[str, ...], ...]
    place: int
    typed: tuple[str, ...] = ()


@node
class Names:
    """Finds names in the tokens of a text.

    Without a roster, capitalised words are names unless they are date words or among `no_names` (folded).
    """

    text: str
    tokens: tuple[Token, ...]
    roster: Roster | None
    no_names: Collection[str] = frozenset()
    group_words: Collection[str] = frozenset()
    locale: Locale = AMERICAN

    @cached_property
    def _straight(self) -> str:
        return straight(self.text)

    def fronts(self, start: int, *, excepted: bool = False) -> list[Front]:
        """No name, the first name, the first two names and so on, as far as names go; `excepted` from everyone."""
        found = [Front((), start)]
        place: int | None = start
        while place is not None and len(found) <= MOST_NAMES:
            one = self.name(place, excepted=excepted)
            if one is None:
                break
            typed = (*found[-1].typed, *(one.typed or [""] * len(one.names)))
            found.append(Front((*found[-1].names, *one.names), one.place, typed))
            place = self._behind_separator(one.place)
            if place is None and self._is_mention(one.place):
                # "<@U1> <@U2>": nobody types commas between mentions.
                place = one.place
        return found

    def _is_mention(self, place: int) -> bool:
        return place < len(self.tokens) and (self.tokens[place].kind == "mention" or self.tokens[place].low == "@")

    def name(self, place: int, *, excepted: bool = False) -> Front | None:
        """The longest name that begins at a place; a group is the names of all its people."""
        while place < len(self.tokens) and self.tokens[place].low in _MARKS:
            place += 1
        if place >= len(self.tokens):
            return None
        token = self.tokens[place]
        if token.kind == "mention":
            return self._mentioned(token, place)
        if not excepted and token.low in EVERYONE and (everyone := self._everyone(place)) is not None:
            return everyone
        found = self._capitalised(place) if self.roster is None else self._of_roster(self.roster, place)
        if found is not None and found.place < len(self.tokens) and self.tokens[found.place].low == "*":
            return Front(found.names, found.place + 1, found.typed)
        return found

    def _everyone(self, place: int) -> Front | None:
        """Everyone, or everyone except some: all members of the roster, or the words as typed without one."""
        if self.roster is not None and self.roster.named(self.tokens[place].text):
            return None
        behind = place + 1
        if behind < len(self.tokens) and self.tokens[behind].low in _NOT_ALL:
            return None
        excepted = Front((), behind)
        length = next((len(each) for each in EXCEPT if self._follows(behind, each)), 0)
        if length:
            excepted = self.fronts(behind + length, excepted=True)[-1]
            if not excepted.names or any(len(people) > 1 for people in excepted.names):
                return None
            if self._says_everyone(self._behind_separator(excepted.place)):
                return None
        if self.roster is None:
            name = self.typed(place, excepted.place)
            return Front(((name,),), excepted.place, (name,)) if name[0].isupper() else None
        out = {people[0] for people in excepted.names}
        members = [person.name for person in self.roster.people if not person.is_guest and person.name not in out]
        return Front(tuple((name,) for name in members), excepted.place) if members else None

    def _says_everyone(self, place: int | None) -> bool:
        return place is not None and place < len(self.tokens) and self.tokens[place].low in EVERYONE

    def _follows(self, place: int, phrase: tuple[str, ...]) -> bool:
        return tuple(token.low for token in self.tokens[place : place + len(phrase)]) == phrase

    def typed(self, start: int, stop: int) -> str:
        """The text of the tokens from `start` to before `stop`."""
        return self.text[self.tokens[start].start : self.tokens[stop - 1].end]

    def _mentioned(self, token: Token, place: int) -> Front | None:
        account = token.text[2:-1].partition("|")[0]
        holder = self.roster.holding(account) if self.roster else None
        return Front(((holder.name,),), place + 1) if holder else None

    def _of_roster(self, roster: Roster, place: int) -> Front | None:
        if not roster.may_begin_with(self.tokens[place].text):
            return None
        longest = min(len(self.tokens) - place, 2 * roster.longest_name + 1, _MOST_TOKENS_IN_A_NAME)
        for length in range(longest, 0, -1):
            typed = self._straight[self.tokens[place].start : self.tokens[place + length - 1].end]
            if not roster.may_know(typed):
                continue
            for name in dict.fromkeys((typed, typed.removesuffix("'s"))):
                people = roster.named(name)
                if people:
                    return Front((tuple(person.name for person in people),), place + length, (name,))
            group = roster.group(typed)
            if group:
                return Front(tuple((person.name,) for person in group), self._behind_group(place + length))
            behind = self._behind_group(place + length)
            site = roster.at(typed) if behind > place + length else ()
            if site:
                return Front(tuple((person.name,) for person in site), behind)
        return None

    def _behind_group(self, place: int) -> int:
        more = place < len(self.tokens) and self.tokens[place].low in self.group_words
        return place + 1 if more else place

    def _capitalised(self, place: int) -> Front | None:
        stop = place + self._is_a_month_too(place)
        while stop < len(self.tokens) and (
            self._is_name(stop) or self._is_hyphen(stop, place) or self._is_inside(stop, place)
        ):
            stop += 1
        if stop > place:
            stop = self._behind_group(stop)
        return Front(((self.typed(place, stop),),), stop) if stop > place else None

    def _is_name(self, place: int) -> bool:
        token = self.tokens[place]
        before = self.tokens[place - 1] if place else None
        addressed = before is not None and before.low == "@" and before.end == token.start
        if token.kind not in {"word", "junk"} or not (token.text[0].isupper() or addressed):
            return False
        if is_date_word(token.low) or token.low in self.no_names or token.is_translated:
            return False
        return holiday_at(self.tokens, place, self.locale) == place

    def _is_inside(self, place: int, first: int) -> bool:
        """Whether this is the "der" of "Van der Berg", or the dot of "Dr. Singh"."""
        if place == first or place + 1 >= len(self.tokens):
            return False
        token = self.tokens[place]
        if token.low == "." and self.tokens[place - 1].low in _TITLES:
            return self._is_name(place + 1)
        return token.low in _PARTICLES and (self._is_name(place + 1) or self._is_inside(place + 1, first))

    def _is_a_month_too(self, place: int) -> bool:
        """Whether a capitalised month or weekday at the front can only be somebody's name.

        Somebody is away behind it ("April off Friday"), or the date follows that it would be itself ("Jan Jan 4-8");
        "Fri off Mon" may be two days.
        """
        token = self.tokens[place]
        if place or not token.text[0].isupper() or (token.low not in MONTHS and token.low not in WEEKDAYS):
            return False
        behind = place + 1
        while behind < len(self.tokens) and self.tokens[behind].low in AWAY_WORDS:
            behind += 1
        following = [each.low for each in self.tokens[behind : behind + 2]]
        if token.low in WEEKDAYS:
            return behind > place + 1 and following[:1] == [token.low]
        dated = len(following) > 1 and following[0] in MONTHS and self.tokens[behind + 1].kind in {"number", "ordinal"}
        said = behind > place + 1 and bool(following) and (is_date_word(following[0]) or following[0][0].isdigit())
        return dated or said

    def _is_hyphen(self, place: int, first: int) -> bool:
        if self.tokens[place].kind != "dash" or place == first or place + 1 >= len(self.tokens):
            return False
        before, dash, behind = self.tokens[place - 1 : place + 2]
        return before.end == dash.start and dash.end == behind.start and self._is_name(place + 1)

    def _behind_separator(self, place: int) -> int | None:
        if place >= len(self.tokens):
            return None
        token = self.tokens[place]
        if token.kind == "comma":
            following = self.tokens[place + 1 : place + 2]
            return place + 2 if following and _joins(following[0]) else place + 1
        return place + 1 if _joins(token) else None


def _joins(token: Token) -> bool:
    return token.kind in JOINING or token.low == "and"
