import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONObject;
import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.CertAlipayRequest;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.FileItem;
import com.alipay.api.SignItem;
import com.alipay.api.internal.parser.json.JsonConverter;
import com.alipay.api.internal.util.AlipayEncrypt;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.internal.util.AntCertificationUtil;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The official Java SDK, driven by one JSON object a line; answers one JSON object a line. */
public class Peer {
    private static JSONObject config = new JSONObject();

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, "UTF-8");
        System.setOut(System.err);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            JSONObject answer = new JSONObject();
            try {
                obey(JSON.parseObject(line), answer);
            } catch (Throwable error) {
                answer.put("error", error.getClass().getSimpleName() + ": " + error.getMessage());
            }
            answers.println(answer.toJSONString());
        }
    }

    private static void obey(JSONObject order, JSONObject answer) throws Exception {
        switch (order.getString("op")) {
            case "configure":
                config = order;
                break;
            case "sign": {
                String text = order.getString("text");
                String content = text != null ? text : AlipaySignature.getSignContent(parameters(order));
                answer.put("content", content);
                answer.put("sign", AlipaySignature.rsaSign(
                    content, config.getString("private_key_pkcs8"), charset(), signType()));
                break;
            }
            case "verify": {
                String content = order.getString("text");
                String sign = order.getString("sign");
                if (content == null) {
                    Map<String, String> parameters = parameters(order);
                    sign = parameters.remove("sign");
                    content = AlipaySignature.getSignContent(parameters);
                }
                answer.put("holds", AlipaySignature.rsaCheck(
                    content, sign, order.getString("public_key"), charset(), signType()));
                break;
            }
            case "execute": {
                AlipayResponse response = config.containsKey("app_cert")
                    ? client().certificateExecute(request(order)) : client().execute(request(order));
                answer.put("body", response.getBody());
                answer.put("success", response.isSuccess());
                answer.put("fields", fields(response));
                break;
            }
            case "upload": {
                AlipayResponse response = client().execute(upload(order));
                answer.put("body", response.getBody());
                answer.put("success", response.isSuccess());
                answer.put("fields", fields(response));
                break;
            }
            case "page":
                answer.put("text", client().pageExecute(request(order), order.getString("http")).getBody());
                break;
            case "order":
                answer.put("text", client().sdkExecute(request(order)).getBody());
                break;
            case "notification":
                answer.put("holds", order.getIntValue("version") == 1
                    ? AlipaySignature.rsaCheckV1(parameters(order), alipayKey(), charset(), signType())
                    : AlipaySignature.rsaCheckV2(parameters(order), alipayKey(), charset(), signType()));
                break;
            case "encrypt":
                answer.put("text", AlipayEncrypt.encryptContent(
                    order.getString("text"), order.getString("type"), order.getString("key"), charset()));
                break;
            case "decrypt":
                answer.put("text", AlipayEncrypt.decryptContent(
                    order.getString("text"), order.getString("type"), order.getString("key"), charset()));
                break;
            case "extract": {
                SignItem item = new JsonConverter().getSignItem(request(order), order.getString("body"));
                answer.put("source", item == null ? null : item.getSignSourceDate());
                break;
            }
            case "certificate":
                describe(AntCertificationUtil.getCertFromContent(order.getString("pem")), answer);
                break;
            case "root_sn":
                answer.put("sn", AntCertificationUtil.getRootCertSN(order.getString("pem"), order.getString("type")));
                break;
            case "trusted":
                answer.put("trusted", AntCertificationUtil.isTrusted(order.getString("cert"), order.getString("root")));
                break;
            default:
                throw new IllegalArgumentException("unknown op");
        }
    }

    private static DefaultAlipayClient client() throws AlipayApiException {
        if (config.containsKey("app_cert")) {
            CertAlipayRequest app = new CertAlipayRequest();
            app.setServerUrl(config.getString("gateway"));
            app.setAppId(config.getString("app_id"));
            app.setPrivateKey(config.getString("private_key_pkcs8"));
            app.setFormat("json");
            app.setCharset(charset());
            app.setSignType(signType());
            app.setCertContent(config.getString("app_cert"));
            app.setAlipayPublicCertContent(config.getString("alipay_cert"));
            app.setRootCertContent(config.getString("root_cert"));
            return new DefaultAlipayClient(app);
        }
        return new DefaultAlipayClient(config.getString("gateway"), config.getString("app_id"),
            config.getString("private_key_pkcs8"), "json", charset(), alipayKey(), signType());
    }

    /** The SDK's own request class of a method: alipay.trade.pay is AlipayTradePayRequest. */
    @SuppressWarnings("unchecked")
    private static AlipayRequest<AlipayResponse> request(JSONObject order) throws Exception {
        Object request = Class.forName(requestClass(order)).getDeclaredConstructor().newInstance();
        request.getClass().getMethod("setBizContent", String.class).invoke(request, order.getString("biz_content"));
        for (String name : new String[] {"return_url", "notify_url"}) {
            if (order.containsKey(name)) {
                request.getClass().getMethod(setter(name), String.class).invoke(request, order.getString(name));
            }
        }
        return (AlipayRequest<AlipayResponse>) request;
    }

    /** What the serial number of a certificate is made of, and the number itself. */
    private static void describe(X509Certificate certificate, JSONObject answer) throws Exception {
        answer.put("issuer", certificate.getIssuerX500Principal().getName());
        answer.put("subject", certificate.getSubjectX500Principal().getName());
        answer.put("serial_dec", certificate.getSerialNumber().toString());
        answer.put("sig_alg_oid", certificate.getSigAlgOID());
        answer.put("not_before", certificate.getNotBefore().toInstant().toString());
        answer.put("not_after", certificate.getNotAfter().toInstant().toString());
        answer.put("spki_base64", Base64.getEncoder().encodeToString(certificate.getPublicKey().getEncoded()));
        answer.put("sn", AntCertificationUtil.getCertSN(certificate));
    }

    /** The same for an API that takes texts and a file beside the content: image_name is setImageName. */
    @SuppressWarnings("unchecked")
    private static AlipayRequest<AlipayResponse> upload(JSONObject order) throws Exception {
        Object request = Class.forName(requestClass(order)).getDeclaredConstructor().newInstance();
        for (Map.Entry<String, Object> text : order.getJSONObject("texts").entrySet()) {
            request.getClass().getMethod(setter(text.getKey()), String.class).invoke(request, text.getValue());
        }
        FileItem file = new FileItem(order.getString("file_name"), Base64.getDecoder().decode(order.getString("file")));
        request.getClass().getMethod(setter(order.getString("file_parameter")), FileItem.class).invoke(request, file);
        return (AlipayRequest<AlipayResponse>) request;
    }

    private static String setter(String parameter) {
        return "set" + camel(parameter);
    }

    private static String requestClass(JSONObject order) {
        return "com.alipay.api.request." + camel(order.getString("method")) + "Request";
    }

    private static String camel(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("[._]")) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return words.toString();
    }

    /** What the response object says, by its getters. */
    private static Map<String, String> fields(AlipayResponse response) throws Exception {
        Map<String, String> fields = new HashMap<>();
        for (java.lang.reflect.Method method : response.getClass().getDeclaredMethods()) {
            if (method.getName().startsWith("get") && method.getParameterCount() == 0
                    && method.getReturnType() == String.class) {
                fields.put(method.getName().substring(3), (String) method.invoke(response));
            }
        }
        return fields;
    }

    private static Map<String, String> parameters(JSONObject order) {
        Map<String, String> parameters = new HashMap<>();
        order.getJSONObject("params").forEach((name, value) -> parameters.put(name, (String) value));
        return parameters;
    }

    private static String charset() {
        return config.getString("charset");
    }

    private static String signType() {
        return config.getString("sign_type");
    }

    private static String alipayKey() {
        return config.getString("alipay_public_key");
    }
}
