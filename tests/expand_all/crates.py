"""Small crates that name a few hundred APIs each."""

from pathlib import Path

HEAD = """\
//! Named APIs, and nothing else.
#![forbid(unsafe_code, missing_docs, unreachable_pub, missing_debug_implementations, rust_2018_idioms, unused,
    nonstandard_style, future_incompatible, unnameable_types)]
#![deny(warnings)]
"""


def listed(specs: Path) -> list[str]:
    """The methods of a folder of descriptions, by the paths of its files."""
    methods = sorted(".".join(path.relative_to(specs).with_suffix("").parts) for path in specs.rglob("*.yaml"))
    methods = [method for method in methods if method != "common"]
    if not methods:
        raise SystemExit(f"there are no descriptions below {specs}")
    return methods


class Crates:
    """A workspace of such crates below the target folder."""

    def __init__(self, repository: Path, root: Path, specs: Path):
        self.repository = repository
        self.root = root
        self.specs = specs.resolve()
        self.members: dict[str, list[str]] = {}

    def write(self, methods: list[str], chunk: int) -> None:
        count = -(-len(methods) // chunk)
        # Every so-manyth one, so that products with large APIs do not meet in one crate.
        self.members = {f"apis_{number:02}": methods[number::count] for number in range(count)}
        self.root.mkdir(parents=True, exist_ok=True)
        names = ", ".join(f'"{name}"' for name in self.members)
        (self.root / "Cargo.toml").write_text(
            f'[workspace]\nresolver = "3"\nmembers = [{names}]\n\n'
            "[profile.dev]\nincremental = false\ndebug = false\n")
        (self.root / "Cargo.lock").write_bytes((self.repository / "Cargo.lock").read_bytes())
        for name, chosen in self.members.items():
            self.member(name, chosen)

    def member(self, name: str, methods: list[str]) -> None:
        folder = self.root / name
        (folder / "src").mkdir(parents=True, exist_ok=True)
        (folder / "Cargo.toml").write_text(
            f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "2024"\n\n'
            f'[dependencies]\nalipay = {{ path = "{self.repository / "runtime"}" }}\n')
        (folder / "src" / "lib.rs").write_text(HEAD + "".join(map(module, methods)))
        # Another folder than the catalogue's is the crate's own, which the macro looks into first.
        own = folder / "specs"
        own.unlink(missing_ok=True)
        if self.specs != self.repository / "specs":
            own.symlink_to(self.specs)

    def method(self, name: str, line: int) -> str:
        """The method whose module holds that line of a crate's source."""
        number = (line - 1 - HEAD.count("\n")) // LINES
        methods = self.members[name]
        return methods[number] if 0 <= number < len(methods) else f"the crate {name}"


def module(method: str) -> str:
    return f'/// `{method}`.\n#[alipay::alipay_api("{method}")]\npub mod {method.replace(".", "_")} {{}}\n'


LINES = module("").count("\n")
