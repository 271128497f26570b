"""The browser is that of the tests of pictures."""

from tests.views.conftest import browser

__all__ = ["browser"]
