import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { TITLES } from '../http';
import { operations, type Operation } from './operations';
import { problemShape } from './shapes/problem';

/** A piece of JSON Schema, as far as it is looked into here and on the page about the API. */
export interface JsonSchema {
	readonly type?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly items?: JsonSchema;
	readonly required?: readonly string[];
	readonly default?: unknown;
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly anyOf?: readonly JsonSchema[];
	readonly additionalProperties?: JsonSchema | boolean;
}

/** A shape as JSON Schema 2020-12, which OpenAPI 3.1 speaks. What only code can check (no control characters, say) is not in it. */
export function schemaOf(shape: v.GenericSchema): JsonSchema {
	const { $schema: _, ...schema } = toJsonSchema(shape, { target: 'draft-2020-12', typeMode: 'output', errorMode: 'ignore' });
	return schema as JsonSchema;
}

/** What a query is made of, one parameter each. */
export function parametersOf({ query, filters, path }: Operation) {
	const { properties = {}, required = [] } = schemaOf(query);
	const asked = Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
		...{ name, in: 'query', description, schema },
		required: required.includes(name) && schema.default === undefined
	}));
	return [...(path.includes('{id}') ? [ID] : []), ...asked, ...(filters ? [FILTERS] : [])];
}

const ID = {
	name: 'id',
	in: 'path',
	description: 'As lists give it.',
	required: true,
	schema: { type: 'string', pattern: '^[a-z0-9]{26}$' }
};

const FILTERS = {
	name: 'filters',
	in: 'query',
	description:
		'Any filter that a template names, and objective, area, template and evidence: ?area=Leeds&evidence=measured. Several values of one: any will do; of different ones all must hold.',
	required: false,
	style: 'form',
	explode: true,
	schema: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }
};

/** The description of the API (OpenAPI 3.1). It is the same in every workspace but for its address. */
export function openApi(origin: string) {
	const all: readonly Operation[] = Object.values(operations);
	return {
		openapi: '3.1.0',
		info: {
			title: 'Grove, read API',
			version: '1.0.0',
			summary: 'Practices, lessons and search for programs.',
			description:
				'Read only. Without a key it answers what anyone may read; with one, what its person may read. What you cannot read is not there: 404.',
			license: { name: 'MIT', identifier: 'MIT' }
		},
		externalDocs: { description: 'The same for people', url: `${origin}/about/api` },
		servers: [{ url: `${origin}/api/v1` }],
		paths: Object.fromEntries(all.map((each) => [each.path, { get: described(each) }])),
		components: {
			schemas: Object.fromEntries([
				['Problem', schemaOf(problemShape)],
				...all.map(({ answer }) => [answer.name, schemaOf(answer.shape)])
			]),
			securitySchemes: {
				key: {
					type: 'http',
					scheme: 'bearer',
					description: 'A key that a person makes in their settings: Authorization: Bearer grove_…'
				}
			}
		}
	};
}

function described(operation: Operation) {
	const { id, summary, about, scope, path, answer } = operation;
	const refused = [400, 401, ...(scope ? [403] : []), ...(path.includes('{id}') ? [404] : []), 429, 503];
	return {
		operationId: id,
		summary,
		description: about,
		parameters: parametersOf(operation),
		security: [{}, { key: scope ? [scope] : [] }],
		responses: {
			200: {
				description: summary,
				headers: HEADERS,
				content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer.name}` } } }
			},
			304: { description: 'Nothing is new since the answer with the tag in If-None-Match.' },
			...Object.fromEntries(refused.map((status) => [status, refusal(status)]))
		}
	};
}

const HEADERS = {
	ETag: { description: 'Give it back as If-None-Match.', schema: { type: 'string' } },
	Link: { description: 'rel="next": the page behind this one.', schema: { type: 'string' } }
};

const refusal = (status: number) => ({
	description: TITLES.get(status)!,
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
});
