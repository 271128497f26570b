"""Days to pixels: a year in which much happens is wider than one in which nothing does."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

EMPTY_YEAR = 42
ROOM_PER_ITEM = 40
WIDEST_YEAR = 360
_QUARTERS_FROM = 150
_MONTHS_OF_QUARTERS = (4, 7, 10)


class CalendarScale:
    """Where each day lies, in whole pixels from the beginning of the first year."""

    def __init__(self, bands: Sequence[Iterable[date]]) -> None:
        """Make the scale for the days on which the items of each band begin and end.

        A year is as wide as the fullest band needs it.
        """
        counts: Counter[int] = Counter()
        for days in bands:
            counts |= Counter(day.year for day in days)
        years = range(min(counts, default=2000), max(counts, default=2000) + 1)
        self.years: dict[int, tuple[int, int]] = {}
        left = 0
        for year in years:
            width = min(WIDEST_YEAR, EMPTY_YEAR + ROOM_PER_ITEM * counts[year])
            self.years[year] = (left, width)
            left += width
        self.width = left

    def at(self, day: date) -> int:
        """Return where a day lies; days outside lie at the nearest edge."""
        known = list(self.years)
        year = known[max(0, bisect_right(known, day.year) - 1)]
        left, width = self.years[year]
        if day.year != year:
            return 0 if day.year < year else self.width
        passed = (day - date(year, 1, 1)).days
        return left + width * passed // 366

    def marks(self) -> list[tuple[int, str]]:
        """Return the beginnings of years with their names, and of quarters where there is room."""
        found = []
        for year, (left, width) in self.years.items():
            found.append((left, str(year)))
            if width >= _QUARTERS_FROM:
                found += [(self.at(date(year, month, 1)), "") for month in _MONTHS_OF_QUARTERS]
        return found
