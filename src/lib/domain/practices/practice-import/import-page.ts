import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { practices, stateOf, type Practice, type PracticeState } from '../practice';
import { titleOf } from '../wording';
import { importParts, practiceImports, type ImportLine, type PracticeImport } from './practice-import';

/** How an import stands: still being gone through, being stopped or taken out, or how it ended. */
export type ImportStanding = 'under-way' | 'stopping' | 'taking-out' | NonNullable<PracticeImport['end']>['as'];

const standingOf = ({ end, stopping }: PracticeImport): ImportStanding =>
	end ? end.as : stopping ? (stopping.takeOut ? 'taking-out' : 'stopping') : 'under-way';

const inShort = (each: Saved<PracticeImport>) => ({
	id: each.id,
	name: each.name,
	of: each.of,
	total: each.total,
	done: each.done,
	counts: each.counts,
	begun: each.begun,
	endedAt: each.end?.at ?? null,
	because: each.end?.because ?? '',
	standing: standingOf(each)
});
export type ImportInShort = ReturnType<typeof inShort>;

/** The actor's imports, latest first, at most fifty. */
export async function myImports(ctx: Context): Promise<readonly ImportInShort[]> {
	const order = { by: 'begun', direction: 'descending' } as const;
	const { items } = await ctx.read.list(practiceImports, { where: { owner: ctx.actor.id }, order, limit: 50 });
	return items.map(inShort);
}

/** A line of the report, with the practice as it stands now; null where it is not there any more. */
export type ReportLine = ImportLine & { readonly now: { readonly title: string; readonly state: PracticeState } | null };

/** Steps whose lines are shown together. */
const PAGE = 10;

/** An import with a page of its report. `after`: the cursor of the page before. */
export async function importPage(ctx: Context, id: Id, after: string | null) {
	const order = { by: 'start', direction: 'ascending' } as const;
	const [seen, parts, waiting] = await Promise.all([
		ctx.read.find(practiceImports, id),
		ctx.read.list(importParts, { where: { import: id }, order, limit: PAGE, after }),
		ctx.read.count(practices, { where: { import: id, owner: ctx.actor.id }, by: 'state' })
	]);
	const lines = parts.items.flatMap((part) => part.lines);
	const found = await ctx.read.findMany(lines.flatMap(({ practice }) => (practice ? [ref(practices.kind, practice)] : [])));
	const now = new Map(
		found.map(({ id: each, record }) => {
			const practice = record as Saved<Practice>;
			return [each, { title: practice.wording ? titleOf(practice.wording) : '', state: stateOf(practice) }] as const;
		})
	);
	return {
		...inShort(seen),
		drafts: waiting.get('draft') ?? 0,
		lines: lines.map((line): ReportLine => ({ ...line, now: (line.practice && now.get(line.practice)) || null })),
		next: parts.next
	};
}
