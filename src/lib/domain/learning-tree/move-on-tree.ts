import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, type Id } from '../shared/ids';
import { branches, branchesOf, type Branch } from './branch';
import { hangLesson } from './hang-lesson';
import { lessons } from './lesson';
import { placeOnTree } from './plant-lesson';
import { moveBranch } from './reshape-branch';

const CHOOSE = 'Choose a branch or a lesson.';

export const moveOnTreeWish = v.object({
	/** `lesson/ID` or `branch/ID` */
	what: v.pipe(
		v.string(CHOOSE),
		v.check((text) => ['lesson', 'branch'].includes(parseRef(text)?.kind ?? ''), CHOOSE)
	),
	/** The branch on which it will hang; or the project, for its trunk. */
	place: v.pipe(v.string('Choose a place on the tree.'), field.id),
	/** For a branch: the one it will stand before; empty for the last place. */
	before: v.optional(v.union([v.literal(''), field.id]), '')
});

/** What leads back from a move: where the moved thing hung, and before which branch it stood. */
export interface WayBack {
	readonly what: string;
	readonly place: Id;
	readonly before: Id | '';
}

/** Moves what the list and the picture of a tree show, as it stands now, and tells the way back. */
export async function moveOnTree(ctx: Context, wish: v.InferOutput<typeof moveOnTreeWish>): Promise<WayBack> {
	const { kind, id } = parseRef(wish.what)!;
	if (kind === lessons.kind) {
		const lesson = await ctx.read.find(lessons, id);
		await hangLesson(ctx, id, { version: lesson.version, place: wish.place });
		return { what: wish.what, place: lesson.branch ?? lesson.project, before: '' };
	}
	const branch = await ctx.read.find(branches, id);
	const [place, all] = await Promise.all([placeOnTree(ctx, wish.place), branchesOf(ctx.read, branch.project)]);
	if (place.at.project !== branch.project) throw Invalid.field('place', 'Choose a place on the same tree.');
	await moveBranch(ctx, id, { parent: place.at.branch ?? '', before: wish.before });
	const siblings = all.filter((each) => each.parent === branch.parent);
	const next = siblings[siblings.findIndex((each) => each.id === id) + 1];
	return { what: wish.what, place: branch.parent ?? branch.project, before: next?.id ?? '' };
}

/** What was moved and where it hangs now, by name, for the line that offers the way back; null where one cannot read it (any more). */
export async function movedOnTree(ctx: Context, what: string): Promise<{ readonly name: string; readonly on: string } | null> {
	const moved = parseRef(what);
	if (!moved || !['lesson', 'branch'].includes(moved.kind)) return null;
	try {
		if (moved.kind === lessons.kind) {
			const lesson = await ctx.read.find(lessons, moved.id);
			return { name: lesson.title, on: await nameOf(ctx, lesson.branch) };
		}
		const branch = await ctx.read.find(branches, moved.id);
		return { name: branch.name, on: await nameOf(ctx, branch.parent) };
	} catch (trouble) {
		if (trouble instanceof NotFound) return null;
		throw trouble;
	}
}

async function nameOf(ctx: Context, branch: Id | null): Promise<string> {
	if (branch === null) return 'the trunk';
	const [found] = await ctx.read.findMany([ref(branches.kind, branch)]);
	return found ? (found.record as Saved<Branch>).name : 'the trunk';
}
