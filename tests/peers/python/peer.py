"""The official Python SDK and the community's, driven by one JSON object a line; answers one JSON object a line."""

import base64
import functools
import http.client
import importlib
import json
import sys
import urllib.parse

from alipay import AliPay, DCAliPay
from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api import DefaultAlipayClient as official
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.FileItem import FileItem
from alipay.aop.api.util import SignatureUtils, WebUtils

import gateway

config = {}


def connect(url, query_string, timeout):
    """The SDK connects to port 80 or 443 whatever its address says; a gateway for tests listens elsewhere."""
    address = urllib.parse.urlparse(url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=timeout)
    return f"{address.path}?{query_string}", connection


WebUtils.get_http_connection = connect


def pem(kind, key):
    return f"-----BEGIN {kind}-----\n{key}\n-----END {kind}-----"


def client():
    settings = AlipayClientConfig()
    settings.server_url = config["gateway"]
    settings.app_id = config["app_id"]
    settings.app_private_key = config["private_key_pkcs1"]
    settings.alipay_public_key = config["alipay_public_key"]
    settings.sign_type = config["sign_type"]
    settings.charset = config["charset"]
    if "encrypt_key" in config:
        settings.encrypt_type = config["encrypt_type"]
        settings.encrypt_key = config["encrypt_key"]
    return DefaultAlipayClient(alipay_client_config=settings)


@functools.cache
def community():
    key = pem("RSA PRIVATE KEY", config["private_key_pkcs1"])
    if "app_cert" in config:
        sdk = DCAliPay(
            appid=config["app_id"],
            app_private_key_string=key,
            app_public_key_cert_string=config["app_cert"],
            alipay_public_key_cert_string=config["alipay_cert"],
            alipay_root_cert_string=config["root_cert"],
            sign_type=config["sign_type"],
        )
    else:
        sdk = AliPay(
            appid=config["app_id"],
            app_notify_url=None,
            app_private_key_string=key,
            alipay_public_key_string=pem("PUBLIC KEY", config["alipay_public_key"]),
            sign_type=config["sign_type"],
        )
    sdk._gateway = config["gateway"]
    return sdk


def request(order):
    """The SDK's own request class of a method: alipay.trade.pay is AlipayTradePayRequest."""
    words = order["method"].replace("_", ".").split(".")
    name = "".join(word[:1].upper() + word[1:] for word in words) + "Request"
    made = getattr(importlib.import_module("alipay.aop.api.request." + name), name)()
    content = json.loads(order["biz_content"])
    if order.get("typed"):
        model = name.removesuffix("Request") + "Model"
        module = importlib.import_module("alipay.aop.api.domain." + model)
        made.biz_model = getattr(module, model).from_alipay_dict(content)
    else:
        made.biz_content = content
    for name in ("return_url", "notify_url"):
        if name in order:
            setattr(made, name, order[name])
    return made


def configure(order):
    config.clear()
    config.update(order)
    community.cache_clear()
    return {}


def sign(order):
    content = SignatureUtils.get_sign_content(order["params"])
    signer = SignatureUtils.sign_with_rsa2 if config["sign_type"] == "RSA2" else SignatureUtils.sign_with_rsa
    return {"content": content, "sign": signer(config["private_key_pkcs1"], content, config["charset"])}


def execute(order):
    node = json.loads(client().execute(request(order)))
    return {"body": json.dumps(node), "success": not node.get("sub_code"), "fields": node}


def upload(order):
    words = order["method"].replace("_", ".").split(".")
    name = "".join(word[:1].upper() + word[1:] for word in words) + "Request"
    made = getattr(importlib.import_module("alipay.aop.api.request." + name), name)()
    for parameter, value in order["texts"].items():
        setattr(made, parameter, value)
    setattr(made, order["file_parameter"], FileItem(order["file_name"], base64.b64decode(order["file"])))
    node = json.loads(client().execute(made))
    return {"body": json.dumps(node), "success": not node.get("sub_code"), "fields": node}


def page(order):
    return {"text": client().page_execute(request(order), http_method=order["http"])}


def order_string(order):
    return {"text": client().sdk_execute(request(order))}


def extract(order):
    """What the SDK would verify; whether the signature holds is not asked."""
    taken = []
    verify, official.verify_with_rsa = official.verify_with_rsa, lambda key, content, sign: taken.append(content) or True
    try:
        client()._DefaultAlipayClient__parse_response(order["body"].encode(config["charset"]))
    finally:
        official.verify_with_rsa = verify
    return {"source": taken[0].decode(config["charset"])}


def community_execute(order):
    node = community().server_api(order["method"], json.loads(order["biz_content"]))
    return {"body": json.dumps(node), "success": not node.get("sub_code"), "fields": node}


def community_page(order):
    return {"text": config["gateway"] + "?" + community().client_api(order["method"], json.loads(order["biz_content"]))}


def community_sign(order):
    signed = community().sign_data(dict(order["params"]))
    return {"sign": dict(urllib.parse.parse_qsl(signed))["sign"]}


def notification(order):
    """The SDK has no function for it: this is its verification of replies, over what version 1 or 2 signs."""
    params = dict(order["params"])
    signature = params.pop("sign")
    if order["version"] == 1:
        params.pop("sign_type", None)
    content = SignatureUtils.get_sign_content(params).encode(config["charset"])
    return {"holds": SignatureUtils.verify_with_rsa(config["alipay_public_key"], content, signature)}


def serve(_):
    return {"url": gateway.serve(dict(config))}


def community_notification(order):
    params = dict(order["params"])
    signature = params.pop("sign")
    return {"holds": bool(community().verify(params, signature))}


OPERATIONS = {
    "configure": configure,
    "sign": sign,
    "execute": execute,
    "upload": upload,
    "page": page,
    "order": order_string,
    "notification": notification,
    "serve": serve,
    "extract": extract,
    "community_execute": community_execute,
    "community_page": community_page,
    "community_sign": community_sign,
    "community_notification": community_notification,
}

for line in sys.stdin:
    try:
        order = json.loads(line)
        answer = OPERATIONS[order["op"]](order)
    except Exception as error:  # every failure of an SDK is an answer
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
