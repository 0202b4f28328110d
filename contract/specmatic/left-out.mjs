// Whose success depends on more than the request says: OPERATION, or OPERATION STATUS for one of its successes. Specmatic sends
// them its invalid requests only; the fuzz of our own and the tests of the rooms ask for these successes.
import { operations } from '../compatibility/file.mjs';

const ONCE = 'an application ends once';
const SET = 'it takes a set, and Specmatic makes lists that say a thing twice';
const SOMETHING = 'it says something, or that there is nothing to change, which no schema tells';

export const leftOut = {
  recordFollowUp: 'the policy may refuse it: that is what it is for',
  changeFollowUp: 'the policy judges the new time, channel and purposes',
  evaluateFollowUp: SET,
  draftFollowUp: SET,
  recordHistory: SET,
  answerApplicationFit: SET,
  answerTargetCompanyFit: SET,
  recordRejection: ONCE,
  recordWithdrawal: ONCE,
  recordHire: ONCE,
  recordNoResponse: ONCE,
  recordFactor: 'an application has a factor of each kind once',
  changeFactor: 'an application has a factor of each kind once',
  addTargetCompany: 'a company is a target once',
  addConnection: 'a contact has one connection on each platform',
  changeRecoveryStep: 'what can be said of a step depends on the step, and on what was done',
  recordRetrospective: SOMETHING,
  changeRetrospective: SOMETHING,
  'putMe 201': 'a candidate comes to be once; then it is a 200',
};

const parts = (key) => key.split(' ');

export const unknown = (file) => Object.keys(leftOut).filter((key) => {
  const [id, status] = parts(key);
  return !successes(operations(file).get(id), status).length;
});

/** The ids of those that are left out with all their successes. */
export const withoutSuccess = () => Object.keys(leftOut).filter((key) => !parts(key)[1]);

/** What keeps Specmatic from the valid requests alone: what is invalid has no status in its filter's eyes. */
export function filter(file) {
  const found = operations(file);
  return Object.keys(leftOut).flatMap((key) => {
    const [id, status] = parts(key);
    const { method, path } = found.get(id) ?? {};
    return successes(found.get(id), status).map((each) =>
      `!(METHOD='${method.toUpperCase()}' && PATH='${path}' && STATUS='${each}')`);
  }).join(' && ');
}

const successes = (operation, status = '2') =>
  Object.keys(operation?.responses ?? {}).filter((each) => each.startsWith(status));
