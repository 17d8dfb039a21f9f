"""Replies signed by the Java SDK with a key of ours in Alipay's place, and its own verdict on each."""

import itertools

from peers import ORIGINS

METHOD = "alipay.trade.query"
NODE = "alipay_trade_query_response"
SUCCESS = '{"code":"10000","msg":"Success","buyer_logon_id":"a**@example.com","subject":"大乐透 \\/ {\\"}"}'
FAILURE = '{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST","sub_msg":"交易不存在"}'
KEYS = {1024: "small_alipay", 2048: "alipay", 4096: "large_alipay"}


def cases(peers, keys):
    made = itertools.chain(good(peers, keys), bad(peers, keys), unverifiable())
    return {"about": "Replies signed by alipay-sdk-java, and whether it believes them.", "cases": list(made)}


def good(peers, keys):
    for (bits, key), charset, sign_type in itertools.product(KEYS.items(), ["utf-8", "gbk", "gb18030"], ["RSA2", "RSA"]):
        for kind, text in {"success": SUCCESS, "failure": FAILURE}.items():
            yield case(peers, keys, f"{kind}_{charset}_{sign_type}_{bits}", text, text, key, key, charset, sign_type, sign_type)


def bad(peers, keys):
    changed = SUCCESS.replace("a**", "b**")
    reordered = SUCCESS.replace('"code":"10000","msg":"Success"', '"msg":"Success","code":"10000"')
    yield case(peers, keys, "changed", SUCCESS, changed, "alipay", "alipay")
    yield case(peers, keys, "reordered", SUCCESS, reordered, "alipay", "alipay")
    yield case(peers, keys, "with_a_blank", SUCCESS, SUCCESS.replace(":", ": ", 1), "alipay", "alipay")
    yield case(peers, keys, "of_another_reply", FAILURE, SUCCESS, "alipay", "alipay")
    yield case(peers, keys, "by_the_app", SUCCESS, SUCCESS, "app", "alipay")
    yield case(peers, keys, "by_a_smaller_key", SUCCESS, SUCCESS, "small_alipay", "alipay")
    yield case(peers, keys, "by_a_larger_key", SUCCESS, SUCCESS, "large_alipay", "alipay")
    yield case(peers, keys, "of_type_RSA", SUCCESS, SUCCESS, "alipay", "alipay", signed_as="RSA")
    yield case(peers, keys, "of_type_RSA2", SUCCESS, SUCCESS, "alipay", "alipay", sign_type="RSA")


def case(peers, keys, name, signed, shown, by, key, charset="utf-8", sign_type="RSA2", signed_as="RSA2"):
    peers.configure("java", keys, app=by, charset=charset, sign_type=signed_as)
    sign = peers.must("java", {"op": "sign", "text": signed})["sign"]
    peers.configure("java", keys, charset=charset, sign_type=sign_type)
    order = {"op": "verify", "text": shown, "sign": sign, "public_key": keys[key]["public_spki_base64"]}
    return {
        "id": name, "origin": ORIGINS["java"], "key": key, "sign_type": sign_type, "charset": charset, "method": METHOD,
        "body": f'{{"{NODE}":{shown},"sign":"{sign}"}}', "signed_text": shown, "sign": sign,
        "expect_valid": peers("java", order).get("holds", False),
    }


def unverifiable():
    yield {"id": "error_response_unsigned", "method": METHOD, "body": '{"error_response":{"code":"40002","msg":"Invalid Arguments"}}'}
