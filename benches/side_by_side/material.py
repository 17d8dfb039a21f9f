"""The keys and messages of a run: what the gateway and notifications say, signed, and the same forged."""

import base64
import json
import urllib.parse
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

DER = serialization.Encoding.DER
PRIVATE, PUBLIC = serialization.PrivateFormat, serialization.PublicFormat
APP_ID = "2014072300007148"
ORDER = {"out_trade_no": "20150320010101001", "total_amount": "88.88", "subject": "Coffee, 250 g",
         "product_code": "FAST_INSTANT_TRADE_PAY"}
ADDRESSES = {"return_url": "https://shop.example/back", "notify_url": "https://shop.example/notify"}
FORGED = "1.88"

NODE = {
    "code": "10000", "msg": "Success", "buyer_logon_id": "159****0000", "buyer_pay_amount": "88.88",
    "buyer_user_id": "2088102122524333", "buyer_user_type": "PRIVATE",
    "fund_bill_list": [{"amount": "80.00", "fund_channel": "ALIPAYACCOUNT"}, {"amount": "8.88", "fund_channel": "COUPON"}],
    "invoice_amount": "80.00", "out_trade_no": ORDER["out_trade_no"], "point_amount": "0.00", "receipt_amount": "88.88",
    "send_pay_date": "2024-05-06 15:08:11", "store_name": "杭州西湖店", "total_amount": ORDER["total_amount"],
    "trade_no": "2024050622001424331234567890", "trade_status": "TRADE_SUCCESS",
}

NOTIFICATION = {
    "app_id": APP_ID, "auth_app_id": APP_ID, "buyer_id": "2088102122524333", "buyer_logon_id": "159****0000",
    "buyer_pay_amount": "88.88", "charset": "utf-8",
    "fund_bill_list": '[{"amount":"88.88","fundChannel":"ALIPAYACCOUNT"}]', "gmt_create": "2024-05-06 15:08:09",
    "gmt_payment": "2024-05-06 15:08:11", "invoice_amount": "88.88", "notify_id": "2024050600222150811024331234567890",
    "notify_time": "2024-05-06 15:08:12", "notify_type": "trade_status_sync", "out_trade_no": ORDER["out_trade_no"],
    "point_amount": "0.00", "receipt_amount": "88.88", "seller_id": "2088102146225135", "subject": "绿茶",
    "total_amount": ORDER["total_amount"], "trade_no": "2024050622001424331234567890", "trade_status": "TRADE_SUCCESS",
    "version": "1.0",
}


def key(repository: Path, name: str) -> rsa.RSAPrivateKey:
    text = (repository / "runtime" / "src" / "testing" / f"{name}_private_key.pem").read_bytes()
    return serialization.load_pem_private_key(text, None)


def signature(signer: rsa.RSAPrivateKey, text: str) -> str:
    return encoded(signer.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256()))


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def to_sign(parameters: dict[str, str]) -> str:
    """What requests and notifications are signed over."""
    return "&".join(f"{name}={value}" for name, value in sorted(parameters.items()) if value and name != "sign")


def material(repository: Path) -> dict[str, str]:
    """All of it but the gateway's addresses."""
    app, alipay = key(repository, "app"), key(repository, "alipay")
    node = json.dumps(NODE, ensure_ascii=False, separators=(",", ":"))
    sign, text = signature(alipay, node), to_sign(NOTIFICATION)
    notified = {**NOTIFICATION, "sign_type": "RSA2", "sign": signature(alipay, text)}
    request = {**ADDRESSES, "app_id": APP_ID, "biz_content": json.dumps(ORDER), "charset": "utf-8", "format": "json",
               "method": "alipay.trade.page.pay", "sign_type": "RSA2", "timestamp": "2024-05-06 15:08:09", "version": "1.0"}

    def reply(text: str) -> str:
        return f'{{"alipay_trade_query_response":{text},"sign":"{sign}"}}'

    return {
        "app_id": APP_ID, **ADDRESSES, **ORDER,
        "private_key_pkcs1": encoded(app.private_bytes(DER, PRIVATE.TraditionalOpenSSL, serialization.NoEncryption())),
        "private_key_pkcs8": encoded(app.private_bytes(DER, PRIVATE.PKCS8, serialization.NoEncryption())),
        "app_public_key": encoded(app.public_key().public_bytes(DER, PUBLIC.SubjectPublicKeyInfo)),
        "alipay_public_key": encoded(alipay.public_key().public_bytes(DER, PUBLIC.SubjectPublicKeyInfo)),
        "request_text": to_sign(request),
        "reply_node": node, "reply": reply(node), "forged_reply": reply(forged(node)),
        "notification_text": text, "notification_sign": notified["sign"],
        "notification": urllib.parse.urlencode(notified),
        "forged_notification": urllib.parse.urlencode({**notified, "total_amount": FORGED}),
    }


def forged(node: str) -> str:
    given, wanted = f'"total_amount":"{ORDER["total_amount"]}"', f'"total_amount":"{FORGED}"'
    if node.count(given) != 1:
        raise ValueError("the node has no amount to forge")
    return node.replace(given, wanted)
