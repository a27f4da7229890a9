package ca.qmhcn.engine.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Speaks through an interface: each method is a message, its arguments fill the ICU pattern of that name.
///
/// The patterns lie beside the interface in `messages_en.properties` and `messages_fr.properties`. A method whose
/// only
/// or
/// first argument is an enum has one message for each of its constants: the constant's name is the last part of the
/// key,
/// as in `withheld.SMALL_COUNT`. Patterns name their arguments by position (`{0}`) or by the parameter's name
/// (`{months}`).
/// A message that is missing, unused or asks for an argument its method has not is an [UnusableMessages] at the first
/// use.
public final class MessageBundles {

    private static final Map<Key, Object> BUNDLES = new ConcurrentHashMap<>();

    private MessageBundles() {}

    private record Key(Class<?> type, Language language) {}

    public static <T> T of(Class<T> type, Language language) {
        return type.cast(BUNDLES.computeIfAbsent(new Key(type, language), _ -> read(type, language)));
    }

    private static Object read(Class<?> type, Language language) {
        var file = "messages_" + language.code() + ".properties";
        var patterns = patterns(type, file);
        var unused = new TreeSet<>(patterns.stringPropertyNames());
        var problems = new TreeSet<String>();
        var formats = new TreeMap<String, MessageFormat>();
        for (var method : type.getDeclaredMethods()) {
            for (var key : keys(method)) {
                unused.remove(key);
                var pattern = patterns.getProperty(key);
                if (pattern == null || pattern.isBlank()) {
                    problems.add("%s is missing".formatted(key));
                } else {
                    format(method, pattern, language, key, formats, problems);
                }
            }
        }
        unused.forEach(key -> problems.add("%s is not asked for by %s".formatted(key, type.getSimpleName())));
        if (!problems.isEmpty()) {
            throw new UnusableMessages(type.getPackageName() + "/" + file, problems);
        }
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? proxyItself(type, proxy, method, arguments)
                        : say(formats, method, arguments));
    }

    private static void format(
            Method method,
            String pattern,
            Language language,
            String key,
            Map<String, MessageFormat> formats,
            Set<String> problems) {
        try {
            var format = new MessageFormat(pattern, language.locale());
            var known = names(method);
            format.getArgumentNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> problems.add("%s asks for {%s}, which its method has not".formatted(key, name)));
            formats.put(key, format);
        } catch (IllegalArgumentException unreadable) {
            problems.add("%s cannot be read: %s".formatted(key, unreadable.getMessage()));
        }
    }

    private static String say(
            Map<String, MessageFormat> formats, Method method, @Nullable Object @Nullable [] arguments) {
        var given = arguments == null ? new Object[0] : arguments;
        var key = given.length > 0 && given[0] instanceof Enum<?> kind
                ? method.getName() + "." + kind.name()
                : method.getName();
        var filled = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < given.length; i++) {
            filled.put(Integer.toString(i), given[i]);
            filled.put(method.getParameters()[i].getName(), given[i]);
        }
        var format = formats.get(key);
        if (format == null) {
            throw new IllegalStateException("No message " + key);
        }
        // A MessageFormat keeps state while it writes; a copy is cheaper than a lock that all readers share.
        return format.clone().format(filled);
    }

    private static @Nullable Object proxyItself(
            Class<?> type, Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" ->
                arguments != null && System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
            default -> type.getName();
        };
    }

    private static List<String> keys(Method method) {
        var first = method.getParameterCount() > 0 ? method.getParameterTypes()[0] : Object.class;
        return first.isEnum()
                ? Stream.of(first.getEnumConstants())
                        .map(kind -> method.getName() + "." + ((Enum<?>) kind).name())
                        .toList()
                : List.of(method.getName());
    }

    private static Set<String> names(Method method) {
        var names = new TreeSet<String>();
        for (var i = 0; i < method.getParameterCount(); i++) {
            names.add(Integer.toString(i));
            names.add(method.getParameters()[i].getName());
        }
        return names;
    }

    private static Properties patterns(Class<?> type, String file) {
        try (var in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new UnusableMessages(type.getPackageName() + "/" + file, List.of("the file is missing"));
            }
            var patterns = new Properties();
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return patterns;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
