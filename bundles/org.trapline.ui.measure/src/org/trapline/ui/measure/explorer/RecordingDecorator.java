// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.DecorationContext;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.trapline.measure.Progress;
import org.trapline.trace.Importers;
import org.trapline.ui.measure.importing.Recognised;
import org.trapline.ui.theme.Icon;

/// Gives files and folders that an importer knows the icon of a run, and adds the importer's name to theirs; folders
/// that hold such files have the icon of runs and say how many there are.
///
/// The platform asks it in a thread of its own. Each content is looked at once.
public final class RecordingDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
	private static final int REMEMBERED = 1000;
	/// Most files of a folder that are looked at.
	private static final int MOST_IN_FOLDER = 200;
	private static final Set<String> PACKED = Set.of("gz", "xz", "zst");
	/// To know a packed file it must be unpacked: larger ones are not looked at, in bytes.
	private static final long LARGEST_PACKED = 8L << 20;

	private final Map<Content, Optional<String>> known = Collections.synchronizedMap(new Remembered());

	/// What a file held when it was looked at.
	private record Content(Path file, long bytes, FileTime changed) {
	}

	@Override
	public void decorate(Object element, IDecoration decoration) {
		IResource resource = Adapters.adapt(element, IResource.class);
		IPath location = resource == null ? null : resource.getLocation();
		if (location == null)
			return;
		Path file = location.toPath();
		Optional<String> importer = importer(file);
		if (importer.isPresent())
			replaceImage(decoration, Icon.RUN);
		importer.filter(name -> !name.isEmpty()).ifPresent(name -> decoration.addSuffix("  " + name));
		if (importer.isEmpty() && Files.isDirectory(file)) {
			long recordings = recordings(file);
			if (recordings > 0) {
				replaceImage(decoration, Icon.RUNS);
				decoration.addSuffix(recordings == 1 ? "  a recording" : "  " + recordings + " recordings");
			}
		}
	}

	/// How many of the first files in a folder an importer knows.
	private long recordings(Path folder) {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(Files::isRegularFile).limit(MOST_IN_FOLDER).filter(file -> importer(file).isPresent())
					.count();
		} catch (IOException | UncheckedIOException _) {
			return 0;
		}
	}

	private static void replaceImage(IDecoration decoration, Icon icon) {
		if (decoration.getDecorationContext() instanceof DecorationContext context)
			context.putProperty(IDecoration.ENABLE_REPLACE, Boolean.TRUE);
		decoration.addOverlay(icon.descriptor(), IDecoration.REPLACE);
	}

	/// Id of the importer that knows a file.
	///
	/// @return empty where none does; an empty name for a large packed file, which is taken for a recording unseen
	Optional<String> importer(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			Content content = new Content(file, attributes.size(), attributes.lastModifiedTime());
			Optional<String> name = known.get(content);
			if (name == null) {
				name = look(content);
				known.put(content, name);
			}
			return name;
		} catch (IOException _) {
			return Optional.empty();
		}
	}

	private static Optional<String> look(Content content) {
		String name = content.file().toString();
		if (content.bytes() > LARGEST_PACKED && PACKED.contains(name.substring(name.lastIndexOf('.') + 1)))
			return Optional.of("");
		return Recognised.of(content.file(), Importers.installed(), Progress.none()).judgement()
				.map(judgement -> judgement.importer().id());
	}

	/// Forgets what was asked for longest ago.
	private static final class Remembered extends LinkedHashMap<Content, Optional<String>> {
		private static final long serialVersionUID = 1;

		Remembered() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<Content, Optional<String>> eldest) {
			return size() > REMEMBERED;
		}
	}
}
