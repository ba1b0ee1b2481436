import type { Hit, Reading } from '#lib/domain/shared/context';
import { objectives, type Objective } from '#lib/domain/projects';
import type { Saved } from '#lib/domain/shared/collection';
import { ref } from '#lib/domain/shared/ids';
import { placeOf } from '../thread';

/** What each kind is called among results, in the order in which the page offers them. */
const KIND_WORDS: Readonly<Record<string, string>> = {
	lesson: 'Lessons',
	'published-practice': 'Practices',
	practice: 'Practices I look after',
	'published-easy-read': 'Easy reads',
	'learning-entry': 'Learning file entries',
	'shared-wording': 'Shared entries',
	training: 'Trainings',
	supervision: 'Supervisions',
	jotting: 'My jottings',
	'set-meeting': 'Meetings',
	'note-item': 'Meeting notes',
	'learning-note': 'Learning notes',
	challenge: 'Challenges',
	'briefing-paper': 'Briefing papers',
	'published-paper': 'Action papers',
	'action-paper': 'Papers at work',
	recommendation: 'Recommendations',
	'circulated-presentation': 'Presentations',
	'learning-set': 'Sets',
	'set-entry': 'Files of my sets',
	'set-addition': 'Additions in files of my sets',
	'agreed-action': 'Actions',
	objective: 'Objectives',
	project: 'Projects',
	branch: 'Branches'
};

/** One page of what a reader finds, with the kinds and objectives it can be narrowed by. The address holds the whole question. */
export async function searchWords(read: Reading, asked: URLSearchParams) {
	const words = (asked.get('words') ?? '').trim().slice(0, 10_000);
	const kind = asked.get('kind') ?? '';
	const objective = asked.get('objective') ?? '';
	if (words === '') return { words, kind, objective, asked: false as const };
	const found = await read.search({
		words,
		...(KIND_WORDS[kind] ? { kinds: [kind] } : {}),
		...(objective ? { where: { objective: [objective] } } : {}),
		facets: ['objective'],
		order: asked.get('order') === 'date' ? 'date' : 'relevance',
		limit: 20,
		after: asked.get('after')
	});
	const [hits, narrower] = await Promise.all([placed(read, found.hits), objectiveFacet(read, found.facets.get('objective'))]);
	const kinds = Object.entries(KIND_WORDS).flatMap(([name, label]) => {
		const count = found.kinds.get(name) ?? 0;
		return count > 0 ? [{ kind: name, label, count }] : [];
	});
	return {
		words,
		kind,
		objective,
		asked: true as const,
		order: asked.get('order') === 'date' ? ('date' as const) : ('relevance' as const),
		hits,
		next: found.next,
		kinds,
		objectives: narrower,
		suggestion: found.suggestion,
		reached: found.reached,
		ready: found.ready
	};
}

/** Hits with their addresses: what is part of a meeting, or of an entry, opens on its page. */
async function placed(read: Reading, hits: readonly Hit[]) {
	const parts = await read.findMany(hits.filter((hit) => placeOf(hit) === null).map((hit) => ref(hit.kind, hit.id)));
	const wholes = new Map(parts.map((part) => [part.id, part.record as unknown as { meeting?: string; entry?: string }]));
	return hits.flatMap((hit) => {
		const { meeting, entry } = wholes.get(hit.id) ?? {};
		const href =
			placeOf(hit) ?? (meeting ? `/meetings/${meeting}` : entry ? `/sets/file/${entry}` : hit.kind === 'branch' ? '/tree' : null);
		return href === null
			? []
			: [{ id: `${hit.kind}/${hit.id}`, href, label: KIND_WORDS[hit.kind] ?? '', title: hit.title, snippet: hit.snippet }];
	});
}

async function objectiveFacet(read: Reading, counted: ReadonlyMap<string, number> | undefined) {
	const named = await read.findMany([...(counted?.keys() ?? [])].map((id) => ref(objectives.kind, id)));
	return named.map(({ id, record }) => ({ id, label: (record as Saved<Objective>).name, count: counted?.get(id) ?? 0 }));
}
