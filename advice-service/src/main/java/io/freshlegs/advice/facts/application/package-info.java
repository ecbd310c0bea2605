/**
 * How everything known about an athlete is brought together: recorded facts, profile, diary.
 * The port to the fact table; nothing of SQL or JSON.
 */
@NullMarked
package io.freshlegs.advice.facts.application;

import org.jspecify.annotations.NullMarked;
