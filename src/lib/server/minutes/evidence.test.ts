import { expect, test } from 'vitest';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { heading, item, table, text } from '#tests/corpora/minutes/attendance-lists/layout-parts';
import { wordsOfMinutes } from './words';

const read = (...blocks: DocumentBlock[]) => readMinutes(blocks, wordsOfMinutes());
const actionsOf = (...blocks: DocumentBlock[]) => read(...blocks).actions.map((each) => [each.text, ...each.owners]);
const LIST = text('Present: Ann Lee (Skills Manager), Bob Ray, Cat Poe');

test('a post at the end signs the minutes; within them it undertakes what stands above it', () => {
	const said = text('The leaflets will have to be printed again.');
	expect(actionsOf(LIST, text('The meeting closed at 8.05 pm.'), text('Chairman'))).toEqual([]);
	expect(
		actionsOf(text('Chair: Ann Lee'), LIST, said, text('Chair'), text('2. Money'), text('All is well.'), text('Closed.'))
	).toEqual([[expect.stringContaining('leaflets'), 'Chair']]);
});

test('a body called “Action Learning Set” heads no action; “Action Ann” does', () => {
	expect(actionsOf(heading('Action Learning Set C – notes of third meeting'), LIST)).toEqual([]);
	expect(actionsOf(LIST, text('Action Ann Lee: ring the surgeries'))).toEqual([['ring the surgeries', 'Ann Lee']]);
});

test('the next meeting with its day is none of the actions above it; what is due next week is', () => {
	const label = heading('To do');
	const mine = text('Ann Lee: ring the surgeries');
	expect(actionsOf(LIST, label, mine, text('The next one is on 16 July at 10, in the usual room.'))).toHaveLength(1);
	expect(actionsOf(LIST, label, mine, text('Next week Bob Ray is to send the list, by 16 July'))).toHaveLength(2);
});

test('who is to do what was resolved is read with the action; what is only resolved stays a decision', () => {
	const resolved = heading('Resolved');
	const wished = item('that the Skills Manager bring figures to the meeting in January');
	expect(actionsOf(LIST, resolved, wished)).toEqual([[expect.stringContaining('bring figures'), 'Skills Manager']]);
	expect(read(LIST, resolved, item('that the Skills Manager be thanked')).actions).toEqual([]);
});

test('a whole line in bold that obliges somebody is an action, another is a heading', () => {
	expect(actionsOf(LIST, text('Ann Lee to order fifty pads by Friday.', true))).toHaveLength(1);
	expect(actionsOf(LIST, text('Ann Lee and the pads', true))).toEqual([]);
});

test('a name alone in bold below what another undertakes heads what comes next; initials in the margin say whose it is', () => {
	const ann = 'Ann Lee will try two questions before we next meet.';
	expect(actionsOf(LIST, text(ann), text('Bob', true), text('Bob Ray asked for a slot.'))).toEqual([[ann, 'Ann Lee']]);
	const said = text('The leaflets will have to be printed again.');
	expect(actionsOf(LIST, said, text('BR'))).toEqual([[expect.stringContaining('leaflets'), 'Bob Ray']]);
});

test('who supervises and who is supervised were there', () => {
	const record = table([
		['Supervisee', 'Ann Lee, Employment Adviser'],
		['Supervisor', 'Bob Ray, Operations Manager']
	]);
	expect(read(heading('Supervision record'), record)).toMatchObject({ present: ['Ann Lee', 'Bob Ray'], apologies: [] });
});

test('whoever is sorry or sent an apology in a sentence is away, and only they', () => {
	expect(read(text('Here: Ann Lee, Bob Ray'), text('Sorry not to come: Patrick, Yvette'))).toMatchObject({
		present: ['Ann Lee', 'Bob Ray'],
		apologies: ['Patrick', 'Yvette']
	});
	const told = read(LIST, text('Dan Fox sent apologies.'), heading('What we heard'), text('Ann spoke about tea.'));
	expect(told).toMatchObject({ present: ['Ann Lee', 'Bob Ray', 'Cat Poe'], apologies: ['Dan Fox'] });
});

test('a heading that is where somebody comes from is nobody', () => {
	const { present, items } = read(
		text('Present: Ann Lee, Bob Ray and'),
		text('Cat Poe (Hollins Bakeries)'),
		text('Hollins Bakeries'),
		text('Cat told us what it is like to keep a job open.')
	);
	expect(present).not.toContain('Hollins Bakeries');
	expect(items.map((each) => each.text)).toContain('Hollins Bakeries');
});

test('a day without its year in a mail is of the year in which it was sent', () => {
	const mail = ['From: Ann Lee', 'To: The group', 'Sent: 19 June 2025 16:42', 'Subject: Notes'].map((each) => text(each));
	expect(read(...mail, text('Thanks for coming yesterday (18 June).')).date).toBe('2025-06-18');
	expect(read(...mail, text('Thanks for the note about 20 December.')).date).not.toBe('2025-12-20');
});

test('two who each do something in one line have an action each', () => {
	const each = [
		['Ann Lee to warn the hirers', 'Ann Lee'],
		['Bob Ray to confirm the order.', 'Bob Ray']
	];
	const said = 'Ann Lee to warn the hirers and Bob Ray to confirm the order.';
	expect(actionsOf(LIST, heading('Actions'), item(said))).toEqual(each);
	expect(actionsOf(LIST, text(`Action: ${said}`))).toEqual(each);
	expect(read(LIST, text(`Action: ${said}`)).charactersOut).toBe(read(LIST, text(`Action: ${said}`)).charactersIn);
	expect(actionsOf(LIST, heading('Actions'), item('Ann Lee and Bob Ray to warn the hirers'))).toHaveLength(1);
});

test('the number of an item before whoever does it belongs to neither', () => {
	expect(actionsOf(LIST, heading('Actions'), text('2/24  Lee/Ray\tSend the charter to both\t8 March'))).toEqual([
		['Send the charter to both', 'Ann Lee', 'Bob Ray']
	]);
});

test('whoever stands in the margin does what is left to do, not what is told of last', () => {
	const rows = (said: string) =>
		table([
			['Item', 'Discussion', 'Action'],
			['1', said, 'Bob Ray']
		]);
	expect(actionsOf(LIST, rows('The lift is old. Bob Ray will ask for prices. Members congratulated the team.'))).toEqual([
		[expect.stringContaining('ask for prices'), 'Bob Ray']
	]);
	expect(actionsOf(LIST, rows('Members congratulated the team.'))).toEqual([]);
});

test('how a mail ends is no action, and a name with its post signs', () => {
	const list = [LIST, heading('Actions'), item('Bob Ray to ring the surgeries')];
	expect(actionsOf(...list, text('All best'), text('Ann Lee, Project Manager, Forth Together'))).toHaveLength(1);
});

test('who votes is not who came; where marks tell who came, they do', () => {
	const people = (head: string) =>
		table([
			['Name', 'Position', head],
			['Ann Lee', 'Chair', 'Yes'],
			['Bob Ray', 'Observer', 'No'],
			['Cat Poe', 'Officer', 'No']
		]);
	expect(read(people('Voting'))).toMatchObject({ present: ['Ann Lee', 'Bob Ray', 'Cat Poe'], apologies: [] });
	expect(read(people('Present?'))).toMatchObject({ present: ['Ann Lee'], apologies: ['Bob Ray', 'Cat Poe'] });
});

test('apologies among what was said are read, and posts, groups and what is left of a word are nobody', () => {
	const talk = table([
		['Item', '', 'Action'],
		['1.', 'Apologies for absence\nWere received from Mr. D. Fox and Mrs. E. Hart. Members sent good wishes.', '']
	]);
	expect(read(LIST, talk)).toMatchObject({ apologies: ['D. Fox', 'E. Hart'] });
	const told = read(
		text('Present: Ann Lee, Bob Ray'),
		text('Non-voting:\tMr Dan Fox (Foodbank)'),
		text('In attendance:\tMrs Eve Hart, Town Clerk')
	);
	expect(told).toMatchObject({ present: ['Ann Lee', 'Bob Ray', 'Dan Fox', 'Eve Hart'], apologies: [] });
});
