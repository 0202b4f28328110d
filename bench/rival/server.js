// What one would write by hand for the same four questions: Fastify and pg, prepared statements, a pool as large as the
// service's. It asks nobody who they are and knows one rule alone; docs/benchmark.md lists what it leaves out.
import Fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const application = `a.id, a.candidate_id "candidateId", a.company_id "companyId", c.name "companyName", a.title, a.job_url "jobUrl",
  a.job_description "jobDescription", a.source, a.location, a.salary_amount, a.salary_currency, a.applied_on::text "appliedOn",
  a.dream_job "dreamJob", a.notes, a.archived, a.stage, a.status, a.ended_at "endedAt", a.created_at "createdAt", a.updated_at "updatedAt"`
const PAGE = `select ${application}, f.used, f.next, f.last, m.message
  from rival.application a join rival.company c on c.id = a.company_id
  cross join lateral (
    select count(*) filter (where sent_at > now() - interval '336 hours')::int used,
           (array_agg(sent_at order by sent_at desc))[3] + interval '336 hours' next,
           (array_agg(json_build_object('id', id, 'sentAt', sent_at, 'channel', channel) order by sent_at desc))[1] last
      from rival.follow_up where application_id = a.id and status = 'SENT') f
  left join lateral (
    select json_build_object('id', id, 'receivedAt', received_at, 'channel', channel) message
      from rival.message where application_id = a.id order by received_at desc limit 1) m on true
  where a.candidate_id = $1 and (a.created_at, a.id) < ($2, $3) order by a.created_at desc, a.id desc limit $4`
const ONE = `select ${application} from rival.application a join rival.company c on c.id = a.company_id where a.id = $1`
const CROWDED = `select sent_at from rival.follow_up where application_id = $1 and status = 'SENT'
  and sent_at > $2::timestamptz - interval '336 hours' and sent_at < $2::timestamptz + interval '336 hours' order by sent_at`
const INSERT = `insert into rival.follow_up (application_id, status, sent_at, purposes, channel, text, hook_kind, hook_text)
  values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, created_at`
const ask = (name, text, values, on = pool) => on.query({ name, text, values })

const view = ({ salary_amount, salary_currency, used, next, last, message, ...rest }) => Object.assign(rest, {
  salary: salary_amount === null ? null : { amount: salary_amount, currency: salary_currency },
  followUpSummary: used === undefined ? undefined : {
    used, remaining: Math.max(0, 3 - used), nextAllowedAt: used < 3 ? new Date() : next, lastFollowUp: last, lastIncomingMessage: message }
})
const app = Fastify()
app.get('/health', async () => ({ status: 'UP' }))

app.get('/v1/candidates/:id/applications', async (request, reply) => {
  const limit = Number(request.query.limit ?? 20)
  const [at, after] = request.query.cursor ? Buffer.from(request.query.cursor, 'base64url').toString().split('|') : ['infinity', request.params.id]
  const { rows } = await ask('page', PAGE, [request.params.id, at, after, limit + 1])
  if (rows.length === 0 && !(await ask('candidate', 'select from rival.candidate where id = $1', [request.params.id])).rowCount) return reply.code(404).send({ status: 404 })
  const last = rows.length > limit ? rows[limit - 1] : null
  return { items: rows.slice(0, limit).map(view), nextCursor: last && Buffer.from(`${last.createdAt.toISOString()}|${last.id}`).toString('base64url') }
})

app.get('/v1/applications/:id', async (request, reply) => {
  const { rows } = await ask('one', ONE, [request.params.id])
  return rows.length ? view(rows[0]) : reply.code(404).send({ status: 404 })
})

app.post('/v1/applications/:id/follow-ups', async (request, reply) => {
  const { status, purposes, channel, text = null, hook = {}, sentAt = new Date() } = request.body
  const client = await pool.connect()
  try {
    await client.query('begin')
    const held = await ask('hold', 'select id, status from rival.application where id = $1 for no key update', [request.params.id], client)
    if (!held.rowCount) { await client.query('rollback'); return reply.code(404).send({ status: 404 }) }
    const times = (await ask('crowded', CROWDED, [request.params.id, sentAt], client)).rows.map(row => row.sent_at)
    const all = [...times, new Date(sentAt)].sort((one, other) => one - other)
    if (all.some((time, i) => i >= 3 && time - all[i - 3] < 336 * 3600e3)) {
      await client.query('rollback')
      return reply.code(409).send({ type: '/problems/follow-up-refused', status: 409, nextAllowedAt: new Date(+times.at(-3) + 336 * 3600e3) })
    }
    const { rows } = await ask('insert', INSERT, [request.params.id, status, sentAt, purposes, channel, text, hook.kind, hook.text], client)
    await client.query('commit')
    return reply.code(201).send({ id: rows[0].id, applicationId: request.params.id, status, sentAt, purposes, channel, text, hook,
      createdAt: rows[0].created_at, allowance: { limit: 3, used: all.length, remaining: 3 - all.length } })
  } catch (failed) { await client.query('rollback'); throw failed } finally { client.release() }
})

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
