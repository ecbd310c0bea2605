package io.freshlegs.kit.access;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Decides, before anything is read, whether the caller may reach the athlete of a path.
 *
 * <p>Every method returns what the caller may work with or throws {@link Problem#NOT_ALLOWED} /
 * {@link Problem#SCOPE_MISSING}; the answer is the same for an athlete that exists and for one that does not. A
 * failure inside the check denies. {@code me} stands for an athlete's own id; for a partner it names nobody.
 */
@ApplicationScoped
public class AthleteAccess {

    private static final Logger LOG = Logger.getLogger(AthleteAccess.class);

    private final CurrentIdentityAssociation identities;

    AthleteAccess(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The caller's own id when the path names it: profile, diary, food days, erasure, export. */
    public AthleteId own(String pathAthlete) {
        return decide(caller -> {
            if (caller instanceof Caller.Athlete athlete && names(pathAthlete, athlete)) {
                return athlete.id();
            }
            return null;
        });
    }

    /** The athlete whose advice and trends the caller may read: themselves, or one of a coach's athletes. */
    public AthleteId adviceOf(String pathAthlete) {
        return decide(caller -> {
            if (!(caller instanceof Caller.Athlete athlete)) {
                return null;
            }
            if (names(pathAthlete, athlete)) {
                return athlete.id();
            }
            return athlete.coachOf().stream()
                    .filter(listed -> listed.value().equals(pathAthlete))
                    .findFirst()
                    .orElse(null);
        });
    }

    /**
     * Who may follow the advice of an athlete, and how long.
     *
     * @param caller the athlete themselves, or their coach
     * @param validUntil when the token ends; whoever keeps an answer open has to end it then
     */
    public record AdviceReader(AthleteId athlete, AthleteId caller, Instant validUntil) {}

    /** {@link #adviceOf} for an answer that stays open. */
    public AdviceReader adviceReader(String pathAthlete) {
        AthleteId athlete = adviceOf(pathAthlete);
        return decide(caller -> caller instanceof Caller.Athlete reader
                        && identities.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? new AdviceReader(athlete, reader.id(), Instant.ofEpochSecond(token.getExpirationTime()))
                : null);
    }

    /** The reach over workouts, wellness days and meals: an athlete over their own, a partner over its own source. */
    public RecordReach records(String pathAthlete) {
        return decide(caller -> {
            if (caller instanceof Caller.Athlete athlete && names(pathAthlete, athlete)) {
                return new RecordReach(athlete.id(), null);
            }
            if (caller instanceof Caller.Partner partner && AthleteId.isValid(pathAthlete)) {
                return new RecordReach(AthleteId.of(pathAthlete), partner.source());
            }
            return null;
        });
    }

    /** The partner of the token, for operations over many athletes at once. */
    public Caller.Partner partner() {
        return decide(caller -> caller instanceof Caller.Partner partner ? partner : null);
    }

    /** An athlete, or the partner whose source this is: those who share the links of a provider. */
    public Caller partyOf(String source) {
        return decide(caller -> {
            boolean party = caller instanceof Caller.Athlete
                    || (caller instanceof Caller.Partner partner
                            && partner.source().equals(source));
            return party ? caller : null;
        });
    }

    /** Whoever may do anything at all; for what is the same for everybody. */
    public Caller anybody() {
        return decide(caller -> caller);
    }

    /** Who calls, whatever they may do; null without a token that was accepted. */
    public @Nullable Caller caller() {
        try {
            SecurityIdentity identity = identities.getIdentity();
            if (identity.getAttribute(VerifiedTokens.CALLER) instanceof Caller known) {
                return known;
            }
            if (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
                return TokenClaims.caller(token);
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "operation=access outcome=failed");
        }
        return null;
    }

    private static boolean names(String pathAthlete, Caller.Athlete athlete) {
        return pathAthlete.equals(AthleteId.ME)
                || pathAthlete.equals(athlete.id().value());
    }

    private <T> T decide(Function<Caller, @Nullable T> rule) {
        Caller caller = caller();
        if (caller instanceof Caller.Stranger) {
            throw ProblemException.of(
                    Problem.SCOPE_MISSING, "A program needs a token with scope sync:write; a person signs in.");
        }
        T reach = caller == null ? null : rule.apply(caller);
        if (reach == null) {
            throw ProblemException.of(Problem.NOT_ALLOWED, "This token does not reach this athlete or operation.");
        }
        return reach;
    }
}
