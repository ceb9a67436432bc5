// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What perf script or trace-cmd report printed of a recording, taken apart by regular expressions of the test's own.
public record PrintedRecording(List<Event> events) {
	private static final Pattern PERF = Pattern
			.compile("\\s*(.*?)\\s+(\\d+) \\[(\\d+)\\]\\s+(\\d+)\\.(\\d{6}):\\s+\\w+:(\\w+): ?(.*)");
	private static final Pattern TRACE_CMD = Pattern
			.compile("\\s*(.*)-(\\d+)\\s+\\[(\\d+)\\]\\s+(\\d+)\\.(\\d{6}): (\\w+):\\s*(.*)");
	private static final Pattern FTRACE = Pattern.compile(
			"\\s*(.*)-(\\d+)\\s+(?:\\([ \\d-]+\\) )?\\[(\\d+)\\] \\S{5}\\s+(\\d+)\\.(\\d{6}): (\\w+):\\s*(.*)");
	private static final Pattern PERF_SWITCH = Pattern
			.compile("prev_comm=.* prev_pid=(\\d+) prev_prio=\\d+ prev_state=(\\S+) ==> .* next_pid=(\\d+) next_prio=\\d+");
	private static final Pattern TRACE_CMD_SWITCH = Pattern.compile(".*:(\\d+) \\[\\d+\\] (\\S+) ==> .*:(\\d+) \\[\\d+\\]");

	/// One printed event.
	///
	/// @param time in nanoseconds, of microsecond resolution
	public record Event(long time, int cpu, int thread, String comm, String name, String text) {
		/// The number behind a word, decimal or hexadecimal.
		long number(String word) {
			Matcher m = Pattern.compile(Pattern.quote(word) + "\\s*(0x)?([0-9a-fA-F]+)").matcher(text);
			assertThat(m.find()).as("%s in %s", word, text).isTrue();
			return Long.parseUnsignedLong(m.group(2), m.group(1) == null ? 10 : 16);
		}

		Switch asSwitch() {
			for (Pattern p : List.of(PERF_SWITCH, TRACE_CMD_SWITCH)) {
				Matcher m = p.matcher(text);
				if (m.matches())
					return new Switch(Integer.parseInt(m.group(1)), m.group(2).startsWith("R"),
							Integer.parseInt(m.group(3)));
			}
			throw new AssertionError("no sched_switch: " + text);
		}
	}

	/// @param runnable whether the previous thread could still run
	public record Switch(int previous, boolean runnable, int next) {
	}

	/// Where the recordings are.
	public static Path traces() {
		Path traces = Path.of(Objects.requireNonNull(System.getProperty("trapline.traces"),
				"needs -Dtrapline.traces=the directory of recordings"));
		assertThat(traces).as("the directory of recordings that -Dtrapline.traces names").isDirectory();
		return traces;
	}

	public static PrintedRecording of(String file) {
		try {
			List<Event> events = new ArrayList<>();
			for (String line : Files.readAllLines(traces().resolve(file))) {
				Event event = event(line);
				if (event != null)
					events.add(event);
				else
					assertThat(line.isBlank() || line.startsWith("#") || line.startsWith("cpus=")).as(line).isTrue();
			}
			assertThat(events).as("events in " + file).isNotEmpty();
			return new PrintedRecording(events);
		} catch (IOException e) {
			throw new AssertionError("needs the recording " + traces().resolve(file), e);
		}
	}

	static @Nullable Event event(String line) {
		for (Pattern p : List.of(PERF, FTRACE, TRACE_CMD)) {
			Matcher m = p.matcher(line);
			if (m.matches())
				return new Event((Long.parseLong(m.group(4)) * 1_000_000 + Long.parseLong(m.group(5))) * 1000,
						Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), m.group(1), m.group(6), m.group(7));
		}
		return null;
	}

	/// Feeds the events to a reconstruction.
	public void feed(HypervisorEvents to) {
		for (Event e : events)
			feed(e, to);
	}

	private static void feed(Event e, HypervisorEvents to) {
		long t = e.time;
		switch (e.name) {
		case "kvm_exit" -> {
			int ret = e.text.contains("IRQ:") ? 0 : e.text.contains("TRAP:") ? 2 : 3;
			to.exit(t, e.cpu, e.thread, ret, (int) e.number("HSR_EC:"), e.number("PC:"));
		}
		case "kvm_entry" -> to.entry(t, e.cpu, e.thread, e.number("PC:"));
		case "kvm_mmio" -> to.mmio(t, e.cpu, e.thread,
				e.text.contains("write") ? 2 : e.text.contains("unsatisfied") ? 0 : 1, (int) e.number("len"),
				e.number("gpa"), e.number("val"));
		case "kvm_userspace_exit" -> {
			int number = Integer.parseInt(e.text.replaceAll(".*\\((\\d+)\\)", "$1"));
			boolean failed = e.text.contains("restart") || e.text.contains("error");
			to.userspaceExit(t, e.cpu, e.thread, failed ? 0 : number, failed ? number : 0);
		}
		case "kvm_guest_fault" -> to.guestFault(t, e.cpu, e.thread, e.number("pc"), e.number("hsr"), e.number("hxfar"),
				e.number("ipa"));
		case "kvm_wfx_arm64" -> to.wfx(t, e.cpu, e.thread, 0,
				e.text.contains("wfi") ? HypervisorEvents.Wait.WFI : HypervisorEvents.Wait.EITHER);
		case "kvm_hvc_arm64" -> to.hypercall(t, e.cpu, e.thread, 0, e.number("r0:"), e.number("imm:"));
		case "kvm_sys_access" -> {
			Matcher operands = Pattern.compile("\\((\\d+),(\\d+),(\\d+),(\\d+),(\\d+)\\) (\\w+)").matcher(e.text);
			if (operands.find())
				to.systemRegister(t, e.cpu, e.thread, 0, Integer.parseInt(operands.group(1)),
						Integer.parseInt(operands.group(2)), Integer.parseInt(operands.group(3)),
						Integer.parseInt(operands.group(4)), Integer.parseInt(operands.group(5)),
						operands.group(6).equals("write"));
			else
				to.systemRegister(t, e.cpu, e.thread, 0, (int) e.number("Op0="), (int) e.number("Op1="),
				(int) e.number("CRn="), (int) e.number("CRm="), (int) e.number("Op2="), e.number("is_write=") != 0);
		}
		case "kvm_handle_sys_reg" -> to.systemRegisterTrap(t, e.cpu, e.thread, e.number("HSR"));
		case "kvm_vcpu_wakeup" -> to.wakeup(t, e.cpu, e.thread, e.number("time"), e.text.startsWith("wait"), true);
		case "kvm_timer_update_irq" -> to.timerIrq(t, e.cpu, e.thread, (int) e.number("VCPU:"), (int) e.number("IRQ"),
				(int) e.number("level"));
		case "vgic_update_irq_pending" -> to.vgicIrq(t, e.cpu, e.thread, (int) e.number("VCPU:"), (int) e.number("IRQ"),
				e.number("level:") != 0);
		case "irq_handler_entry" -> to.hostIrq(t, e.cpu, e.thread, (int) e.number("irq="),
				e.text.replaceAll(".*name=", ""));
		case "sched_switch" -> {
			Switch s = e.asSwitch();
			to.schedSwitch(t, e.cpu, s.previous, s.runnable, s.next);
		}
		case "kvm_unmap_hva_range", "kvm_set_spte_hva", "kvm_age_hva" -> to.other(t);
		default -> {
			if (e.name.startsWith("kvm_") || e.name.equals("trap_reg"))
				to.otherKvm(t, e.cpu, e.thread);
			else
				to.other(t);
		}
		}
	}
}
