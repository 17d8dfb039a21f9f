import com.alibaba.fastjson.JSONObject;
import com.alipay.v3.util.AlipayConfigUtil;
import com.alipay.v3.util.AlipaySignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.UUID;

/** A REST gateway made of the SDK's own verification, encryption and signing; it answers with what it received. */
final class RestGateway {
    private static final String SCHEME = "ALIPAY-SHA256withRSA ";

    private final JSONObject setup;
    private final AlipayConfigUtil content = new AlipayConfigUtil();

    RestGateway(JSONObject setup) {
        this.setup = setup;
        content.setEncryptType("AES");
        content.setEncryptKey(setup.getString("encrypt_key"));
    }

    /** Serves on a free port until the process ends. */
    String start() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/", exchange -> {
            try {
                answer(exchange);
            } catch (Exception error) {
                byte[] text = error.toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(500, text.length);
                exchange.getResponseBody().write(text);
            }
            exchange.close();
        });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/gateway.do";
    }

    private void answer(HttpExchange exchange) throws Exception {
        String body = text(exchange.getRequestBody());
        boolean encrypted = exchange.getRequestHeaders().getFirst("alipay-encrypt-type") != null;
        JSONObject reply = new JSONObject(true);
        int status = 200;
        if (verified(exchange, body)) {
            reply.put("target", exchange.getRequestURI().toString());
            reply.put("echo", encrypted && !body.isEmpty() ? content.decrypt(body) : body);
        } else {
            status = 401;
            encrypted = false;
            reply.put("code", "invalid-signature");
            reply.put("message", "no");
            reply.put("links", new Object[0]);
        }
        String signed = reply.toJSONString();
        if (encrypted) {
            signed = content.encrypt(signed, new HashMap<>());
        }
        String timestamp = String.valueOf(System.currentTimeMillis());
        String nonce = UUID.randomUUID().toString();
        String sign = AlipaySignature.sign(timestamp + "\n" + nonce + "\n" + signed + "\n",
            setup.getString("alipay_private_key"), "utf-8", "RSA2");
        exchange.getResponseHeaders().set("alipay-timestamp", timestamp);
        exchange.getResponseHeaders().set("alipay-nonce", nonce);
        exchange.getResponseHeaders().set("alipay-signature", sign);
        exchange.getResponseHeaders().set("Content-Type", encrypted ? "text/plain" : "application/json");
        byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private boolean verified(HttpExchange exchange, String body) throws Exception {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        int end = header.lastIndexOf(",sign=");
        String token = exchange.getRequestHeaders().getFirst("alipay-app-auth-token");
        String text = header.substring(SCHEME.length(), end) + "\n" + exchange.getRequestMethod() + "\n"
            + exchange.getRequestURI() + "\n" + body + "\n" + (token == null ? "" : token + "\n");
        return AlipaySignature.verify(text, header.substring(end + ",sign=".length()),
            setup.getString("app_public_key"), "utf-8", "RSA2");
    }

    private static String text(InputStream stream) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            body.write(piece, 0, read);
        }
        return body.toString("UTF-8");
    }
}
