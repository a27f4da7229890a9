# Sourced by ./run and ./test: finds a JDK 25 (or later) wherever it lies and makes Maven use it.
jdk_version() { "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

find_jdk25() {
    local candidate version
    for candidate in "${JAVA_HOME_25:-}" "${JAVA_HOME:-}" "${JDK_HOME:-}" \
        "$(command -v javac >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v javac)")")" || true)" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
        version=$(jdk_version "$candidate")
        if [ -n "$version" ] && [ "$version" -ge 25 ]; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

if ! JAVA_HOME=$(find_jdk25); then
    cat >&2 <<'SAY'
This project needs a JDK 25, and none was found on this machine.
Get one:  Debian or Ubuntu: apt-get install openjdk-25-jdk-headless (or temurin-25-jdk); elsewhere: any OpenJDK 25 build.
Then run this again. A JDK in an unusual place is found when JAVA_HOME_25 names its folder.
SAY
    exit 2
fi
export JAVA_HOME

if ! command -v mvn >/dev/null; then
    echo "This project needs Maven 3.8 or later, and no 'mvn' was found. Debian or Ubuntu: apt-get install maven." >&2
    exit 2
fi
# Maven 3.8's own libraries make JDK 25 print warnings that say nothing about this project.
export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
