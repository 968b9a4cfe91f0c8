import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import { Problem } from '../../geodata/wire/refusals.ts';
import { sealedType } from '../../geodata/wire/sealed.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
};

const parametersOf = (schema: z.ZodType, place: 'path' | 'query'): Json[] => {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
};

const media = {
  photo: 'image/webp',
  tile: 'application/vnd.mapbox-vector-tile',
  events: 'text/event-stream',
  file: 'application/octet-stream',
};
const files = {
  photo: ['image/jpeg', 'image/png', 'image/webp'],
  archive: ['application/zip'],
  sound: ['audio/webm', 'audio/ogg', 'audio/mp4'],
};
const bytes = { schema: { type: 'string', format: 'binary' } };

const sealedOf = ({ sealed }: Endpoint): Json => (sealed ? { [sealedType]: bytes } : {});

function requestOf(endpoint: Endpoint): Json {
  if (endpoint.receives)
    return {
      requestBody: {
        required: true,
        content: {
          ...Object.fromEntries(files[endpoint.receives].map((type) => [type, bytes])),
          ...sealedOf(endpoint),
        },
      },
    };
  if (endpoint.method === 'get' || endpoint.method === 'delete') return {};
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') }, ...sealedOf(endpoint) },
    },
  };
}

function operationOf(name: string, endpoint: Endpoint): Json {
  const content = endpoint.gives
    ? { [media[endpoint.gives]]: bytes }
    : { 'application/json': { schema: schemaOf(endpoint.result, 'output') } };
  const code = { name: 'X-Tracking-Code', in: 'header', required: true, schema: { type: 'string' } };
  return {
    operationId: name,
    summary: endpoint.summary,
    description: `Roles: ${endpoint.roles.join(', ')}. A minute: ${endpoint.perMinute.public} for an address, ${endpoint.perMinute.staff} for an account.`,
    ...(endpoint.roles.includes('citizen') ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(endpoint.trackingCode ? [code] : []),
    ],
    ...requestOf(endpoint),
    responses: { 200: { description: 'Done', content }, default: { $ref: '#/components/responses/Problem' } },
  };
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** OpenAPI 3.1, printed from the descriptions that bind the routes. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(name, endpoint) };
  }
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Patrol TARU',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      responses: { Problem: { description: 'Refused, with the reason (RFC 9457)', content: problem } },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-taru' } },
    },
  };
}
