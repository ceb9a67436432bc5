// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.ui.experiment.BundledWorkload;
import org.trapline.ui.experiment.yaml.KeyNote;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.theme.ChosenText;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// What an experiment runs: its question, board, workload, machines and host.
final class SetupPage implements FormPage {
	private static final YamlPath WORKLOAD = YamlPath.of("workload");
	private static final YamlPath IMAGE = WORKLOAD.key("image");
	private static final YamlPath ARGUMENTS = WORKLOAD.key("arguments");
	private static final YamlPath VMS = YamlPath.of("vms");
	private static final YamlPath HOST = YamlPath.of("host");
	private static final YamlPath PARAMETERS = YamlPath.of("parameters");
	private static final YamlPath SET = YamlPath.of("set");
	private static final int VM_ROWS = 3;
	private static final String OWN = "a program of your own";

	private final FormContext context;
	private final List<PartForm> forms = new ArrayList<>();
	private final List<NamedValues> tables = new ArrayList<>();
	private @Nullable Composite page;
	private @Nullable Combo bundled;
	private @Nullable RowList vms;
	private @Nullable PartForm vm;
	private int shownVm = -1;

	SetupPage(FormContext context) {
		this.context = context;
	}

	@Override
	public String title() {
		return "Experiment";
	}

	@Override
	public Icon icon() {
		return Icon.EXPERIMENT;
	}

	@Override
	public void create(Composite parent) {
		Look look = context.look();
		Composite all = Section.scrolled(parent, look, 2);
		page = all;
		Composite left = Section.column(all, look);
		Composite right = Section.column(all, look);
		question(left);
		workload(left);
		values(left, PARAMETERS, "Parameters", "stand for ${NAME} in the arguments", List.of("Name", "Value"), false);
		values(left, SET, "Settings", "values of other keys, for all points", List.of("Key", "Value"), true);
		machines(right);
		fields(new Section(right, look, "Host", "the hypervisor and what else its kernel does").wide(), HOST, List.of(),
				true);
		show();
	}

	private void question(Composite column) {
		Section section = new Section(column, context.look(), "Question", "what is asked, and on which board").wide();
		PartForm form = form(section);
		wide(form, YamlPath.of("name"));
		wide(form, YamlPath.of("question"));
		form.add(YamlPath.ROOT, notes(YamlPath.ROOT, List.of("board", "side", "mode", "exits")), false);
	}

	private void workload(Composite column) {
		Look look = context.look();
		Section section = new Section(column, look, "Workload", "what runs").wide();
		Composite line = look.composite(section.body());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		look.label(line, "bundled", Swatch.MUTED);
		Combo choice = ChosenText.fitted(look.plain(new Combo(line, SWT.READ_ONLY)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		choice.add(OWN);
		BundledWorkload.ALL.forEach(w -> choice.add(w.name() + ": " + w.words()));
		choice.setVisibleItemCount(choice.getItemCount());
		choice.addListener(SWT.Selection, _ -> choose(choice.getSelectionIndex() - 1));
		bundled = choice;
		PartForm form = form(section);
		wide(form, IMAGE);
		wide(form, ARGUMENTS);
		form.add(WORKLOAD, context.model().schema().keys(WORKLOAD).stream()
				.filter(note -> !note.name().equals("image") && !note.name().equals("arguments")).toList(), false);
	}

	private void machines(Composite column) {
		Look look = context.look();
		Section section = new Section(column, look, "Virtual machines", "that run at the same time").wide();
		RowList list = new RowList(section.body(), context, VMS, List.of("VM", "Memory", "vCPUs"), VM_ROWS)
				.adding("Add a virtual machine", () -> context.model().change(edits -> edits.add(VMS, "{vcpus: 1, memory: 64M}")))
				.changing(true);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list.control());
		list.onSelect(_ -> showVm(false));
		vms = list;
		vm = form(section);
	}

	private void values(Composite column, YamlPath path, String title, String words, List<String> heads,
			boolean settings) {
		Section section = new Section(column, context.look(), title, words).wide();
		NamedValues values = new NamedValues(section.body(), context, path, heads, settings);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(values.control());
		tables.add(values);
	}

	private void fields(Section section, YamlPath path, List<String> keys, boolean nested) {
		PartForm form = form(section);
		form.add(path, keys.isEmpty() ? notes(path, context.model().schema().order(path)) : notes(path, keys), nested);
	}

	private PartForm form(Section section) {
		PartForm form = new PartForm(section.body(), context);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		forms.add(form);
		return form;
	}

	/// A field over the whole width.
	private void wide(PartForm form, YamlPath path) {
		context.model().schema().at(path).ifPresent(note -> form.addWide(path, note));
	}

	private List<KeyNote> notes(YamlPath path, List<String> names) {
		return context.model().schema().keys(path).stream().filter(note -> names.contains(note.name())).toList();
	}

	/// Takes a workload of the image that comes with Trapline.
	void choose(int index) {
		if (index < 0)
			return;
		BundledWorkload chosen = BundledWorkload.ALL.get(index);
		BundledWorkload.imageFrom(context.model().file())
				.filter(image -> !context.model().value(IMAGE).equals(Optional.of(image)))
				.ifPresent(image -> context.model().change(edits -> edits.setText(IMAGE, image)));
		context.model().change(edits -> edits.setText(ARGUMENTS, chosen.choice() + ' ' + chosen.arguments()));
	}

	@Override
	public void show() {
		forms.forEach(PartForm::show);
		tables.forEach(NamedValues::show);
		if (context.model().yaml().isEmpty()) {
			showVms();
			return;
		}
		String arguments = ' ' + context.model().value(ARGUMENTS).orElse("") + ' ';
		int index = IntStream.range(0, BundledWorkload.ALL.size())
				.filter(i -> arguments.contains(' ' + BundledWorkload.ALL.get(i).choice() + ' ')).findFirst().orElse(-1);
		if (bundled != null && bundled.getSelectionIndex() != index + 1)
			bundled.select(index + 1);
		showVms();
	}

	private void showVms() {
		if (vms == null)
			return;
		int count = context.model().yaml().map(yaml -> yaml.size(VMS)).orElse(0);
		vms.show(IntStream.range(0, count).mapToObj(i -> List.of(value(i, "name") + times(value(i, "count")),
				value(i, "memory"), value(i, "vcpus"))).toList());
		showVm(true);
	}

	private String value(int index, String key) {
		YamlPath path = VMS.item(index).key(key);
		return context.model().value(path).orElseGet(() -> context.preset(path));
	}

	private static String times(String count) {
		return count.equals("1") || count.isEmpty() ? "" : " \u00D7 " + count;
	}

	private void showVm(boolean same) {
		int index = Objects.requireNonNull(vms).selected();
		PartForm form = Objects.requireNonNull(vm);
		if (context.model().yaml().isEmpty() || same && index == shownVm)
			return;
		shownVm = index;
		form.clear();
		if (index >= 0)
			form.part(VMS.item(index), true);
		if (page != null)
			Section.fit(page);
	}

	@Override
	public void checked() {
		show();
	}

	@Override
	public boolean reveal(YamlPath path) {
		if (path.within(VMS) && path.steps().size() > 1 && vms != null)
			vms.select(Integer.parseInt(path.steps().get(1).replaceAll("\\D", "")));
		for (PartForm form : forms) {
			Optional<KeyField> field = form.field(path);
			if (field.isPresent())
				return field.get().setFocus();
		}
		return path.within(PARAMETERS) || path.within(SET);
	}

	/// The field of a path, for what is entered as if by the keyboard.
	Optional<KeyField> field(YamlPath path) {
		return forms.stream().flatMap(form -> form.fields().stream()).filter(field -> field.path().equals(path)).findFirst();
	}

	/// The table of a path.
	NamedValues named(YamlPath path) {
		return tables.stream().filter(table -> table.rows().path().equals(path)).findFirst().orElseThrow();
	}

	@Override
	public void setFocus() {
		if (!forms.isEmpty() && !forms.getFirst().fields().isEmpty())
			forms.getFirst().fields().getFirst().setFocus();
	}
}
