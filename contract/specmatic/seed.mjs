// Stores one thing of each kind, and a second one to delete, so that every path has an id that leads somewhere.
import { readFileSync } from 'node:fs';

const EXAMPLES = new URL('../../src/main/resources/contract/examples/', import.meta.url);

async function tokenOf(api, whom = {}) {
  const body = new URLSearchParams({ tenant: 'other', ...whom });
  return (await (await fetch(`${api}/local/token`, { method: 'POST', body })).json()).access_token;
}

async function caller(api) {
  const token = await tokenOf(api);
  const send = async (method, path, body) => {
    const answer = await fetch(`${api}/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text && JSON.parse(text);
  };
  return { token, send };
}

export async function loosen(api) {
  const { send } = await caller(api);
  const { ceiling } = await send('GET', '/policy');
  await send('PUT', '/policy', ceiling);
}

/** The tenant's own present, in milliseconds: others may have moved its clock. */
let present = Date.now();

export async function seed(api) {
  const { token, send } = await caller(api);
  present = Date.parse((await send('GET', '/test-clock')).now);
  /** The body that the contract shows for the operation, with our own ids in it. */
  const example = (operation, change = {}) =>
    ({ ...JSON.parse(readFileSync(new URL(`${operation}.request.json`, EXAMPLES))), ...change });
  const add = async (path, operation, change) => (await send('POST', path, example(operation, change))).id;

  const externalId = `specmatic-${Date.now()}`;
  const candidateId = await add('/candidates', 'registerCandidate', { externalId });
  const of = `/candidates/${candidateId}`;
  const companyId = await add(`${of}/companies`, 'addCompany');
  const contact = (name) => add(`${of}/contacts`, 'addContact', { companyId, name });
  const contactId = await contact('René Dahl');
  const application = () => add(`${of}/applications`, 'openApplication', { companyId, companyName: undefined });
  const applicationId = await application();
  const at = `/applications/${applicationId}`;
  const ended = async (end, change) => {
    const id = await application();
    const view = await send('POST', `/applications/${id}/${end}`, { ...change });
    return { applicationId: id, view };
  };
  const rejected = () => ended('rejection', { receivedAt: daysFromNow(-3), feedback: 'More examples.', feedbackClarity: 'VAGUE', runnerUp: true });
  const { applicationId: rejectedId } = await rejected();
  const no = `/applications/${rejectedId}`;
  const { id: planId } = await send('GET', `${no}/recovery-plan`);
  const interviewId = await add(`${at}/interviews`, 'recordInterview', { interviewerIds: [contactId] });
  const plan = (days) => add(`${at}/follow-ups`, 'recordFollowUp', { plannedFor: daysFromNow(days) });
  const criterionId = await add(`${of}/criteria`, 'addCriterion', { applicationId });

  const make = {
    companyId: () => add(`${of}/companies`, 'addCompany', { name: `Tailspin ${Math.random()}` }),
    connectionId: () => contact('Ane Lund').then((id) => add(`/contacts/${id}/connections`, 'addConnection')),
    assignmentId: () => add(`${at}/assignments`, 'recordAssignment'),
    messageId: () => add(`${at}/incoming-messages`, 'recordIncomingMessage', { contactId }),
    notedThingId: () => add(`/interviews/${interviewId}/noted-things`, 'noteThing'),
    factorId: (n) => add(`${no}/factors`, 'recordFactor', { kind: ['REFERRAL', 'KNOWN_TO_MANAGER'][n] }),
    feedbackId: () => add(`${no}/feedback`, 'recordFeedback'),
    gamePlanId: () => add(`${at}/game-plans`, 'prepareGamePlan', { interviewId }),
    retrospectiveId: () => add(`${no}/retrospectives`, 'recordRetrospective'),
    winId: () => add(`${at}/wins`, 'recordWin'),
    grantId: (n) => add(`${of}/grants`, 'grantAccess', { coach: `coach-${n}`, until: daysFromNow(90) }),
    supporterId: (n) => add(`${of}/supporters`, 'addSupporter', { name: `Ida ${n}`, knowsOf: [{ applicationId }] }),
    targetCompanyId: (n) => add(`${of}/target-companies`, 'addTargetCompany', { companyName: `Fabrikam ${n}` }),
  };
  const kept = { candidateId, companyId, contactId, applicationId, planId, interviewId, criterionId };
  const spare = {
    candidateId: await add('/candidates', 'registerCandidate', { externalId: `${externalId}-spare` }),
    applicationId: await application(),
    contactId: await contact('Nora Vik'),
    interviewId: await add(`${at}/interviews`, 'recordInterview', { interviewerIds: [] }),
    criterionId: await add(`${of}/criteria`, 'addCriterion', { applicationId }),
  };
  for (const [name, one] of Object.entries(make)) {
    kept[name] ??= await one(0);
    spare[name] = await one(1);
  }
  kept.followUpId = await plan(2);
  spare.followUpId = await plan(30);

  return {
    tokens: { service: token, candidate: await tokenOf(api, { candidate: externalId }) },
    kept,
    spare,
    /** Paths below an application that is over. */
    ended: {
      rejection: [rejectedId, (await rejected()).applicationId],
      withdrawal: [(await ended('withdrawal')).applicationId, (await ended('withdrawal')).applicationId],
      hire: [(await ended('hire')).applicationId, (await ended('hire')).applicationId],
      'no-response': [(await ended('no-response')).applicationId, (await ended('no-response')).applicationId],
    },
  };
}

export function daysFromNow(days) {
  return new Date(present + days * 86_400_000).toISOString();
}
