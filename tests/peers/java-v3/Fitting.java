import com.alipay.v3.JSON;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the SDK's types of JSON, and keeps what does not fit them. */
final class Fitting {
    /** The places of members that the SDK does not have. */
    final JsonArray lacking = new JsonArray();
    /** The places whose values the SDK's type cannot hold, each with that type. */
    final JsonObject unfit = new JsonObject();
    /** The places of members that only the SDK has. */
    final JsonArray ungiven = new JsonArray();

    static boolean isModel(Class<?> type) {
        return type.getName().startsWith("com.alipay.v3.model.") && !type.isEnum();
    }

    Object model(JsonObject members, Class<?> type) {
        return JSON.getGson().fromJson(fitted(members, type, ""), type);
    }

    /** A value as an argument; `null` if the type cannot hold it. */
    Object scalar(JsonElement value, Class<?> type, String place) {
        JsonElement fitted = fitted(value, type, place);
        return fitted == null ? null : JSON.getGson().fromJson(fitted, type);
    }

    private JsonElement fitted(JsonElement value, Type type, String place) {
        Class<?> raw = TypeToken.get(type).getRawType();
        if (List.class.isAssignableFrom(raw) && value.isJsonArray()) {
            JsonArray items = new JsonArray();
            Type item = ((ParameterizedType) type).getActualTypeArguments()[0];
            for (JsonElement each : value.getAsJsonArray()) {
                JsonElement fitted = fitted(each, item, place + "[]");
                if (fitted != null) {
                    items.add(fitted);
                }
            }
            return items;
        } else if (isModel(raw) && value.isJsonObject()) {
            return members(value.getAsJsonObject(), raw, place);
        } else if (raw == Object.class || value.isJsonPrimitive() && holds(raw, value.getAsString())) {
            return value;
        }
        unfit.addProperty(place, raw.getSimpleName());
        return null;
    }

    private JsonObject members(JsonObject given, Class<?> type, String place) {
        Map<String, Type> known = known(type);
        JsonObject members = new JsonObject();
        for (Map.Entry<String, JsonElement> member : given.entrySet()) {
            String inside = place.isEmpty() ? member.getKey() : place + "." + member.getKey();
            if (known.containsKey(member.getKey())) {
                JsonElement fitted = fitted(member.getValue(), known.get(member.getKey()), inside);
                if (fitted != null) {
                    members.add(member.getKey(), fitted);
                }
            } else {
                lacking.add(inside);
            }
        }
        for (String name : known.keySet()) {
            if (!given.has(name)) {
                ungiven.add(place.isEmpty() ? name : place + "." + name);
            }
        }
        return members;
    }

    private static Map<String, Type> known(Class<?> type) {
        Map<String, Type> known = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            SerializedName name = field.getAnnotation(SerializedName.class);
            if (name != null) {
                known.put(name.value(), field.getGenericType());
            }
        }
        return known;
    }

    private static boolean holds(Class<?> type, String text) {
        if (type == Integer.class || type == Long.class || Number.class.isAssignableFrom(type)) {
            try {
                BigDecimal number = new BigDecimal(text);
                return type != Integer.class && type != Long.class
                    || number.stripTrailingZeros().scale() <= 0
                        && (type == Long.class || number.abs().longValue() <= Integer.MAX_VALUE);
            } catch (NumberFormatException error) {
                return false;
            }
        }
        return type == Boolean.class ? text.equals("true") || text.equals("false") : type == String.class;
    }
}
