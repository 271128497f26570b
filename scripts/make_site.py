"""Build the site of the documentation, strictly: a warning or a dead link fails.

Usage::

    python scripts/make_site.py [FOLDER]

The pages keep the places that they have in the repository, so that their links, also those to
files, lead to the same things. What they speak of is gathered beside them; then Zensical builds,
and the pages are searched for links that lead nowhere and for anything fetched from elsewhere.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from site_links import faults_of

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
SEARCH = ROOT / "scripts" / "search_from_file.js"
_THEIRS = '<script src="https://unpkg.com/iframe-worker/shim" type="text/javascript"></script>'
_TO_PAGE = re.compile(r'(href="[^":]+)\.md(["#])')  # from pages that are HTML already
#: What the pages are, and what they link to.
GATHERED = (
    "*.md",
    "LICENSE",
    "CITATION.cff",
    "docs/**/*",
    "ontology/**/*",
    "examples/*",
    "gold/README.md",
    "notebooks/*.ipynb",
    "output/graph.html",
    "output/graph.ttl",
    "tests/graph/shapes/*.ttl",
)


def main() -> int:
    """Build into a folder, ``site`` by default; say what is wrong, and fail then."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else SITE
    try:
        pages = build(target)
    except SiteError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{pages} pages → {target / 'index.html'}")
    return 0


class SiteError(Exception):
    """The site cannot be built, or has a link that leads nowhere."""


def build(target: Path) -> int:
    """Build the site into a folder; return how many pages it has."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        gather(folder / "pages")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SiteError(f"{done.stdout}{done.stderr}")
        _finish(folder / "site")
        faults = faults_of(folder / "site")
        if faults:
            raise SiteError("\n".join(faults))
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(folder / "site", target)
    return sum(1 for _ in target.rglob("*.html"))


def _finish(site: Path) -> None:
    """Put our own script in place of one that is fetched, and say which pages are Chinese."""
    ours = f"<script>\n{SEARCH.read_text('utf-8')}</script>"
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        if page.name.endswith(".zh.html"):
            text = text.replace('<html lang="en"', '<html lang="zh"', 1)
        page.write_text(text.replace(_THEIRS, ours), "utf-8")


def gather(folder: Path) -> None:
    """Copy the pages, and what they link to, to the same places below a folder."""
    for pattern in GATHERED:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file():
                copy = folder / path.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, copy)
    for path in folder.rglob("*.html"):
        text = path.read_text("utf-8")
        path.write_text(_TO_PAGE.sub(r"\1.html\2", text), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
