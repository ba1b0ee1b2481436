import { fileLine, type FileLine } from '../attachments';
import { namesOf } from '../people';
import { dayOf, today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { parseRef, ref, refText, type Id, type Ref } from '../shared/ids';
import { abilities } from '../shared/policy';
import { objectiveLines } from '../projects';
import { agreedActions, isOpen, isOverdue, type AgreedAction } from './agreed-action';
import { actionGaps } from './gaps';
import { actionVerbs } from './prompts';
import { actionPolicy, heldAction } from './policy';

/** An action as lists show it. */
export interface ActionLine {
	readonly id: Id;
	readonly what: string;
	readonly owner: string | null;
	readonly mine: boolean;
	readonly due: string | null;
	readonly overdue: boolean;
	readonly state: 'open' | 'done' | 'dropped';
	readonly endedAt: string | null;
	readonly outcome: string;
	readonly agreedOn: string;
	/** The day on which it was last decided what becomes of it, since it was carried on and on; null where it never was. */
	readonly decidedOn: string | null;
	/** Where it was agreed; null where this reader cannot read that, such as whoever owns an action of somebody else's meeting. */
	readonly source: Ref | null;
	/** The set it belongs to, likewise. */
	readonly set: Id | null;
	/** How one will know that it is done, and the difference it should make; each may be empty. */
	readonly measure: string;
	readonly difference: string;
	/** What was last said of the difference that it made; null where nothing was. */
	readonly impact: Pick<AgreedAction['impacts'][number], 'made' | 'words'> | null;
	readonly gaps: readonly string[];
	/** What shows what came of it: records that this reader may read, and files. */
	readonly shownBy: readonly Ref[];
	readonly files: readonly FileLine[];
}

/** Actions with their owners' names and what they lack, in the order given. */
export async function actionLines(
	read: Reading,
	me: Id | null,
	day: string,
	actions: readonly Saved<AgreedAction>[],
	/** Words of which one says what will be done; where they are not given, no line lacks one. */
	verbs: readonly string[] = []
): Promise<readonly ActionLine[]> {
	const [names, known] = await Promise.all([
		namesOf(
			read,
			actions.flatMap((each) => (each.owner?.kind === 'person' ? [each.owner.person] : []))
		),
		knownPlaces(read, actions)
	]);
	return actions.map((action) => ({
		id: action.id,
		what: action.what,
		owner:
			action.owner === null ? null : action.owner.kind === 'body' ? action.owner.body : (names.get(action.owner.person) ?? null),
		mine: action.owner?.kind === 'person' && action.owner.person === me,
		due: action.due,
		overdue: isOverdue(action, day),
		state: isOpen(action) ? 'open' : action.completion ? 'done' : 'dropped',
		endedAt: action.completion?.at ?? action.dropping?.at ?? null,
		outcome: action.completion?.outcome ?? action.dropping?.reason ?? '',
		agreedOn: action.agreedOn,
		decidedOn: lastDay(action),
		source: known.has(action.source) ? parseRef(action.source) : null,
		set: action.set !== null && known.has(refText(ref(SET, action.set))) ? action.set : null,
		measure: action.measure,
		difference: action.difference,
		impact: action.impacts.at(-1) ?? null,
		gaps: isOpen(action) ? actionGaps(action, verbs) : [],
		shownBy: (action.shownBy ?? []).filter((each) => known.has(each)).map((each) => parseRef(each)!),
		files: (action.attachments ?? []).map(fileLine)
	}));
}

function lastDay({ decisions }: AgreedAction): string | null {
	const last = decisions.at(-1);
	return last ? dayOf(last.at) : null;
}

// Sets and workplans stand further right; here they are known by kind and id only.
export const SET = 'learning-set';
export const PLAN = 'workplan';

/** Those among the sources and sets of actions, and among what shows what came of them, that the reader may read, as `kind/id`. */
async function knownPlaces(read: Reading, actions: readonly AgreedAction[]): Promise<ReadonlySet<string>> {
	const places = actions.flatMap(({ source, set, shownBy = [] }) => [
		source,
		...(set === null ? [] : [refText(ref(SET, set))]),
		...shownBy
	]);
	return new Set((await read.findMany([...new Set(places)].map((each) => parseRef(each)!))).map(refText));
}

/** One action with all that its page shows. */
export async function actionPage(ctx: Context, id: Id) {
	const [action, verbs] = await Promise.all([ctx.read.find(agreedActions, id), actionVerbs(ctx.read)]);
	const [held, lines, known, names] = await Promise.all([
		heldAction(ctx, action),
		actionLines(ctx.read, ctx.actor.id, today(ctx.clock), [action], verbs),
		objectiveLines(ctx.read, action.objectives),
		namesOf(
			ctx.read,
			[
				...action.progress,
				...action.redated,
				...action.impacts,
				...action.decisions,
				...(action.completion ? [action.completion] : []),
				...(action.dropping ? [action.dropping] : [])
			].map((each) => each.by)
		)
	]);
	return {
		...lines[0]!,
		version: action.version,
		objectives: known,
		ownerPerson: action.owner?.kind === 'person' ? action.owner.person : '',
		ownerBody: action.owner?.kind === 'body' ? action.owner.body : '',
		audience: action.audience,
		plans: action.plans,
		note: action.note,
		progress: action.progress.map(({ text, at, by, from, saysDone }) => ({
			text,
			at,
			by: by === null ? from : (names.get(by) ?? ''),
			outside: by === null,
			saysDone
		})),
		/** The link of its owner outside: what they read, and until when. */
		outside: action.outside && {
			wording: action.outside.wording,
			expiresAt: action.outside.expiresAt,
			over: action.outside.expiresAt <= ctx.clock.now()
		},
		redated: action.redated.map(({ by, ...each }) => ({ ...each, by: names.get(by) ?? '' })),
		decisions: action.decisions.map(({ by, ...each }) => ({ ...each, by: names.get(by) ?? '' })),
		asksOn: action.asksOn,
		impacts: action.impacts.map(({ by, ...each }) => ({ ...each, by: names.get(by) ?? '' })),
		endedBy: names.get(action.completion?.by ?? action.dropping?.by ?? '') ?? null,
		/** Their owner has left, so that those who agreed it take it on. */
		ownerLeft: held.ownerLeft,
		can: abilities(actionPolicy, ctx.actor, held)
	};
}

/** Open actions of a person, a source, or one or several sets, earliest due first; at most 100. */
export async function openActions(
	ctx: Context,
	where: { owner?: Id; set?: Id | { readonly in: readonly Id[] }; source?: string }
) {
	const page = await ctx.read.list(agreedActions, {
		where: { ...where, state: 'open' },
		order: { by: 'due', direction: 'ascending' },
		limit: 100
	});
	return { actions: page.items, lines: await actionLines(ctx.read, ctx.actor.id, today(ctx.clock), page.items) };
}
