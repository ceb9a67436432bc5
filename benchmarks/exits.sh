#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# What a modelled exit costs: processor time of one warm thread for each exit of a guest that does nothing else.
#   benchmarks/exits.sh [ROUNDS]    (5 unless told)
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. features/org.trapline.platform.feature/rootfiles/support/jdk.sh
. releng/classpath.sh
find_java jdk || { no_java_message; exit 1; }
export JAVA_HOME=$java_home

prepare_libraries
for bundle in org.trapline.a64 org.trapline.measure org.trapline.platform org.trapline.kvm; do compile_bundle $bundle; done
path=$(own_path org.trapline.kvm):$(cat build/tests.path)
rm -rf build/exits
mkdir -p build/exits
"$java_home/bin/javac" -proc:none -cp "$path" -d build/exits benchmarks/src/org/trapline/benchmarks/TimeExits.java
exec "$java_home/bin/java" -XX:+UseSerialGC -cp "build/exits:$path" org.trapline.benchmarks.TimeExits guests/workloads/workloads "${1:-5}"
