# SPDX-License-Identifier: EPL-2.0
# Finds a Java of at least version 25: source this, call find_java, read $java (and $java_home, $java_version).
# It reads the JDK's release file instead of running java: that costs nothing, and the command line counts on it.

java_oldest=25

# Is $1 a Java home that is new enough? Sets java, java_home and java_version when it is.
is_java_home() {
	[ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
	java_version=
	while IFS='=' read -r java_key java_value; do
		[ "$java_key" = JAVA_VERSION ] || continue
		java_value=${java_value#\"}
		java_version=${java_value%\"*}
	done < "$1/release"
	java_major=${java_version%%[!0-9]*}
	[ -n "$java_major" ] && [ "$java_major" -ge "$java_oldest" ] || return 1
	java_home=$1
	java=$1/bin/java
}

# Is the program $1 the java of a home that is new enough?
is_java_program() {
	[ -x "$1" ] || return 1
	if [ -L "$1" ]; then java_program=$(readlink -f "$1"); else java_program=$1; fi
	is_java_home "${java_program%/bin/java}"
}

# Looks at TRAPLINE_JAVA (a java program or a Java home), JAVA_HOME, PATH, /usr/lib/jvm, in this order.
# With the argument "jdk" only a home that has javac will do.
find_java() {
	java_want=${1:-java}
	if [ -n "${TRAPLINE_JAVA:-}" ]; then
		if is_java_home "$TRAPLINE_JAVA" || is_java_program "$TRAPLINE_JAVA"; then return 0; fi
		echo "trapline: TRAPLINE_JAVA=$TRAPLINE_JAVA is no Java $java_oldest or newer" >&2
		return 1
	fi
	if [ -n "${JAVA_HOME:-}" ] && is_java_home "$JAVA_HOME" && has_wanted; then return 0; fi
	java_program=$(command -v java) && is_java_program "$java_program" && has_wanted && return 0
	for java_candidate in /usr/lib/jvm/*; do
		[ -d "$java_candidate" ] && is_java_home "$java_candidate" && has_wanted && return 0
	done
	java=
	return 1
}

has_wanted() {
	[ "$java_want" != jdk ] || [ -x "$java_home/bin/javac" ]
}

no_java_message() {
	cat >&2 <<END
trapline: needs Java $java_oldest or newer, and found none.
It looked at TRAPLINE_JAVA, JAVA_HOME, the java on the PATH, and /usr/lib/jvm/*.
Install a JDK $java_oldest (for instance Debian's openjdk-$java_oldest-jdk, where the release has it, or Eclipse Temurin),
or point TRAPLINE_JAVA at one that you have.
END
}
