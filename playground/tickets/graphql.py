"""Questions in GraphQL, as far as the stand-ins need them: selections with aliases, arguments, and inline fragments.

spec.graphql.org/October2021. What is outside of that, or of the types a stand-in has, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(r'[\s,]*(?P<token>\.\.\.|[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+|"(?:[^"\\\n]|\\["\\])*"|[{}():!$])')
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
Value = Any
# What a type's field is: from the object and the arguments to a value, an object, a list of them, or None.
Resolve = Callable[[Any, Mapping[str, Value]], Value]


class RefusedError(Exception):
    """The whole question is refused, and nothing is answered."""


class MissingError(Exception):
    """One field has no value, with an error of this type: the rest is answered."""


@dataclass(frozen=True)
class Type:
    """An object type: its fields, each with the type of its objects and its arguments.

    The type is "" for a value, and "A|B" for a union.
    """

    fields: Mapping[str, tuple[str, frozenset[str], Resolve]]


@dataclass(frozen=True)
class Selection:
    """One selected field, or with `on` the selections for objects of that type."""

    name: str
    alias: str
    arguments: Mapping[str, Value] = field(default_factory=dict)
    selections: tuple[Selection, ...] = ()
    on: str = ""


class _Reader:
    def __init__(self, text: str, variables: Mapping[str, Value]) -> None:
        self._tokens: list[str] = []
        self._variables = variables
        place = 0
        while text[place:].strip(" \t\r\n,"):
            match = _TOKEN.match(text, place)
            if match is None:
                raise RefusedError
            self._tokens.append(match["token"])
            place = match.end()

    def document(self) -> tuple[Selection, ...]:
        if self._next_is("query"):
            self._take("query")
            if self._next_is("("):
                self._variable_definitions()
        selections = self._selections()
        if self._tokens:
            raise RefusedError
        return selections

    def _next_is(self, token: str) -> bool:
        return bool(self._tokens) and self._tokens[0] == token

    def _take(self, token: str = "") -> str:
        if not self._tokens or (token and self._tokens[0] != token):
            raise RefusedError
        return self._tokens.pop(0)

    def _name(self) -> str:
        if not self._tokens or not _NAME.fullmatch(self._tokens[0]):
            raise RefusedError
        return self._tokens.pop(0)

    def _variable_definitions(self) -> None:
        self._take("(")
        while not self._next_is(")"):
            self._take("$")
            name = self._name()
            self._take(":")
            expected = {"String": str, "Int": int}.get(self._name())
            self._take("!")
            if expected is None or type(self._variables.get(name)) is not expected:
                raise RefusedError
        self._take(")")

    def _selections(self) -> tuple[Selection, ...]:
        self._take("{")
        selections: list[Selection] = []
        while not self._next_is("}"):
            selections.append(self._selection())
        self._take("}")
        if not selections:
            raise RefusedError
        return tuple(selections)

    def _selection(self) -> Selection:
        if self._next_is("..."):
            self._take()
            self._take("on")
            on = self._name()
            return Selection("", "", selections=self._selections(), on=on)
        alias = name = self._name()
        if self._next_is(":"):
            self._take()
            name = self._name()
        arguments = self._arguments() if self._next_is("(") else {}
        return Selection(name, alias, arguments, self._selections() if self._next_is("{") else ())

    def _arguments(self) -> Mapping[str, Value]:
        self._take("(")
        arguments: dict[str, Value] = {}
        while not self._next_is(")"):
            name = self._name()
            self._take(":")
            arguments[name] = self._value()
        self._take(")")
        return arguments

    def _value(self) -> Value:
        token = self._take()
        if token == "$":
            name = self._name()
            if name not in self._variables:
                raise RefusedError
            return self._variables[name]
        if token.startswith('"'):
            return re.sub(r"\\(.)", r"\1", token[1:-1])
        if token.lstrip("-").isdecimal():
            return int(token)
        raise RefusedError


def answer(
    text: str, variables: Mapping[str, Value], types: Mapping[str, Type], member: Callable[[Any], str]
) -> Mapping[str, Any]:
    """The whole answer, with what is missing as null and an error for each. `member` says of which type of a union an
    object is.

    A question is looked through before anything of it is answered, as GraphQL has it.
    """
    try:
        selections = _Reader(text, variables).document()
        _check(selections, ("Query",), types)
    except RefusedError:
        return {"errors": [{"message": "Parse error on the question", "extensions": {"code": "undefinedField"}}]}
    errors: list[Mapping[str, Any]] = []
    data = _Answering(types, member, errors).object_of("Query", None, selections, ())
    return {"data": data} | ({"errors": errors} if errors else {})


def _check(selections: Sequence[Selection], names: tuple[str, ...], types: Mapping[str, Type]) -> None:
    """`names` are the types that an object here may have; of several only fragments have fields."""
    for selection in selections:
        if selection.on:
            if selection.on not in names:
                raise RefusedError
            _check(selection.selections, (selection.on,), types)
        elif selection.name != "__typename":
            if len(names) > 1:
                raise RefusedError
            _check_field(selection, types[names[0]], types)


def _check_field(selection: Selection, of: Type, types: Mapping[str, Type]) -> None:
    if selection.name not in of.fields:
        raise RefusedError
    inner, arguments, _ = of.fields[selection.name]
    if arguments != set(selection.arguments) or bool(inner) is not bool(selection.selections):
        raise RefusedError
    if inner:
        _check(selection.selections, tuple(inner.split("|")), types)


@dataclass(frozen=True)
class _Answering:
    types: Mapping[str, Type]
    member: Callable[[Any], str]
    errors: list[Mapping[str, Any]]

    def object_of(
        self, name: str, value: Any, selections: Sequence[Selection], path: tuple[str | int, ...]
    ) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for selection in selections:
            if selection.on:
                if selection.on == name:
                    result |= self.object_of(name, value, selection.selections, path)
            elif selection.name == "__typename":
                result[selection.alias] = name
            else:
                result[selection.alias] = self._field(name, value, selection, (*path, selection.alias))
        return result

    def _field(self, name: str, value: Any, selection: Selection, path: tuple[str | int, ...]) -> Any:
        inner, _, resolve = self.types[name].fields[selection.name]
        try:
            found = resolve(value, selection.arguments)
        except MissingError as missing:
            kind, message = missing.args
            self.errors.append({"type": kind, "path": list(path), "message": message})
            return None
        if not inner or found is None:
            return found
        if isinstance(found, list):
            return [self._object(inner, each, selection, (*path, place)) for place, each in enumerate(found)]
        return self._object(inner, found, selection, path)

    def _object(self, inner: str, found: Any, selection: Selection, path: tuple[str | int, ...]) -> dict[str, Any]:
        name = self.member(found) if "|" in inner else inner
        return self.object_of(name, found, selection.selections, path)
