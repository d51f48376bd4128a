/** One final class for each rule over a plan, named for what it reports. */
@NullMarked
package dev.breakwater.processor.check;

import org.jspecify.annotations.NullMarked;
