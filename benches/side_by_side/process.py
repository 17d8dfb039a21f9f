"""A peer, and the gateway, each in a process of its own."""

import json
import os
import subprocess

PROXIES = {name: "" for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")}


class Peer:
    """Takes one JSON object a line; answers one."""

    def __init__(self, command: list[str], material: dict[str, str]):
        self.process = started(command)
        self.send(material)

    def ask(self, **order: object) -> dict:
        self.send(order)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{' '.join(self.process.args)} ended with {self.process.wait()} at {order}")
        return json.loads(line)

    def send(self, line: dict) -> None:
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()

    def __enter__(self) -> "Peer":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.process.wait()


class Gateway:
    """Answers on loopback while it is entered; its addresses join the material."""

    def __init__(self, command: list[str], material: dict[str, str]):
        address = "http://127.0.0.1:{}"
        self.process = started(command)
        material |= {"gateway": "", "forging_gateway": ""}
        self.process.stdin.write(json.dumps(material) + "\n")
        self.process.stdin.flush()
        port = self.process.stdout.readline().strip()
        base = address.format(port)
        material |= {"gateway": f"{base}/gateway.do", "forging_gateway": f"{base}/forged"}

    def __enter__(self) -> "Gateway":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.process.wait()


def started(command: list[str]) -> subprocess.Popen:
    environment = {name: value for name, value in os.environ.items() if name not in PROXIES}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
