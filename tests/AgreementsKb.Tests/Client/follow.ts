// A small real client: what is agreed between two places, who says so, and where reports differ. Types come from the OpenAPI document, so a
// misspelt filter or field does not compile.
import createClient from 'openapi-fetch'
import type { components, paths } from './built/api.js'

const baseUrl = process.argv[2] ?? 'http://localhost:5080'
const api = createClient<paths>({ baseUrl })

type Problem = components['schemas']['Problem']

function given<T>(answer: { data?: T; error?: Problem }): T {
  if (answer.data === undefined) throw new Error(`${answer.error?.type}: ${answer.error?.detail}`)
  return answer.data
}

const list = given(await api.GET('/api/v1/agreements.json', { params: { query: { between: ['it', 'tn'], limit: 5 } } }))
console.log(`${list.total} agreements between Italy and Tunisia`)

for (const { id } of list.items) {
  const record = given(await api.GET('/api/v1/agreements/{id}', { params: { path: { id } } }))
  if (typeof record === 'string') throw new Error('JSON was asked for')
  console.log(`${record.id}: ${record.parties.map(party => party.actor).join(', ')}`)
}

const table = given(await api.GET('/api/v1/compare', { params: { query: { q: 'Italy-Tunisia versus UK-France' } } }))
if (typeof table === 'string') throw new Error('JSON was asked for')
console.log(table.subjects.map(subject => subject.label).join(' | '))
console.log(`${table.dimensions.length} questions, ${table.sources.length} sources`)

// A page at a time: the cursor of a page leads to the next.
const kinds = new Set<string>()
let seen = 0
let cursor: string | undefined
do {
  const page = given(await api.GET('/api/v1/sources.json', { params: { query: { limit: 2, cursor } } }))
  page.items.forEach(source => kinds.add(source.kind))
  seen += page.items.length
  cursor = page.next
  if (cursor === undefined) console.log(`${seen} of ${page.total} sources: ${[...kinds].sort().join(', ')}`)
} while (cursor !== undefined)

const claims = given(await api.GET('/api/v1/claims', { params: { query: { field: ['funding'], limit: 1 } } }))
if (typeof claims === 'string') throw new Error('JSON was asked for')
console.log(`${claims.total} claims about money, the first: ${claims.items[0]?.text}`)

const wrong = await api.GET('/api/v1/disputes', { params: { query: { agreement: 'it-tn-2032' } } })
console.log(`${wrong.response.status} ${wrong.error?.type}: try ${wrong.error?.suggestions?.[0]}`)
