// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.a64.core.Core;
import org.trapline.a64.table.Row;

/// Finds the method that is what a row of the table does: in the classes that classes.txt lists.
public final class Semantics {
	private static final class Methods {
		static final Map<String, Method> BY_NAME = find();

		private static Map<String, Method> find() {
			Map<String, Method> methods = new HashMap<>();
			for (Class<?> type : classes())
				for (Method method : type.getDeclaredMethods()) {
					boolean semantics = Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())
							&& method.getParameterCount() > 0 && method.getParameterTypes()[0] == Core.class;
					if (semantics && methods.put(method.getName(), method) != null)
						throw new IllegalStateException("two methods are named " + method.getName());
				}
			return Map.copyOf(methods);
		}

		private static List<Class<?>> classes() {
			try (InputStream in = Semantics.class.getResourceAsStream("classes.txt")) {
				if (in == null)
					throw new IllegalStateException("no resource classes.txt");
				List<Class<?>> classes = new ArrayList<>();
				for (String name : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList())
					classes.add(Class.forName(Semantics.class.getPackageName() + '.' + name));
				return classes;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (ClassNotFoundException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private Semantics() {
	}

	/// The name of a row's method: {@code FMOV_to_gen_h} is {@code fmovToGenH}.
	public static String name(Row row) {
		StringBuilder name = new StringBuilder();
		for (String part : row.name().split("_")) {
			String lower = part.toLowerCase(Locale.ROOT);
			name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
		}
		return name.toString();
	}

	/// The method of a row, static, of a core and as many ints as the row has fields; empty if there is none.
	///
	/// @throws IllegalStateException if it does not take the row's fields
	public static Optional<Method> of(Row row) {
		Method method = Methods.BY_NAME.get(name(row));
		if (method == null)
			return Optional.empty();
		if (method.getParameterCount() != row.bits().fields().size() + 1)
			throw new IllegalStateException(method + " takes " + (method.getParameterCount() - 1) + " fields, expected "
					+ row.bits().names());
		return Optional.of(method);
	}

	/// All names of methods, for a test that finds those of no row.
	static Set<String> names() {
		return Methods.BY_NAME.keySet();
	}
}
