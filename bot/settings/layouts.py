"""`[[series.section]]` and `[series.minutes]`: how the minutes are laid out, and how they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, ValidationInfo, field_validator, model_validator

from bot.settings.tables import Line, Table
from bot.settings.ticket_sections import TicketSectionTable
from meetings.dates import join_words
from meetings.minutes.filing import mistake_in_file, mistake_in_index
from meetings.minutes.house_style import TEMPLATES
from meetings.minutes.layout import Attending, Kind, Ruler, Section, Style, TitleDate
from meetings.minutes.round_trip import round_trip
from meetings.minutes.templating import TemplateMistakeError, template_name
from meetings.tickets.asked import Asked

# The folder of the settings file, as pydantic is told it.
FOLDER = "folder"
_RULERS = {"open": Ruler.OPEN, "spaced": Ruler.SPACED, "closed": Ruler.CLOSED}
_KINDS = {template_name(kind): kind for kind in Kind}
TableForm = Literal["open", "spaced", "closed"]


class SectionTable(TicketSectionTable):
    """`[[series.section]]`"""

    kind: Kind
    heading: Line
    owner: Line | None = None
    level: Annotated[int, Field(ge=2, le=4)] = 2
    members: tuple[Line, ...] = ()
    text: tuple[Line, ...] = ()
    none: str = ""
    aliases: tuple[Line, ...] = ()
    sites: bool = False
    groups: tuple[Line, ...] = ()
    group_none: Line = "Nothing"
    table: TableForm | None = None

    def section(self, sources: Mapping[str, Asked]) -> Section:
        """The section, with what of these sources stands in it."""
        return Section(
            kind=self.kind,
            heading=self.heading,
            level=self.level,
            owner=self.owner,
            members=self.members,
            text=self.text,
            none=self.none.strip(),
            aliases=self.aliases,
            sites=self.sites,
            groups=self.groups,
            group_none=self.group_none,
            ruler=_RULERS[self.table] if self.table else None,
            counters=self.counted(self.kind, sources),
            shown=self.shown(self.kind, sources, self.group_none),
        )


def _templates(value: Any, info: ValidationInfo) -> Any:
    """The texts of the templates in this folder, by their kinds; raises ValueError for what may not be there."""
    if isinstance(value, str):
        return _read(Path((info.context or {}).get(FOLDER, "."), value))
    raise ValueError('a folder beside this file, such as "templates"')


def _read(folder: Path) -> dict[Kind, str]:
    try:
        files = sorted(file for file in folder.iterdir() if not file.name.startswith("."))
        if strange := next((file.name for file in files if file.name not in _KINDS), None):
            raise ValueError(f"{strange!r} is there; a template is called {join_words(sorted(_KINDS), 'or')}")
        return {_KINDS[file.name]: _template(file) for file in files}
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{folder} cannot be read ({error.__class__.__name__})") from None


def _template(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    try:
        TEMPLATES.compiled(_KINDS[file.name], text)
    except TemplateMistakeError as mistake:
        raise ValueError(f"{file}, line {mistake.line}: {mistake.said}") from None
    return text


class MinutesTable(Table):
    """`[series.minutes]`"""

    bullet: Annotated[str, StringConstraints(pattern=r"^[-*+] {1,3}$")] = "-   "
    table: TableForm = "open"
    title_date: TitleDate = TitleDate.DAY_MONTH
    attending: Attending = Attending.ATTENDING
    attending_list: bool = False
    rolling: bool = False
    file: Line | None = None
    index: Annotated[str, StringConstraints(max_length=300, pattern=r"^[^\r\n]*$")] | None = None
    templates: Annotated[Mapping[Kind, str], BeforeValidator(_templates)] = Field(default_factory=dict)

    @field_validator("index")
    @classmethod
    def _index(cls, value: str | None) -> str | None:
        if value is not None and (wrong := mistake_in_index(value)):
            raise ValueError(wrong)
        return value

    @model_validator(mode="after")
    def _one_file(self) -> MinutesTable:
        if self.rolling and self.index is not None:
            raise ValueError("index is for one file a meeting; a rolling file is named in an index once, by hand")
        return self

    def mistake_of(self, key: str) -> str:
        """What is wrong with the file's name in a series of this key, "" where it is right."""
        return mistake_in_file(self.file, key, rolling=self.rolling) if self.file is not None else ""

    def style(self, sections: Sequence[Section]) -> Style:
        """How the minutes are written; export only, where what the templates write of these sections is not read."""
        style = Style(
            bullet=self.bullet,
            ruler=_RULERS[self.table],
            title_date=self.title_date,
            attending=self.attending,
            listed=self.attending_list,
            rolling=self.rolling,
            file=self.file or "",
            index=self.index or "",
            templates=self.templates,
        )
        return replace(style, export_only=bool(self.templates) and round_trip(style, tuple(sections)) is not None)
