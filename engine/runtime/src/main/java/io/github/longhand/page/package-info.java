/**
 * Words into lines into pages, in millimetres, by the measured width of their ink; with the slow
 * drift and the small unevenness of a human.
 */
package io.github.longhand.page;
