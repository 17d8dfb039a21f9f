import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONObject;
import com.alipay.api.AlipayApiException;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.SignItem;
import com.alipay.api.domain.AlipayTradePagePayModel;
import com.alipay.api.domain.AlipayTradeQueryModel;
import com.alipay.api.internal.parser.json.ObjectJsonParser;
import com.alipay.api.internal.util.AlipayLogger;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.response.AlipayTradeQueryResponse;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** The official Java SDK: the first line is the material, every other one an order. */
public class SideBySide {
    private static final OperatingSystemMXBean SYSTEM =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final JSONObject material;
    private final DefaultAlipayClient client;
    private final DefaultAlipayClient deceived;

    private SideBySide(JSONObject material) {
        this.material = material;
        client = client("gateway");
        deceived = client("forging_gateway");
    }

    private interface Work {
        String once() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, "UTF-8");
        System.setOut(System.err);
        // A line for each call, which an app would not want on its standard error either.
        AlipayLogger.setNeedEnableLogger(false);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        SideBySide peer = new SideBySide(JSON.parseObject(lines.readLine()));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JSONObject answer = new JSONObject();
            try {
                peer.obey(JSON.parseObject(line), answer);
            } catch (Throwable error) {
                answer.put("error", error.getClass().getSimpleName() + ": " + error.getMessage());
            }
            answers.println(answer.toJSONString());
        }
        System.exit(0);
    }

    private void obey(JSONObject order, JSONObject answer) throws Exception {
        boolean forged = order.getBooleanValue("forged");
        long processor = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        String value = null;
        if (order.getString("work").equals("load")) {
            value = load(order, answer);
        } else {
            Work work = work(order.getString("work"), forged);
            for (long left = order.getLongValue("count"); left > 0; left--) {
                value = work.once();
            }
        }
        answer.put("processor", (SYSTEM.getProcessCpuTime() - processor) / 1e9);
        answer.put("wall", (System.nanoTime() - wall) / 1e9);
        answer.put("value", value);
    }

    private Work work(String name, boolean forged) {
        switch (name) {
            case "page":
                return this::page;
            case "call":
                return () -> call(forged ? deceived : client);
            case "reply":
                return () -> reply(material.getString(forged ? "forged_reply" : "reply"));
            case "notification":
                return () -> notification(material.getString(forged ? "forged_notification" : "notification"));
            default:
                throw new IllegalArgumentException("unknown work");
        }
    }

    private DefaultAlipayClient client(String gateway) {
        return new DefaultAlipayClient(material.getString(gateway), material.getString("app_id"),
            material.getString("private_key_pkcs8"), "json", "utf-8", material.getString("alipay_public_key"), "RSA2");
    }

    private String page() throws AlipayApiException {
        AlipayTradePagePayModel model = new AlipayTradePagePayModel();
        model.setOutTradeNo(material.getString("out_trade_no"));
        model.setTotalAmount(material.getString("total_amount"));
        model.setSubject(material.getString("subject"));
        model.setProductCode(material.getString("product_code"));
        AlipayTradePagePayRequest request = new AlipayTradePagePayRequest();
        request.setBizModel(model);
        request.setReturnUrl(material.getString("return_url"));
        request.setNotifyUrl(material.getString("notify_url"));
        return client.pageExecute(request, "GET").getBody();
    }

    private AlipayTradeQueryRequest request() {
        AlipayTradeQueryModel model = new AlipayTradeQueryModel();
        model.setOutTradeNo(material.getString("out_trade_no"));
        AlipayTradeQueryRequest request = new AlipayTradeQueryRequest();
        request.setBizModel(model);
        return request;
    }

    private String call(DefaultAlipayClient client) throws AlipayApiException {
        return client.execute(request()).getTotalAmount();
    }

    /** What the client does with a reply, by the SDK's own parts: it has no method that is given a reply alone. */
    private String reply(String body) throws AlipayApiException {
        ObjectJsonParser<AlipayTradeQueryResponse> parser = new ObjectJsonParser<>(AlipayTradeQueryResponse.class);
        AlipayTradeQueryResponse response = parser.parse(body);
        SignItem item = parser.getSignItem(new AlipayTradeQueryRequest(), body);
        if (!AlipaySignature.rsaCheck(item.getSignSourceDate(), item.getSign(), material.getString("alipay_public_key"),
                "utf-8", "RSA2")) {
            throw new AlipayApiException("the signature does not hold");
        }
        return response.getTotalAmount();
    }

    /** The parameters as a servlet gives them, and then the SDK's verification of version 1. */
    private String notification(String raw) throws Exception {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(URLDecoder.decode(pair.substring(0, equals), "UTF-8"),
                URLDecoder.decode(pair.substring(equals + 1), "UTF-8"));
        }
        if (!AlipaySignature.rsaCheckV1(parameters, material.getString("alipay_public_key"), "utf-8", "RSA2")) {
            throw new AlipayApiException("the signature does not hold");
        }
        return parameters.get("total_amount");
    }

    /** One client for all threads; the time of every call where it is wanted. */
    private String load(JSONObject order, JSONObject answer) throws Exception {
        boolean each = order.getBooleanValue("each");
        AtomicLong left = new AtomicLong(order.getLongValue("count"));
        Callable<List<Long>> calls = () -> {
            List<Long> taken = new ArrayList<>();
            while (left.getAndDecrement() > 0) {
                long begun = System.nanoTime();
                call(client);
                if (each) {
                    taken.add((System.nanoTime() - begun) / 1000);
                }
            }
            return taken;
        };
        int tasks = order.getIntValue("tasks");
        ExecutorService threads = Executors.newFixedThreadPool(tasks);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            running.add(threads.submit(calls));
        }
        List<Long> taken = new ArrayList<>();
        for (Future<List<Long>> task : running) {
            taken.addAll(task.get());
        }
        threads.shutdown();
        answer.put("each", taken);
        return material.getString("total_amount");
    }
}
