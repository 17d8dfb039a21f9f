import com.alibaba.fastjson.JSONObject;
import com.alipay.api.AlipayApiException;
import com.alipay.api.CertAlipayRequest;
import com.alipay.api.DefaultAlipayClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the SDK is configured with: an app with keys or with certificates. */
final class Setup {
    private final JSONObject order;
    private DefaultAlipayClient client;

    Setup(JSONObject order) {
        this.order = order;
    }

    String get(String name) {
        return order.getString(name);
    }

    String charset() {
        return get("charset");
    }

    String signType() {
        return get("sign_type");
    }

    String privateKey() {
        return get("private_key_pkcs8");
    }

    String alipayKey() {
        return get("alipay_public_key");
    }

    boolean certificates() {
        return order.containsKey("app_cert");
    }

    /** One client for all calls: it keeps the certificates that it downloads. */
    DefaultAlipayClient client() throws AlipayApiException {
        if (client == null) {
            client = certificates() ? withCertificates() : withKeys();
        }
        return client;
    }

    private DefaultAlipayClient withKeys() {
        return new DefaultAlipayClient(get("gateway"), get("app_id"), privateKey(), "json", charset(), alipayKey(),
            signType(), get("encrypt_key"), get("encrypt_type"));
    }

    private DefaultAlipayClient withCertificates() throws AlipayApiException {
        CertAlipayRequest settings = new CertAlipayRequest();
        settings.setServerUrl(get("gateway"));
        settings.setAppId(get("app_id"));
        settings.setPrivateKey(privateKey());
        settings.setFormat("json");
        settings.setCharset(charset());
        settings.setSignType(signType());
        settings.setCertContent(get("app_cert"));
        settings.setAlipayPublicCertContent(get("alipay_cert"));
        settings.setRootCertContent(get("root_cert"));
        settings.setEncryptor(get("encrypt_key"));
        settings.setEncryptType(get("encrypt_type"));
        return new DefaultAlipayClient(settings);
    }

    /** A file with that setting in it: some of the SDK's methods take paths only. */
    String file(String name) throws IOException {
        Path file = Files.createTempFile("peer", ".crt");
        file.toFile().deleteOnExit();
        Files.write(file, get(name).getBytes(StandardCharsets.UTF_8));
        return file.toString();
    }
}
