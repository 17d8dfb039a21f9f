"""Notifications signed with a key of ours in Alipay's place, and what the SDKs make of each."""

import itertools
import urllib.parse

from peers import APP_ID, ORIGINS

PAYMENT = {
    "app_id": APP_ID, "auth_app_id": APP_ID, "notify_type": "trade_status_sync", "notify_id": "2019081500222155624068450559358070",
    "notify_time": "2024-05-06 15:08:09", "out_trade_no": "70501111111S001111119", "trade_no": "2019081522001468450512505578",
    "trade_status": "TRADE_SUCCESS", "subject": "大乐透 \"A&B\" +%/=~*", "total_amount": "0.10", "seller_id": "2088000000000001",
    "fund_bill_list": '[{"amount":"0.10","fundChannel":"ALIPAYACCOUNT"}]', "version": "1.0",
}
MESSAGE = {
    "app_id": APP_ID, "msg_method": "alipay.fund.trans.order.changed", "notify_id": "2024050600222150809068450559358070",
    "utc_timestamp": "1714979289000", "version": "1.1", "biz_content": '{"status":"SUCCESS","memo":"交易"}',
}
KEYS = {1024: "small_alipay", 2048: "alipay", 4096: "large_alipay"}


def cases(peers, keys):
    made = [*good(peers, keys), *bad(peers, keys)]
    return {"about": "Notifications signed by alipay-sdk-java, and its verdicts as V1 and V2; in utf-8 the others agree.", "cases": made}


def good(peers, keys):
    for (bits, key), charset, sign_type in itertools.product(KEYS.items(), ["utf-8", "gbk", "gb18030"], ["RSA2", "RSA"]):
        for version, what in [(1, PAYMENT), (2, MESSAGE)]:
            params = signed(peers, keys, what, version, key, charset, sign_type)
            yield case(peers, keys, f"v{version}_{charset}_{sign_type}_{bits}", params, key, charset, sign_type)


def bad(peers, keys):
    payment = signed(peers, keys, PAYMENT, 1, "alipay", "utf-8", "RSA2")
    message = signed(peers, keys, MESSAGE, 2, "alipay", "utf-8", "RSA2")
    without = lambda params, name: {other: value for other, value in params.items() if other != name}
    lines = "\r\n".join(payment["sign"][at:at + 76] for at in range(0, len(payment["sign"]), 76))
    for name, params in {
        "amount_changed": {**payment, "total_amount": "10.00"},
        "amount_missing": without(payment, "total_amount"),
        "parameter_added": {**payment, "memo": "x"},
        "name_changed": {("Subject" if name == "subject" else name): value for name, value in payment.items()},
        "values_swapped": {**payment, "trade_no": payment["out_trade_no"], "out_trade_no": payment["trade_no"]},
        "signature_of_another": {**payment, "sign": message["sign"]},
        "signature_cut": {**payment, "sign": payment["sign"][:-8]},
        "signature_of_the_app": signed(peers, keys, PAYMENT, 1, "app", "utf-8", "RSA2"),
        "v1_without_sign_type": without(payment, "sign_type"),
        "v2_without_sign_type": without(message, "sign_type"),
        "message_changed": {**message, "biz_content": message["biz_content"].replace("SUCCESS", "FAIL")},
        "payment_signed_as_v2": signed(peers, keys, PAYMENT, 2, "alipay", "utf-8", "RSA2"),
        "message_signed_as_v1": signed(peers, keys, MESSAGE, 1, "alipay", "utf-8", "RSA2"),
        "signature_in_lines": {**payment, "sign": lines},
    }.items():
        yield case(peers, keys, name, params, "alipay", "utf-8", "RSA2")
    plus = urllib.parse.urlencode(without(payment, "sign")) + "&sign=" + payment["sign"]
    yield {**case(peers, keys, "plus_lost", dict(urllib.parse.parse_qsl(plus)), "alipay", "utf-8", "RSA2"), "params": None, "form_body": plus}


def signed(peers, keys, what, version, key, charset, sign_type):
    peers.configure("java", keys, app=key, charset=charset, sign_type=sign_type)
    params = {**what, "charset": charset, "sign_type": sign_type}
    over = {name: value for name, value in params.items() if version == 2 or name != "sign_type"}
    return {**params, "sign": peers.must("java", {"op": "sign", "params": over})["sign"]}


def case(peers, keys, name, params, key, charset, sign_type):
    verdicts = {}
    for version in [1, 2]:
        peers.configure("java", keys, alipay=key, charset=charset, sign_type=sign_type)
        verdicts[version] = peers("java", {"op": "notification", "version": version, "params": params}).get("holds", False)
    origin = ORIGINS["java"]
    if charset == "utf-8":
        # Node tries both versions at once.
        peers.configure("node", keys, alipay=key, sign_type=sign_type)
        theirs = peers.must("node", {"op": "notification", "version": 2, "params": params})["holds"]
        if theirs != any(verdicts.values()) and "without_sign_type" not in name:
            raise SystemExit(f"{name}: Java says {verdicts}, Node {theirs}")
        peers.configure("python", keys, alipay=key, sign_type=sign_type)
        community = peers("python", {"op": "community_notification", "params": params}).get("holds", False)
        if community != verdicts[1]:
            raise SystemExit(f"{name}: Java says {verdicts}, python-alipay-sdk {community}")
        origin += f", {ORIGINS['node']}, {ORIGINS['community']}"
    return {
        "id": name, "origin": origin, "key": key, "sign_type": sign_type, "params": params,
        "v1_valid": verdicts[1], "v2_valid": verdicts[2],
    }
