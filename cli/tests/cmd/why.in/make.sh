#!/usr/bin/env bash
# Writes the requests of why.trycmd, signed with a fresh key of which only the public half is kept.
set -euo pipefail
cd "$(dirname "$0")"
key=$(mktemp)
trap 'rm -f "$key"' EXIT
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$key" 2>/dev/null
openssl pkey -in "$key" -pubout -out app_public_key.pem

encoded() { python3 -c 'import sys, urllib.parse; print(urllib.parse.quote_plus(sys.argv[1], safe=""), end="")' "$1"; }
signed() { printf '%s' "$1" | openssl dgst -sha256 -sign "$key" | openssl base64 -A; }

content='{"out_trade_no":"T1","subject":"笔 a+b"}'
text="app_id=2014072300007148&biz_content=$content&charset=utf-8&method=alipay.trade.precreate&sign_type=RSA2&timestamp=2024-07-24 03:07:50&version=1.0"
gateway='https://openapi.alipay.com/gateway.do'
query="app_id=2014072300007148&charset=utf-8&method=alipay.trade.precreate&sign_type=RSA2&timestamp=2024-07-24+03%3A07%3A50&version=1.0"
body="biz_content=$(encoded "$content")"

right=$(encoded "$(signed "$text")")
printf '%s?%s&sign=%s\n%s\n' "$gateway" "$query" "$right" "$body" >right.txt
printf '%s?%s&sign=%s\n%s\n' "$gateway" "$query" "$(encoded "$(signed "${text/&sign_type=RSA2/}")")" "$body" >without-sign-type.txt
printf '%s&%s&sign=%s\n' "$query" "${body/\%2B/+}" "$right" >plus-lost.txt
printf "curl -X POST '%s?%s&sign=%s' \\\\\n  -H 'Content-Type: application/x-www-form-urlencoded' \\\\\n  -d '%s&notify_url=https%%3A%%2F%%2Fshop.example%%2Fnotify'\n" \
  "$gateway" "$query" "$right" "$body" >curl.txt
printf '%s?%s\n%s\n' "$gateway" "$query" "$body" >unsigned.txt
printf '%s?%s&sign=%s\n%s\n' "$gateway" "$query" "$(encoded "$(signed "$text" | cut -c1-256)")" "$body" >cut-off.txt
printf '%s?%s&sign=%s\n%s\n' "$gateway" "$query" "$(encoded "$(signed "${text/T1/T2}")")" "$body" >other.txt
printf '%s\n' "${text/T1/T2}" >logged.txt
notification='notify_id=2024072400222000000000000000000001&notify_type=trade_status_sync&out_trade_no=T1'
printf '%s&sign_type=RSA2&sign=%s\n' "$notification" "$(encoded "$(signed "$notification")")" >notification.txt
printf '%s&sign_type=RSA2&shop=1&sign=%s\n' "$notification" "$(encoded "$(signed "$notification")")" >notification-extra.txt
printf '{"notify_id":"1","fund_bill_list":[{"amount":"1.00"}],"sign":"x"}\n' >map.json
printf '<form name="punchout_form" method="post" action="%s?%s&sign=%s">\n<input type="hidden" name="biz_content" value="%s">\n<input type="submit" value="立即支付" style="display:none" >\n</form>\n' \
  "$gateway" "$query" "$right" "$(sed 's/"/\&quot;/g' <<<"$content")" >form.html
printf '{"request":{"method":"POST","url":"%s?%s&sign=%s","postData":{"text":"%s"}}}\n' "$gateway" "$query" "$right" "$body" >archive.json
printf '%s?charset=utf-8\n%s&%s&sign=%s\n' "$gateway" "$query" "$body" "$right" >both.txt
printf '%s?charset=gbk\n%s&%s&sign=%s\n' "$gateway" "$query" "$body" "$right" >differs.txt
printf '2024-07-24 03:07:50 INFO notified body=%s&subject=笔&sign_type=RSA2&sign=%s\n' "$notification" "$(signed "$notification")" >decoded.txt
printf '%s&%s&sign=%s\n' "${query/utf-8/gbk}" "$body" "$right" >gbk.txt
printf '{"alipay_trade_query_response":{"code":"40002"},"sign":"x"}\n' >reply.json
auth='app_id=2014072300007148,nonce=4d097cb3,timestamp=1717756911576'
lines="$auth
POST
/v3/alipay/trade/precreate?a=b%20c
$content
"
# The last line break must not be lost in a variable.
signed_lines() { printf '%s' "$1" | openssl dgst -sha256 -sign "$key" | openssl base64 -A; }
rest() { printf 'POST /v3/alipay/trade/precreate?a=b%%20c HTTP/1.1\nHost: openapi.alipay.com\nAuthorization: ALIPAY-SHA256withRSA %s,sign=%s\nContent-Type: application/json\n\n%s\n' "$auth" "$1" "$content"; }
rest "$(signed_lines "$lines")" >rest.txt
rest "$(signed_lines "${lines/b%20c/b+c}")" >rest-spaces.txt
printf "curl -X POST 'https://openapi.alipay.com/v3/alipay/trade/precreate?a=b%%20c' \\\\\n  -H 'Authorization: ALIPAY-SHA256withRSA %s,sign=%s' -d '%s'\n" \
  "$auth" "$(signed_lines "$(sed 's/^POST$/post/' <<<"${lines%?}")")" "$content" >rest-curl.txt
printf 'sent with ALIPAY-SHA256withRSA %s,sign=x\n' "$auth" >rest-lost.txt
