import * as v from 'valibot';
import { line } from '#lib/domain/shared/fields';
import { ROLES } from '#lib/domain/people';
import { handle, offset } from './pieces';

const person = v.strictObject({
	handle,
	name: line(120),
	email: v.pipe(v.string(), v.email(), v.endsWith('.example')),
	organisation: handle,
	roles: v.pipe(v.array(v.picklist(ROLES)), v.minLength(1)),
	/** What the person switcher says of them; null for people one cannot visit as. */
	part: v.nullable(line(80))
});

/** Bodies and people, and who supervises whom. */
export const workspaceFile = v.strictObject({
	host: v.strictObject({ handle, name: line(160) }),
	partners: v.array(v.strictObject({ handle, name: line(160) })),
	beneficiary: v.strictObject({ one: line(60), many: line(60) }),
	safeguarding: v.strictObject({ person: handle, contact: line(200) }),
	people: v.pipe(v.array(person), v.minLength(1)),
	supervising: v.array(v.strictObject({ supervisor: handle, supervisee: handle, from: offset }))
});
