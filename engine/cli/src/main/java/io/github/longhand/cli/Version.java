package io.github.longhand.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"longhand " + (version == null ? "(unpacked)" : version)};
    }
}
