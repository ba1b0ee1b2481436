import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import { openApi } from '#lib/server/api';
import type { Id } from '#lib/domain/shared/ids';
import type { ProgramsWorld } from './programs-world';

/** Holds the description to OpenAPI 3.1, and one answer of each operation, and a refusal, to the description. */
export async function answersAsDescribed(world: ProgramsWorld, key: string, ids: { practice: Id; lesson: Id }): Promise<void> {
	const served = await world.found<ReturnType<typeof openApi>>('/api/v1/openapi.json');
	const { valid, errors } = await new Validator().validate(structuredClone(served) as unknown as Record<string, unknown>);
	expect([valid, errors ?? []]).toEqual([true, []]);
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	formats.default(ajv);
	ajv.addSchema(served, 'api');
	const holds = (name: string, value: unknown) => {
		const check = ajv.getSchema(`api#/components/schemas/${name}`)!;
		expect([name, check(value), check.errors ?? []]).toEqual([name, true, []]);
	};
	for (const [path, { get }] of Object.entries(served.paths)) {
		const id = path.startsWith('/lessons') ? ids.lesson : ids.practice;
		const asked = `/api/v1${path.replace('{id}', id)}${path === '/search' ? '?words=benefits' : ''}`;
		const found = await world.found(asked, { key });
		const { $ref } = get.responses[200].content['application/json'].schema;
		holds($ref.split('/').at(-1)!, found);
		if ('items' in found) expect([path, (found.items as unknown[]).length > 0]).toEqual([path, true]);
		const refused = await world.ask(`${asked}${asked.includes('?') ? '&' : '?'}made-up_=1`, { key });
		expect([path, refused.status]).toEqual([path, 400]);
		holds('Problem', await refused.json());
	}
}
