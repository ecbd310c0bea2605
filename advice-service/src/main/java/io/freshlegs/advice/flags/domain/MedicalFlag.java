package io.freshlegs.advice.flags.domain;

import io.freshlegs.advice.wording.domain.Message;

/**
 * One health warning.
 *
 * @param code stable, lower case
 */
public record MedicalFlag(FlagLevel level, String code, Message text) {}
