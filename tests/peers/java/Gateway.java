import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONObject;
import com.alipay.api.internal.util.AlipayEncrypt;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.internal.util.AntCertificationUtil;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/** A gateway made of the SDK's own verification, encryption and signing; it answers with the content that it received. */
final class Gateway {
    private final Setup setup;
    private String appCertificate;
    private String alipayCertificateNumber;

    Gateway(Setup setup) {
        this.setup = setup;
    }

    /** Serves on a free port until the process ends. */
    String start() throws Exception {
        if (setup.certificates()) {
            appCertificate = setup.file("app_cert");
            alipayCertificateNumber =
                AntCertificationUtil.getCertSN(AntCertificationUtil.getCertFromContent(setup.get("alipay_cert")));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/gateway.do", exchange -> {
            byte[] body;
            try {
                body = answer(exchange).getBytes(setup.charset());
            } catch (Exception error) {
                body = error.toString().getBytes("UTF-8");
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=" + setup.charset());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/gateway.do";
    }

    private String answer(HttpExchange exchange) throws Exception {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = pairs(query, charsetOf(query));
        parameters.putAll(pairs(text(exchange.getRequestBody()), charsetOf(query)));
        String method = parameters.get("method").replace('.', '_');
        String encryptType = parameters.get("encrypt_type");
        String content = parameters.get("biz_content");
        JSONObject node = new JSONObject(true);
        if (verified(parameters)) {
            node.put("code", "10000");
            node.put("msg", "Success");
            node.put("echo", encryptType == null ? content
                : AlipayEncrypt.decryptContent(content, encryptType, setup.get("encrypt_key"), setup.charset()));
        } else {
            node.put("code", "40002");
            node.put("msg", "Invalid Arguments");
            node.put("sub_code", "isv.invalid-signature");
            encryptType = null;
        }
        String signed = node.toJSONString();
        if (encryptType != null) {
            signed = "\"" + AlipayEncrypt.encryptContent(signed, encryptType, setup.get("encrypt_key"), setup.charset())
                + "\"";
        }
        String sign = AlipaySignature.rsaSign(signed, setup.get("alipay_private_key"), setup.charset(), setup.signType());
        String certificate =
            alipayCertificateNumber == null ? "" : "\"alipay_cert_sn\":\"" + alipayCertificateNumber + "\",";
        return "{\"" + method + "_response\":" + signed + "," + certificate + "\"sign\":" + JSON.toJSONString(sign) + "}";
    }

    /** Requests are signed as messages of version 2 are: over everything but the signature. */
    private boolean verified(Map<String, String> parameters) throws Exception {
        Map<String, String> copy = new HashMap<>(parameters);
        return appCertificate == null
            ? AlipaySignature.rsaCheckV2(copy, setup.get("app_public_key"), setup.charset(), setup.signType())
            : AlipaySignature.rsaCertCheckV2(copy, appCertificate, setup.charset(), setup.signType());
    }

    private static String charsetOf(String query) throws IOException {
        return pairs(query, "ISO-8859-1").get("charset");
    }

    private static Map<String, String> pairs(String form, String charset) throws IOException {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(URLDecoder.decode(pair.substring(0, equals), charset),
                    URLDecoder.decode(pair.substring(equals + 1), charset));
            }
        }
        return pairs;
    }

    private static String text(InputStream stream) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            body.write(piece, 0, read);
        }
        return body.toString("ISO-8859-1");
    }
}
