"""The words of an absence that are neither who nor when: that somebody is away, and reasons."""

from __future__ import annotations

from meetings.when.leftovers import Phrases
from meetings.when.names import EVERYONE

TYPIST = Phrases((
    ("am", "out"), ("am", "off"),
    ("am", "away"), ("am", "ooo"), ("i", "am"), ("i", "will"), ("i'm",), ("im",),
    ("i'll",), ("i've",), ("i",), ("me",), ("myself",),
))  # fmt: skip

TYPIST_WORDS = frozenset(phrase[0] for phrase in TYPIST)

# What people write before they say who is away.
GREETINGS = Phrases((
    *((word, *behind) for word in ("hi", "hey", "hello", "sorry") for behind in (
        ("all",), ("everyone",), ("everybody",), ("folks",), ("team",), ("y'all",), ("there",), ())),
    ("just", "a", "heads", "up"), ("heads", "up"), ("fyi",), ("reminder",), ("just", "a", "reminder"), ("apologies",),
    ("both",),
))  # fmt: skip

# Between who and when, and behind when, these say only that somebody is away.
AWAY = Phrases((
    ("out", "of", "the", "office"), ("out", "of", "office"), ("out",), ("ooo",), ("oof",), ("ooto",), ("off",),
    ("away",), ("gone",), ("absent",), ("unavailable",), ("is",), ("are",), ("will",), ("be",), ("has",), ("have",),
    ("going", "to", "be"), ("taking",), ("takes",), ("take",), ("on",), ("a", "day", "off"), ("day", "off"),
    ("days", "off"), ("time", "off"), ("some", "time", "off"), ("a",), ("an",), ("my",), ("both",), ("please",),
    ("also",), ("a", "/", "l"),
))  # fmt: skip

# Behind a when only these say nothing new; "is out" there would be a sentence about something else.
TRAILING = Phrases((
    ("out", "of", "the", "office"), ("out", "of", "office"), ("out",), ("ooo",), ("oof",), ("ooto",), ("off",),
    ("away",), ("please",), ("thanks",), ("thank", "you"), ("too",), ("as", "well"), ("only",), ("full", "day"),
    ("whole", "day"), ("the", "whole", "day"), ("for", "the", "day"),
))  # fmt: skip
MARKERS = Phrases((("for",), ("at",), ("on",), ("due", "to"), ("because", "of"), ("a",), ("an",), ("my",)))

# Here a date word is none.
HARMLESS = Phrases((
    ("day", "off"), ("days", "off"), ("sick", "day"), ("sick", "days"), ("personal", "day"), ("a", "full", "day"),
    ("mental", "health", "day"), ("full", "day"), ("as", "well"), ("for", "the", "day"), ("the", "whole", "day"),
    ("whole", "day"), ("a", "whole", "day"), ("the", "entire", "day"), ("entire", "day"), ("all", "day", "long"),
    ("not", "feeling", "well"), ("not", "feeling", "great"), ("not", "feeling", "good"), ("not", "well"),
    ("sick", "again"), ("ill", "again"), ("out", "again"), ("half", "-", "term"), ("half", "term"), ("me", "if"),
    ("will", "check"), ("will", "be", "checking"), ("will", "be", "online"), ("will", "monitor"),
    ("will", "reply"), ("will", "respond"), ("will", "answer"), ("will", "read"),
))  # fmt: skip

# Where the half is said as well, this says nothing new.
HALF_A_DAY = Phrases((("a", "half", "day"), ("half", "day"), ("half", "-", "day")))
HARMLESS_WITH_A_HALF = Phrases(HARMLESS + HALF_A_DAY)

# Reasons that a keyboard may well begin with a capital letter.
REASONS = frozenset({
    "vacation", "holiday", "holidays", "pto", "sick", "leave", "dentist", "doctor", "conference", "travel",
    "traveling", "travelling", "wfh", "appointment", "jury", "surgery", "wedding", "workshop", "training", "family",
    "personal", "medical", "parental", "maternity", "paternity", "bereavement", "moving", "childcare",
    "kid", "kids", "child", "son", "daughter", "baby", "ill", "illness", "flu", "covid", "migraine", "funeral",
    "offsite", "retreat", "afk", "trip", "visit", "annual",
})  # fmt: skip
# Before a when these tell of something that is past or not sure, or of somebody who is at work.
PRESENT = frozenset({
    "was", "were", "had", "worked", "works", "covers", "cover", "covering", "covered", "hosts", "hosting", "back",
    "could", "should", "would", "can", "want", "wants", "hopes", "hoping", "plans", "planning", "thinks", "thinking",
    "said", "says", "asked", "joins", "joining", "arrives", "arriving", "leaves", "swaps", "swap", "replaces", "remind",
    "move", "change", "birthday", "anniversary", "happy", "enjoy", "considering", "hope", "extend", "extending",
    "extended", "shorten", "prolong", "meant", "mean", "reachable",
    "skip", "skipping", "nope", "drop", "dropping", "minus", "retract", "scratch", "delay", "delayed",
    "resume", "resumes", "resuming", "ret", "bak",
})  # fmt: skip
# Things that are numbered as days are: "20th anniversary", "17th floor".
NUMBERED = frozenset({
    "anniversary", "birthday", "communion", "floor", "grade", "wedding", "shot", "dose", "amendment", "century",
    "edition", "annual", "round", "reunion", "trimester", "semester",
})  # fmt: skip
# Who says only this is away now.
NOW = frozenset({"sick", "ill", "unwell", "out", "ooo", "oof", "ooto", "off", "away", "gone", "absent"})
# On either side of a when these say that somebody is at work.
AT_WORK = Phrases((
    ("at", "work"), ("i", "work"), ("works",), ("in", "the", "office"), ("in", "office"), ("i'm", "in"), ("im", "in"),
    ("am", "in"), ("is", "in"), ("wfh",), ("working", "from", "home"), ("work", "from", "home"),
    ("remotely",), ("working", "remote"), ("remote", "work"), ("on", "call"), ("on", "triage"), ("on", "duty"),
    ("on", "shift"), ("my", "desk"), ("be", "here"), ("am", "here"), ("i'm", "here"), ("im", "here"),
    ("up", "and", "running"), ("in", "and", "out"), ("on", "and", "off"), ("off", "and", "on"), ("fully", "available"),
    ("working", "on"), ("work", "on"),
    ("spotty",), ("intermittent",), ("intermittently",), ("briefly",), ("short", "day"),
    ("in", "büro"), ("au", "bureau"), ("en", "la", "oficina"), ("in", "ufficio"), ("no", "escritório"),
))  # fmt: skip
# Hours in another zone may lie in another half of the day, or in the night.
ZONES = frozenset({
    "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "utc", "gmt", "cet", "cest", "bst",
    "eastern", "central", "mountain", "pacific",
})  # fmt: skip
PREPOSITIONS = frozenset({"at", "for", "in", "to", "with", "visiting", "attending", "near"})
PRONOUNS = frozenset({
    "he", "she", "they", "we", "us", "someone", "somebody", "who", "nobody", "anyone",
    "you", "our", "their", "his", "her",
})  # fmt: skip
SEVERAL = EVERYONE | frozenset({"all", "team", "folks"})
GROUP_WORDS = frozenset({"folks", "people", "team", "crew"})
NO_NAMES = REASONS | PRONOUNS | ZONES | {phrase[0] for phrase in AWAY + TYPIST}
