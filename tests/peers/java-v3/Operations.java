import com.alipay.v3.ApiClient;
import com.alipay.v3.util.AlipayLogger;
import com.alipay.v3.util.model.AlipayConfig;
import com.alipay.v3.util.model.CustomizedParams;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * Calls every operation of the official Java SDK of the REST gateway as its generated classes do, by one JSON object a
 * line; answers one JSON object a line.
 */
public class Operations {
    private static final String CLASSES = "com/alipay/v3/api/";

    private static final Map<String, Operation> KNOWN = new TreeMap<>();

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, "UTF-8");
        System.setOut(System.err);
        AlipayLogger.setNeedEnableLogger(false);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            JsonObject answer = new JsonObject();
            try {
                obey(JsonParser.parseString(line).getAsJsonObject(), answer);
            } catch (Throwable error) {
                answer.addProperty("error", error.toString() + " at " + error.getStackTrace()[0]);
            }
            answers.println(answer);
        }
        System.exit(0);
    }

    private static void obey(JsonObject order, JsonObject answer) throws Exception {
        switch (order.get("op").getAsString()) {
            case "configure":
                configure(order);
                break;
            case "operations":
                answer.add("operations", list());
                break;
            case "send":
                send(order, answer);
                break;
            default:
                throw new IllegalArgumentException("unknown op");
        }
    }

    private static void configure(JsonObject order) throws Exception {
        AlipayConfig config = new AlipayConfig();
        config.setServerUrl(order.get("endpoint").getAsString());
        config.setAppId(order.get("app_id").getAsString());
        config.setPrivateKey(order.get("private_key_pkcs8").getAsString());
        config.setAlipayPublicKey(order.get("alipay_public_key").getAsString());
        ApiClient client = new ApiClient();
        client.setAlipayConfig(config);
        KNOWN.clear();
        for (Class<?> api : apis()) {
            Object instance = api.getConstructor(ApiClient.class).newInstance(client);
            for (Method method : api.getMethods()) {
                if (Operation.isCall(method)) {
                    Operation operation = new Operation(instance, method);
                    KNOWN.put(operation.name(), operation);
                }
            }
        }
    }

    /** The classes whose methods are operations. */
    private static Iterable<Class<?>> apis() throws Exception {
        Map<String, Class<?>> classes = new TreeMap<>();
        File archive = new File(ApiClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(archive)) {
            for (String entry : (Iterable<String>) jar.stream().map(Object::toString)::iterator) {
                if (entry.startsWith(CLASSES) && entry.endsWith("Api.class")) {
                    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
                    classes.put(name, Class.forName(name));
                }
            }
        }
        return classes.values();
    }

    private static JsonArray list() {
        JsonArray operations = new JsonArray();
        KNOWN.values().forEach(operation -> operations.add(operation.described()));
        return operations;
    }

    /** Each parameter goes where the SDK has it; the answer says what found no place, and what nobody gave. */
    private static void send(JsonObject order, JsonObject answer) throws Exception {
        Operation operation = KNOWN.get(order.get("operation").getAsString());
        CustomizedParams more = new CustomizedParams();
        more.setAppAuthToken(order.get("app_auth_token").getAsString());
        Fitting fitting = new Fitting();
        operation.send(order.getAsJsonObject("parameters"), order.getAsJsonObject("files"), more, fitting);
        answer.add("lacking", fitting.lacking);
        answer.add("unfit", fitting.unfit);
        answer.add("ungiven", fitting.ungiven);
    }
}
