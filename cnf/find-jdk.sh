# Finds a JDK without starting one. Read by ./stratagem and .ci/run; works with the bash of macOS.
#
#   find_jdk MINIMUM   sets JDK_HOME and JDK_MAJOR to the first JDK of that version or newer among JAVA_HOME, PATH and the
#                      usual places; returns 1 when there is none, and then JDK_SEEN names the versions that were met.

JDK_HOME=
JDK_MAJOR=
JDK_SEEN=

# Accepts the directory when it holds a JDK (not only a runtime) that is new enough.
_accept_jdk() {
    local home=$1 minimum=$2 line version=
    [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || return 1
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in JAVA_VERSION=*)
            version=${line#JAVA_VERSION=}
            version=${version//\"/}
            ;;
        esac
    done <"$home/release"
    version=${version%%[!0-9]*}
    [ -n "$version" ] || return 1
    case " $JDK_SEEN " in *" $version "*) ;; *) JDK_SEEN="${JDK_SEEN:+$JDK_SEEN }$version" ;; esac
    [ "$version" -ge "$minimum" ] || return 1
    JDK_HOME=$home
    JDK_MAJOR=$version
}

# The home of the java on PATH, through any chain of symbolic links; empty for a shim that is no link into a JDK.
_jdk_on_path() {
    local java link
    java=$(command -v java) || return 1
    while [ -h "$java" ]; do
        link=$(readlink "$java")
        case $link in /*) java=$link ;; *) java=${java%/*}/$link ;; esac
    done
    case $java in */bin/java) (cd -P "${java%/bin/java}" 2>/dev/null && pwd) ;; esac
}

find_jdk() {
    local minimum=$1 home
    JDK_HOME= JDK_MAJOR= JDK_SEEN=
    if [ -n "${JAVA_HOME:-}" ] && _accept_jdk "$JAVA_HOME" "$minimum"; then return 0; fi
    home=$(_jdk_on_path) && [ -n "$home" ] && _accept_jdk "$home" "$minimum" && return 0
    for home in \
        /usr/lib/jvm/* \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.jdks/* \
        /usr/java/* \
        /opt/java/* \
        /opt/*jdk*; do
        _accept_jdk "$home" "$minimum" && return 0
    done
    if [ -x /usr/libexec/java_home ]; then
        home=$(/usr/libexec/java_home -v "$minimum+" 2>/dev/null) && _accept_jdk "$home" "$minimum" && return 0
    fi
    return 1
}
