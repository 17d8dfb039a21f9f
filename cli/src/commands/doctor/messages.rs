//! Everything that doctor says, in both languages.

use alipay_rules::sentences;

sentences! {
    /// What is looked at.
    #[derive(Clone, Copy, PartialEq, Eq)]
    pub(in crate::commands::doctor) Item {
        "settings" Settings { en: "settings"; zh: "配置"; }
        "app_id" AppId { en: "app id"; zh: "应用 ID"; }
        "private_key" PrivateKey { en: "private key"; zh: "应用私钥"; }
        "private_key_file" PrivateKeyFile { en: "file of the private key"; zh: "应用私钥文件"; }
        "public_key" PublicKey { en: "Alipay's public key"; zh: "支付宝公钥"; }
        "app_cert" AppCertificate { en: "app certificate"; zh: "应用公钥证书"; }
        "alipay_cert" AlipayCertificate { en: "Alipay's certificate"; zh: "支付宝公钥证书"; }
        "root_cert" RootCertificates { en: "root certificates"; zh: "支付宝根证书"; }
        "gateway" Gateway { en: "gateway"; zh: "网关"; }
        "sign_type" SignType { en: "sign type"; zh: "签名类型"; }
        "charset" Charset { en: "charset"; zh: "字符集"; }
        "aes_key" AesKey { en: "content key (AES)"; zh: "接口内容加密密钥（AES）"; }
        "aes_key_file" AesKeyFile { en: "file of the content key"; zh: "接口内容加密密钥文件"; }
        "notify_url" NotifyUrl { en: "notification address"; zh: "异步通知地址"; }
        "clock" Clock { en: "clock"; zh: "本机时钟"; }
        "connection" Connection { en: "connection"; zh: "连接"; }
        "signature" Signature { en: "the app's signature"; zh: "应用签名"; }
        "reply" Reply { en: "the reply's signature"; zh: "应答验签"; }
        "permission" Permission { en: "permission"; zh: "接口权限"; }
    }
}

sentences! {
    /// What was found.
    pub(in crate::commands::doctor) Message {
        "missing" Missing(names: String) {
            en: "it is not set" => "{names}";
            zh: "没有配置" => "{names}";
        }
        "unusable" Unusable(reason: String) {
            en: "it cannot be used: {reason}";
            zh: "无法使用：{reason}";
        }
        "settings-refused" Refused(reason: String) {
            en: "no client can be made of the settings: {reason}";
            zh: "用这些配置无法建立客户端：{reason}";
        }

        "app-id-fits" AppIdFits(id: String) {
            en: "{id}";
            zh: "{id}";
        }
        "app-id-shape" AppIdShape(id: String, length: usize) {
            en: "{id} has {length} characters; Alipay's app ids are 16 digits" => "copy it from the app's page in the console";
            zh: "{id} 有 {length} 个字符，而支付宝的应用 ID 是 16 位数字" => "请从开放平台控制台的应用详情页复制";
        }
        "app-id-is-pid" AppIdIsPid {
            en: "it begins with 2088, as the number of a merchant (PID) does" => "give the app's id (APPID), which the app's page in the console shows";
            zh: "它以 2088 开头，像是商户号（PID）" => "请改用应用 ID（APPID），见控制台的应用详情页";
        }
        "app-id-of-sandbox" AppIdOfSandbox {
            en: "it begins with 9021, as ids of the sandbox do, and the gateway is that of production" => "set gateway to sandbox, or give the id of an app of production";
            zh: "它以 9021 开头，是沙箱应用的 ID，而网关是正式环境" => "请把 gateway 设为 sandbox，或换成正式应用的 ID";
        }

        "key-fits" KeyFits(bits: usize) {
            en: "an RSA key of {bits} bits";
            zh: "{bits} 位的 RSA 密钥";
        }
        "key-short" KeyShort(bits: usize) {
            en: "an RSA key of {bits} bits, and RSA2 wants 2048" => "make a new one (alipay keygen keys) and upload its public key in the console";
            zh: "只有 {bits} 位的 RSA 密钥，而 RSA2 要求 2048 位" => "请重新生成（alipay keygen keys），并在控制台上传新的应用公钥";
        }
        "key-of-app" KeyOfApp {
            en: "it is the app's own public key: no reply could be verified" => "the console shows Alipay's public key once the app's was uploaded: copy that one";
            zh: "这是应用自己的公钥，任何应答都无法验签" => "在控制台上传应用公钥后会显示「支付宝公钥」，请复制那一个";
        }
        "file-private" FilePrivate {
            en: "nobody else on this machine can read it";
            zh: "本机其他用户无法读取";
        }
        "file-readable" FileReadable(path: String, mode: String) {
            en: "other users of this machine can read {path} (mode {mode})" => "chmod 600 {path}";
            zh: "本机其他用户可以读取 {path}（权限 {mode}）" => "chmod 600 {path}";
        }

        "cert-fits" CertificateFits(subject: String, sn: String, days: i64) {
            en: "{subject}, number {sn}, valid for {days} days";
            zh: "{subject}，序列号 {sn}，还有 {days} 天到期";
        }
        "cert-expires-soon" CertificateExpiresSoon(days: i64) {
            en: "it is valid for {days} days only" => "request a new one in the console, and replace the file before it expires";
            zh: "再过 {days} 天就到期" => "请在控制台申请新证书，并在到期前替换文件";
        }
        "cert-expired" CertificateExpired(days: i64) {
            en: "it expired {days} days ago" => "request a new one in the console, and replace the file";
            zh: "已过期 {days} 天" => "请在控制台申请新证书并替换文件";
        }
        "cert-of-other-key" CertificateOfOtherKey {
            en: "it belongs to another private key" => "give the private key that it was requested with, or request a certificate for this key";
            zh: "它不属于这把应用私钥" => "请改用申请该证书时的私钥，或用这把私钥重新申请证书";
        }
        "cert-of-other-app" CertificateOfOtherApp(app: String) {
            en: "it is the certificate of another app (…{app})" => "download appCertPublicKey_….crt from the page of this app";
            zh: "这是另一个应用（…{app}）的证书" => "请从本应用的页面下载 appCertPublicKey_….crt";
        }
        "cert-trusted" CertificateTrusted {
            en: "a root certificate vouches for it";
            zh: "根证书可以担保它";
        }
        "cert-issuer-elsewhere" CertificateIssuerElsewhere {
            en: "who issued it is in none of the three files, as is usual: the gateway looks at that itself";
            zh: "签发者不在这三个文件中，这很常见：网关会自行核对";
        }
        "cert-of-sandbox" CertificateOfSandbox {
            en: "no root vouches for the sandbox's certificates, so this one is believed as it is";
            zh: "沙箱证书没有根证书担保，因此按原样信任";
        }
        "cert-untrusted" CertificateUntrusted(reason: String) {
            en: "no root certificate vouches for it: {reason}" => "download the three files from the console once more, all of the same app";
            zh: "没有根证书可以担保它：{reason}" => "请从控制台重新下载同一应用的三个证书文件";
        }
        "roots-fit" RootsFit(sn: String) {
            en: "number {sn}";
            zh: "序列号 {sn}";
        }

        "gateway-production" GatewayProduction {
            en: "production (https://openapi.alipay.com/gateway.do)";
            zh: "正式环境（https://openapi.alipay.com/gateway.do）";
        }
        "gateway-sandbox" GatewaySandbox {
            en: "sandbox (https://openapi-sandbox.dl.alipaydev.com/gateway.do)";
            zh: "沙箱环境（https://openapi-sandbox.dl.alipaydev.com/gateway.do）";
        }
        "gateway-here" GatewayHere(host: String) {
            en: "an address of this machine ({host})";
            zh: "本机地址（{host}）";
        }
        "gateway-other" GatewayOther(host: String) {
            en: "{host} is not one of Alipay's gateways" => "set gateway to production or sandbox, unless something of yours stands in between";
            zh: "{host} 不是支付宝的网关" => "请把 gateway 设为 production 或 sandbox，除非中间是您自己的代理";
        }
        "gateway-plain" GatewayPlain(host: String) {
            en: "calls to {host} would go unencrypted, and are refused" => "begin the address with https://";
            zh: "发往 {host} 的调用不加密，因此会被拒绝" => "请使用 https:// 开头的地址";
        }
        "gateway-malformed" GatewayMalformed {
            en: "it is neither `production` nor `sandbox` nor an address" => "set gateway to production, sandbox, or an address such as https://openapi.alipay.com/gateway.do";
            zh: "它既不是 `production`、`sandbox`，也不是网址" => "请设为 production、sandbox，或 https://openapi.alipay.com/gateway.do 这样的地址";
        }
        "gateway-parts" GatewayParts {
            en: "its address holds a query, a fragment or a password" => "leave everything after the path away: the call's parameters go there";
            zh: "地址里带有查询参数、片段或密码" => "请去掉路径之后的部分：那里要放调用参数";
        }
        "gateway-path" GatewayPath {
            en: "its path is missing: Alipay's addresses end in /gateway.do" => "add /gateway.do";
            zh: "缺少路径：支付宝的地址以 /gateway.do 结尾" => "请补上 /gateway.do";
        }

        "sign-type" SignTypeIs(name: String) {
            en: "{name}";
            zh: "{name}";
        }
        "sign-type-old" SignTypeOld {
            en: "RSA, whose SHA-1 is weak" => "set sign_type to RSA2, which the same key can sign, and choose it in the console";
            zh: "RSA 使用的 SHA-1 较弱" => "请把 sign_type 设为 RSA2（同一把密钥即可），并在控制台选择 RSA2";
        }
        "charset" CharsetIs(name: String) {
            en: "{name}";
            zh: "{name}";
        }
        "charset-not-utf-8" CharsetNotUtf8(name: String) {
            en: "{name}, which lacks characters that names may have, and which the REST gateway does not know" => "set charset to utf-8 unless your system is {name}";
            zh: "{name} 缺少一些姓名用字，REST 网关也不支持" => "除非系统必须使用 {name}，请把 charset 设为 utf-8";
        }
        "aes-key-fits" AesKeyFits {
            en: "an AES key of 128 bits";
            zh: "128 位的 AES 密钥";
        }
        "aes-key-none" AesKeyNone {
            en: "none: content is not encrypted";
            zh: "未配置：内容不加密";
        }

        "notify-url-fits" NotifyUrlFits(host: String) {
            en: "{host} is a public address";
            zh: "{host} 是公网地址";
        }
        "notify-url-malformed" NotifyUrlMalformed {
            en: "it is not an address that begins with https:// or http://" => "give the whole address: https://shop.example/alipay/notify";
            zh: "它不是以 https:// 或 http:// 开头的网址" => "请给出完整地址：https://shop.example/alipay/notify";
        }
        "notify-url-long" NotifyUrlLong(length: usize) {
            en: "it has {length} characters, and documents allow 256" => "give a shorter one";
            zh: "有 {length} 个字符，而文档规定最多 256 个" => "请缩短";
        }
        "notify-url-plain" NotifyUrlPlain {
            en: "http:// shows what was paid to everyone on the way" => "begin it with https://";
            zh: "http:// 会让途中所有人看到支付内容" => "请使用 https://";
        }
        "notify-url-private" NotifyUrlPrivate(host: String) {
            en: "{host} is not a public address: Alipay cannot reach it" => "give an address of the internet, or of a tunnel that leads here while you test";
            zh: "{host} 不是公网地址，支付宝无法访问" => "请使用公网地址；调试时可用内网穿透地址";
        }
        "notify-url-unresolved" NotifyUrlUnresolved(host: String) {
            en: "this machine finds no address of {host}" => "look for a misspelt name, or whether this machine has a name server";
            zh: "本机解析不出 {host} 的地址" => "请检查域名是否写错，或本机能否访问 DNS";
        }
        "notify-url-answers" NotifyUrlAnswers(status: u16) {
            en: "it answers (HTTP {status}) without a redirect";
            zh: "可以访问（HTTP {status}），没有跳转";
        }
        "notify-url-redirects" NotifyUrlRedirects(status: u16) {
            en: "it answers with a redirect (HTTP {status}), which Alipay does not follow" => "give the address that it leads to";
            zh: "它返回跳转（HTTP {status}），而支付宝不会跟随" => "请直接使用跳转后的地址";
        }
        "notify-url-absent" NotifyUrlAbsent(status: u16) {
            en: "nothing is there (HTTP {status})" => "look whether the app listens under this path, and accepts POST";
            zh: "该地址不存在（HTTP {status}）" => "请检查应用是否在该路径监听并接受 POST";
        }
        "notify-url-silent" NotifyUrlSilent(reason: String) {
            en: "it does not answer this machine: {reason}";
            zh: "本机访问不到：{reason}";
        }

        "not-asked" NotAsked {
            en: "the gateway was not asked, since no call can be made" => "mend what is wrong above, then ask again";
            zh: "没有请求网关，因为还无法发起调用" => "请先解决上面的问题再试";
        }
        "reached" Reached(millis: u128) {
            en: "the gateway answered after {millis} ms";
            zh: "网关在 {millis} 毫秒后应答";
        }
        "unreachable" Unreachable(reason: String) {
            en: "the gateway could not be reached: {reason}" => "look for a firewall, a proxy (HTTPS_PROXY) or a name server in between";
            zh: "无法访问网关：{reason}" => "请检查防火墙、代理（HTTPS_PROXY）和 DNS";
        }
        "not-a-gateway" NotAGateway {
            en: "what answers there is not Alipay's gateway: its reply has another form" => "look for a proxy in between, and whether the address ends in /gateway.do";
            zh: "应答的不是支付宝网关：格式不对" => "请检查中间是否有代理，以及地址是否以 /gateway.do 结尾";
        }
        "gateway-troubled" GatewayTroubled(code: String) {
            en: "the gateway has trouble of its own ({code})" => "try again in a minute";
            zh: "网关自身出现问题（{code}）" => "请稍后再试";
        }
        "clock-fits" ClockFits(seconds: i64) {
            en: "{seconds} s from the gateway's";
            zh: "与网关相差 {seconds} 秒";
        }
        "clock-off" ClockOff(seconds: i64) {
            en: "it is {seconds} s ahead of the gateway's (less than 0: behind)" => "set it by NTP: calls carry its time, and certificates expire by it";
            zh: "比网关快 {seconds} 秒（负数为慢）" => "请用 NTP 校时：调用要带时间，证书也按它判断过期";
        }
        "clock-unknown" ClockUnknown {
            en: "the gateway did not say what time it is";
            zh: "网关没有说明它的时间";
        }

        "signature-accepted" SignatureAccepted {
            en: "the gateway accepted it: the private key is the one of the console";
            zh: "网关验签通过：私钥与控制台的应用公钥匹配";
        }
        "signature-refused" SignatureRefused(code: String) {
            en: "the gateway refused it ({code})" => "upload this key's public key in the console (keygen writes app_public_key.pem), of the same app and the same gateway; look whether the sign type there is RSA2";
            zh: "网关验签失败（{code}）" => "请把这把私钥对应的应用公钥上传到同一应用、同一环境的控制台，并确认那里的签名类型为 RSA2";
        }
        "signature-unknown" SignatureUnknown(code: String) {
            en: "the gateway refused the call before it looked ({code})";
            zh: "网关在验签之前就拒绝了调用（{code}）";
        }
        "app-unknown" AppUnknown(code: String) {
            en: "the gateway does not know the app ({code})" => "compare the app's id with the console, and whether it is of this gateway: apps of the sandbox are not known in production, nor the other way round";
            zh: "网关不认识该应用（{code}）" => "请对照控制台核对应用 ID，并确认环境一致：沙箱应用与正式应用互不相通";
        }
        "time-refused" TimeRefused(code: String) {
            en: "the gateway refused the call's time ({code})" => "set the clock by NTP";
            zh: "网关不接受调用的时间（{code}）" => "请用 NTP 校时";
        }
        "cert-refused" CertificateRefused(code: String) {
            en: "the gateway refused the app's certificate ({code})" => "download the three files from the console once more";
            zh: "网关不接受应用公钥证书（{code}）" => "请从控制台重新下载三个证书文件";
        }
        "reply-verified" ReplyVerified {
            en: "verified: Alipay's key is the right one";
            zh: "验签通过：支付宝公钥正确";
        }
        "reply-unverified" ReplyUnverified(reason: String) {
            en: "not verified: {reason}" => "copy Alipay's public key, or its certificate, from the console of this app once more: that of the sandbox is another one";
            zh: "验签失败：{reason}" => "请从本应用的控制台重新复制支付宝公钥或证书：沙箱与正式环境的不同";
        }
        "reply-unsigned" ReplyUnsigned {
            en: "the gateway did not sign this failure, so Alipay's key is not tried yet";
            zh: "网关没有给这个失败应答签名，因此尚未检验支付宝公钥";
        }
        "permitted" Permitted {
            en: "the app may ask for trades, and the trade that was asked for does not exist, as it should";
            zh: "应用可以查询交易；所查的交易不存在，符合预期";
        }
        "answered" Answered(code: String) {
            en: "the gateway answered {code}";
            zh: "网关应答 {code}";
        }
        "not-permitted" NotPermitted(code: String) {
            en: "the app may not ask for trades ({code})" => "if it is to take payments: put it online in the console, and sign the product (such as page payment); an app without payments needs nothing";
            zh: "应用没有查询交易的权限（{code}）" => "若要收款：请在控制台上线应用并签约产品（如电脑网站支付）；不收款的应用无需处理";
        }
    }
}
