"""Two apps with the same twenty APIs: through the macro, and with serde's types written by hand."""

import itertools
from pathlib import Path

import by_hand
import cargo
import described
import ours

METHODS = (
    "alipay.trade.pay", "alipay.trade.query", "alipay.trade.refund", "alipay.trade.close", "alipay.trade.cancel",
    "alipay.trade.create", "alipay.trade.precreate", "alipay.trade.fastpay.refund.query", "alipay.trade.order.settle",
    "alipay.fund.trans.uni.transfer", "alipay.fund.trans.common.query", "alipay.fund.account.query",
    "alipay.fund.auth.order.freeze", "alipay.fund.auth.order.unfreeze", "alipay.fund.auth.operation.detail.query",
    "alipay.user.certify.open.initialize", "alipay.user.certify.open.query", "alipay.user.agreement.query",
    "alipay.data.dataservice.bill.downloadurl.query", "alipay.data.bill.accountlog.query",
)
WAYS = {
    "ours": 'alipay = {{ path = "{repository}/runtime" }}\n',
    "serde": 'serde = {{ version = "1", features = ["derive"] }}\nserde_json = "1"\n',
}
FILES = {"api": "the file that names the APIs", "other": "another file"}


class App:
    def __init__(self, root: Path, way: str, repository: Path):
        self.root = root
        self.way = way
        self.repository = repository
        self.numbers = itertools.count(1)

    def write(self) -> None:
        apis = [described.read(self.repository / "specs", method) for method in METHODS]
        (self.root / "src").mkdir(parents=True, exist_ok=True)
        dependencies = WAYS[self.way].format(repository=self.repository)
        (self.root / "Cargo.toml").write_text(
            f'[package]\nname = "twenty_{self.way}"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n{dependencies}')
        (self.root / "Cargo.lock").write_bytes((self.repository / "Cargo.lock").read_bytes())
        if self.way == "ours":
            modules = [f'#[alipay::alipay_api("{api.method}")]\npub mod {api.module} {{}}\n' for api in apis]
            calls = [ours.use(api) for api in apis]
        else:
            modules = [by_hand.module(api, lambda _: f"{by_hand.BASE}, serde::Serialize, serde::Deserialize") for api in apis]
            calls = [by_hand.use(api) for api in apis]
        self.texts = {"api": "//! The APIs.\n" + "".join(modules), "other": "//! Something else.\n"}
        (self.root / "src" / "lib.rs").write_text("//! A shop.\npub mod api;\npub mod calls;\npub mod other;\n")
        (self.root / "src" / "calls.rs").write_text("//! Every type in use.\n" + "".join(calls).replace("crate::", "crate::api::"))
        for file in FILES:
            self.change(file)

    def change(self, file: str) -> None:
        """Another value in one line of the file."""
        line = f"/// Changes.\npub const CHANGED: u32 = {next(self.numbers)};\n"
        (self.root / "src" / f"{file}.rs").write_text(self.texts[file] + line)

    def changed(self, file: str) -> float:
        """The processors' seconds of a check after a change."""
        self.change(file)
        return self.check()

    def check(self) -> float:
        """As an editor runs it: incrementally, as cargo does by itself."""
        _, processor = cargo.run(self.root, "check", CARGO_TARGET_DIR=str(self.root / "target"), CARGO_INCREMENTAL="1")
        return processor
