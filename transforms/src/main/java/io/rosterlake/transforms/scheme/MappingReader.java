package io.rosterlake.transforms.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads one mapping of a file. Whatever is wrong becomes a problem at its place, and the value read is then null (or
 * empty); callers compare {@link Problems#count} before and after to know whether what they read is whole.
 */
public final class MappingReader {
    private static final BilingualText TEXT = new BilingualText("文字", "a text");
    private static final BilingualText MAPPING = new BilingualText("键值表", "a mapping");
    private static final BilingualText LIST = new BilingualText("列表", "a list");
    private static final BilingualText WHOLE_NUMBER = new BilingualText("整数", "a whole number");
    private static final BilingualText NUMBER = new BilingualText("数字", "a number");
    private static final BilingualText DATE = new BilingualText("日期（2024-03-28）", "a date (2024-03-28)");
    private static final BilingualText PLAIN_TEXT = new BilingualText("不含控制字符的文字", "a text without control characters");
    private static final BilingualText IDENTIFIER =
            new BilingualText("由字母、数字和 . _ - 组成的编号", "an id of letters, digits and . _ -");
    private static final Pattern IDENTIFIERS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final int DIGITS_BEFORE_POINT = 12;
    private static final int DIGITS_AFTER_POINT = 6;
    private static final BilingualText TRUE_OR_FALSE = new BilingualText("true 或 false", "true or false");

    private final Node node;
    private final String name;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    /**
     * @param node what should be a mapping
     * @param name its name in messages
     * @param problems where problems go
     */
    public MappingReader(Node node, String name, Problems problems) {
        this.node = node;
        this.name = name;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, Complaint.wrongType(name, MAPPING, shown(node)));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = shown(tuple.getKeyNode());
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.add(tuple.getKeyNode(), Complaint.keyTwice(key, name));
            }
            keys.putIfAbsent(key, tuple.getKeyNode());
        }
    }

    public Node node() {
        return node;
    }

    String name() {
        return name;
    }

    public Problems problems() {
        return problems;
    }

    Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Where the value of a key stands; the mapping itself when it has no such key. */
    public Node at(String key) {
        return values.getOrDefault(key, node);
    }

    /** Makes every key that is not allowed a problem. */
    public MappingReader allow(Set<String> allowed) {
        keys.forEach((key, at) -> {
            if (!allowed.contains(key)) {
                problems.add(at, Complaint.unknownKey(key, name, allowed));
            }
        });
        return this;
    }

    /** Reads {@code format}, and makes one newer than the newest known a problem. */
    public void checkFormat(int newest) {
        Integer format = integer("format", 1);
        if (format != null && format > newest) {
            problems.add(at("format"), Complaint.newerFormat(format, newest));
        }
    }

    /** The value of a key that must be there, or null when it is not. */
    @Nullable
    public Node required(String key) {
        Node value = values.get(key);
        if (value == null && node instanceof MappingNode) {
            problems.add(node, Complaint.keyMissing(key, name));
        }
        return value;
    }

    @Nullable
    Node optional(String key) {
        return values.get(key);
    }

    @Nullable
    public String text(String key) {
        Node value = required(key);
        return value == null ? null : text(key, value);
    }

    @Nullable
    String optionalText(String key) {
        Node value = values.get(key);
        return value == null ? null : text(key, value);
    }

    private @Nullable String text(String key, Node value) {
        if (value instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return plain(key, scalar);
        }
        problems.add(value, Complaint.wrongType(key, TEXT, shown(value)));
        return null;
    }

    /** What a terminal or a workbook would take for a command is no text; line breaks are. */
    private @Nullable String plain(String key, ScalarNode scalar) {
        String text = scalar.getValue();
        String visible = text.replaceAll("[\\p{Cc}&&[^\n\t]]", "\uFFFD");
        if (!visible.equals(text)) {
            problems.add(scalar, Complaint.wrongType(key, PLAIN_TEXT, visible));
            return null;
        }
        return text;
    }

    /** A name that people type and that stands in tables; no spreadsheet takes it for a formula. */
    @Nullable
    String identifier(String key) {
        String id = text(key);
        if (id != null && !IDENTIFIERS.matcher(id).matches()) {
            problems.add(at(key), Complaint.wrongType(key, IDENTIFIER, id));
            return null;
        }
        return id;
    }

    @Nullable
    Integer optionalInteger(String key, int lowest) {
        Node value = values.get(key);
        return value == null ? null : integer(key, value, lowest);
    }

    @Nullable
    Integer integer(String key, int lowest) {
        Node value = required(key);
        return value == null ? null : integer(key, value, lowest);
    }

    private @Nullable Integer integer(String key, Node value, int lowest) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                int number = Integer.parseInt(scalar.getValue());
                if (number < lowest) {
                    problems.add(value, Complaint.outOfRange(key, scalar.getValue(), Integer.toString(lowest)));
                    return null;
                }
                return number;
            } catch (NumberFormatException tooLong) {
                problems.add(value, Complaint.wrongType(key, WHOLE_NUMBER, shown(value)));
                return null;
            }
        }
        problems.add(value, Complaint.wrongType(key, WHOLE_NUMBER, shown(value)));
        return null;
    }

    /** A whole number within bounds, or null; what stands for it where the key is not there. */
    public @Nullable Integer integer(String key, int lowest, int highest, @Nullable Integer otherwise) {
        Node value = values.get(key);
        Integer number = value == null ? otherwise : integer(key, value, Integer.MIN_VALUE);
        if (value != null && number != null && (number < lowest || number > highest)) {
            problems.add(
                    value,
                    Complaint.outOfRange(key, shown(value), Integer.toString(lowest), Integer.toString(highest)));
            return null;
        }
        return number;
    }

    /** A number that must be there, within bounds, or null. */
    public @Nullable BigDecimal decimal(String key, int lowest, int highest) {
        Node value = required(key);
        if (value == null) {
            return null;
        }
        Optional<BigDecimal> number = decimal(value);
        if (number.isEmpty()) {
            problems.add(value, Complaint.wrongType(key, NUMBER, shown(value)));
        } else if (number.get().compareTo(BigDecimal.valueOf(lowest)) < 0
                || number.get().compareTo(BigDecimal.valueOf(highest)) > 0) {
            problems.add(
                    value,
                    Complaint.outOfRange(key, shown(value), Integer.toString(lowest), Integer.toString(highest)));
        } else {
            return number.get();
        }
        return null;
    }

    @Nullable
    BigDecimal optionalPositiveDecimal(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        Optional<BigDecimal> number = decimal(value);
        if (number.isEmpty()) {
            problems.add(value, Complaint.wrongType(key, NUMBER, shown(value)));
            return null;
        }
        if (hasTooManyDigits(number.get())) {
            problems.add(value, tooManyDigits(key));
            return null;
        }
        if (number.get().signum() <= 0) {
            problems.add(value, Complaint.outOfRange(key, shown(value), "0.01"));
            return null;
        }
        return number.get();
    }

    boolean flag(String key) {
        Node value = values.get(key);
        if (value == null) {
            return false;
        }
        if (!(value instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.BOOL)) {
            problems.add(value, Complaint.wrongType(key, TRUE_OR_FALSE, shown(value)));
            return false;
        }
        return Boolean.parseBoolean(scalar.getValue());
    }

    @Nullable
    LocalDate optionalDate(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(shown(value));
        } catch (DateTimeParseException noDate) {
            problems.add(value, Complaint.wrongType(key, DATE, shown(value)));
            return null;
        }
    }

    /** A value out of a closed list, or null. */
    public <T> @Nullable T code(String key, Function<String, Optional<T>> lookup, List<String> allowed) {
        String word = text(key);
        return word == null ? null : code(key, at(key), word, lookup, allowed);
    }

    public <T> @Nullable T code(
            String key, Node at, String word, Function<String, Optional<T>> lookup, List<String> allowed) {
        Optional<T> value = lookup.apply(word);
        if (value.isEmpty()) {
            problems.add(at, Complaint.unknownValue(key, word, allowed));
        }
        return value.orElse(null);
    }

    /** A text in both languages, or null. */
    @Nullable
    public BilingualText bilingual(String key) {
        Node value = required(key);
        return value == null ? null : bilingual(key, value, problems);
    }

    @Nullable
    BilingualText optionalBilingual(String key) {
        Node value = values.get(key);
        return value == null ? null : bilingual(key, value, problems);
    }

    static @Nullable BilingualText bilingual(String key, Node value, Problems problems) {
        MappingReader reader = new MappingReader(value, key, problems).allow(Set.of("zh", "en"));
        String zh = reader.text("zh");
        String en = reader.text("en");
        return zh == null || en == null ? null : new BilingualText(zh, en);
    }

    /** The items of a list; empty when the key is not there. */
    public List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(value, Complaint.wrongType(key, LIST, shown(value)));
        return List.of();
    }

    static Optional<BigDecimal> decimal(Node value) {
        boolean isNumber = value instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT));
        try {
            return isNumber ? Optional.of(new BigDecimal(((ScalarNode) value).getValue())) : Optional.empty();
        } catch (NumberFormatException infinite) {
            return Optional.empty();
        }
    }

    /** True for numbers with which no figure is to be computed, such as {@code 1e999999999}. */
    static boolean hasTooManyDigits(BigDecimal number) {
        return (long) number.precision() - number.scale() > DIGITS_BEFORE_POINT || number.scale() > DIGITS_AFTER_POINT;
    }

    static Complaint tooManyDigits(String key) {
        return Complaint.tooManyDigits(key, DIGITS_BEFORE_POINT, DIGITS_AFTER_POINT);
    }

    /** A scalar as written; other nodes by their shape. */
    public static String shown(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return node instanceof SequenceNode ? "[…]" : "{…}";
    }
}
