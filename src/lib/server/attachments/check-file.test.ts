import { expect, test } from 'vitest';
import { bytesOf, docx, pdf, png } from '#tests/attached-files';
import { kindOfEnding } from '#lib/domain/attachments';
import { checkFile } from './check-file';

const check = (name: string, bytes: Uint8Array, description = '') =>
	checkFile({ name, description, type: kindOfEnding(name.split('.').at(-1)!)!.type }, bytes, { names: ['Priya Nair'] });

test('what may identify somebody is found in documents, each stretch once', async () => {
	const { reach, marks } = await check('plan.docx', docx(['Ring 07700 900123.', 'Again: 07700 900123, or Priya Nair.']));
	expect(reach).toBe('whole');
	expect(marks).toEqual([
		{ text: '07700 900123', what: 'a telephone number' },
		{ text: 'Priya Nair', what: 'a name' }
	]);
	expect((await check('plan.pdf', pdf('The plan for the week.'))).marks).toEqual([]);
});

test('the name and the description of a file are looked at too', async () => {
	expect((await check('letter_to_Priya_Nair.txt', bytesOf('The plan.'))).marks.map(({ text }) => text)).toEqual(['Priya Nair']);
	const picture = await check('desk.png', png(), 'Priya Nair at her desk');
	expect([picture.reach, picture.marks.map(({ text }) => text)]).toEqual(['picture', ['Priya Nair']]);
});

test('a long text is looked at in pieces, and only its beginning', async () => {
	const filler = 'The kettle was on and the room was warm. '.repeat(300);
	const late = await check('notes.txt', bytesOf(`${filler}Ring 07700 900123. ${filler.repeat(30)} Ring 07700 900456.`));
	expect([late.reach, late.marks.map(({ text }) => text)]).toEqual(['begun', ['07700 900123']]);
});
