#!/usr/bin/env bash
# Makes letters with Spark on this machine; the options are those of "longhand letters".
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
jar=$here/target/longhand-spark-letters-0.1.0-SNAPSHOT.jar
if [ ! -f "$jar" ] || [ -n "$(find "$root"/pom.xml "$root"/engine/*/src/main "$root"/fop-integration/src/main \
        "$here"/pom.xml "$here"/src/main -newer "$jar" -print -quit)" ]; then
    echo "spark-letters: building, which can take some minutes..." >&2
    (cd "$root" && mvn -q -B -pl samples/spark-letters -am package -Dmaven.test.skip=true)
fi

options=(--add-modules jdk.incubator.vector -Duser.timezone=UTC -Djava.awt.headless=true)
for package in java.lang java.lang.invoke java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
    options+=("--add-opens=java.base/$package=ALL-UNNAMED") # Spark reaches into these
done
exec java "${options[@]}" -cp "$jar:$here/target/lib/*" io.github.longhand.samples.spark.SparkLetters "$@"
