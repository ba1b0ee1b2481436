import { expect, test } from 'vitest';
import { Conflict, Invalid, NotFound, StoreUnavailable, Taken } from '#lib/domain/shared/errors';
import { RAISED, troubleOf } from './trouble';

const told = (code: string, detail?: string) => troubleOf(Object.assign(new Error(code), { code, detail }));

test('what our own functions raise comes back as the errors of the store', () => {
	expect(told(RAISED.conflict, 'note/a note/b').error).toEqual(new Conflict(['note/a', 'note/b']));
	expect(told(RAISED.taken, 'email').error).toMatchObject({ name: 'Taken', field: 'email' });
	expect(told(RAISED.notFound).error).toBeInstanceOf(NotFound);
	expect(told('23505').error).toBeInstanceOf(Taken);
});

test.each([
	['ECONNREFUSED', 'unreachable'],
	['CONNECTION_CLOSED', 'unreachable'],
	['57P01', 'unreachable'],
	['57P03', 'unreachable'],
	['08006', 'unreachable'],
	['28P01', 'unreachable'],
	['3D000', 'unreachable'],
	['57014', 'busy'],
	['53300', 'busy'],
	['53100', 'disk-full'],
	['25006', 'read-only']
])('%s makes the store unavailable: %s', (code, trouble) => {
	const { error } = told(code);
	expect(error).toBeInstanceOf(StoreUnavailable);
	expect(error).toMatchObject({ trouble });
});

test('a lost connection and a clash may be tried again, a wrong password and a full disk not', () => {
	expect(['ECONNRESET', '57P02', '40001', '40P01', '28P01', '53100'].map((code) => told(code).again)).toEqual([
		'lost',
		'lost',
		'clash',
		'clash',
		null,
		null
	]);
	expect(told('40P01').error).toBeInstanceOf(Conflict);
});

test('text that PostgreSQL cannot keep is the writer’s to mend, and what is not its error stays what it was', () => {
	expect(told('22P05').error).toBeInstanceOf(Invalid);
	expect(told('54000').error).toBeInstanceOf(Invalid);
	const slip = new TypeError('a slip of ours');
	expect(troubleOf(slip)).toEqual({ error: slip, again: null });
});
