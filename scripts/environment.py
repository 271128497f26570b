"""Make the project's own virtual environment, from nothing but Python and the pinned list.

Usage::

    python3 scripts/environment.py            create or refresh .venv
    python3 scripts/environment.py --tests    also see that what the tests start is there

Every package is installed at the version and hash of ``constraints.txt``, the product itself
from this folder without looking up anything. Nothing is done when neither list nor Python
changed since the last time. Runs on the standard library alone.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PINS = ROOT / "constraints.txt"
STAMP = VENV / "made-from"
OLDEST = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
VIRTUOSO = ("virtuoso-t",)
JAVA = ("java",)
ZSH = ("zsh",)
FISH = ("fish",)
#: Programs that tests start: by which names they are known, and the Debian packages they come in.
PROGRAMS = (
    (BROWSERS, ("chromium", "fonts-noto-cjk")),
    (VIRTUOSO, ("virtuoso-opensource",)),
    (JAVA, ("default-jre-headless",)),
    (ZSH, ("zsh",)),
    (FISH, ("fish",)),
)


def main() -> int:
    """Bring the environment up to date; the exit code says whether it is usable."""
    if sys.version_info < OLDEST:
        needed, here = ".".join(map(str, OLDEST)), sys.version.split()[0]
        sys.exit(f"make: Python {needed} or newer is needed, this is {here}; try PYTHON=python3.12")
    if not (_up_to_date() or _make()):
        return 1
    if "--tests" in sys.argv[1:]:
        _ensure_programs()
    return 0


def _fingerprint() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for path in (PINS, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _up_to_date() -> bool:
    return _python().exists() and STAMP.exists() and STAMP.read_text("utf-8") == _fingerprint()


def _make() -> bool:
    print("make: setting up .venv with Python", sys.version.split()[0], file=sys.stderr)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        print("make: Python has no working venv module (Debian: python3-venv)", file=sys.stderr)
        return False
    # jieba is published as source only: its builder comes first, and is used without isolation,
    # so that nothing is fetched that the pinned list does not name.
    ok = _pip_pinned(_block("setuptools")) and _pip_pinned(PINS.read_text("utf-8"))
    if not (ok and _pip("--no-deps", "--editable", str(ROOT))):
        print("make: the packages could not be installed; see above", file=sys.stderr)
        return False
    STAMP.write_text(_fingerprint(), "utf-8")
    return True


def _block(name: str) -> str:
    """Return the lines of one package from the pinned list: its version and hashes."""
    lines = PINS.read_text("utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(f"{name}=="))
    end = start + 1
    while lines[end - 1].endswith("\\"):
        end += 1
    return "\n".join(lines[start:end]) + "\n"


def _pip_pinned(pins: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder, "pins.txt")
        listed.write_text(pins, "utf-8")
        return _pip("--require-hashes", "--no-deps", "-r", str(listed))


def _pip(*arguments: str) -> bool:
    command = [str(_python()), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    return not subprocess.run(
        [*command, "--no-build-isolation", *arguments], check=False
    ).returncode


def _ensure_programs() -> None:
    """Install what is missing where that is ours to do; elsewhere the tests say what is missing."""
    packages = [
        package
        for names, wanted in PROGRAMS
        if not any(shutil.which(name) for name in names)
        and not (names is BROWSERS and os.environ.get("OVERSIGHT_BROWSER"))
        for package in wanted
    ]
    if not packages:
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("make: installing for the tests:", *packages, file=sys.stderr)
        settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            if subprocess.run(["apt-get", "-qq", *step], env=settings, check=False).returncode:
                break


if __name__ == "__main__":
    sys.exit(main())
