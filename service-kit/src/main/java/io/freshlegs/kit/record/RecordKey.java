package io.freshlegs.kit.record;

import io.freshlegs.kit.domain.AthleteId;
import java.util.regex.Pattern;

/**
 * The natural key of a record: whose it is, which source names it, and what that source calls it.
 *
 * @param source {@code [a-z0-9._-]{1,40}}
 * @param externalId opaque, 1 to 128 characters
 */
public record RecordKey(AthleteId athlete, String source, String externalId) {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9._-]{1,40}");
    private static final int EXTERNAL_ID_LENGTH = 128;

    public static boolean isSource(String text) {
        return SOURCE.matcher(text).matches();
    }

    /**
     * Whether the text can be an external id: 1 to 128 characters, none of them a control character. {@code .} and
     * {@code ..} can't: no path leads to a record of that name.
     */
    public static boolean isExternalId(String text) {
        return !text.isEmpty()
                && !text.equals(".")
                && !text.equals("..")
                && text.length() <= EXTERNAL_ID_LENGTH
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
    }
}
