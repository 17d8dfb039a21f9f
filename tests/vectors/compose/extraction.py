"""Bodies of replies, and what the SDKs take for the signed text of each."""

import json

METHOD = "alipay.trade.create"
NODE = "alipay_trade_create_response"
# Stands for a signature: what is signed is asked, not whether the signature holds.
SIGN = "TEST" * 85 + "TES="
OK = '{"code":"10000","msg":"Success"}'


def bodies():
    for name, node in {
        "plain": OK,
        "empty": "{}",
        "blanks": '{ "code" : "10000" , "list" : [ 1 , 2 ] }',
        "lists": '{"code":"10000","list":[{"a":[[]]},{"b":{}}]}',
        "braces_in_strings": '{"code":"10000","a":"}{","b{":"}}","c":"]["}',
        "escaped_quotes": '{"code":"10000","a":"\\"}\\"","b":"\\\\","c":"\\\\\\"{"}',
        "escaped_characters": '{"code":"10000","a":"\\u007d\\u0022","b":"\\/","c":"\\n"}',
        "sign_in_a_string": '{"code":"10000","a":"\\"sign\\":\\"x\\""}',
        "sign_inside": '{"code":"10000","sign":"inner"}',
        "name_inside": f'{{"code":"10000","{NODE}":{{"code":"10000"}}}}',
        "name_in_a_string": f'{{"code":"10000","a":"{NODE}"}}',
        "numbers": '{"code":10000,"a":1.50,"b":-0,"c":1e400,"d":null,"e":true}',
        "chinese": '{"code":"10000","msg":"大乐透 «x»"}',
        "emoji": '{"code":"10000","msg":"𠮷😀"}',
        "failure": '{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST"}',
        "long": '{"code":"10000","a":"' + "大{" * 500 + '"}',
        "cipher": '"AAECAwQFBgcICQoLDA0ODw=="',
        "cipher_with_escapes": '"AAEC\\/wQFBgcICQoLDA0ODw=="',
    }.items():
        yield name, f'{{"{NODE}":{node},"sign":"{SIGN}"}}'
    yield "sign_first", f'{{"sign":"{SIGN}","{NODE}":{OK}}}'
    yield "certificate_between", f'{{"{NODE}":{OK},"alipay_cert_sn":"4538e7d736df316c15435d5f9d3a8a1f","sign":"{SIGN}"}}'
    yield "certificate_first", f'{{"alipay_cert_sn":"4538e7d736df316c15435d5f9d3a8a1f","{NODE}":{OK},"sign":"{SIGN}"}}'
    yield "line_breaks", f'{{\r\n\t"{NODE}"\n:\n{OK}\n,\n"sign" :"{SIGN}"\n}}\n'
    yield "error_response", f'{{"error_response":{{"code":"40002","msg":"Invalid Arguments"}},"sign":"{SIGN}"}}'
    yield "unsigned", f'{{"{NODE}":{OK}}}'
    yield "twice", f'{{"{NODE}":{OK},"{NODE}":{{"code":"10000","msg":"forged"}},"sign":"{SIGN}"}}'
    yield "other_node", f'{{"alipay_trade_query_response":{OK},"sign":"{SIGN}"}}'


def cases(peers, keys):
    for sdk in ["java", "node", "python"]:
        peers.configure(sdk, keys)
    about = "What the SDKs take for the signed text of a body; Java's answer is the reference. The signatures are placeholders."
    return {"about": about, "cases": [case(peers, name, body) for name, body in bodies()]}


def case(peers, name, body):
    json.loads(body)
    order = {"op": "extract", "method": METHOD, "biz_content": "{}", "body": body}
    return {
        "id": name, "method": METHOD, "body": body,
        "java_extractor": taken(peers("java", order)),
        "node_sdk": taken(peers("node", order)),
        "python_sdk": taken(peers("python", order)),
    }


def taken(answer):
    return {"error": answer["error"].split(":")[0]} if "error" in answer else {"source": answer.get("source")}
