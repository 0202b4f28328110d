package org.followthrough.policy;

import static org.followthrough.policy.Channel.EMAIL;
import static org.followthrough.policy.Channel.IN_PERSON;
import static org.followthrough.policy.Channel.LETTER;
import static org.followthrough.policy.Channel.LINKEDIN;
import static org.followthrough.policy.Channel.PHONE;
import static org.followthrough.policy.Channel.XING;
import static org.followthrough.policy.Objection.ANOTHER_CHANNEL;
import static org.followthrough.policy.Objection.CADENCE_FULL;
import static org.followthrough.policy.Objection.ENDED;
import static org.followthrough.policy.Objection.INTERVIEW_CANCELLED;
import static org.followthrough.policy.Objection.INTERVIEW_NOT_BEGUN;
import static org.followthrough.policy.Objection.NOTHING_SPECIFIC;
import static org.followthrough.policy.Objection.NOTHING_TO_RECONNECT_TO;
import static org.followthrough.policy.Objection.NOT_CONNECTED;
import static org.followthrough.policy.Objection.NOT_REJECTED;
import static org.followthrough.policy.Objection.NOT_YET_APPLIED;
import static org.followthrough.policy.Objection.NO_INTERVIEW;
import static org.followthrough.policy.Objection.NO_VAGUE_FEEDBACK;
import static org.followthrough.policy.Objection.ONCE_ONLY;
import static org.followthrough.policy.Objection.REPLY_ON_ANOTHER_CHANNEL;
import static org.followthrough.policy.Objection.RESTING;
import static org.followthrough.policy.Objection.THANK_YOU_KEPT_FREE;
import static org.followthrough.policy.Objection.TOO_SOON_TO_RECONNECT;
import static org.followthrough.policy.Purpose.CONNECT;
import static org.followthrough.policy.Purpose.CONTINUE_CONVERSATION;
import static org.followthrough.policy.Purpose.FEEDBACK_PROBE;
import static org.followthrough.policy.Purpose.FEEDBACK_REQUEST;
import static org.followthrough.policy.Purpose.KEEP_ON_FILE;
import static org.followthrough.policy.Purpose.RECONNECT;
import static org.followthrough.policy.Purpose.REPLY;
import static org.followthrough.policy.Purpose.STATUS_CHECK;
import static org.followthrough.policy.Purpose.STAY_IN_TOUCH;
import static org.followthrough.policy.Purpose.THANK_YOU;
import static org.followthrough.policy.Story.applied;
import static org.followthrough.policy.Story.at;
import static org.followthrough.policy.Story.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's table of examples, with the practice's own reasoning as names. Days count from a Monday morning. */
class RuleExamplesTest {

    /** @param next the day from which on all rules agree; none where waiting does not help, or nothing is refused */
    record Example(
            String because,
            Attempt attempt,
            List<Objection> objections,
            @Nullable Instant next) {

        @Override
        public String toString() {
            return because;
        }
    }

    static List<Example> one_channel() {
        return List.of(
                fine("the first word may go out on any channel", applied().today(0, STATUS_CHECK, PHONE)),
                fine(
                        "who began by e-mail stays with e-mail",
                        applied().wrote(0, STATUS_CHECK, EMAIL).today(3, STATUS_CHECK, EMAIL)),
                never(
                        "who began by e-mail does not branch out to the phone",
                        applied().wrote(0, STATUS_CHECK, EMAIL).today(3, STATUS_CHECK, PHONE),
                        ANOTHER_CHANNEL),
                never(
                        "a plan begins the conversation too, even where it comes later",
                        applied().wrote(9, STATUS_CHECK, EMAIL).today(3, STATUS_CHECK, PHONE),
                        ANOTHER_CHANNEL),
                fine(
                        "the employer calls, so the phone is open",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .heard(1, PHONE, "call")
                                .today(3, STATUS_CHECK, PHONE)),
                fine(
                        "the employer widens, never narrows",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .heard(1, PHONE, "call")
                                .today(3, STATUS_CHECK, EMAIL)),
                at(
                        "before the employer called, the phone was not open",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .heard(2, PHONE, "call")
                                .attempt(3, 1, STATUS_CHECK, PHONE),
                        3,
                        ANOTHER_CHANNEL),
                never(
                        "the employer began, on a channel of their own",
                        applied().heard(0, EMAIL, "mail").today(3, STATUS_CHECK, PHONE),
                        ANOTHER_CHANNEL),
                fine(
                        "a letter begins no conversation",
                        applied().wrote(0, STATUS_CHECK, LETTER).today(3, STATUS_CHECK, EMAIL)),
                fine(
                        "a paper note of thanks is still liked",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .interview(1, "first")
                                .thanks(2, "first", LETTER, null)),
                never(
                        "any other letter is one more channel",
                        applied().wrote(0, STATUS_CHECK, EMAIL).today(3, STATUS_CHECK, LETTER),
                        ANOTHER_CHANNEL),
                fine(
                        "with the person named, their own conversation counts",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .heard(1, PHONE, "call", "Ida", null)
                                .today(3, STATUS_CHECK, PHONE, "Ida")),
                never(
                        "what one colleague wrote on opens nothing with another",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL, "Per", null, null)
                                .heard(1, PHONE, "call", "Ida", null)
                                .today(3, STATUS_CHECK, PHONE, "Per"),
                        ANOTHER_CHANNEL),
                fine(
                        "what was let through keeps its channel, though an older call is recorded late",
                        applied()
                                .heard(-2, PHONE, "call")
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .today(3, STATUS_CHECK, EMAIL)),
                never(
                        "a contact that broke good form opens no channel",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wroteAsHistory(1, PHONE)
                                .today(3, STATUS_CHECK, PHONE),
                        ANOTHER_CHANNEL),
                never(
                        "not even where it was the candidate's first word to them",
                        applied()
                                .heard(0, EMAIL, "mail")
                                .wroteAsHistory(1, PHONE)
                                .today(3, STATUS_CHECK, PHONE),
                        ANOTHER_CHANNEL),
                fine(
                        "a reply goes where the employer wrote",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .heard(1, XING, "hello")
                                .reply(3, "hello", XING)),
                never(
                        "a reply goes nowhere else",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .heard(1, EMAIL, "hello")
                                .reply(3, "hello", PHONE),
                        REPLY_ON_ANOTHER_CHANNEL));
    }

    static List<Example> known_platform() {
        return List.of(
                never(
                        "opening a new platform sends the wrong signal",
                        applied().today(3, STATUS_CHECK, LINKEDIN, "Ida"),
                        NOT_CONNECTED),
                fine(
                        "the two are connected there",
                        applied().connected(1, "Ida", Platform.LINKEDIN).today(3, STATUS_CHECK, LINKEDIN, "Ida")),
                fine(
                        "the contact has written there",
                        applied().heard(1, LINKEDIN, "hi", "Ida", null).today(3, STATUS_CHECK, LINKEDIN, "Ida")),
                never(
                        "a connection on one platform is none on another",
                        applied().connected(1, "Ida", Platform.XING).today(3, STATUS_CHECK, LINKEDIN, "Ida"),
                        NOT_CONNECTED),
                never(
                        "a connection with one person is none with another",
                        applied().connected(1, "Per", Platform.LINKEDIN).today(3, STATUS_CHECK, LINKEDIN, "Ida"),
                        NOT_CONNECTED),
                never(
                        "to nobody in particular there is no connection",
                        applied().connected(1, "Per", Platform.LINKEDIN).today(3, STATUS_CHECK, LINKEDIN),
                        NOT_CONNECTED),
                fine(
                        "the personal connection request after a no is how two get connected",
                        applied().rejected(0).today(9, CONNECT, LINKEDIN, "Ida")),
                never(
                        "a request to connect is no way round for other wishes",
                        applied().rejected(0).today(9, Set.of(CONNECT, FEEDBACK_REQUEST), LINKEDIN, "Ida"),
                        NOT_CONNECTED),
                never(
                        "to stay in touch there, be connected first",
                        applied().rejected(0).today(9, STAY_IN_TOUCH, LINKEDIN, "Ida"),
                        NOT_CONNECTED));
    }

    static List<Example> purpose_fits_state() {
        return List.of(
                never("nobody waits who has not applied", saved().today(0, STATUS_CHECK, EMAIL), NOT_YET_APPLIED),
                at(
                        "back-dated to before the candidate applied",
                        saved().applied(2).attempt(4, 1, CONTINUE_CONVERSATION, EMAIL),
                        4,
                        NOT_YET_APPLIED),
                never(
                        "after an end there is no status to ask for",
                        applied().ended(2, End.Kind.WITHDRAWN).today(3, STATUS_CHECK, EMAIL),
                        ENDED),
                fine(
                        "back-dated to before the end it was in place",
                        applied().ended(5, End.Kind.REJECTED).attempt(6, 4, STATUS_CHECK, EMAIL)),
                fine(
                        "thanks come after the interview has begun",
                        applied().interview(1, "first").thanks(1, "first")),
                at(
                        "thanks do not come before it",
                        applied().interview(4, "first").thanks(1, "first"),
                        4,
                        INTERVIEW_NOT_BEGUN),
                never(
                        "nobody thanks for an interview that did not take place",
                        applied().cancelledInterview(1, "first").thanks(2, "first"),
                        INTERVIEW_CANCELLED),
                never("thanks are for an interview", applied().today(2, THANK_YOU, EMAIL), NO_INTERVIEW),
                fine("or for everything, after the end", applied().rejected(2).today(2, THANK_YOU, EMAIL)),
                never("no feedback before the answer", applied().today(2, FEEDBACK_REQUEST, EMAIL), NOT_REJECTED),
                never(
                        "silence is no answer that feedback could explain",
                        applied().ended(2, End.Kind.NO_RESPONSE).today(20, FEEDBACK_REQUEST, EMAIL),
                        NOT_REJECTED),
                fine(
                        "feedback is asked for after the rest",
                        applied().rejected(0).today(8, FEEDBACK_REQUEST, EMAIL)),
                never(
                        "feedback is asked for once",
                        applied().rejected(0).wrote(8, FEEDBACK_REQUEST, EMAIL).today(40, FEEDBACK_REQUEST, EMAIL),
                        ONCE_ONLY),
                never(
                        "and so is to be kept on file, planned ones included",
                        applied().rejected(0).wrote(50, KEEP_ON_FILE, EMAIL).today(10, KEEP_ON_FILE, EMAIL),
                        ONCE_ONLY),
                fine(
                        "vague feedback is probed",
                        applied().rejected(0, true, null).today(1, FEEDBACK_PROBE, EMAIL)),
                never(
                        "once, so that it does not become a quarrel",
                        applied()
                                .rejected(0, true, null)
                                .wrote(1, FEEDBACK_PROBE, EMAIL)
                                .today(20, FEEDBACK_PROBE, EMAIL),
                        ONCE_ONLY),
                never(
                        "clear feedback needs no probe",
                        applied().rejected(0).today(1, FEEDBACK_PROBE, EMAIL),
                        NO_VAGUE_FEEDBACK),
                never("who waits stays in touch by waiting", applied().today(1, STAY_IN_TOUCH, EMAIL), NOT_REJECTED),
                at(
                        "second choices are called back months later",
                        applied().ended(0, End.Kind.NO_RESPONSE).today(30, RECONNECT, EMAIL),
                        90,
                        TOO_SOON_TO_RECONNECT),
                fine("after ninety days", applied().ended(0, End.Kind.WITHDRAWN).today(90, RECONNECT, EMAIL)),
                fine(
                        "a new role needs no ninety days",
                        newRole(applied().rejected(0).today(8, RECONNECT, EMAIL))),
                never(
                        "who is in talks has nothing to reconnect to",
                        applied().today(1, RECONNECT, EMAIL),
                        NOTHING_TO_RECONNECT_TO),
                never(
                        "nor has who got the job",
                        applied().ended(0, End.Kind.HIRED).today(100, RECONNECT, EMAIL),
                        NOTHING_TO_RECONNECT_TO),
                fine(
                        "a reply fits always",
                        applied().heard(0, EMAIL, "no").ended(0, End.Kind.HIRED).reply(1, "no", EMAIL)));
    }

    static List<Example> cool_off() {
        return List.of(
                at(
                        "acting at once breeds careless mistakes",
                        applied().rejected(0).today(2, FEEDBACK_REQUEST, EMAIL),
                        7,
                        RESTING),
                at("the network waits as well", applied().rejected(0).today(6.9, CONNECT, LINKEDIN, "Ida"), 7, RESTING),
                fine("a week is enough", applied().rejected(0).today(7, FEEDBACK_REQUEST, EMAIL)),
                fine("it can be planned for after it", applied().rejected(0).attempt(1, 7, KEEP_ON_FILE, EMAIL)),
                fine("thanks do not wait", applied().rejected(0).today(1, THANK_YOU, EMAIL)),
                fine(
                        "replies do not wait",
                        applied().heard(0, EMAIL, "no").rejected(0).reply(0, "no", EMAIL)),
                fine(
                        "the candidate may end the rest early by saying so",
                        applied().rejected(0, false, 3.0).today(3, FEEDBACK_REQUEST, EMAIL)),
                at(
                        "until then it is rest",
                        applied().rejected(0, false, 3.0).attempt(4, 2, FEEDBACK_REQUEST, EMAIL),
                        4,
                        RESTING),
                at(
                        "a new role waits for the end of the rest too",
                        newRole(applied().rejected(0).today(1, RECONNECT, EMAIL)),
                        7,
                        RESTING));
    }

    static List<Example> thank_you_kept_free() {
        var twoSent = applied().wrote(0, STATUS_CHECK, EMAIL).wrote(1, STATUS_CHECK, EMAIL);
        return List.of(
                at(
                        "the last place is kept for the note after the interview",
                        twoSent.interview(5, "first").today(2, STATUS_CHECK, EMAIL),
                        14,
                        THANK_YOU_KEPT_FREE),
                fine("the note itself takes it", twoSent.thanks(5, "first")),
                fine(
                        "once the note is sent, the place is taken and none is kept",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .interview(1, "first")
                                .wrote(2, THANK_YOU, EMAIL, null, "first", null)
                                .today(3, STATUS_CHECK, EMAIL)),
                fine(
                        "its time is over at the end of the second working day",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wrote(1, STATUS_CHECK, EMAIL)
                                .interview(2, "first")
                                .today(5, STATUS_CHECK, EMAIL)),
                at(
                        "the weekend does not count",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wrote(1, STATUS_CHECK, EMAIL)
                                .interview(4, "friday")
                                .today(7.5, STATUS_CHECK, EMAIL),
                        14,
                        THANK_YOU_KEPT_FREE),
                fine(
                        "a cancelled interview keeps nothing",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wrote(1, STATUS_CHECK, EMAIL)
                                .cancelledInterview(5, "first")
                                .today(2, STATUS_CHECK, EMAIL)),
                fine(
                        "an interview in six weeks is far away",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wrote(1, STATUS_CHECK, EMAIL)
                                .interview(42, "late")
                                .today(2, STATUS_CHECK, EMAIL)),
                fine(
                        "three interviews do not silence the candidate: one place stays",
                        applied()
                                .interview(3, "one")
                                .interview(4, "two")
                                .interview(5, "three")
                                .today(2, STATUS_CHECK, EMAIL)),
                at(
                        "but only one",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .interview(3, "one")
                                .interview(4, "two")
                                .interview(5, "three")
                                .today(2, STATUS_CHECK, EMAIL),
                        // The last note may go out until Wednesday of the week after has passed, and shares two weeks
                        // with the first follow-up until that one leaves; two notes alone leave a place.
                        14,
                        THANK_YOU_KEPT_FREE),
                fine(
                        "a reply is no unasked contact",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wrote(1, STATUS_CHECK, EMAIL)
                                .heard(1, EMAIL, "when")
                                .interview(5, "first")
                                .reply(2, "when", EMAIL)));
    }

    static List<Example> cadence() {
        var full = applied()
                .wrote(0, STATUS_CHECK, EMAIL)
                .wrote(1, STATUS_CHECK, EMAIL)
                .wrote(2, STATUS_CHECK, EMAIL);
        return List.of(
                at("a fourth in two weeks pushes", full.today(3, STATUS_CHECK, EMAIL), 14, CADENCE_FULL),
                fine("two weeks after the first there is room", full.today(14, STATUS_CHECK, EMAIL)),
                fine("an answer is not unasked", full.heard(2, EMAIL, "soon").reply(3, "soon", EMAIL)),
                at(
                        "even an answer to an answer given takes a place",
                        applied()
                                .heard(0, EMAIL, "soon")
                                .wrote(1, REPLY, EMAIL, null, null, "soon")
                                .wrote(2, REPLY, EMAIL, null, null, "soon")
                                .wrote(3, STATUS_CHECK, EMAIL)
                                .wrote(4, STATUS_CHECK, EMAIL)
                                .today(5, STATUS_CHECK, EMAIL),
                        16,
                        CADENCE_FULL),
                fine(
                        "and is never refused",
                        applied()
                                .heard(0, EMAIL, "soon")
                                .wrote(1, REPLY, EMAIL, null, null, "soon")
                                .wrote(2, STATUS_CHECK, EMAIL)
                                .wrote(3, STATUS_CHECK, EMAIL)
                                .wrote(4, STATUS_CHECK, EMAIL)
                                .reply(5, "soon", EMAIL)),
                fine(
                        "a panel of three is thanked one by one, and counts once",
                        panel().thanks(4, "panel", EMAIL, "Eva")),
                at(
                        "an earlier note to somebody makes the later one count, which was free",
                        applied()
                                .interview(-1, "panel", "Ida", "Per")
                                .wrote(0, THANK_YOU, EMAIL, "Ida", "panel", null)
                                .wrote(13, STATUS_CHECK, EMAIL)
                                .wrote(13.5, STATUS_CHECK, EMAIL)
                                .wrote(14.5, STATUS_CHECK, EMAIL)
                                .wrote(13.2, THANK_YOU, EMAIL, "Per", "panel", null)
                                .thanks(5, "panel", EMAIL, "Per"),
                        27,
                        CADENCE_FULL),
                at("the same person twice counts twice", panel().thanks(4, "panel", EMAIL, "Ida"), 14.5, CADENCE_FULL),
                at(
                        "somebody who was not there counts too",
                        panel().thanks(4, "panel", EMAIL, "Zoe"),
                        14.5,
                        CADENCE_FULL));
    }

    private static Story panel() {
        return applied()
                .wrote(0.5, STATUS_CHECK, EMAIL)
                .wrote(1, STATUS_CHECK, EMAIL)
                .interview(2, "panel", "Ida", "Per", "Eva")
                .wrote(3, THANK_YOU, EMAIL, "Ida", "panel", null)
                .wrote(3, THANK_YOU, EMAIL, "Per", "panel", null);
    }

    static List<Example> several_rules_speak_at_once() {
        return List.of(
                never(
                        "every refusal is told, not only the first",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wrote(1, STATUS_CHECK, EMAIL)
                                .wrote(2, STATUS_CHECK, EMAIL)
                                .rejected(3)
                                .today(4, RECONNECT, LINKEDIN, "Ida"),
                        CADENCE_FULL,
                        NOT_CONNECTED,
                        TOO_SOON_TO_RECONNECT,
                        RESTING),
                at(
                        "the moment is the first at which all agree",
                        applied()
                                .wrote(0, STATUS_CHECK, EMAIL)
                                .wrote(1, STATUS_CHECK, EMAIL)
                                .wrote(2, STATUS_CHECK, EMAIL)
                                .rejected(3)
                                .today(4, FEEDBACK_REQUEST, EMAIL),
                        14,
                        CADENCE_FULL,
                        RESTING));
    }

    @ParameterizedTest
    @MethodSource({
        "one_channel",
        "known_platform",
        "purpose_fits_state",
        "cool_off",
        "thank_you_kept_free",
        "cadence",
        "several_rules_speak_at_once"
    })
    void the_policy_decides(Example example) {
        var decision = new FollowUpPolicy(PolicyParameters.LOOSEST).decide(example.attempt());

        assertEquals(
                example.objections(),
                decision.refusals().stream().map(Refusal::objection).toList());
        assertEquals(example.next(), decision.nextAllowedAt());
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void a_tenant_may_turn_the_hook_into_a_rule(Example example) {
        var loosest = PolicyParameters.LOOSEST;
        var strict = new PolicyParameters(
                loosest.cadenceLimit(),
                loosest.cadenceWindow(),
                loosest.coolingOff(),
                loosest.reconnectAfter(),
                true,
                2);

        var decision = new FollowUpPolicy(strict).decide(example.attempt());

        assertEquals(
                example.objections(),
                decision.refusals().stream().map(Refusal::objection).toList());
        assertEquals("2.2", decision.policyVersion());
    }

    static List<Example> hooks() {
        return List.of(
                never(
                        "nothing specific to say",
                        withoutHook(applied().today(0, STATUS_CHECK, EMAIL)),
                        NOTHING_SPECIFIC),
                fine("something specific to say", applied().today(0, STATUS_CHECK, EMAIL)),
                fine(
                        "a reply needs none",
                        withoutHook(applied().heard(0, EMAIL, "hi").reply(1, "hi", EMAIL))),
                fine(
                        "in person there is a talk anyway, and a channel",
                        applied().today(0, STATUS_CHECK, IN_PERSON)));
    }

    static Attempt withoutHook(Attempt attempt) {
        return new Attempt(
                attempt.intent(), attempt.letter(), attempt.newRole(), false, attempt.now(), attempt.situation());
    }

    private static Attempt newRole(Attempt attempt) {
        return new Attempt(
                attempt.intent(), attempt.letter(), true, attempt.hook(), attempt.now(), attempt.situation());
    }

    private static Example fine(String because, Attempt attempt) {
        return new Example(because, attempt, List.of(), null);
    }

    private static Example never(String because, Attempt attempt, Objection... objections) {
        return new Example(because, attempt, List.of(objections), null);
    }

    private static Example at(String because, Attempt attempt, double next, Objection... objections) {
        return new Example(because, attempt, List.of(objections), Story.at(next));
    }
}
