import { z } from 'zod'
import { PROBLEMS } from '../../kernel/errors.ts'
import { type AnyOperation, hasAddress, type Operations } from '../../kernel/operation.ts'
import { CLIENT_RIGHTS } from '../../modules/accounts/index.ts'

type Json = Readonly<Record<string, unknown>>

/** The operations that people and programs may call, in the order of the table. */
export const offered = (operations: Operations): readonly (readonly [string, AnyOperation])[] =>
  // Describing others would invite calls that are always refused.
  Object.entries(operations).filter(([, operation]) => hasAddress(operation))

/** A Zod schema as JSON Schema 2020-12, which is what OpenAPI 3.1 takes. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  // A date or a transform has no JSON Schema; it is described as anything rather than failing the whole page.
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}

/** The description of the whole API (OpenAPI 3.1), made from the table of operations. */
export function openApi(operations: Operations): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ausma',
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description:
        'Every operation is POST /api/<name> with JSON and the header Ausma-Request: 1. Sign in with sessions.open; the session travels in a cookie. Another system sends the key that the agency made for it as Authorization: Bearer <key>.',
    },
    servers: [{ url: '/' }],
    paths: {
      ...Object.fromEntries(
        offered(operations).map(([name, operation]) => [`/api/${name}`, { post: post(name, operation) }]),
      ),
      '/api/files': { put: UPLOAD },
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'ausma_session' },
        key: { type: 'http', scheme: 'bearer', description: 'Key of another system, made with clients.create' },
      },
      responses: { problem: { description: 'What went wrong (RFC 9457)', content: PROBLEM_JSON } },
      schemas: { problem: PROBLEM_SCHEMA },
    },
  }
}

/** Permissions of other systems, which no member has. */
// Permissions are compared, not names: a new operation for other systems needs no line here.
const FOR_CLIENTS: ReadonlySet<string> = new Set(
  Object.values(CLIENT_RIGHTS).flatMap(({ permissions }) => [...permissions]),
)

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
})

const REQUEST = header('Ausma-Request', true, 'Always 1: shows that the request does not come from a form elsewhere')

function post(name: string, operation: AnyOperation): Json {
  const { summary, permission, purpose, verb, input, output, reason, approval, confirm, rate } = operation
  // Operations of one noun stand together, as in the rooms of the pages.
  const [noun] = name.split('.')
  return {
    operationId: name,
    tags: [noun],
    summary,
    // An empty list means that no sign-in is needed; a missing one would mean the default of the whole document.
    security: permission === 'anyone' ? [] : [FOR_CLIENTS.has(permission) ? { key: [] } : { session: [] }],
    'x-permission': permission,
    // The purpose is part of the description: a calling program processes for that purpose and no other.
    'x-purpose': purpose,
    'x-verb': verb,
    ...(confirm ? { 'x-confirm': confirm } : {}),
    ...(rate ? { 'x-rate': rate } : {}),
    parameters: [
      REQUEST,
      ...(reason ? [header('Ausma-Reason', true, 'Why, URI-encoded; kept sealed with the audit entry')] : []),
      ...(approval
        ? [header('Ausma-Approval', false, 'Number of what waits: runs that, and the body is not read')]
        : []),
    ],
    requestBody: { required: true, content: json(schemaOf(input, 'input')) },
    responses: {
      200: { description: 'Done', content: json(withoutCookies(schemaOf(output, 'output'))) },
      ...(approval ? { 202: { description: 'Waits for a second person', content: json(APPROVAL) } } : {}),
      default: { $ref: '#/components/responses/problem' },
    },
  }
}

const json = (schema: Json): Json => ({ 'application/json': { schema } })

const APPROVAL = {
  type: 'object',
  required: ['approval'],
  properties: { approval: { type: 'string', format: 'uuid' } },
}

/** What travels in cookies and not in the body. */
const IN_COOKIES = ['sessionToken', 'deviceCookie']

function withoutCookies(schema: Json): Json {
  const properties = Object.entries((schema.properties ?? {}) as Json)
  if (!properties.some(([name]) => IN_COOKIES.includes(name))) return schema
  return {
    ...schema,
    properties: Object.fromEntries(properties.filter(([name]) => !IN_COOKIES.includes(name))),
    required: ((schema.required ?? []) as string[]).filter((one) => !IN_COOKIES.includes(one)),
  }
}

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', description: `urn:ausma:problem: and one of ${Object.keys(PROBLEMS).join(', ')}` },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    retryAfter: { type: 'integer', description: 'seconds' },
  },
}

const PROBLEM_JSON = { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } }

const UPLOAD: Json = {
  operationId: 'files.put',
  tags: ['files'],
  summary: 'Upload a file into the sealed store; operations then take its number',
  security: [{ session: [] }],
  parameters: [REQUEST, header('Ausma-File-Name', true, 'URI-encoded')],
  requestBody: {
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  responses: {
    200: {
      description: 'Kept',
      content: json({
        type: 'object',
        required: ['file', 'size', 'sha256'],
        properties: {
          file: { type: 'string', format: 'uuid' },
          size: { type: 'integer' },
          sha256: { type: 'string', description: 'hexadecimal' },
        },
      }),
    },
    default: { $ref: '#/components/responses/problem' },
  },
}
