# SPDX-License-Identifier: EPL-2.0
# Compiles headless bundles and runs their tests on a plain class path, with javac and JUnit's console launcher alone.
# Sourced by ./check, which has found $java_home and gone to the root. Its functions are called where "set -e" has no
# effect, so each step says itself what its failure means.

classes=$root/build/classes
plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

# Where a bundle is: those that need Trace Compass are in a folder of their own.
folder_of() {
	if [ -d "bundles/$1" ]; then echo "bundles/$1"; else echo "tracecompass/$1"; fi
}

tests_of() {
	if [ -d "tests/$1.tests" ]; then echo "tests/$1.tests"; else echo "tracecompass/$1.tests"; fi
}

# Resolves the jars of the pinned lists once, into class paths that point into Maven's local repository.
prepare_libraries() {
	local path
	if [ -s build/tests.path ] && [ -s build/tracecompass.path ] && [ -s build/history.path ] && [ -s build/compiler.path ] &&
		[ -z "$(find targetplatform/*.list -newer build/compiler.path -print -quit)" ]; then
		for path in $(for path in tests tracecompass history; do tr : ' ' < build/$path.path; echo; done); do [ -e "$path" ] || break; path=; done
		[ -n "$path" ] || return 0
	fi
	mkdir -p build/poms
	rm -f build/tests.path build/tracecompass.path build/history.path build/compiler.path
	"$java" targetplatform/Generate.java --poms build/poms || return 1
	for path in tests tracecompass history compiler; do
		if ! ./mvnw -B -ntp -q -f build/poms/$path.pom $plugin:build-classpath \
			"-Dmdep.outputFile=$root/build/$path.path" >build/poms/$path.log 2>&1; then
			tail -n 20 build/poms/$path.log >&2
			return 1
		fi
	done
}

# The class path of libraries, for the bundles that need Trace Compass with it.
library_path() {
	cat build/tests.path
	if [ -d "tracecompass/$1" ] && [ -n "$tracecompass_plugins" ]; then
		printf ':%s' "$(cat build/tracecompass.path)" "$tracecompass_plugins"/org.eclipse.tracecompass.common.core.jar \
			"$tracecompass_plugins"/org.eclipse.tracecompass.ctf.core.jar \
			"$tracecompass_plugins"/org.eclipse.tracecompass.ctf.parser.jar
		if [ "$1" = org.trapline.history ]; then
			printf ':%s' "$(cat build/history.path)" "$tracecompass_plugins"/org.eclipse.tracecompass.datastore.core.jar \
				"$tracecompass_plugins"/org.eclipse.tracecompass.segmentstore.core.jar \
				"$tracecompass_plugins"/org.eclipse.tracecompass.statesystem.core.jar
		fi
	fi
}

# The bundles of ours that a bundle requires by its manifest, itself last, each once.
closure() {
	local required
	for required in $(sed -e ':a' -e 'N' -e '$!ba' -e 's/\r//g' -e 's/\n //g' "$(folder_of "$1")/META-INF/MANIFEST.MF" |
		sed -n 's/^Require-Bundle: //p' | tr ',' '\n' | sed -n 's/^\(org\.trapline\.[a-z0-9.]*\).*/\1/p'); do
		closure "$required"
	done | awk '!seen[$0]++'
	echo "$1"
}

# Is anything in the folders $2... newer than the folder of classes $1?
is_older() {
	local folder=$1
	shift
	[ ! -e "$folder/.stamp" ] || [ -n "$(find "$@" -newer "$folder/.stamp" -print -quit)" ]
}

javac_flags=(
	-J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1
	-J--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED
	-J--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED
	-J--add-exports=jdk.compiler/com.sun.tools.javac.main=ALL-UNNAMED
	-J--add-exports=jdk.compiler/com.sun.tools.javac.model=ALL-UNNAMED
	-J--add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED
	-J--add-exports=jdk.compiler/com.sun.tools.javac.processing=ALL-UNNAMED
	-J--add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED
	-J--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED
	-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED
	-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED
)

# compile OUT ARGUMENTS-FILE CLASS-PATH SOURCE-FOLDER: compiles the sources, and copies what lies among them.
compile() {
	local out=$1 arguments=$2 path=$3 source=$4
	rm -rf "$out"
	mkdir -p "$out"
	find "$source" -name '*.java' > "$out.sources"
	if [ -s "$out.sources" ]; then
		"$java_home/bin/javac" "${javac_flags[@]}" "@$arguments" -processorpath "$(cat build/compiler.path)" \
			-cp "$path" -d "$out" "@$out.sources" || return 1
	fi
	(cd "$source" && find . -type f ! -name '*.java' -exec cp --parents -t "$out" {} +)
}

# The class path of a bundle's dependencies of ours, itself included.
own_path() {
	local bundle path=
	for bundle in $(closure "$1"); do path+=$classes/$bundle:; done
	echo "${path%:}"
}

# Compiles a bundle and what it requires, as far as that is not up to date.
compile_bundle() {
	local bundle folder changed=
	for bundle in $(closure "$1"); do
		folder=$(folder_of "$bundle")
		if [ -n "$changed" ] || is_older "$classes/$bundle" "$folder/src" "$folder/META-INF" \
			releng/compiler build/tests.path; then
			changed=yes
			touch "build/.$bundle.started"
			echo "compiling $bundle"
			compile "$classes/$bundle" releng/compiler/javac.args "$(own_path "$bundle"):$(library_path "$bundle")" \
				"$folder/src" || return 1
			mv "build/.$bundle.started" "$classes/$bundle/.stamp"
		fi
	done
}

compile_tests() {
	local bundle=$1 source out=$classes/$1.tests
	source=$(tests_of "$1")
	local stamps=()
	for bundle in $(closure "$1"); do stamps+=("$classes/$bundle/.stamp"); done
	if is_older "$out" "$source/src" "${stamps[@]}" releng/compiler; then
		touch "build/.$1.tests.started"
		compile "$out" releng/compiler/javac-tests.args "$(own_path "$1"):$(library_path "$1")" "$source/src" ||
			return 1
		mv "build/.$1.tests.started" "$out/.stamp"
	fi
}

# JVM flags of a run of tests.
test_flags() {
	echo "-Xmx$([ "${long:-false}" = true ] && echo 3g || echo 1g) -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
		--sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Dtrapline.root=$root -Dtrapline.traces=$traces \
		-Dtrapline.long=${long:-false}"
}

# run_tests BUNDLE [JUNIT-ARGUMENT...]: runs a bundle's tests and notes their counts. Fuzz tests, which run over their
# seeds here, have a JVM of their own: Jazzer instruments all that runs beside them.
run_tests() {
	local bundle=$1 status=0
	shift
	if [ $# -gt 0 ]; then
		junit "$bundle" "$bundle" "$@"
		return
	fi
	junit "$bundle" "$bundle" --scan-class-path "$classes/$bundle.tests" \
		--include-classname='.*Test' --exclude-classname='.*FuzzTest' || status=1
	if has_fuzz_tests "$bundle"; then
		junit "$bundle, fuzz tests over their seeds" "$bundle" --scan-class-path "$classes/$bundle.tests" \
			--include-classname='.*FuzzTest' || status=1
	fi
	return $status
}

has_fuzz_tests() {
	[ -n "$(find "$(tests_of "$1")/src" -name '*FuzzTest.java' -print -quit)" ]
}

# junit TITLE BUNDLE ARGUMENT...: one run of JUnit's console on a bundle's tests; its output is shown when it fails.
# It runs in build/run, where Jazzer leaves its notes. Arguments -Dname=value are system properties of the tests.
junit() {
	local title=$1 bundle=$2 status=0 report path argument properties=() arguments=()
	shift 2
	for argument in "$@"; do
		case $argument in -D*) properties+=("$argument") ;; *) arguments+=("$argument") ;; esac
	done
	path=$classes/$bundle.tests:$(own_path "$bundle"):$(library_path "$bundle")
	report=$root/build/reports/${title//[^a-zA-Z0-9.]/-}
	mkdir -p "$report" build/run
	echo "testing $title"
	# shellcheck disable=SC2046
	(cd build/run && exec "$java" $(test_flags) "${properties[@]}" \
		-cp "$path" org.junit.platform.console.ConsoleLauncher execute --disable-banner --disable-ansi-colors --details=summary \
		--details-theme=ascii --reports-dir="$report" "${arguments[@]}") >"$report/console.txt" 2>&1 || status=$?
	if [ $status != 0 ]; then grep -v '^INFO: ' "$report/console.txt" || :; fi
	count_tests "$title" "$report/console.txt"
	return $status
}

# Notes "found failed skipped" of a run of JUnit's console, and prints them in Surefire's form.
count_tests() {
	local found failed skipped
	found=$(sed -n 's/^\[ *\([0-9]*\) tests started.*/\1/p' "$2")
	failed=$(sed -n 's/^\[ *\([0-9]*\) tests failed.*/\1/p' "$2")
	skipped=$(sed -n 's/^\[ *\([0-9]*\) tests skipped.*/\1/p' "$2")
	echo "${found:-0} ${failed:-0} ${skipped:-0}" >> build/counts
	echo "Tests run: ${found:-0}, Failures: ${failed:-0}, Errors: 0, Skipped: ${skipped:-0} -- in $1"
}

# run_fuzz SECONDS: each fuzz test for so long; one JVM each, as Jazzer wants it.
run_fuzz() {
	local file test bundle status=0
	for file in $(find tests tracecompass -path '*/src/*' -name '*FuzzTest.java' | sort); do
		bundle=${file#t*/}
		bundle=${bundle%%.tests/*}
		is_headless "$bundle" || continue # what needs Trace Compass, where it is missing
		compile_bundle "$bundle" && compile_tests "$bundle" || return 1
		test=${file#t*/*/src/}
		test=${test%.java}
		fuzz_class "$bundle" "${test//\//.}" "$1" || status=1
	done
	return $status
}

fuzz_class() {
	local bundle=$1 test=$2 seconds=$3 method status=0
	for method in $(fuzz_methods "$test" "$bundle"); do
		JAZZER_FUZZ=1 JDK_JAVA_OPTIONS="-Djazzer.max_duration=${seconds}s -Djazzer.instrument=org.trapline.**" \
			junit "fuzzing $test ${method%%(*} for $seconds s" "$bundle" --select-method "$test#$method" || {
			status=1
			echo "An input that fails is in build/run; to keep it as a seed, move it to"
			echo "    $(tests_of "$bundle")/src/$(echo "$test" | tr . /)Inputs/${method%%(*}/"
		}
	done
	return $status
}

# The fuzz methods of a test class, with their parameter types as JUnit wants them.
fuzz_methods() {
	sed -n '/@FuzzTest/,/{/s/.*void \([a-zA-Z0-9_]*\)(\(byte\[\]\|FuzzedDataProvider\) .*/\1(\2)/p' \
		"$(tests_of "$2")/src/${1//./\/}.java" |
		sed 's/(FuzzedDataProvider)/(com.code_intelligence.jazzer.api.FuzzedDataProvider)/'
}

# One closing line for all runs of tests, in Surefire's form.
summary() {
	[ -s build/counts ] || return 0
	echo "All tests, $((SECONDS - start)) s:"
	awk '{ run += $1; failed += $2; skipped += $3; errors += $4 }
		END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failed, errors, skipped }' build/counts
	if [ -n "$tracecompass_missing" ]; then
		echo "NOT BUILT, NOT TESTED: CTF and time line. There are no bundles of Trace Compass: $tracecompass_missing"
	fi
}

# Compiles the bundles of the workbench once more with javac, for its null analysis.
compile_workbench() {
	local bundle jar path= status=0 plugins=$product/plugins
	if [ ! -d "$plugins" ]; then
		echo "no null analysis of the workbench's bundles: the product was not built"
		return 1
	fi
	for jar in "$plugins"/*.jar; do
		case ${jar##*/} in org.trapline.*) ;; *) path+=$root/$jar: ;; esac
	done
	for bundle in $workbench; do
		echo "null analysis of $bundle"
		compile "$classes/$bundle" releng/compiler/javac.args "$(own_path "$bundle"):$path$(cat build/tests.path)" \
			"$(folder_of "$bundle")/src" || status=1
	done
	return $status
}
