// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.board;

import java.awt.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trapline.chart.Drawing;
import org.trapline.chart.Hit;
import org.trapline.chart.Subject;
import org.trapline.ui.experiment.yaml.YamlPath;

/// The blocks of a board that was drawn.
///
/// @param blocks in the order in which they were drawn
public record BoardDrawing(List<Block> blocks) implements Drawing {
	public BoardDrawing {
		blocks = List.copyOf(blocks);
	}

	/// A block.
	///
	/// @param hit where it is
	/// @param path where it stands in the board's file
	public record Block(Hit hit, YamlPath path) {
		static Block of(Shape shape, Supplier<String> told, YamlPath path) {
			return new Block(new Hit(shape, told, Subject.NOTHING), path);
		}
	}

	/// Where the block that was hit stands in the board's file.
	public Optional<YamlPath> pathOf(Hit hit) {
		return blocks.stream().filter(block -> block.hit == hit).map(Block::path).findFirst();
	}

	@Override
	public Optional<Hit> hit(double x, double y) {
		return hits().reversed().stream().filter(hit -> hit.shape().contains(x, y)).findFirst();
	}

	@Override
	public List<Hit> hits() {
		return blocks.stream().map(Block::hit).toList();
	}

	@Override
	public Optional<TimeAxis> timeAxis() {
		return Optional.empty();
	}
}
