import * as v from 'valibot';
import { attachFile } from '#lib/domain/attachments';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { newId, ref, refText, type Id } from '#lib/domain/shared/ids';
import { addPicture, PICTURE, checked, publishedBy, versionAtWork, writtenOf } from '../../easy-read-world';
import { publicPractice } from '../easy-reads';
import type { Seats } from '../seats';
import { deed, STAFF, versionOf, type Deed } from './deed';
import { plantBranch } from './ground';

const WRITER = ['author'] as const;
const WRITER_AND_COORDINATOR = ['author', 'coordinator'] as const;

async function lesson(seats: Seats): Promise<Id> {
	const wish = { title: 'The sum first', whatHappened: 'It was done.', place: await plantBranch(seats), audience: ['staff'] };
	return noticeLesson(await seats.as('author'), v.parse(noticeLessonWish, wish));
}
const written = async (seats: Seats) => writtenOf(await seats.as('author'), ref('lesson', await lesson(seats)));
const version = async (seats: Seats, id: Id) => versionAtWork(await seats.as('author'), id);
const reworded = async (seats: Seats, id: Id) => ({
	version: await version(seats, id),
	title: 'Money',
	'steps.0.words': 'Do the sum.'
});
const picture = async (seats: Seats) => addPicture(await seats.as('author'));

export const EASY_READ_DEEDS: readonly Deed[] = [
	deed('/easy-read/new', 'begin', STAFF, async (seats) => ({ fields: { of: refText(ref('lesson', await lesson(seats))) } })),
	deed('/easy-read/[id=id]/edit', 'save', WRITER, async (seats) => {
		const id = await written(seats);
		return { id, fields: await reworded(seats, id) };
	}),
	deed('/easy-read/[id=id]/edit/save', 'POST', WRITER, async (seats) => {
		const id = await written(seats);
		return { id, fields: { ...(await reworded(seats, id)), form: newId() } };
	}),
	deed('/easy-read/[id=id]/working', 'check', WRITER, async (seats) => {
		const id = await written(seats);
		const said = { madeBy: 'Our team', checkedWith: 'the reading group', on: '2026-05-01', agreed: 'on' };
		return { id, fields: { ...said, version: await version(seats, id) } };
	}),
	// An easy read of a practice is published by whoever publishes practices.
	deed('/easy-read/[id=id]/working', 'publish', ['coordinator'], async (seats) => {
		const ada = await seats.as('author');
		const id = await checked(ada, await writtenOf(ada, ref('published-practice', await publicPractice(seats))));
		return { id, fields: { version: await version(seats, id) } };
	}),
	...['/easy-read/[id=id]/working', '/(public)/easy-read/[id=id]'].map((route) =>
		deed(route, 'withdraw', WRITER_AND_COORDINATOR, async (seats) => {
			const ada = await seats.as('author');
			const id = await publishedBy(ada, await checked(ada, await written(seats)));
			return { id, fields: { reason: 'Out of date.' } };
		})
	),
	deed('/easy-read/[id=id]/working', 'delete', WRITER, async (seats) => ({ id: await written(seats) })),
	deed('/easy-read/pictures', 'add', STAFF, async (seats, by) => {
		const draft = newId();
		const { blob } = await attachFile(await seats.as(by), draft, PICTURE);
		const words = { 'attachments.0.blob': blob, 'attachments.0.description': 'A bus stop' };
		return { fields: { draft, ...words, supplier: 'Us', right: 'We drew it' } };
	}),
	deed('/easy-read/pictures/[id=id]', 'describe', WRITER_AND_COORDINATOR, async (seats) => {
		const id = await picture(seats);
		const words = { name: 'Stop', description: 'A bus stop', supplier: 'Us', right: 'We drew it' };
		return { id, fields: { ...words, version: await versionOf(seats, 'picture', id) } };
	}),
	deed('/easy-read/pictures/[id=id]', 'remove', WRITER_AND_COORDINATOR, async (seats) => ({ id: await picture(seats) }))
];
