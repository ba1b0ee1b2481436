import { actionLines, agreedActions, type ActionLine, type AgreedAction } from '../../actions';
import { namesOf } from '../../people';
import { today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context, Hit, Marked } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { noteItems, type NoteItem, type NoteKind } from '../note-item';

/** Something that was found in a meeting, as the page shows it. */
export interface FoundLine {
	readonly id: Id;
	readonly meeting: Id;
	readonly kind: NoteKind;
	/** The passage that holds what was asked for. */
	readonly text: Marked;
	/** Where an action holds it besides: in its measure, or what was said of it since. Null where the text above does. */
	readonly passage: Marked | null;
	/** Who said it, as the note names them; empty where it names nobody. */
	readonly said: string;
	/** The agreed action; null for what the note holds besides. */
	readonly action: Pick<ActionLine, 'owner' | 'mine' | 'due' | 'state' | 'endedAt'> | null;
	readonly position: number;
}

/** What was found in the notes of meetings and among their actions, in the order of the notes, actions behind it. */
export async function foundLines(ctx: Context, hits: readonly Hit[]): Promise<readonly FoundLine[]> {
	const found = await ctx.read.findMany(hits.map(({ kind, id }) => ref(kind, id)));
	const hitOf = new Map(hits.map((hit) => [hit.id, hit]));
	const of = <T>(wanted: string) =>
		found.filter(({ kind }) => kind === wanted).map(({ record }) => record as unknown as Saved<T>);
	const [items, actions] = [of<NoteItem>(noteItems.kind), of<AgreedAction>(agreedActions.kind)];
	const [names, lines] = await Promise.all([
		namesOf(
			ctx.read,
			items.map(({ saidBy }) => saidBy)
		),
		actionLines(ctx.read, ctx.actor.id, today(ctx.clock), actions)
	]);
	return [
		...items.map((item) => ({
			id: item.id,
			meeting: item.meeting,
			kind: item.kind,
			text: hitOf.get(item.id)!.snippet,
			passage: null,
			said: item.saidBy ? names.get(item.saidBy)! : item.saidFor,
			action: null,
			position: item.position
		})),
		...lines.map(({ id, owner, mine, due, state, endedAt }, at) => ({
			id,
			meeting: actions[at]!.source.slice('set-meeting/'.length),
			kind: 'action' as const,
			text: hitOf.get(id)!.title,
			passage: besides(hitOf.get(id)!),
			said: '',
			action: { owner, mine, due, state, endedAt },
			position: Infinity
		}))
	].toSorted((a, b) => a.position - b.position);
}

const besides = ({ title, snippet }: Hit): Marked | null =>
	!title.some(({ hit }) => hit) && snippet.some(({ hit }) => hit) ? snippet : null;
