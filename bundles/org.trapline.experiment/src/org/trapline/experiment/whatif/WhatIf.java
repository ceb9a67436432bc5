// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trapline.experiment.calibrate.CalibrationException;
import org.trapline.kvm.cost.CostSet;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;

/// What a recording was recognised as: a board, VMs and a workload that imitate it, and the changes worth trying.
///
/// @param recording which one
/// @param seconds how long it is
/// @param choices what was chosen, each with the reason
/// @param parts its exits, with what of the workload imitates them
/// @param missed the part of the exits' time that nothing imitates
/// @param overhead the exits' part of the time in which vCPUs were busy
/// @param changes worth trying, the most promising first
/// @param proposal what the experiment is made of
public record WhatIf(Path recording, double seconds, List<Choice> choices, List<Part> parts, double missed,
		double overhead,
		List<Change> changes, Proposal proposal) {
	/// What the experiment is made of.
	///
	/// @param board preset
	/// @param settings of the board, by key
	/// @param mode of the hypervisor
	/// @param vgic how it keeps interrupts
	/// @param costs its cost set
	/// @param tick of the host
	/// @param vms how many
	/// @param vcpus of each
	/// @param pages whether memory is mapped page by page
	/// @param rates of the workload, by argument
	/// @param durationMicros of the workload
	/// @param one whether the recording is of one vCPU
	public record Proposal(String board, Map<String, String> settings, String mode, String vgic, String costs, int tick,
			int vms,
			int vcpus, boolean pages, Map<String, Long> rates, long durationMicros, boolean one) {
		/// The same with other costs.
		///
		/// @param file a cost set, relative to the experiment's file
		public Proposal withCosts(String file) {
			return new Proposal(board, settings, mode, vgic, file, tick, vms, vcpus, pages, rates, durationMicros, one);
		}
	}

	public WhatIf {
		choices = List.copyOf(choices);
		parts = List.copyOf(parts);
		changes = List.copyOf(changes);
	}

	/// Recognises a recording.
	///
	/// @throws CalibrationException if it has no exits with times and rates
	public static WhatIf of(Run run, Path recording, Progress progress) throws CalibrationException {
		return of(run, recording, Observed.of(run, progress));
	}

	private static WhatIf of(Run run, Path recording, Observed observed) {
		Platform platform = Platform.of(run.conditions(), recording.getFileName() + " " + run.label(), observed);
		Imitation imitation = Imitation.of(observed);
		List<Choice> choices = new ArrayList<>(platform.choices());
		choices.add(imitation.tickWhy());
		double busy = 1 - observed.idle() - observed.descheduled();
		Proposal proposal = new Proposal(platform.board(), platform.settings(), platform.mode(), platform.bitmaps()
				? "bitmaps" : "lists",
				platform.costs(), imitation.tick(), platform.vms(), platform.vcpus(),
				imitation.rates().containsKey(Imitation.PAGES),
				imitation.rates(), imitation.duration(), observed.one());
		return new WhatIf(recording, observed.seconds(), choices, imitation.parts(), imitation.missed(), busy > 0
				? Math.max(0, busy - observed.guest()) / busy : 0, new Changes(observed, platform, imitation,
				bundled(platform.costs())).all(),
				proposal);
	}

	/// The same with costs that were calibrated: the changes that other costs follow from have them.
	///
	/// @param file where they are, relative to the experiment's file
	public WhatIf withCosts(CostSet costs, String file) {
		return new WhatIf(recording, seconds, choices, parts, missed, overhead, changes.stream()
				.map(change -> Changes.withCosts(change, costs)).toList(), proposal.withCosts(file));
	}

	/// A cost set that comes with Trapline.
	static CostSet bundled(String name) {
		try {
			return CostSet.read(name, List.of());
		} catch (IOException | YamlException e) {
			throw new IllegalStateException("the bundled cost set " + name, e);
		}
	}
}
