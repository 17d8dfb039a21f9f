"""A gateway made of the official Python SDK's own verification and signing; it answers with the content that it received."""

import json
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from alipay.aop.api.util import SignatureUtils


def answer(setup, form, charset):
    params = dict(urllib.parse.parse_qsl(form, keep_blank_values=True, encoding=charset, errors="strict"))
    signature = params.pop("sign")
    content = SignatureUtils.get_sign_content(params).encode(charset)
    try:
        verified = SignatureUtils.verify_with_rsa(setup["app_public_key"], content, signature)
    except Exception:  # the SDK raises where a signature does not match
        verified = False
    node = {"code": "40002", "msg": "Invalid Arguments", "sub_code": "isv.invalid-signature"}
    if verified:
        node = {"code": "10000", "msg": "Success", "echo": params["biz_content"]}
    signed = json.dumps(node, ensure_ascii=False)
    signer = SignatureUtils.sign_with_rsa2 if setup["sign_type"] == "RSA2" else SignatureUtils.sign_with_rsa
    sign = signer(setup["alipay_private_key_pkcs1"], signed, charset)
    name = params["method"].replace(".", "_")
    return f'{{"{name}_response":{signed},"sign":"{sign}"}}'.encode(charset)


def serve(setup):
    charset = setup["charset"]

    class Gateway(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"])).decode("ascii")
            query = urllib.parse.urlsplit(self.path).query
            try:
                reply = answer(setup, f"{query}&{body}", charset)
            except Exception as error:  # every failure of the SDK is an answer
                reply = repr(error).encode()
            self.send_response(200)
            self.send_header("content-type", f"text/html;charset={charset}")
            self.send_header("content-length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/gateway.do"
