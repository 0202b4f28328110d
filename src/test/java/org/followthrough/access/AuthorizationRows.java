package org.followthrough.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each operation demands, said a second time and by hand. */
public final class AuthorizationRows {

    /** Operation, scopes, and who it is open to. */
    public static final Map<String, Row> ROWS = rows("""
            registerCandidate         candidates:write   service
            listCandidates            candidates:read    coach,service
            getCandidate              candidates:read    candidate,coach,service
            changeCandidate           candidates:write   candidate,service
            eraseCandidate            candidates:write   candidate,service
            getMe                     candidates:read    candidate
            putMe                     candidates:write   candidate
            addCompany                candidates:write   candidate,service
            listCompanies             candidates:read    candidate,coach,service
            getCompany                candidates:read    candidate,coach,service
            changeCompany             candidates:write   candidate,service
            deleteCompany             candidates:write   candidate,service
            addContact                candidates:write   candidate,service
            listContacts              candidates:read    candidate,coach,service
            getContact                candidates:read    candidate,coach,service
            changeContact             candidates:write   candidate,service
            deleteContact             candidates:write   candidate,service
            addConnection             candidates:write   candidate,service
            listConnections           candidates:read    candidate,coach,service
            getConnection             candidates:read    candidate,coach,service
            changeConnection          candidates:write   candidate,service
            deleteConnection          candidates:write   candidate,service
            openApplication           candidates:write   candidate,service
            listApplications          candidates:read    candidate,coach,service
            countApplications         candidates:read    candidate,coach,service
            getApplication            candidates:read    candidate,coach,service
            changeApplication         candidates:write   candidate,service
            deleteApplication         candidates:write   candidate,service
            listStageChanges          candidates:read    candidate,coach,service
            recordRejection           candidates:write   candidate,service
            getRejection              candidates:read    candidate,coach,service
            changeRejection           candidates:write   candidate,service
            takeBackRejection         candidates:write   candidate,service
            recordWithdrawal          candidates:write   candidate,service
            getWithdrawal             candidates:read    candidate,coach,service
            takeBackWithdrawal        candidates:write   candidate,service
            recordHire                candidates:write   candidate,service
            getHire                   candidates:read    candidate,coach,service
            takeBackHire              candidates:write   candidate,service
            recordNoResponse          candidates:write   candidate,service
            getNoResponse             candidates:read    candidate,coach,service
            takeBackNoResponse        candidates:write   candidate,service
            recordIncomingMessage     candidates:write   candidate,service
            listIncomingMessages      candidates:read    candidate,coach,service
            getIncomingMessage        candidates:read    candidate,coach,service
            changeIncomingMessage     candidates:write   candidate,service
            deleteIncomingMessage     candidates:write   candidate,service
            recordAssignment          candidates:write   candidate,service
            listAssignments           candidates:read    candidate,coach,service
            getAssignment             candidates:read    candidate,coach,service
            changeAssignment          candidates:write   candidate,service
            deleteAssignment          candidates:write   candidate,service
            recordFollowUp            follow-ups:write   candidate,service
            evaluateFollowUp          candidates:read    candidate,coach,service
            recordHistory             history:write      candidate,service
            listApplicationFollowUps  candidates:read    candidate,coach,service
            listFollowUps             candidates:read    candidate,coach,service
            getFollowUpAllowance      candidates:read    candidate,coach,service
            getFollowUp               candidates:read    candidate,coach,service
            getFollowUpProposal       candidates:read    candidate,coach,service
            draftFollowUp             candidates:read    candidate,coach,service
            changeFollowUp            follow-ups:write   candidate,service
            deleteFollowUp            follow-ups:write   candidate,service
            recordInterview           candidates:write   candidate,service
            listApplicationInterviews candidates:read    candidate,coach,service
            listInterviews            candidates:read    candidate,coach,service
            getInterview              candidates:read    candidate,coach,service
            changeInterview           candidates:write   candidate,service
            deleteInterview           candidates:write   candidate,service
            noteThing                 candidates:write   candidate,service
            listNotedThings           candidates:read    candidate,coach,service
            getNotedThing             candidates:read    candidate,coach,service
            changeNotedThing          candidates:write   candidate,service
            deleteNotedThing          candidates:write   candidate,service
            listHooks                 candidates:read    candidate,coach,service
            listRecoveryPlans         recovery:read      candidate,coach,service
            getApplicationRecoveryPlan recovery:read     candidate,coach,service
            getRecoveryPlan           recovery:read      candidate,coach,service
            getRecoveryStep           recovery:read      candidate,coach,service
            changeRecoveryStep        recovery:write     candidate,service
            addCriterion              recovery:write     candidate,service
            listCriteria              recovery:read      candidate,coach,service
            getCriterion              recovery:read      candidate,coach,service
            changeCriterion           recovery:write     candidate,service
            deleteCriterion           recovery:write     candidate,service
            addTargetCompany          recovery:write     candidate,service
            listTargetCompanies       recovery:read      candidate,coach,service
            getTargetCompany          recovery:read      candidate,coach,service
            changeTargetCompany       recovery:write     candidate,service
            deleteTargetCompany       recovery:write     candidate,service
            getApplicationFit         recovery:read      candidate,coach,service
            answerApplicationFit      recovery:write     candidate,service
            getTargetCompanyFit       recovery:read      candidate,coach,service
            answerTargetCompanyFit    recovery:write     candidate,service
            addSupporter              recovery:write     candidate,service
            listSupporters            recovery:read      candidate,coach,service
            getSupporter              recovery:read      candidate,coach,service
            changeSupporter           recovery:write     candidate,service
            deleteSupporter           recovery:write     candidate,service
            listSupporterProposals    recovery:read      candidate,coach,service
            grantAccess               candidates:write   candidate,service
            listGrants                candidates:read    candidate,service
            getGrant                  candidates:read    candidate,service
            revokeGrant               candidates:write   candidate,service
            listAuditEntries          candidates:read    candidate,service
            exportCandidate           candidates:read,recovery:read  candidate,service
            listTimeline              candidates:read    candidate,coach,service
            getToday                  candidates:read    candidate,coach,service
            listSecondChances         candidates:read,recovery:read  candidate,coach,service
            recordWin                 recovery:write   candidate,service
            listApplicationWins       recovery:read    candidate,coach,service
            listWins                  recovery:read    candidate,coach,service
            getWin                    recovery:read    candidate,coach,service
            changeWin                 recovery:write   candidate,service
            deleteWin                 recovery:write   candidate,service
            recordRetrospective       recovery:write   candidate,service
            listRetrospectives        recovery:read    candidate,coach,service
            getRetrospective          recovery:read    candidate,coach,service
            changeRetrospective       recovery:write   candidate,service
            deleteRetrospective       recovery:write   candidate,service
            recordFactor              recovery:write   candidate,service
            listFactors               recovery:read    candidate,coach,service
            getFactor                 recovery:read    candidate,coach,service
            changeFactor              recovery:write   candidate,service
            deleteFactor              recovery:write   candidate,service
            recordFeedback            recovery:write   candidate,service
            listFeedback              recovery:read    candidate,coach,service
            getFeedback               recovery:read    candidate,coach,service
            changeFeedback            recovery:write   candidate,service
            deleteFeedback            recovery:write   candidate,service
            prepareGamePlan           recovery:write   candidate,service
            listGamePlans             recovery:read    candidate,coach,service
            getGamePlan               recovery:read    candidate,coach,service
            changeGamePlan            recovery:write   candidate,service
            deleteGamePlan            recovery:write   candidate,service
            getPolicy                 candidates:read    candidate,coach,service
            tightenPolicy             tenant:manage      service
            getTestClock              tenant:manage      service
            advanceTestClock          tenant:manage      service
            """);

    /** Open to everybody, token or not. */
    static final Set<String> OPEN =
            Set.of("getAbout", "getProblemPage", "getGuidance", "getRecoveryGuidance", "listGuidance");

    private AuthorizationRows() {}

    public record Row(Set<String> scopes, Set<String> kinds) {}

    private static Map<String, Row> rows(String table) {
        return table.lines()
                .map(line -> line.strip().split("\\s+"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> new Row(words(cells[1]), words(cells[2]))));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(",")).collect(Collectors.toSet());
    }
}
