// Edits of openapi.yaml that we know the truth about. Each takes the file and changes it in place.
import { operations } from './file.mjs';

const schema = (file, name) => file.components.schemas[name];
const operation = (file, id) => {
  const { path, method } = operations(file).get(id);
  return file.paths[path][method];
};
const parameter = (file, id, name) => operation(file, id).parameters.find((each) => each.name === name);
const drop = (list, value) => list.splice(list.indexOf(value), 1);

export const breaking = {
  'an operation goes': (file) => delete file.paths['/v1/wins/{winId}'].delete,
  'an operationId is renamed': (file) => (operation(file, 'recordFollowUp').operationId = 'createFollowUp'),
  'a path is renamed': (file) => {
    file.paths['/v1/supporter/{supporterId}'] = file.paths['/v1/supporters/{supporterId}'];
    delete file.paths['/v1/supporters/{supporterId}'];
  },
  'a field of a request becomes required': (file) => schema(file, 'AddCompany').required.push('website'),
  'a new field of a request is required': (file) => {
    schema(file, 'AddCompany').properties.city = { type: 'string', maxLength: 100 };
    schema(file, 'AddCompany').required.push('city');
  },
  'a field of a request goes': (file) => delete schema(file, 'AddCompany').properties.timeZone,
  'a field of a request cannot be cleared': (file) => (schema(file, 'ChangeCompany').properties.website.type = 'string'),
  'a value of a request goes': (file) => drop(schema(file, 'Platform').enum, 'XING'),
  'a limit of a request is tightened': (file) => (schema(file, 'AddCompany').properties.name.maxLength = 50),
  'a pattern of a request is tightened': (file) => (schema(file, 'AddCompany').properties.name.pattern = '^[A-Z]'),
  'a parameter becomes required': (file) => (parameter(file, 'listApplications', 'limit').required = true),
  'a parameter goes': (file) => drop(
    operation(file, 'listApplications').parameters, parameter(file, 'listApplications', 'limit')),
  'a list in a query is written in another way': (file) => (parameter(file, 'listApplications', 'stage').explode = false),
  'a field of an answer goes': (file) => {
    delete schema(file, 'Company').properties.name;
    drop(schema(file, 'Company').required, 'name');
  },
  'a value of an answer goes': (file) =>
    drop(schema(file, 'Connection').properties.platform['x-extensible-enum'], 'XING'),
  'a field of an answer may be missing': (file) => drop(schema(file, 'Company').required, 'name'),
  'a field of an answer changes its type': (file) => (schema(file, 'Company').properties.name = { type: 'integer' }),
  'a field of an answer may be null': (file) => (schema(file, 'Company').properties.name.type = ['string', 'null']),
  'success has another status': (file) => {
    const { responses } = operation(file, 'addCompany');
    responses['200'] = responses['201'];
    delete responses['201'];
  },
  'an answer has another media type': (file) => {
    const answer = operation(file, 'getCompany').responses['200'];
    answer.content = { 'application/hal+json': Object.values(answer.content)[0] };
  },
  'a header of an answer goes': (file) => delete operation(file, 'addCompany').responses['201'].headers.Location,
  'a merge patch type is taken no more': (file) =>
    delete operation(file, 'changeCompany').requestBody.content['application/merge-patch+json'],
  'an operation needs another scope': (file) => (operation(file, 'addCompany').security[0].oauth2 = ['tenant:manage']),
  'an open operation needs a token': (file) => (operation(file, 'listGuidance').security = [{ bearer: [] }]),
  'a problem changes its type': (file) =>
    (schema(file, 'FollowUpRefusedProblem').properties.type.const = '/problems/follow-up-declined'),
  'a problem loses what explains it': (file) => {
    delete schema(file, 'FollowUpRefusedProblem').properties.decision;
    drop(schema(file, 'FollowUpRefusedProblem').required, 'decision');
  },
};

export const compatible = {
  'nothing': () => {},
  'prose': (file) => (operation(file, 'addCompany').description = 'Other words.'),
  'a new optional field of a request': (file) =>
    (schema(file, 'AddCompany').properties.city = { type: 'string', maxLength: 100 }),
  'a new optional parameter': (file) => operation(file, 'listApplications').parameters.push(
    { name: 'colour', in: 'query', required: false, schema: { type: 'string', maxLength: 10 } }),
  'a new operation': (file) => {
    const { operationId, ...rest } = structuredClone(operation(file, 'listGuidance'));
    file.paths['/v1/weather'] = { get: { ...rest, operationId: 'getWeather' } };
  },
  'a new field of an answer': (file) => (schema(file, 'Company').properties.city = { type: 'string', maxLength: 100 }),
  'a new field of an answer, always there': (file) => {
    schema(file, 'Company').properties.city = { type: 'string', maxLength: 100 };
    schema(file, 'Company').required.push('city');
  },
  'a new value of an enum': (file) => {
    schema(file, 'Platform').enum.push('MASTODON');
    schema(file, 'Connection').properties.platform['x-extensible-enum'].push('MASTODON');
  },
  'a new problem': (file) => {
    const problem = structuredClone(schema(file, 'LimitReachedProblem'));
    problem.properties.type.const = '/problems/too-late';
    file.components.schemas.TooLateProblem = problem;
    operation(file, 'addCompany').responses['410'] = {
      description: 'Too late.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/TooLateProblem' } } },
    };
  },
  'a limit of a request is loosened': (file) => (schema(file, 'AddCompany').properties.name.maxLength = 300),
  'a required field of a request becomes optional': (file) => drop(schema(file, 'AddContact').required, 'role'),
};
