"""An environment of Python with the libraries that a script needs."""

import os
import subprocess
import sys
from pathlib import Path


def enter(folder: Path, script: Path) -> None:
    """Goes on in it; it is made where it is missing, of the script's `requirements.txt`."""
    if Path(sys.prefix).resolve() == folder.resolve():
        return
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", script / "requirements.txt"]
    subprocess.run(install, check=True)
    os.execv(python, [str(python), str(script), *sys.argv[1:]])
