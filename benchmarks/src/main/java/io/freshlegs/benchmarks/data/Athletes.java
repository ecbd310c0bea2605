package io.freshlegs.benchmarks.data;

import io.freshlegs.localservers.LocalIssuer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Athletes, each with a signed token of their own. Immutable. */
public final class Athletes {

    private final List<String> ids;
    private final List<String> tokens;
    private final List<byte[]> authorization;

    private Athletes(List<String> ids, List<String> tokens) {
        this.ids = List.copyOf(ids);
        this.tokens = List.copyOf(tokens);
        this.authorization = tokens.stream()
                .map(token -> ("Authorization: Bearer " + token + "\r\n").getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** Athletes {@code prefix-0} and on. */
    public static Athletes of(String prefix, int count, LocalIssuer issuer) {
        return of(prefix, 0, count, issuer);
    }

    /** Athletes {@code prefix-first} and on. */
    public static Athletes of(String prefix, int first, int count, LocalIssuer issuer) {
        List<String> ids = IntStream.range(first, first + count)
                .mapToObj(number -> prefix + "-" + number)
                .toList();
        // signing takes its time
        return new Athletes(ids, ids.parallelStream().map(issuer::athleteToken).toList());
    }

    public int count() {
        return ids.size();
    }

    public String id(int number) {
        return ids.get(number);
    }

    public String token(int number) {
        return tokens.get(number);
    }

    /** The header line that carries the token, with its end. */
    byte[] authorization(int number) {
        return authorization.get(number);
    }
}
