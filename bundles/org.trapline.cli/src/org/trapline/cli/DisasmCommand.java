// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.Disassembler;
import org.trapline.a64.Listing;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Symbol;
import org.trapline.a64.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline disasm}: the instructions of an AArch64 program.
@Command(name = "disasm", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Prints the A64 instructions of a program: an ELF file's sections of code, or raw bytes.",
		footerHeading = "%nExamples:%n",
		footer = {"  trapline disasm a.out --symbol main", "  trapline disasm vmlinux --from 0xffff800008010000 --to"
				+ " 0xffff800008010100", "  trapline disasm Image --raw --address 0xffff800008000000"})
public final class DisasmCommand implements Subcommand {
	/// Raw bytes are held in memory.
	private static final long MOST_RAW_BYTES = 1L << 30;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", description = "An AArch64 ELF file, or any file with --raw.")
	private Path file = Path.of("");

	@Option(names = "--symbol", paramLabel = "NAME", description = "Only this function.")
	private @Nullable String symbol;

	@Option(names = "--from", paramLabel = "ADDRESS", description = "Only from this address on.")
	private @Nullable String from;

	@Option(names = "--to", paramLabel = "ADDRESS", description = "Only before this address.")
	private @Nullable String to;

	@Option(names = "--no-aliases", description = "Name instructions as their encodings, for instance orr for mov.")
	private boolean noAliases;

	@Option(names = "--raw", description = "Take all bytes of the file for instructions.")
	private boolean raw;

	@Option(names = "--address", paramLabel = "ADDRESS", description = "Where the raw bytes begin. Default: 0.")
	private @Nullable String address;

	@Override
	public Integer call() throws IOException {
		if (!Files.isRegularFile(file))
			throw new IOException(file + ": found " + (Files.exists(file) ? "no regular file" : "no such file")
					+ ", expected an AArch64 program");
		if (raw ? symbol != null : address != null)
			throw wrong(raw ? "--symbol needs an ELF file, raw bytes have no symbols"
					: "--address needs --raw: an ELF file says itself where it belongs");
		Disassembler disassembler = new Disassembler(Table.load(),
				noAliases ? Disassembler.Names.ENCODINGS : Disassembler.Names.ALIASES);
		Writer out = new BufferedWriter(new OutputStreamWriter(Main.out(spec), StandardCharsets.UTF_8));
		Listing listing = new Listing(disassembler, out);
		long listed = raw ? raw(listing) : elf(listing, out);
		out.flush();
		if (listed == 0)
			throw new IOException(file + ": found no instruction " + (raw ? "" : "in a section of code ")
					+ "in the range asked for, expected at least one" + (raw ? "" : "; --raw takes all bytes for code"));
		return ExitCode.OK;
	}

	private long raw(Listing listing) throws IOException {
		long size = Files.size(file);
		if (size > MOST_RAW_BYTES)
			throw new IOException(file + ": found " + size + " raw bytes, expected " + MOST_RAW_BYTES + " at the most");
		long start = number("--address", address, 0);
		if ((start & Integer.BYTES - 1) != 0)
			throw wrong("--address " + address + ": expected a multiple of 4");
		return listing.write(Files.readAllBytes(file), start,
				new Listing.Range(number("--from", from, 0), number("--to", to, -1)));
	}

	private long elf(Listing listing, Writer out) throws IOException {
		ElfFile elf = ElfFile.read(file);
		out.append(file.toString()).append(": AArch64 ").append(elf.kind()).append(", entry 0x")
				.append(Long.toHexString(elf.entry())).append('\n');
		return listing.write(elf, range(elf));
	}

	private Listing.Range range(ElfFile elf) throws IOException {
		String name = symbol;
		if (name == null)
			return new Listing.Range(number("--from", from, 0), number("--to", to, -1));
		List<Symbol> named = elf.symbols().stream().filter(s -> s.name().equals(name) && s.section() != 0).toList();
		if (named.isEmpty())
			throw new IOException(file + ": found no symbol " + name + " among " + elf.symbols().size()
					+ ", expected one");
		Symbol first = named.getFirst();
		long end = first.size() > 0 ? first.address() + first.size()
				: elf.symbols().stream().filter(s -> s.section() == first.section() && !s.mapping())
						.mapToLong(Symbol::address).filter(a -> Long.compareUnsigned(a, first.address()) > 0)
						.reduce((a, b) -> Long.compareUnsigned(a, b) < 0 ? a : b).orElse(-1);
		return new Listing.Range(first.address(), end);
	}

	private long number(String option, @Nullable String text, long without) {
		if (text == null)
			return without;
		try {
			return text.startsWith("0x") || text.startsWith("0X") ? Long.parseUnsignedLong(text.substring(2), 16)
					: Long.parseUnsignedLong(text);
		} catch (NumberFormatException _) {
			throw wrong(option + ' ' + text + ": expected an address such as 0x400580");
		}
	}

	private ParameterException wrong(String what) {
		return new ParameterException(spec.commandLine(), what);
	}
}
