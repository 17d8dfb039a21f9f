"""Everything that is measured: the SDKs from their registries, and the programs that drive them."""

import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
NEEDED = ("cargo", "go", "java", "javac", "mvn", "node", "npm", "python3")


def programs(repository: Path, target: Path, root: Path, kinds: set[str]) -> dict[str, list[str]]:
    """The command of each program that the kinds need, by name; a gateway always."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    if missing:
        raise SystemExit(f"{', '.join(missing)}: missing, and needed to build and run the peers")
    made = ours(repository, target, root)
    if "rust" in kinds:
        made |= rust(root)
    if "go" in kinds:
        made |= go(root)
    if kinds & {"java", "node", "python"}:
        made |= scripted(repository, target / "peers")
    return made


def ours(repository: Path, target: Path, root: Path) -> dict[str, list[str]]:
    """Our programs, once with each backend: the second would overwrite the first, so both are copied away."""
    made: dict[str, list[str]] = {}
    for backend in ("aws-lc-rs", "ring"):
        run("cargo", "build", "--quiet", "--release", "--package", "alipay-side-by-side", "--features", backend, folder=repository)
        into = root / "bin" / backend
        into.mkdir(parents=True, exist_ok=True)
        for name in ("ours", "bare", "gateway"):
            shutil.copy2(target / "release" / name, into / name)
            made[f"{name} {backend}"] = [str(into / name)]
    return made | {"gateway": made["gateway aws-lc-rs"]}


def rust(root: Path) -> dict[str, list[str]]:
    run("cargo", "build", "--quiet", "--release", "--locked", folder=HERE / "peers" / "rust", CARGO_TARGET_DIR=root / "rust")
    return {name: [str(root / "rust" / "release" / name)] for name in ("alipay_rs", "alipay_sdk_rust")}


def go(root: Path) -> dict[str, list[str]]:
    into = root / "go"
    into.mkdir(parents=True, exist_ok=True)
    run("go", "build", "-o", f"{into}/", "./...", folder=HERE / "peers" / "go")
    return {name: [str(into / name)] for name in ("smartwalle", "gopay")}


def scripted(repository: Path, peers: Path) -> dict[str, list[str]]:
    """The SDKs that the tests compare with; the drivers stand next to their libraries."""
    run(repository / "tests" / "peers" / "install", peers)
    java = peers / "side_by_side"
    java.mkdir(exist_ok=True)
    run("javac", "-nowarn", "-encoding", "UTF-8", "-cp", f"{peers}/java/lib/*", "-d", java, HERE / "peers" / "java" / "SideBySide.java")
    node = shutil.copy2(HERE / "peers" / "node" / "side_by_side.mjs", peers / "node")
    python = [str(peers / "python" / "venv" / "bin" / "python"), str(HERE / "peers" / "python" / "side_by_side.py")]
    return {
        "java": ["java", "-cp", f"{peers}/java/lib/*:{java}", "SideBySide"],
        "node": ["node", str(node)],
        "python official": [*python, "official"],
        "python community": [*python, "community"],
    }


def run(*command: object, folder: Path | None = None, **environment: object) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=folder, env={**os.environ, **{name: str(value) for name, value in environment.items()}})
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(words)} failed")
