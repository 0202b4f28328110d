// Operations whose success depends on more than the request says. Specmatic's invalid requests go to them all the same;
// its valid ones may be refused, and the fuzz of our own and the tests of the rooms ask for their successes.
export const leftOut = {
  recordFollowUp: 'the policy may refuse it: that is what it is for',
  changeFollowUp: 'the policy judges the new time, channel and purposes',
  recordRejection: 'an application ends once',
  recordWithdrawal: 'an application ends once',
  recordHire: 'an application ends once',
  recordNoResponse: 'an application ends once',
  evaluateFollowUp: 'its purposes are a set; Specmatic makes lists that say a thing twice',
  draftFollowUp: 'its purposes are a set; Specmatic makes lists that say a thing twice',
  recordHistory: 'its purposes are a set; Specmatic makes lists that say a thing twice',
  answerApplicationFit: 'its answers are a set; Specmatic makes lists that say a thing twice',
  answerTargetCompanyFit: 'its answers are a set; Specmatic makes lists that say a thing twice',
  changeRecoveryStep: 'what can be said of a step depends on the step, and on what was done',
  recordFactor: 'an application has a factor of each kind once',
  changeFactor: 'an application has a factor of each kind once',
  addTargetCompany: 'a company is a target once',
  addConnection: 'a contact has one connection on each platform',
  getMe: 'the caller must be a candidate, and all others need a service',
  putMe: 'the caller must be a candidate, and all others need a service',
};

// There is one of each name, and Specmatic's shortest is always the same.
export const onlyOnce = {
  registerCandidate: 'externalId',
  addCompany: 'name',
  changeCompany: 'name',
  grantAccess: 'coach',
};
