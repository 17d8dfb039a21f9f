import com.alipay.v3.ApiCallback;
import com.alipay.v3.ApiException;
import com.alipay.v3.util.model.CustomizedParams;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import okhttp3.Call;
import okhttp3.MultipartBody;
import okhttp3.Request;

/**
 * One operation: a method of the SDK that makes a call. Where each of its arguments travels, and under which name, is seen
 * in a request that it makes of marks.
 */
final class Operation {
    private static final Class<?>[] LAST = {ApiCallback.class, CustomizedParams.class};

    private final Object api;
    private final Method call;
    private final Class<?>[] types;
    /** The place of each argument, `path`, `query`, `file` or `body`, and its name there. */
    private final String[] places;
    private final String[] names;
    private final String verb;
    private final String path;

    static boolean isCall(Method method) {
        Class<?>[] types = method.getParameterTypes();
        int own = types.length - LAST.length;
        return method.getReturnType() == Call.class && method.getName().endsWith("Call") && own >= 0
            && Arrays.equals(Arrays.copyOfRange(types, own, types.length), LAST);
    }

    Operation(Object api, Method call) throws Exception {
        this.api = api;
        this.call = call;
        types = Arrays.copyOf(call.getParameterTypes(), call.getParameterCount() - LAST.length);
        places = new String[types.length];
        names = new String[types.length];
        Request marked = made(marks(-1), null);
        verb = marked.method();
        String path = marked.url().encodedPath();
        for (int index = 0; index < types.length; index++) {
            Request request = types[index] == Boolean.class ? made(marks(index), null) : marked;
            find(index, request);
            if ("path".equals(places[index])) {
                path = path.replace(String.valueOf(mark(index)), "{" + names[index] + "}");
            }
        }
        this.path = path;
    }

    String name() {
        return verb + " " + path;
    }

    JsonObject described() {
        JsonObject described = new JsonObject();
        described.addProperty("operation", name());
        described.addProperty("arguments", types.length);
        List<Class<?>> known = Arrays.asList(types);
        String model = known.stream().filter(Fitting::isModel).map(Class::getSimpleName).findFirst().orElse(null);
        described.addProperty("model", model);
        return described;
    }

    void send(JsonObject parameters, JsonObject files, CustomizedParams more, Fitting fitting) throws Exception {
        Object[] given = new Object[types.length];
        int body = -1;
        for (int index = 0; index < types.length; index++) {
            if ("body".equals(places[index])) {
                body = index;
                continue;
            }
            JsonObject all = "file".equals(places[index]) ? files : parameters;
            JsonElement value = all.remove(names[index]);
            if (value == null) {
                fitting.ungiven.add(names[index]);
            } else {
                given[index] = "file".equals(places[index]) ? file(value) : fitting.scalar(value, types[index], names[index]);
            }
        }
        if (body >= 0) {
            given[body] = fitting.model(parameters, types[body]);
        } else {
            parameters.keySet().forEach(fitting.lacking::add);
        }
        files.keySet().forEach(fitting.lacking::add);
        ((Call) call.invoke(api, with(given, more))).execute().close();
    }

    private static File file(JsonElement value) throws Exception {
        Path folder = Files.createTempDirectory("peer");
        folder.toFile().deleteOnExit();
        File file = folder.resolve(value.getAsJsonObject().get("name").getAsString()).toFile();
        file.deleteOnExit();
        Files.write(file.toPath(), value.getAsJsonObject().get("content").getAsString().getBytes("UTF-8"));
        return file;
    }

    private Request made(Object[] given, CustomizedParams more) throws Exception {
        return ((Call) call.invoke(api, with(given, more))).request();
    }

    private static Object[] with(Object[] given, CustomizedParams more) {
        Object[] all = Arrays.copyOf(given, given.length + LAST.length);
        all[all.length - 1] = more;
        return all;
    }

    /** Different values for all arguments, but for booleans: of these the one at the index, if any. */
    private Object[] marks(int chosen) {
        Object[] marks = new Object[types.length];
        for (int index = 0; index < marks.length; index++) {
            marks[index] = types[index] == Boolean.class && index != chosen ? null : mark(index);
        }
        return marks;
    }

    private Object mark(int index) {
        if (types[index] == String.class) {
            return "mark" + (1000 + index);
        } else if (types[index] == Integer.class) {
            return 910000 + index;
        } else if (types[index] == Boolean.class) {
            return true;
        } else if (types[index] == File.class) {
            return new File("mark" + (1000 + index));
        } else if (Fitting.isModel(types[index])) {
            return null;
        }
        throw new IllegalArgumentException(call + " has an argument of an unknown kind");
    }

    private void find(int index, Request request) throws Exception {
        Object mark = mark(index);
        if (mark == null) {
            put(index, "body", "");
            return;
        }
        if (request.url().encodedPathSegments().contains(mark.toString())) {
            put(index, "path", missing(index));
        }
        for (String name : request.url().queryParameterNames()) {
            if (mark.toString().equals(request.url().queryParameter(name))) {
                put(index, "query", name);
            }
        }
        if (request.body() instanceof MultipartBody) {
            for (MultipartBody.Part part : ((MultipartBody) request.body()).parts()) {
                String[] quoted = part.headers().get("Content-Disposition").split("\"");
                if (quoted.length > 3 && quoted[3].equals(mark.toString())) {
                    put(index, "file", quoted[1]);
                }
            }
        }
        if (places[index] == null) {
            throw new IllegalStateException(call + " does not send its argument " + index);
        }
    }

    private void put(int index, String place, String name) {
        if (places[index] != null) {
            throw new IllegalStateException(call + " sends its argument " + index + " twice");
        }
        places[index] = place;
        names[index] = name;
    }

    /** What the SDK calls the argument when it complains that it is missing; `activity_id` is `activityId` there. */
    private String missing(int index) throws Exception {
        Object[] marks = marks(-1);
        marks[index] = null;
        String name = call.getName().substring(0, call.getName().length() - "Call".length());
        Method check = api.getClass().getDeclaredMethod(name + "ValidateBeforeCall", call.getParameterTypes());
        check.setAccessible(true);
        try {
            check.invoke(api, with(marks, null));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof ApiException) {
                return refused.getCause().getMessage().split("'")[1].replaceAll("([A-Z])", "_$1").toLowerCase();
            }
            throw refused;
        }
        throw new IllegalStateException(call + " does without the argument " + index + " of its path");
    }
}
