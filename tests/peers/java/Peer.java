import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONObject;
import com.alipay.api.AlipayObject;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
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
    private static Setup setup = new Setup(new JSONObject());

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
        System.exit(0);
    }

    private static void obey(JSONObject order, JSONObject answer) throws Exception {
        switch (order.getString("op")) {
            case "configure":
                setup = new Setup(order);
                break;
            case "sign": {
                String text = order.getString("text");
                String content = text != null ? text : AlipaySignature.getSignContent(parameters(order));
                answer.put("content", content);
                answer.put("sign",
                    AlipaySignature.rsaSign(content, setup.privateKey(), setup.charset(), setup.signType()));
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
                    content, sign, order.getString("public_key"), setup.charset(), setup.signType()));
                break;
            }
            case "encrypt":
                answer.put("text", AlipayEncrypt.encryptContent(
                    order.getString("text"), order.getString("type"), order.getString("key"), setup.charset()));
                break;
            case "decrypt":
                answer.put("text", AlipayEncrypt.decryptContent(
                    order.getString("text"), order.getString("type"), order.getString("key"), setup.charset()));
                break;
            case "execute": {
                AlipayResponse response = setup.certificates()
                    ? setup.client().certificateExecute(request(order))
                    : setup.client().execute(request(order));
                answer.put("body", response.getBody());
                answer.put("success", response.isSuccess());
                answer.put("fields", fields(response));
                break;
            }
            case "upload": {
                AlipayResponse response = setup.client().execute(upload(order));
                answer.put("body", response.getBody());
                answer.put("success", response.isSuccess());
                answer.put("fields", fields(response));
                break;
            }
            case "page":
                answer.put("text", setup.client().pageExecute(request(order), order.getString("http")).getBody());
                break;
            case "order":
                answer.put("text", setup.client().sdkExecute(request(order)).getBody());
                break;
            case "notification":
                answer.put("holds", holds(order.getIntValue("version"), parameters(order)));
                break;
            case "serve":
                answer.put("url", new Gateway(setup).start());
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

    /** Whether a notification verifies; the SDK takes `sign` and `sign_type` out of the map by itself. */
    private static boolean holds(int version, Map<String, String> parameters) throws Exception {
        String charset = setup.charset();
        String type = setup.signType();
        if (setup.certificates()) {
            String alipay = setup.file("alipay_cert");
            return version == 1
                ? AlipaySignature.rsaCertCheckV1(parameters, alipay, charset, type)
                : AlipaySignature.rsaCertCheckV2(parameters, alipay, charset, type);
        }
        return version == 1
            ? AlipaySignature.rsaCheckV1(parameters, setup.alipayKey(), charset, type)
            : AlipaySignature.rsaCheckV2(parameters, setup.alipayKey(), charset, type);
    }

    /** The SDK's own request class of a method: alipay.trade.pay is AlipayTradePayRequest. */
    @SuppressWarnings("unchecked")
    private static AlipayRequest<AlipayResponse> request(JSONObject order) throws Exception {
        Object made = Class.forName(requestClass(order)).getDeclaredConstructor().newInstance();
        AlipayRequest<AlipayResponse> request = (AlipayRequest<AlipayResponse>) made;
        if (order.getBooleanValue("typed")) {
            Object model = JSON.parseObject(order.getString("biz_content"), Class.forName(modelClass(order)));
            request.setBizModel((AlipayObject) model);
        } else {
            made.getClass().getMethod("setBizContent", String.class).invoke(made, order.getString("biz_content"));
        }
        request.setNeedEncrypt(order.getBooleanValue("encrypt"));
        if (order.containsKey("return_url")) {
            request.setReturnUrl(order.getString("return_url"));
        }
        if (order.containsKey("notify_url")) {
            request.setNotifyUrl(order.getString("notify_url"));
        }
        return request;
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

    /** The same for an API that takes texts and a file outside of the content: image_name is setImageName. */
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

    private static String modelClass(JSONObject order) {
        return "com.alipay.api.domain." + camel(order.getString("method")) + "Model";
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
}
