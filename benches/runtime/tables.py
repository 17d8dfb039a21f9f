"""The measurements as tables of ratios."""

import datetime
import os
import platform
import subprocess

from measured import Instructions, Times

CALLS = {
    "initialize": ("`initialize`, objects in objects", "initialize_call"),
    "pay": ("`trade.pay`, 60 parameters", "pay_call"),
    "pay in Chinese": ("the same with 384 Chinese characters", "pay_in_chinese_call"),
    "ordervoucher": ("`ordervoucher.create`, four levels", "ordervoucher_call"),
}
BY_SIZE = ("list items, sent", "members of the content, sent", "parameters outside of the content, sent",
           "list items, received")
STEPS = (("certify", "serialise"), ("certify", "string to sign"), ("certify", "sign"), ("certify", "order string"),
         ("certify", "form"), ("initialize", "build"), ("initialize", "serialise"), ("initialize", "send utf-8"),
         ("initialize", "prepare and sign"), ("pay", "build"), ("pay", "serialise"), ("pay", "send utf-8"))


def page(times: Times, in_turns: dict[str, int], counts: Instructions) -> str:
    return "\n".join([ratios(times, in_turns, counts), requests(times, counts), sizes(times), steps(times), machine()])


def row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def ratios(times: Times, in_turns: dict[str, int], counts: Instructions) -> str:
    large = {name: counts.of("received", f"{name}.large") for name in ("untyped", "typed", "value", "bare_verification")}
    small = counts.of("received", "reply_of_initialize.typed") / counts.of("received", "bare_verification.initialize")
    notified = counts.of("received", "notification_verified.payment") / counts.of("received", "bare_verification.notification")

    def of_value(name: str) -> tuple[float, float]:
        taken = times.of("reply of 1 MB", name) - times.of("reply of 1 MB", "bare verification")
        counted = large[name] - large["bare_verification"]
        return taken / times.of("reply of 1 MB", "Value"), counted / large["value"]

    untyped, typed = of_value("untyped"), of_value("typed")
    rsa, rest = (in_turns[name] / in_turns["bare"] for name in ("page", "rest"))
    reply = times.of_three("reply of initialize", "typed") / times.of_three("reply of initialize", "bare")
    notification = times.of("notification", "verified") / times.of("notification", "bare verification")
    gbk = [times.of("pay in Chinese", "all gbk") / times.of("pay in Chinese", "all utf-8"),
           counts.of("requested", "pay_in_chinese_call.gbk") / counts.of("requested", "pay_in_chinese_call.utf8")]
    return "\n".join([
        row("work", "over", "goal", "time", "instructions"), "|---|---|---:|---:|---:|",
        row("a page of `certify`, built, signed and written", "RSA-2048 of aws-lc-rs", 1.02, f"{rsa:.3f}", ""),
        row("a call of the REST gateway, `trade.pay` with 60 parameters, signed", "RSA-2048 of aws-lc-rs", 1.02, f"{rest:.3f}", ""),
        row("a call with 384 Chinese characters in GBK, but RSA", "the same in UTF-8", 1.5, *(f"{one:.2f}" for one in gbk)),
        row("the reply to `initialize`, verified and decoded", "verifying its node", 1.25, f"{reply:.2f}", f"{small:.2f}"),
        row("a notification, verified", "verifying its text", "", f"{notification:.2f}", f"{notified:.2f}"),
        row("a reply of 1 MB, untyped, but its verification", "`from_slice::<Value>`", 1.3, *(f"{one:.2f}" for one in untyped)),
        row("a reply of 1 MB, typed, but its verification", "`from_slice::<Value>`", 1.1, *(f"{one:.2f}" for one in typed)),
        "",
    ])


def requests(times: Times, counts: Instructions) -> str:
    lines = [row("everything but RSA", "goal, µs", "µs", "instructions", "GBK over UTF-8, time", "instructions"),
             "|---|---:|---:|---:|---:|---:|"]
    goals = {"certify": 4, "initialize": 12}
    for group, (title, counted) in {"certify": ("`certify`, a page", "certify_page"), **CALLS}.items():
        utf8, gbk = (times.of(group, f"all {charset}") for charset in ("utf-8", "gbk"))
        count, count_gbk = (counts.of("requested", f"{counted}.{charset}") for charset in ("utf8", "gbk"))
        lines.append(row(title, goals.get(group, ""), f"{utf8 / 1000:.1f}", f"{count:,}", f"{gbk / utf8:.2f}",
                         f"{count_gbk / count:.2f}"))
    return "\n".join([*lines, ""])


def sizes(times: Times) -> str:
    """A cost that is linear grows tenfold at most from one column to the next."""
    lines = [row("cost by size, µs", 1, 10, 100, 1000, "the last over the one before"), "|---|---:|---:|---:|---:|---:|"]
    for name in BY_SIZE:
        taken = [times.of("by size", f"{name}/{size}") for size in (1, 10, 100, 1000)]
        lines.append(row(name, *(f"{one / 1000:.1f}" for one in taken), f"{taken[3] / taken[2]:.1f}"))
    return "\n".join([*lines, ""])


def steps(times: Times) -> str:
    lines = [row("one step", "µs"), "|---|---:|"]
    lines += [row(f"`{group}`: {name}", f"{times.of(group, name) / 1000:.2f}") for group, name in STEPS]
    return "\n".join([*lines, ""])


def machine() -> str:
    compiler = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    day = datetime.date.today().isoformat()
    return f"The machine: {platform.machine()}, {os.cpu_count()} cores; {compiler}; {day}.\n"
