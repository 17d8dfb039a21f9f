"""Pages and order strings by each SDK."""

import json

from peers import APP_ID
from signing import SUBJECT

CONTENT = {"out_trade_no": "70501111111S001111119", "product_code": "FAST_INSTANT_TRADE_PAY", "subject": SUBJECT, "total_amount": "9.00"}
ADDRESS = "https://openapi.alipay.com/gateway.do"
ADDRESSES = {"return_url": "https://shop.example/back?a=1&b=2", "notify_url": "https://shop.example/notify"}


def outputs(peers, keys):
    made = {}
    for sdk, charsets in {"java": ["utf-8", "gbk", "gb18030"], "node": ["utf-8"], "python": ["utf-8", "gbk"]}.items():
        for charset in charsets:
            for sign_type in ["RSA2", "RSA"]:
                peers.configure(sdk, keys, charset=charset, sign_type=sign_type, gateway=ADDRESS)
                made[f"{sdk} {charset} {sign_type}"] = of(peers, sdk)
    peers.configure("python", keys, gateway=ADDRESS)
    order = {"op": "community_page", "method": "alipay.trade.page.pay", "biz_content": json.dumps(CONTENT, ensure_ascii=False)}
    made["community utf-8 RSA2"] = {"pageGet": peers.must("python", order)["text"]}
    about = "What alipay-sdk-java 4.40.734.ALL, alipay-sdk 4.14.0 (Node), alipay-sdk-python 3.7.1160 and python-alipay-sdk 3.4.0 make of one order."
    return {"about": about, "inputs": {"app_id": APP_ID, "key": "app"}, "oracle_outputs": made}


def of(peers, sdk):
    content = {"biz_content": json.dumps(CONTENT, ensure_ascii=False, separators=(",", ":"))}
    page = {"op": "page", "method": "alipay.trade.page.pay", **content, **ADDRESSES}
    order = {"op": "order", "method": "alipay.trade.app.pay", **content, **ADDRESSES}
    return {
        "pageGet": peers.must(sdk, {**page, "http": "GET"})["text"],
        "pagePost": peers.must(sdk, {**page, "http": "POST"})["text"],
        "sdkExec": peers.must(sdk, order)["text"],
    }
