#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Runs the JMH benchmarks on a plain class path.
#   benchmarks/jmh.sh [JMH-ARGUMENT...]    for instance -h, Statistics, A64, A64Benchmark.decode, FloatingPoint, or PerfData -p recording=FILE
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. benchmarks/files.sh
export JAVA_HOME=$java_home
. releng/classpath.sh

if [ $# = 0 ]; then set -- PerfData; fi
case $1 in
A64* | FloatingPoint*) parameters=() ;;
*)
	prepare_recordings
	parameters=(-p recording="$large")
	;;
esac
prepare_libraries
for bundle in org.trapline.a64 org.trapline.trace org.trapline.analysis; do compile_bundle $bundle; done
if [ ! -s build/jmh.path ] || [ benchmarks/pom.xml -nt build/jmh.path ]; then
	./mvnw -B -ntp -q -f benchmarks/pom.xml $plugin:build-classpath "-Dmdep.outputFile=$root/build/jmh.path"
fi
path=$(cat build/jmh.path):$(own_path org.trapline.a64):$(own_path org.trapline.trace):$(own_path org.trapline.analysis):$(cat build/tests.path)
rm -rf build/jmh
mkdir -p build/jmh
"$java_home/bin/javac" -proc:full -processorpath "$(cat build/jmh.path)" -cp "$path" -d build/jmh \
	benchmarks/src/org/trapline/benchmarks/*Benchmark.java
exec "$java" -cp "build/jmh:$path" org.openjdk.jmh.Main "${parameters[@]}" "$@"
