/** The part of the command line that needs FOP. */
package io.github.longhand.fop.command;
