import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONArray;
import com.alibaba.fastjson.JSONObject;
import com.alipay.v3.ApiClient;
import com.alipay.v3.ApiException;
import com.alipay.v3.ApiResponse;
import com.alipay.v3.Pair;
import com.alipay.v3.util.AlipayConfigUtil;
import com.alipay.v3.util.StreamCallback;
import com.alipay.v3.util.model.AlipayConfig;
import com.alipay.v3.util.model.ByteStreamWrapper;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import okio.Buffer;

/** The official Java SDK of the REST gateway, driven by one JSON object a line; answers one JSON object a line. */
public class Rest {
    private static ApiClient client;
    private static AlipayConfigUtil keys;
    private static JSONObject setup;

    /** Numbers in place of randomness, so that a nonce is the same every time. */
    public static class Counting extends SecureRandomSpi {
        private static int count;

        @Override
        protected void engineSetSeed(byte[] seed) {
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            count++;
            for (int place = 0; place < bytes.length; place++) {
                bytes[place] = (byte) (count * 31 + place);
            }
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            return new byte[length];
        }
    }

    private static class Fixed extends Provider {
        Fixed() {
            super("Fixed", "1", "numbers in place of randomness");
            putService(new Service(this, "SecureRandom", "Fixed", Counting.class.getName(), null, null));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Security.insertProviderAt(new Fixed(), 1);
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
                configure(order);
                break;
            case "rest":
                describe(request(order), answer);
                break;
            case "rest_execute":
                execute(order, answer);
                break;
            case "rest_events":
                events(order, answer);
                break;
            case "rest_serve":
                answer.put("url", new RestGateway(setup).start());
                break;
            case "sign":
                answer.put("sign", keys.generateSign(order.getString("text")));
                break;
            case "rest_reply":
                answer.put("holds", keys.verify(order.getString("body"), order.getString("sign"), null,
                    order.getString("timestamp"), order.getString("nonce")));
                break;
            default:
                throw new IllegalArgumentException("unknown op");
        }
    }

    private static void configure(JSONObject order) throws Exception {
        setup = order;
        AlipayConfig config = new AlipayConfig();
        config.setServerUrl(order.getString("endpoint"));
        config.setAppId(order.getString("app_id"));
        config.setPrivateKey(order.getString("private_key_pkcs8"));
        config.setEncryptKey(order.getString("encrypt_key"));
        if (order.containsKey("app_cert")) {
            config.setAppCertContent(order.getString("app_cert"));
            config.setAlipayPublicCertContent(order.getString("alipay_cert"));
            config.setRootCertContent(order.getString("root_cert"));
        } else {
            config.setAlipayPublicKey(order.getString("alipay_public_key"));
        }
        client = new ApiClient();
        client.setAlipayConfig(config);
        client.setReadTimeout(20000);
        keys = new AlipayConfigUtil();
        keys.setPrivateKey(order.getString("private_key_pkcs8"));
        keys.setAlipayPublicKey(order.getString("alipay_public_key"));
    }

    private static void execute(JSONObject order, JSONObject answer) throws Exception {
        try {
            ApiResponse<Object> response = client.execute(client.buildCall(request(order)), Object.class);
            answer.put("success", true);
            answer.put("status", response.getStatusCode());
            answer.put("body", new Gson().toJson(response.getData()));
        } catch (ApiException error) {
            answer.put("success", false);
            answer.put("status", error.getCode());
            answer.put("body", error.getResponseBody());
            answer.put("error", error.getMessage());
        }
    }

    private static void events(JSONObject order, JSONObject answer) throws Exception {
        JSONArray events = new JSONArray();
        CountDownLatch ended = new CountDownLatch(1);
        client.streamCall(request(order), new StreamCallback<Object>() {
            @Override
            public TypeToken<Object> getReturnType() {
                return null;
            }

            @Override
            public void onEvent(ApiResponse<Object> response, String id, String type, String data) {
                JSONArray event = new JSONArray();
                event.add(type);
                event.add(data);
                events.add(event);
            }

            @Override
            public void onClosed() {
                ended.countDown();
            }

            @Override
            public void onError(ApiException error) {
                answer.put("error", error.getCode() + " " + error.getResponseBody());
                ended.countDown();
            }
        });
        ended.await(20, TimeUnit.SECONDS);
        answer.put("events", events);
    }

    /** As the generated classes have it built; nothing is sent. */
    private static Request request(JSONObject order) throws Exception {
        List<Pair> query = new ArrayList<>();
        JSONArray pairs = order.getJSONArray("query");
        for (int place = 0; pairs != null && place < pairs.size(); place++) {
            query.add(new Pair(pairs.getJSONArray(place).getString(0), pairs.getJSONArray(place).getString(1)));
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        Map<String, Object> form = new LinkedHashMap<>();
        Object body = order.getString("body");
        if (order.containsKey("file")) {
            headers.put("Content-Type", "multipart/form-data");
            form.put("data", body);
            byte[] bytes = order.getString("file").getBytes(StandardCharsets.UTF_8);
            form.put(order.getString("file_parameter"),
                new ByteStreamWrapper(order.getString("file_name"), bytes));
            body = null;
        } else if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        if (order.containsKey("app_auth_token")) {
            headers.put("alipay-app-auth-token", order.getString("app_auth_token"));
        }
        return client.buildRequest(null, order.getString("path"), order.getString("verb"), query,
            new ArrayList<Pair>(), body, headers, new HashMap<String, String>(), form, new String[0], null);
    }

    private static void describe(Request request, JSONObject answer) throws Exception {
        JSONObject headers = new JSONObject(new LinkedHashMap<>());
        for (String name : request.headers().names()) {
            headers.put(name.toLowerCase(), request.header(name));
        }
        answer.put("method", request.method());
        answer.put("url", request.url().toString());
        answer.put("headers", headers);
        if (request.body() != null) {
            Buffer buffer = new Buffer();
            request.body().writeTo(buffer);
            answer.put("body", buffer.readUtf8());
            answer.put("content_type", String.valueOf(request.body().contentType()));
        }
    }
}
