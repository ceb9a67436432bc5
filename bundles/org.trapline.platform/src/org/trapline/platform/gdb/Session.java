// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.Debugger;
import org.trapline.platform.cpu.MemoryView;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// A debugger that is connected: answers its packets (GDB manual, appendix E), and holds the machine when it is to.
///
/// CPUs are threads, number n + 1 of CPU n. A machine is held as a whole. Memory is what the selected CPU sees now, without
/// devices.
final class Session implements Debugger {
	private static final String OK = "OK";
	private static final String UNKNOWN = "";
	private static final String BAD_ARGUMENT = "E16";
	private static final String BAD_ADDRESS = "E0e";
	private static final int INTERRUPTED = 2;
	private static final int TRAPPED = 5;
	private static final int NOBODY = -1;

	private final Machine machine;
	private final Packets packets;
	private final Breakpoints breakpoints = new Breakpoints();
	/// CPU of packets about registers and memory.
	private int selected;
	/// CPU that stopped last.
	private int stopped;
	private boolean holds = true;
	private boolean ended;
	/// CPU that is to execute one instruction.
	private int stepping = NOBODY;
	/// For each CPU whether it is to execute the instruction at its PC without looking for a breakpoint there.
	private final boolean[] leaving;
	private Breakpoints.@Nullable Watch hit;
	private long hitAddress;
	/// Of the instruction that made the access, and of the one after it, which is where its CPU really is.
	private long hitPc;
	private long afterHit;
	private int hitCpu = NOBODY;
	private String reply = stopReply(TRAPPED);

	Session(Machine machine, Packets packets) {
		this.machine = machine;
		this.packets = packets;
		leaving = new boolean[machine.cpus().size()];
	}

	/// Whether the machine is not to run.
	boolean holds() {
		return holds;
	}

	/// Whether the debugger has let the machine go for good.
	boolean ended() {
		return ended;
	}

	/// Lets the machine go for good.
	void end() {
		ended = true;
		setForth();
		breakpoints.clear();
		stepping = NOBODY;
		holds = false;
		debug();
	}

	/// Has CPUs run under it while there is something to look for.
	private void debug() {
		boolean wanted = breakpoints.any() || stepping != NOBODY;
		for (Cpu cpu : machine.cpus())
			cpu.debugger(wanted ? this : null);
	}

	/// The machine stopped.
	void stopped(Ending why) throws IOException {
		if (holds)
			return;
		holds = true;
		stepping = NOBODY;
		if (why == Ending.STOPPED)
			reply = stopReply(TRAPPED);
		else
			reply = "W00";
		packets.write(reply);
	}

	@Override
	public boolean stops(Cpu cpu) {
		boolean steps = stepping == cpu.index;
		if (leaving[cpu.index]) {
			leaving[cpu.index] = false;
			return false;
		}
		if (hit == null && !steps && !breakpoints.at(cpu.core().pc))
			return false;
		if (hit != null && hitCpu != NOBODY)
			setBack(machine.cpus().get(hitCpu));
		else
			stopped = cpu.index;
		selected = stopped;
		machine.end(Ending.STOPPED);
		return true;
	}

	@Override
	public boolean watches() {
		return breakpoints.watches();
	}

	@Override
	public void accessed(Cpu cpu, long address, int bytes, boolean write) {
		Breakpoints.Watch watch = breakpoints.concerned(address, bytes, write);
		if (watch != null && hit == null) {
			hit = watch;
			hitAddress = address;
			hitPc = cpu.core().pc;
			hitCpu = cpu.index;
		}
	}

	/// Shows a CPU as being before the access: GDB expects that of AArch64 and steps over it to see what has changed. That step
	/// only shows the CPU where it is.
	private void setBack(Cpu cpu) {
		stopped = cpu.index;
		afterHit = cpu.core().pc;
		cpu.core().pc = hitPc;
	}

	/// Shows the CPU that was set back where it is.
	///
	/// @return its number, or {@link #NOBODY}
	private int setForth() {
		int cpu = hitCpu;
		if (cpu != NOBODY)
			machine.cpus().get(cpu).core().pc = afterHit;
		hitCpu = NOBODY;
		hit = null;
		return cpu;
	}

	private String stopReply(int signal) {
		String watch = hit == null ? "" : hit.name() + ':' + Long.toHexString(hitAddress) + ';';
		return String.format("T%02xthread:%x;%s", signal, stopped + 1, watch);
	}

	/// Answers a packet.
	void handle(String packet) throws IOException {
		if (packet.equals(Packets.INTERRUPT)) {
			if (!holds) {
				holds = true;
				stopped = 0;
				hit = null;
				reply = stopReply(INTERRUPTED);
				packets.write(reply);
			}
			return;
		}
		String answer;
		try {
			answer = answer(packet);
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			answer = BAD_ARGUMENT;
		}
		if (answer != null)
			packets.write(answer);
		if (packet.equals("QStartNoAckMode"))
			packets.acknowledgeNoMore();
	}

	/// The answer to a packet; null if there is none until the machine stops.
	private @Nullable String answer(String packet) {
		String rest = packet.substring(1);
		return switch (packet.charAt(0)) {
		case '?' -> reply;
		case 'g' -> readRegisters();
		case 'G' -> writeRegisters(rest);
		case 'p' -> Registers.read(cpu(), register(rest));
		case 'P' -> writeRegister(rest);
		case 'm' -> readMemory(rest);
		case 'M' -> writeMemory(rest);
		case 'H' -> select(rest);
		case 'T' -> Hex.number(rest) <= machine.cpus().size() ? OK : BAD_ARGUMENT;
		case 'Z', 'z' -> setBreakpoint(packet);
		case 'c' -> resume(NOBODY);
		case 's' -> resume(selected);
		case 'v' -> verbose(packet);
		case 'q', 'Q' -> query(packet);
		case 'D' -> {
			end();
			yield OK;
		}
		case 'k' -> {
			machine.end(Ending.POWER_OFF);
			end();
			yield null;
		}
		default -> UNKNOWN;
		};
	}

	private Cpu cpu() {
		return machine.cpus().get(selected);
	}

	private @Nullable String resume(int step) {
		int forth = setForth();
		if (step != NOBODY && step == forth) {
			reply = stopReply(TRAPPED);
			return reply;
		}
		stepping = step;
		for (int i = 0; i < leaving.length; i++)
			leaving[i] = stepping == i || breakpoints.at(machine.cpus().get(i).core().pc);
		holds = false;
		debug();
		return null;
	}

	private @Nullable String verbose(String packet) {
		if (packet.equals("vCont?"))
			return "vCont;c;C;s;S";
		if (!packet.startsWith("vCont;"))
			return UNKNOWN;
		for (String action : packet.substring("vCont;".length()).split(";"))
			if (action.startsWith("s") || action.startsWith("S"))
				return resume(action.contains(":") ? thread(action.substring(action.indexOf(':') + 1)) : selected);
		return resume(NOBODY);
	}

	/// The CPU of a thread's number; the selected one for "all" and "any".
	private int thread(String number) {
		if (number.equals("-1") || number.equals("0"))
			return selected;
		int cpu = (int) Hex.number(number) - 1;
		if (cpu < 0 || cpu >= machine.cpus().size())
			throw new IllegalArgumentException("no thread " + number);
		return cpu;
	}

	private String select(String rest) {
		selected = thread(rest.substring(1));
		return OK;
	}

	private static int register(String digits) {
		int number = (int) Hex.number(digits);
		if (number < 0 || number >= Registers.COUNT)
			throw new IllegalArgumentException("no register " + digits);
		return number;
	}

	private String readRegisters() {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < Registers.COUNT; i++)
			all.append(Registers.read(cpu(), i));
		return all.toString();
	}

	private String writeRegisters(String digits) {
		int at = 0;
		for (int i = 0; i < Registers.COUNT; i++) {
			Registers.write(cpu(), i, digits.substring(at, at + Registers.digits(i)));
			at += Registers.digits(i);
		}
		return OK;
	}

	private String writeRegister(String rest) {
		int equals = rest.indexOf('=');
		int number = register(rest.substring(0, equals));
		Registers.write(cpu(), number, rest.substring(equals + 1, equals + 1 + Registers.digits(number)));
		return OK;
	}

	private String readMemory(String rest) {
		String[] parts = rest.split(",");
		int length = (int) Math.min(Hex.number(parts[1]), Packets.LONGEST / 2 - 1);
		byte[] bytes = new byte[length];
		int read = MemoryView.read(cpu(), Hex.number(parts[0]), bytes);
		return read == 0 && length > 0 ? BAD_ADDRESS : HexFormat.of().formatHex(bytes, 0, read);
	}

	private String writeMemory(String rest) {
		int colon = rest.indexOf(':');
		byte[] bytes = HexFormat.of().parseHex(rest.substring(colon + 1));
		return MemoryView.write(cpu(), Hex.number(rest.substring(0, rest.indexOf(','))), bytes) ? OK : BAD_ADDRESS;
	}

	private String setBreakpoint(String packet) {
		String[] parts = packet.split("[,;]");
		int type = Integer.parseInt(parts[0].substring(1));
		if (type > 4)
			return UNKNOWN;
		breakpoints.set(packet.charAt(0) == 'Z', type, Hex.number(parts[1]), Hex.number(parts[2]));
		return OK;
	}

	private String query(String packet) {
		if (packet.startsWith("qSupported"))
			return String.format("PacketSize=%x;qXfer:features:read+;QStartNoAckMode+;vContSupported+", Packets.LONGEST);
		if (packet.startsWith("qXfer:features:read:target.xml:"))
			return part(Registers.DESCRIPTION, packet.substring(packet.lastIndexOf(':') + 1));
		if (packet.startsWith("qThreadExtraInfo,")) {
			Cpu cpu = machine.cpus().get(thread(packet.substring(packet.indexOf(',') + 1)));
			String text = cpu.key() + " EL" + cpu.state.level + (!cpu.on() ? " off" : cpu.runs() ? "" : " waits");
			return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
		}
		return switch (packet) {
		case "qfThreadInfo" -> threads();
		case "qsThreadInfo" -> "l";
		case "qC" -> "QC" + Integer.toHexString(stopped + 1);
		case "qAttached" -> "1";
		case "QStartNoAckMode" -> OK;
		default -> UNKNOWN;
		};
	}

	private String threads() {
		List<String> numbers = machine.cpus().stream().map(cpu -> Integer.toHexString(cpu.index + 1)).toList();
		return 'm' + String.join(",", numbers);
	}

	/// A part of a long text, as qXfer gives it.
	private static String part(String text, String range) {
		String[] parts = range.split(",");
		int from = (int) Math.min(Hex.number(parts[0]), text.length());
		int to = (int) Math.min(from + Hex.number(parts[1]), text.length());
		return (to == text.length() ? 'l' : 'm') + text.substring(from, to);
	}
}
