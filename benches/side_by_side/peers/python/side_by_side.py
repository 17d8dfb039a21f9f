"""The Python SDKs, the official one or the community's as the argument says: the first line is the material, every other
one an order."""

import http.client
import json
import sys
import time
import urllib.parse

material = json.loads(sys.stdin.readline())


class Cannot(Exception):
    """The SDK has no way to do it."""


def pem(kind, key):
    return f"-----BEGIN {kind}-----\n{key}\n-----END {kind}-----"


def order_content():
    return {name: material[name] for name in ("out_trade_no", "total_amount", "subject", "product_code")}


class Official:
    """alipay-sdk-python."""

    def __init__(self):
        from alipay.aop.api.domain.AlipayTradePagePayModel import AlipayTradePagePayModel
        from alipay.aop.api.domain.AlipayTradeQueryModel import AlipayTradeQueryModel
        from alipay.aop.api.request.AlipayTradePagePayRequest import AlipayTradePagePayRequest
        from alipay.aop.api.request.AlipayTradeQueryRequest import AlipayTradeQueryRequest
        from alipay.aop.api.response.AlipayTradeQueryResponse import AlipayTradeQueryResponse
        from alipay.aop.api.util import SignatureUtils, WebUtils

        WebUtils.get_http_connection = connect
        self.page_model, self.query_model = AlipayTradePagePayModel, AlipayTradeQueryModel
        self.page_request, self.query_request = AlipayTradePagePayRequest, AlipayTradeQueryRequest
        self.response, self.signatures = AlipayTradeQueryResponse, SignatureUtils
        self.client, self.deceived = self.calling("gateway"), self.calling("forging_gateway")

    def calling(self, gateway):
        from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
        from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
        settings = AlipayClientConfig()
        settings.server_url = material[gateway]
        settings.app_id = material["app_id"]
        settings.app_private_key = material["private_key_pkcs1"]
        settings.alipay_public_key = material["alipay_public_key"]
        return DefaultAlipayClient(alipay_client_config=settings)

    def page(self, _):
        model = self.page_model()
        for name, value in order_content().items():
            setattr(model, name, value)
        request = self.page_request(biz_model=model)
        request.return_url, request.notify_url = material["return_url"], material["notify_url"]
        return self.client.page_execute(request, http_method="GET")

    def call(self, forged):
        model = self.query_model()
        model.out_trade_no = material["out_trade_no"]
        client = self.deceived if forged else self.client
        return self.read(client.execute(self.query_request(biz_model=model)))

    def read(self, content):
        response = self.response()
        response.parse_response_content(content)
        return response.total_amount

    def reply(self, forged):
        """What the client does with a reply: it has no public method that is given a reply alone."""
        body = material["forged_reply" if forged else "reply"].encode()
        return self.read(self.client._DefaultAlipayClient__parse_response(body))

    def notification(self, forged):
        """The SDK has no method for it: this is its verification of replies, over what version 1 signs."""
        raw = material["forged_notification" if forged else "notification"]
        parameters = dict(urllib.parse.parse_qsl(raw, keep_blank_values=True))
        signature = parameters.pop("sign")
        parameters.pop("sign_type")
        content = self.signatures.get_sign_content(parameters).encode()
        if not self.signatures.verify_with_rsa(material["alipay_public_key"], content, signature):
            raise ValueError("the signature does not hold")
        return parameters["total_amount"]


def connect(url, query_string, timeout):
    """The SDK connects to port 80 or 443 whatever its address says; the gateway on loopback listens elsewhere."""
    address = urllib.parse.urlparse(url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=timeout)
    return f"{address.path}?{query_string}", connection


class Community:
    """python-alipay-sdk."""

    def __init__(self):
        self.client, self.deceived = self.calling("gateway"), self.calling("forging_gateway")

    def calling(self, gateway):
        from alipay import AliPay
        client = AliPay(
            appid=material["app_id"],
            app_notify_url=material["notify_url"],
            app_private_key_string=pem("RSA PRIVATE KEY", material["private_key_pkcs1"]),
            alipay_public_key_string=pem("PUBLIC KEY", material["alipay_public_key"]),
            sign_type="RSA2",
        )
        client._gateway = material[gateway]
        return client

    def page(self, _):
        query = self.client.client_api("alipay.trade.page.pay", order_content(), return_url=material["return_url"])
        return f"{material['gateway']}?{query}"

    def call(self, forged):
        client = self.deceived if forged else self.client
        return client.server_api("alipay.trade.query", {"out_trade_no": material["out_trade_no"]})["total_amount"]

    def reply(self, forged):
        """What the client does with a reply: it has no public method that is given a reply alone."""
        body = material["forged_reply" if forged else "reply"]
        return self.client._verify_and_return_sync_response(body, "alipay_trade_query_response")["total_amount"]

    def notification(self, forged):
        raw = material["forged_notification" if forged else "notification"]
        parameters = dict(urllib.parse.parse_qsl(raw, keep_blank_values=True))
        signature = parameters.pop("sign")
        if not self.client.verify(parameters, signature):
            raise ValueError("the signature does not hold")
        return parameters["total_amount"]


def obey(peer, order):
    work = getattr(peer, order["work"], None)
    if work is None:
        raise Cannot("it makes one call after another")
    forged, value = order.get("forged", False), None
    processor, wall = time.process_time(), time.perf_counter()
    for _ in range(order["count"]):
        value = work(forged)
    return {"processor": time.process_time() - processor, "wall": time.perf_counter() - wall, "value": value}


def main():
    peer = {"official": Official, "community": Community}[sys.argv[1]]()
    for line in sys.stdin:
        try:
            answer = obey(peer, json.loads(line))
        except Cannot as why:
            answer = {"cannot": str(why)}
        except Exception as error:  # every failure of an SDK is an answer
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


main()
