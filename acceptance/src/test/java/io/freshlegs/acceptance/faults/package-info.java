/**
 * The harness that breaks things and counts: servers and packaged services as child processes, a seeded load with a ledger,
 * faults, and the checks that nothing accepted was lost, nothing counted twice and advice equals the pure rules.
 */
@NullMarked
package io.freshlegs.acceptance.faults;

import org.jspecify.annotations.NullMarked;
