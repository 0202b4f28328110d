package org.followthrough.policy;

import static org.followthrough.policy.Advice.ADD_SOMETHING_SPECIFIC;
import static org.followthrough.policy.Advice.ANSWER_NOT_YET_DUE;
import static org.followthrough.policy.Advice.DO_NOT_ASK_FOR_A_DECISION;
import static org.followthrough.policy.Advice.EMAIL_FIRST;
import static org.followthrough.policy.Advice.FOLLOW_THE_RAPPORT;
import static org.followthrough.policy.Advice.THIRD_CONTACT_TO_SAME_PERSON;
import static org.followthrough.policy.Channel.EMAIL;
import static org.followthrough.policy.Channel.PHONE;
import static org.followthrough.policy.Purpose.CONTINUE_CONVERSATION;
import static org.followthrough.policy.Purpose.STATUS_CHECK;
import static org.followthrough.policy.Story.applied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Advice makes a follow-up better and never refuses it. */
class AdviceTest {

    @Test
    void something_specific_makes_it_worth_reading() {
        var bare = RuleExamplesTest.withoutHook(applied().today(0, CONTINUE_CONVERSATION, EMAIL));
        assertEquals(List.of(ADD_SOMETHING_SPECIFIC), advice(bare));
        assertEquals(List.of(), advice(applied().today(0, CONTINUE_CONVERSATION, EMAIL)));
    }

    @Test
    void an_email_leaves_room_for_a_considered_answer() {
        assertEquals(List.of(EMAIL_FIRST), advice(applied().today(0, CONTINUE_CONVERSATION, PHONE)));
        // Where the employer called, the phone is the form of the conversation, and e-mail would be one more.
        assertEquals(List.of(), advice(applied().heard(-1, PHONE, "call").today(0, CONTINUE_CONVERSATION, PHONE)));
    }

    @Test
    void a_follow_up_continues_the_conversation_and_does_not_ask_for_a_decision() {
        assertEquals(List.of(DO_NOT_ASK_FOR_A_DECISION), advice(applied().today(0, STATUS_CHECK, EMAIL)));
    }

    @Test
    void the_third_contact_to_one_person_pushes_whatever_it_is_about() {
        var twice = applied().elsewhere(0, "Ida").wrote(1, CONTINUE_CONVERSATION, EMAIL, "Ida", null, null);
        assertEquals(
                List.of(THIRD_CONTACT_TO_SAME_PERSON), advice(twice.today(3, CONTINUE_CONVERSATION, EMAIL, "Ida")));
        assertEquals(List.of(), advice(twice.today(3, CONTINUE_CONVERSATION, EMAIL, "Per")));
        assertEquals(List.of(), advice(twice.today(14, CONTINUE_CONVERSATION, EMAIL, "Ida")));
    }

    @Test
    void a_promised_answer_is_waited_for() {
        var promised = applied().heard(0, EMAIL, "soon", null, 5.0);
        assertEquals(List.of(ANSWER_NOT_YET_DUE), advice(promised.today(4, CONTINUE_CONVERSATION, EMAIL)));
        assertEquals(List.of(), advice(promised.today(5, CONTINUE_CONVERSATION, EMAIL)));
        assertEquals(List.of(), advice(promised.heard(3, EMAIL, "here").today(4, CONTINUE_CONVERSATION, EMAIL)));
    }

    @Test
    void with_an_interviewer_the_rapport_leads() {
        var met = applied().interview(0, "first", "Ida");
        assertEquals(List.of(FOLLOW_THE_RAPPORT), advice(met.today(1, CONTINUE_CONVERSATION, EMAIL, "Ida")));
        assertEquals(List.of(), advice(met.today(1, CONTINUE_CONVERSATION, EMAIL, "Per")));
    }

    @Test
    void a_refusal_comes_with_its_advice() {
        var decision = decide(applied().today(0, Purpose.FEEDBACK_REQUEST, PHONE));
        assertTrue(!decision.allowed());
        assertEquals(List.of(EMAIL_FIRST), decision.advice());
    }

    private static List<Advice> advice(Attempt attempt) {
        return decide(attempt).advice();
    }

    private static Decision decide(Attempt attempt) {
        return new FollowUpPolicy(PolicyParameters.LOOSEST).decide(attempt);
    }
}
