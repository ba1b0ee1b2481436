import { expect, test } from 'vitest';
import { missesOf } from '../../sets/import/[id=id]/review-rows';
import { notSaidYet } from './not-said-yet';

test('of a note the actions that miss something are named, each where it stands; what says all, and what is no action, is not', () => {
	const item = (id: string, gaps: readonly string[] | null) => ({ id, text: `Words of ${id}`, action: gaps && { gaps } });
	expect(notSaidYet([item('one', ['who will do it', 'by when']), item('two', []), item('three', null)])).toEqual([
		{ href: '#item-one', what: 'Words of one', gaps: ['who will do it', 'by when'] }
	]);
});

test('of old minutes it is asked about what becomes an action or may, and not about what is over or was said', () => {
	const row = {
		kind: 'action',
		text: 'Ring',
		person: '',
		body: '',
		due: '',
		measure: 'A name',
		difference: '',
		dueText: '',
		found: '',
		from: ''
	};
	const misses = (more: Partial<typeof row> = {}) => missesOf({ ...row, ...more }, ['ring']);
	const difference = 'what difference it should make';
	expect(misses()).toEqual(['who will do it', 'by when', difference]);
	expect(misses({ body: 'Tom Ashgrove', dueText: 'next spring', difference: 'They ring back' })).toEqual([]);
	expect(misses({ text: 'website', body: 'Tom Ashgrove', due: '2026-05-14', measure: '', difference: 'More calls' })).toEqual([
		'what will be done',
		'how you will know'
	]);
	expect(misses({ kind: '', found: 'sentence', due: '2026-05-14' })).toEqual(['who will do it', difference]);
	expect([misses({ kind: 'past' }), misses({ kind: 'information' })]).toEqual([[], []]);
});
