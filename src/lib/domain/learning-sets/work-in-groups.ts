import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, type Change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { everyOf } from '../people';
import { led } from './lead-floor';
import { MOST_GROUPS } from './meeting-floor';
import { noteItems, type NoteItem } from './note-item';
import { calledAfterNobody } from './whose-words';

export const openGroupsWish = v.object({ groups: field.prose(1_000, 'Write the names of the groups, one on each line.') });

/** Lets groups work side by side, each with a list of its own in the note; what one writes is said for it. */
export async function openGroups(ctx: Context, meeting: Id, wish: v.InferOutput<typeof openGroupsWish>): Promise<void> {
	const groups = [...new Set(wish.groups.split('\n').map((name) => name.trim().replace(/\s+/g, ' ')))].filter(Boolean);
	if (groups.length < 2) throw Invalid.field('groups', 'Name two groups at least, one on each line.');
	if (groups.length > MOST_GROUPS) throw Invalid.field('groups', `Name at most ${MOST_GROUPS} groups.`);
	if (groups.some((name) => name.length > 60)) throw Invalid.field('groups', 'Keep each name to 60 letters.');
	await led(
		ctx,
		meeting,
		'openGroups',
		({ floor, figures }) => ({ floor: { ...floor, groups }, figures }),
		async (seen) => {
			await calledAfterNobody(ctx, seen, groups);
			return [];
		}
	);
}

/** Brings the groups together: what each wrote stands together in the one note, group after group, with the group's name. */
export async function joinGroups(ctx: Context, meeting: Id): Promise<void> {
	let groups: readonly string[] = [];
	await led(
		ctx,
		meeting,
		'joinGroups',
		({ floor, figures }) => {
			groups = floor.groups;
			return { floor: { ...floor, groups: [] }, figures };
		},
		async () => together(await everyOf(ctx.read, noteItems, { meeting }), groups)
	);
}

/** Moves the items of groups to where the first of them stands; all others keep their order. */
function together(items: readonly Saved<NoteItem>[], groups: readonly string[]): Change[] {
	const inOrder = items.toSorted((a, b) => a.position - b.position);
	const places = inOrder.map(({ position }) => position);
	const isOfGroup = ({ saidFor }: NoteItem) => groups.includes(saidFor);
	const first = inOrder.findIndex(isOfGroup);
	if (first < 0) return [];
	const merged = [
		...inOrder.slice(0, first),
		...groups.flatMap((group) => inOrder.filter(({ saidFor }) => saidFor === group)),
		...inOrder.slice(first).filter((item) => !isOfGroup(item))
	];
	return merged.flatMap((item, at) => (item.position === places[at] ? [] : [change(noteItems, item, { position: places[at]! })]));
}
