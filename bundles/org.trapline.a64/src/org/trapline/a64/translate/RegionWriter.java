// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;

/// Writes the class of a region.
///
/// Its method loads the registers that the region uses from the core, executes the blocks, and leaves by one exit that
/// stores those that may have been written. An instruction that raises an exception throws: the one handler finds the
/// locals as they were, and stores them; the core's pc and counts were set by what called.
final class RegionWriter {
	private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_int);
	private static final MethodTypeDesc ANOTHER = MethodTypeDesc.of(Names.CODE);
	private static final MethodTypeDesc INIT = MethodTypeDesc.of(ConstantDescs.CD_void);
	private static final ClassDesc LOOKUP = Names.of(MethodHandles.Lookup.class);
	private static final ClassDesc HANDLES = Names.of(MethodHandles.class);
	private static final Map<String, ClassDesc> FIELDS = Map.ofEntries(Map.entry("CORE", Names.CORE),
			Map.entry("X", Names.LONGS), Map.entry("V", Names.LONGS), Map.entry("ENTRIES", Names.LONGS),
			Map.entry("BANKS", Names.BANKS), Map.entry("FLAGS", Names.FLAGS), Map.entry("MEMORY", Names.MEMORY),
			Map.entry("PROGRESS", Names.PROGRESS), Map.entry("REGIONS", Names.REGIONS), Map.entry("LINES", Names.LONGS),
			Map.entry("LINEBANKS", Names.BANKS), Map.entry("FETCHLINES", Names.LONGS),
			Map.entry("SHORTCUTS", Names.SHORTCUTS), Map.entry("PACE", Names.PACE), Map.entry("SITES", Names.SITES),
			Map.entry("COUNTERS", Names.BANK), Map.entry("NUMBERS", Names.INTS));

	/// Bytes that HotSpot puts in place for an access to memory and for a row's method, about.
	private static final int ACCESS_PLACED = 40;
	private static final int METHOD_PLACED = 80;

	private final Flow flow;
	private final Constants constants;
	private final TimingPlan timing;
	private final Locals locals;
	private final boolean vectors;
	private int placed;
	private Site[] sites = {};
	private final boolean flagsTouched;

	RegionWriter(Flow flow, TimingPlan timing, Constants constants) {
		this.constants = constants;
		this.flow = flow;
		this.timing = timing;
		int used = 0;
		int written = 0;
		boolean vector = false;
		boolean flags = false;
		for (Block block : flow.blocks())
			for (int i = 0; i < block.length(); i++) {
				int row = block.rows()[i];
				int word = block.words()[i];
				used |= RegisterUse.of(row).used(word);
				written |= RegisterUse.of(row).written(word);
				vector |= InstructionSet.vector(row);
				flags |= FlagState.touched(row, word);
			}
		locals = new Locals(used | written, written);
		vectors = vector;
		flagsTouched = flags;
	}

	/// The class file.
	byte[] write() {
		return ClassFile.of().build(Names.SELF, type -> {
			type.withSuperclass(Names.CODE).withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
			FIELDS.forEach((name, desc) -> type.withField(name, desc, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL));
			initialisers(type);
			type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, this::run);
		});
	}

	/// Places from which the code calls the timing model.
	Site[] sites() {
		return sites;
	}

	/// Bytes of bytecode that HotSpot is to put in place in the method that is run, once it is written.
	int placed() {
		return placed;
	}

	/// Bytes of bytecode of the method that is run.
	static int codeBytes(byte[] classFile) {
		return ClassFile.of().parse(classFile).methods().stream().filter(m -> m.methodName().equalsString("run"))
				.mapToInt(m -> m.findAttribute(Attributes.code()).orElseThrow().codeLength()).sum();
	}

	private void initialisers(ClassBuilder type) {
		type.withMethodBody(ConstantDescs.INIT_NAME, INIT, ClassFile.ACC_PRIVATE,
				code -> code.aload(0).invokespecial(Names.CODE, ConstantDescs.INIT_NAME, INIT).return_());
		type.withMethodBody("another", ANOTHER, 0, code -> code.new_(Names.SELF).dup()
				.invokespecial(Names.SELF, ConstantDescs.INIT_NAME, INIT).areturn());
		type.withMethodBody(ConstantDescs.CLASS_INIT_NAME, INIT, ClassFile.ACC_STATIC, code -> {
			code.invokestatic(HANDLES, "lookup", MethodTypeDesc.of(LOOKUP)).ldc(ConstantDescs.DEFAULT_NAME)
					.ldc(Names.CONSTANTS).invokestatic(HANDLES, "classData", MethodTypeDesc.of(ConstantDescs.CD_Object,
							LOOKUP, ConstantDescs.CD_String, ConstantDescs.CD_Class))
					.checkcast(Names.CONSTANTS).astore(0);
			FIELDS.forEach((name, desc) -> code.aload(0).getfield(Names.CONSTANTS, name.toLowerCase(Locale.ROOT), desc)
					.putstatic(Names.SELF, name, desc));
			code.aload(0).new_(Names.SELF).dup().invokespecial(Names.SELF, ConstantDescs.INIT_NAME, INIT)
					.putfield(Names.CONSTANTS, "made", Names.CODE).return_();
		});
	}

	private void run(CodeBuilder code) {
		List<Block> blocks = flow.blocks();
		Exits exits = new Exits(flow, locals.written());
		Label handler = code.newLabel();
		Misses misses = new Misses();
		Emission out = new Emission(code, locals, timing, constants, exits, misses, flow);
		enter(out);
		Map<Long, Label> labels = new HashMap<>();
		for (Block block : blocks)
			labels.put(block.pc(), code.newLabel());
		Calls calls = new Calls(code);
		BranchWriter branches = new BranchWriter(out, flow, labels, flagsTouched, calls);
		Label start = code.newBoundLabel();
		if (blocks.getFirst().pc() != flow.entry())
			code.goto_(label(labels, flow.entry()));
		Map<Long, FlagState> states = FlagState.atBlocks(flow);
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			code.labelBinding(label(labels, block.pc()));
			out.flags.know(states.getOrDefault(block.pc(), FlagState.UNKNOWN));
			block(out, branches, block, i + 1 < blocks.size() ? blocks.get(i + 1).pc() : -1);
		}
		if (!calls.none())
			calls.write(out, () -> give(out, locals.written()), () -> take(out));
		misses.write(out, () -> give(out, locals.written()));
		exits.taken().forEach((registers, exit) -> {
			code.labelBinding(exit);
			leave(out, registers);
		});
		Label end = code.newBoundLabel();
		code.labelBinding(handler);
		handle(out);
		placed = out.placed();
		sites = out.sites();
		code.exceptionCatch(start, end, handler, Names.EXCEPTION);
	}

	private static Label label(Map<Long, Label> labels, long pc) {
		Label label = labels.get(pc);
		if (label == null)
			throw new IllegalStateException(String.format("no block at 0x%x", pc));
		return label;
	}

	private void block(Emission out, BranchWriter branches, Block block, long following) {
		CodeBuilder code = out.code;
		out.at(block, 0);
		out.spend(out.restTime());
		if (timing.counted()) {
			code.lload(Locals.COUNT);
			out.constant(out.restCount()).code.ladd().lstore(Locals.COUNT);
		}
		for (int i = 0; i < block.length(); i++) {
			out.at(block, i);
			Shape shape = Shape.of(out.row(), out.word());
			if (shape == Shape.PLAIN)
				plain(out);
			if (i + 1 == block.length())
				branches.write(shape, block.end(), following);
			out.flags.know(out.flags.state().after(out.row(), out.word()));
		}
	}

	private void plain(Emission out) {
		Row row = InstructionSet.table().rows().get(out.row());
		if (timing.inlines(row, out.word())) {
			MemoryWriter.write(out, row);
			out.places(ACCESS_PLACED);
		} else if (!(row.vector() ? FloatWriter.write(out, row) : IntegerWriter.write(out, row.name()))) {
			CallWriter.call(out);
			out.places(METHOD_PLACED);
		}
	}

	private void enter(Emission out) {
		CodeBuilder code = out.code;
		if (vectors) {
			Label on = code.newLabel();
			out.core().code.getfield(Names.CORE, "vectorsTrapped", Names.Z).ifeq(on);
			out.constant(RegionCode.REFUSE).code.ireturn().labelBinding(on);
		}
		take(out);
		out.arrive(flow.block(flow.entry()));
	}

	/// Takes the state over from the core, and from what ran before.
	private void take(Emission out) {
		CodeBuilder code = out.code;
		out.constant("PROGRESS", Names.PROGRESS).code.getfield(Names.PROGRESS, "left", Names.I).istore(Locals.LEFT);
		if (timing.shortcuts().isPresent())
			out.startCounting();
		else if (timing.counted())
			out.constant("PROGRESS", Names.PROGRESS).code.getfield(Names.PROGRESS, "count", Names.J).lstore(Locals.COUNT);
		out.constant("MEMORY", Names.MEMORY).code.getfield(Names.MEMORY, "context", Names.I).i2l()
				.lstore(Locals.CONTEXT);
		if (flagsTouched) {
			out.constant("FLAGS", Names.FLAGS).code.getfield(Names.FLAGS, "kind", Names.I).istore(Locals.KIND);
			out.constant("FLAGS", Names.FLAGS).code.getfield(Names.FLAGS, "a", Names.J).lstore(Locals.A);
			out.constant("FLAGS", Names.FLAGS).code.getfield(Names.FLAGS, "b", Names.J).lstore(Locals.B);
		}
		locals.load(code);
	}

	/// Gives the state to the core, and to what runs next.
	private void give(Emission out, int registers) {
		CodeBuilder code = out.code;
		locals.spill(code, registers);
		keepFlags(out);
		out.count();
		out.constant("PROGRESS", Names.PROGRESS).code.iload(Locals.LEFT).putfield(Names.PROGRESS, "left", Names.I);
		if (timing.shortcuts().isPresent())
			out.constant("PACE", Names.PACE).code.lload(Locals.RUN).putfield(Names.PACE, "run", Names.J);
		else if (timing.counted())
			out.constant("PROGRESS", Names.PROGRESS).code.lload(Locals.COUNT).putfield(Names.PROGRESS, "count", Names.J);
		out.core().code.lload(Locals.TO).putfield(Names.CORE, "pc", Names.J);
	}

	private void leave(Emission out, int registers) {
		CodeBuilder code = out.code;
		give(out, registers);
		Label on = code.newLabel();
		code.iload(Locals.POLL).ifeq(on).iload(Locals.LEFT).ifgt(on);
		out.constant(RegionCode.STOP).code.ireturn().labelBinding(on);
		out.constant(RegionCode.CONTINUE).code.ireturn();
	}

	/// Leaves the flags where the next region takes them from.
	private void keepFlags(Emission out) {
		if (flagsTouched) {
			out.constant("FLAGS", Names.FLAGS).code.iload(Locals.KIND).putfield(Names.FLAGS, "kind", Names.I);
			out.constant("FLAGS", Names.FLAGS).code.lload(Locals.A).putfield(Names.FLAGS, "a", Names.J);
			out.constant("FLAGS", Names.FLAGS).code.lload(Locals.B).putfield(Names.FLAGS, "b", Names.J);
		}
	}

	private void handle(Emission out) {
		out.code.astore(Locals.ADDRESS);
		locals.store(out.code);
		keepFlags(out);
		out.countFault();
		out.core().constant("FLAGS", Names.FLAGS).constant("PROGRESS", Names.PROGRESS).code.aload(Locals.ADDRESS);
		out.call("exception", Names.I, Names.CORE, Names.FLAGS, Names.PROGRESS, Names.EXCEPTION).code.ireturn();
	}
}
