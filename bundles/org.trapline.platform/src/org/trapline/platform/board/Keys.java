// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.trapline.measure.text.WrittenQuantities;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlValue;

/// The keys of a part of a file, asked for by the record that is made of them, as a board; it keeps what it was asked.
///
/// Each method gives what the file has at a key, or the preset where it has nothing. What is wrong is told to the file's
/// document, and the preset is given.
public final class Keys {
	/// Stands for an optional part that is left out.
	public static final String NONE = "none";

	private static final String UNITS = "KMGT";
	private static final double LONGEST_NANOS = 1e6;
	private static final Instant LATEST = Instant.ofEpochSecond(0xFFFF_FFFFL);

	private final Optional<YamlMap> map;
	private final List<Key> asked = new ArrayList<>();

	/// @param map what the file has; empty to get every preset, optional parts included
	public Keys(Optional<YamlMap> map) {
		this.map = map;
	}

	/// What was asked for so far, with what was given.
	public List<Key> asked() {
		return List.copyOf(asked);
	}

	/// Tells that a value is wrong for a reason that it does not show alone.
	public void problem(String key, String found, String expected) {
		map.ifPresent(m -> m.problem(key, found, expected));
	}

	public String text(String key, String preset, String words) {
		String value = map.flatMap(m -> m.text(key)).orElse(preset);
		asked.add(new Key.Value(key, Key.Type.TEXT, "", 0, 0, List.of(), value, words));
		return value;
	}

	public boolean flag(String key, boolean preset, String words) {
		boolean value = map.flatMap(m -> m.flag(key)).orElse(preset);
		asked.add(new Key.Value(key, Key.Type.FLAG, "", 0, 0, List.of(), Boolean.toString(value), words));
		return value;
	}

	/// A number of the unit.
	public int whole(String key, int least, int most, int preset, String unit, String words) {
		OptionalLong given = map.isPresent() ? map.get().whole(key, least, most) : OptionalLong.empty();
		int value = (int) given.orElse(preset);
		asked.add(new Key.Value(key, Key.Type.WHOLE, unit, least, most, List.of(), Integer.toString(value), words));
		return value;
	}

	/// A number, or 0 for a word.
	public int wholeOr(String key, String word, int least, int most, int preset, String words) {
		Optional<YamlValue> given = map.flatMap(m -> m.value(key));
		int value = preset;
		if (given.isPresent())
			value = given.get().text().equals(Optional.of(word)) ? 0 : (int) given.get().whole(least, most).orElse(preset);
		asked.add(new Key.Value(key, Key.Type.WHOLE, "", least, most, List.of(word),
				value == 0 ? word : Integer.toString(value), words));
		return value;
	}

	/// A number that is a power of two.
	public int power(String key, int least, int most, int preset, String words) {
		int value = whole(key, least, most, preset, "", words + ", a power of two");
		if (Integer.bitCount(value) == 1)
			return value;
		problem(key, Integer.toString(value), "a power of two");
		return preset;
	}

	/// A time in nanoseconds.
	public double nanos(String key, double preset, String words) {
		Optional<YamlValue> given = map.flatMap(m -> m.value(key));
		OptionalDouble number = given.isPresent() ? given.get().number() : OptionalDouble.empty();
		double value = number.orElse(preset);
		if (value < 0 || value > LONGEST_NANOS) {
			problem(key, plain(value), "nanoseconds from 0 to " + plain(LONGEST_NANOS));
			value = preset;
		}
		asked.add(new Key.Value(key, Key.Type.NUMBER, "ns", 0, LONGEST_NANOS, List.of(), plain(value), words));
		return value;
	}

	/// A second that the 32 bits of a PL031 can count to, in UTC.
	public Instant time(String key, Instant preset, String words) {
		Optional<YamlValue> given = map.flatMap(m -> m.value(key));
		Instant value = preset;
		if (given.isPresent()) {
			Optional<Instant> written = given.get().text().flatMap(Keys::instant);
			if (written.isPresent())
				value = written.get();
			else
				given.get().wrong("a time in UTC such as " + preset + ", from " + Instant.EPOCH + " to " + LATEST);
		}
		asked.add(new Key.Value(key, Key.Type.TEXT, "", 0, 0, List.of(), value.toString(), words));
		return value;
	}

	private static Optional<Instant> instant(String text) {
		try {
			return Optional.of(Instant.parse(text)).filter(time -> !time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)
					&& time.getNano() == 0);
		} catch (DateTimeParseException _) {
			return Optional.empty();
		}
	}

	/// A number of bytes.
	public long bytes(String key, long least, long most, long preset, String words) {
		long value = number(key, least, most, preset, "a size", Keys::size);
		asked.add(new Key.Value(key, Key.Type.SIZE, "bytes", least, most, List.of(), size(value), words));
		return value;
	}

	/// A physical address, a multiple of 512 in 48 bits.
	public long address(String key, long preset, String words) {
		long value = number(key, 0, (1L << 48) - 1, preset, "an address", Keys::hex);
		if (value % Devices.VIRTIO_BYTES != 0)
			problem(key, hex(value), "a multiple of 0x200");
		asked.add(new Key.Value(key, Key.Type.ADDRESS, "", 0, (1L << 48) - 1, List.of(), hex(value), words));
		return value;
	}

	/// A frequency in hertz.
	public long hertz(String key, long least, long most, long preset, String words) {
		Optional<YamlValue> given = map.flatMap(m -> m.value(key));
		long value = preset;
		if (given.isPresent()) {
			OptionalDouble written = given.get().text().map(WrittenQuantities::hertz).orElse(OptionalDouble.empty());
			value = (long) written.orElse(0);
			if (value < least || value > most) {
				given.get().wrong("a frequency from " + megahertz(least) + " to " + megahertz(most));
				value = preset;
			}
		}
		asked.add(new Key.Value(key, Key.Type.FREQUENCY, "Hz", least, most, List.of(), megahertz(value), words));
		return value;
	}

	public String choice(String key, List<String> choices, String preset, String words) {
		Map<String, String> map = new LinkedHashMap<>();
		choices.forEach(choice -> map.put(choice, choice));
		return choice(key, map, preset, words);
	}

	public <E extends Enum<E>> E choice(String key, Class<E> type, E preset, String words) {
		Map<String, E> choices = new LinkedHashMap<>();
		for (E constant : type.getEnumConstants())
			choices.put(word(constant), constant);
		return choice(key, choices, preset, words);
	}

	private <T> T choice(String key, Map<String, T> choices, T preset, String words) {
		T value = map.flatMap(m -> m.choice(key, choices)).orElse(preset);
		String word = value instanceof Enum<?> constant ? word(constant) : value.toString();
		asked.add(new Key.Value(key, Key.Type.CHOICE, "", 0, 0, List.copyOf(choices.keySet()), word, words));
		return value;
	}

	/// A part that is always there.
	public <T> T group(String key, String words, Function<Keys, T> reader) {
		Keys keys = new Keys(map.flatMap(m -> m.map(key)));
		T value = reader.apply(keys);
		asked.add(new Key.Part(key, Key.Kind.MAP, List.of(keys.asked()), words));
		return value;
	}

	/// A part that may be left out.
	///
	/// @param preset whether it is there where the file does not say
	public <T> Optional<T> optional(String key, String words, boolean preset, Function<Keys, T> reader) {
		Optional<YamlValue> given = map.flatMap(m -> m.value(key));
		boolean none = given.isPresent() ? !given.get().isMap() && given.get().text().equals(Optional.of(NONE))
				: map.isPresent() && !preset;
		if (none) {
			asked.add(new Key.Part(key, Key.Kind.OPTIONAL, List.of(), words));
			return Optional.empty();
		}
		Keys keys = new Keys(given.flatMap(YamlValue::map));
		T value = reader.apply(keys);
		asked.add(new Key.Part(key, Key.Kind.OPTIONAL, List.of(keys.asked()), words));
		return Optional.of(value);
	}

	/// A list of parts; one of presets where the file has none.
	public <T> List<T> list(String key, String words, Function<Keys, T> reader) {
		Optional<YamlValue> given = map.flatMap(m -> m.value(key));
		List<YamlValue> items = given.map(YamlValue::list).orElse(List.of());
		if (given.isPresent() && given.get().isList() && items.isEmpty())
			problem(key, "an empty list", "one item at least");
		List<Keys> all = items.isEmpty() ? List.of(new Keys(Optional.empty()))
				: items.stream().map(item -> new Keys(item.map())).toList();
		List<T> values = all.stream().map(reader).toList();
		asked.add(new Key.Part(key, Key.Kind.LIST, all.stream().map(Keys::asked).toList(), words));
		return values;
	}

	private long number(String key, long least, long most, long preset, String what, LongFunction<String> words) {
		Optional<YamlValue> given = map.flatMap(m -> m.value(key));
		if (given.isEmpty())
			return preset;
		OptionalLong written = given.get().text().map(Keys::written).orElse(OptionalLong.of(least));
		if (written.isPresent() && written.getAsLong() >= least && written.getAsLong() <= most)
			return written.getAsLong();
		given.get().wrong(what + " from " + words.apply(least) + " to " + words.apply(most));
		return preset;
	}

	private static OptionalLong written(String text) {
		if (!text.startsWith("0x"))
			return WrittenQuantities.bytes(text);
		return text.matches("0x[0-9a-fA-F_]{1,15}") ? OptionalLong.of(Long.parseLong(text.substring(2).replace("_", ""), 16))
				: OptionalLong.empty();
	}

	/// Bytes in the largest unit that leaves no fraction: {@code 48K}.
	public static String size(long bytes) {
		int unit = 0;
		long value = bytes;
		while (value != 0 && value % 1024 == 0 && unit < UNITS.length()) {
			value /= 1024;
			unit++;
		}
		return unit == 0 ? Long.toString(value) : value + UNITS.substring(unit - 1, unit);
	}

	private static String hex(long address) {
		return "0x" + Long.toHexString(address);
	}

	private static String megahertz(long hertz) {
		return plain(hertz / 1e6) + " MHz";
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
