/**
 * Files of named arrays of numbers, in which trained networks are kept.
 *
 * <p>Knows nothing of what the numbers mean. Files are hostile until they are checked: sizes are held
 * against the file's before anything is allocated, and nothing in them is executed.
 */
package io.github.longhand.tensors;
