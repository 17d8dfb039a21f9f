"""The SDKs as processes that see one moment, and a gateway that keeps what they send."""

import http.server
import json
import os
import subprocess
import threading
import urllib.parse

# 2024-05-06 15:08:09 in Beijing
NOW = 1714979289
APP_ID = "2014072300007148"
ORIGINS = {
    "java": "alipay-sdk-java 4.40.734.ALL",
    "java-v3": "alipay-sdk-java-v3 3.1.15.ALL",
    "node": "alipay-sdk 4.14.0 (Node)",
    "python": "alipay-sdk-python 3.7.1160",
    "community": "python-alipay-sdk 3.4.0",
}


class Peers:
    def __init__(self, folder):
        self.folder = folder
        self.gateway = Gateway()
        self.running = {}

    def __call__(self, sdk, order, at=NOW):
        """One order and its answer, at a moment."""
        if (sdk, at) not in self.running:
            self.running[sdk, at] = self.start(sdk, at)
        peer = self.running[sdk, at]
        peer.stdin.write(json.dumps(order) + "\n")
        peer.stdin.flush()
        return json.loads(peer.stdout.readline())

    def must(self, sdk, order, at=NOW):
        answer = self(sdk, order, at)
        if "error" in answer:
            raise SystemExit(f"{sdk} {order['op']}: {answer['error']}")
        return answer

    def start(self, sdk, at):
        command = {
            "java": ["java", "-Dfile.encoding=UTF-8", "-cp", "lib/*:.", "Peer"],
            "java-v3": ["java", "-Dfile.encoding=UTF-8", "-cp", "lib/*:.", "Rest"],
            "node": ["node", "peer.mjs"],
            "python": ["venv/bin/python", "peer.py"],
        }[sdk]
        seeing = {"LD_PRELOAD": str(self.folder / "clock.so"), "VECTORS_CLOCK": str(at)}
        return subprocess.Popen(
            command, cwd=self.folder / sdk, env={**os.environ, **seeing}, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )

    def configure(self, sdk, keys, app="app", alipay="alipay", charset="utf-8", sign_type="RSA2", **more):
        return self.must(sdk, {
            "op": "configure", "gateway": more.pop("gateway", self.gateway.address), "app_id": APP_ID,
            "private_key_pkcs8": keys[app]["private_pkcs8_base64"],
            "private_key_pkcs1": keys[app]["private_pkcs1_base64"],
            "alipay_public_key": keys[alipay]["public_spki_base64"],
            "charset": charset, "sign_type": sign_type, **more,
        })

    def sent(self, sdk, order, charset):
        """What an SDK sends to its gateway: the query as it is, and the fields of the body."""
        self.gateway.received = None
        answer = self(sdk, {"op": "execute", **order})
        if self.gateway.received is None:
            raise SystemExit(f"{sdk} sent nothing: {answer}")
        query, body = self.gateway.received
        return {"query": query, "form_body_params": pairs(body, charset)}


def pairs(text, charset):
    return dict(urllib.parse.parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), encoding=charset))


class Gateway:
    """Answers everything with an empty object."""

    def __init__(self):
        self.received, self.request, gateway = None, None, self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                body = self.rfile.read(int(self.headers.get("content-length", 0))).decode("utf-8")
                gateway.received = (urllib.parse.urlsplit(self.path).query, body)
                headers = {name.lower(): value for name, value in self.headers.items()}
                gateway.request = {"method": self.command, "url": self.path, "headers": headers, "body": body}
                self.send_response(200)
                self.send_header("content-length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{server.server_address[1]}/gateway.do"
