package io.freshlegs.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private static final Position POSITION = new Position(
            Instant.parse("2026-11-23T06:40:00.123Z"), UUID.fromString("0199f1c0-0000-7000-8000-000000000001"));
    private static final String LIST = "workout|mara|null|null|null";

    private final Cursors cursors = new Cursors(Optional.of("a key that replicas share"));

    @Test
    void a_cursor_leads_back_to_its_position() {
        assertThat(cursors.read(cursors.after(POSITION, LIST), LIST)).isEqualTo(POSITION);
    }

    @Test
    void no_cursor_is_the_first_page() {
        assertThat(cursors.read(null, LIST)).isNull();
        assertThat(cursors.read("", LIST)).isNull();
    }

    @Test
    void a_cursor_opens_no_other_list() {
        String cursor = cursors.after(POSITION, LIST);
        assertThat(refused(cursors, cursor, LIST.replace("mara", "carla"))).isEqualTo(Problem.CURSOR_INVALID);
    }

    @Test
    void a_cursor_that_was_cut_or_changed_is_refused() {
        String cursor = cursors.after(POSITION, LIST);
        assertThat(refused(cursors, cursor.substring(1), LIST)).isEqualTo(Problem.CURSOR_INVALID);
        assertThat(refused(cursors, cursor + "AAAA", LIST)).isEqualTo(Problem.CURSOR_INVALID);
        assertThat(refused(cursors, "%%%", LIST)).isEqualTo(Problem.CURSOR_INVALID);
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            String other = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(refused(cursors, other, LIST)).as("byte %d", i).isEqualTo(Problem.CURSOR_INVALID);
        }
    }

    @Test
    void replicas_with_the_same_key_read_each_others_cursors_and_others_do_not() {
        String cursor = cursors.after(POSITION, LIST);
        assertThat(new Cursors(Optional.of("a key that replicas share")).read(cursor, LIST))
                .isEqualTo(POSITION);
        assertThat(refused(new Cursors(Optional.of("another key of enough length")), cursor, LIST))
                .isEqualTo(Problem.CURSOR_INVALID);
    }

    private static Problem refused(Cursors cursors, String cursor, String list) {
        return catchThrowableOfType(ProblemException.class, () -> cursors.read(cursor, list))
                .problem();
    }
}
