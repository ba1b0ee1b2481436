import { periodBefore, periodOf, SPANS, type Period } from '#lib/domain/emerging-themes';
import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Engine } from '../options';
import type { Group } from '../run';
import type { Visitor } from '../visitor';
import type { Made } from '../workspace/commits';
import { NEWEST, wordOf } from '../workspace/invented';

const TIMED = 60;
const LATEST = new Date(NEWEST).toISOString().slice(0, 10);
/** The last whole month and quarter: the records of the workspace lie in the two years before today. */
const PERIODS = SPANS.map((span) => periodBefore(periodOf(span, LATEST)));
const pathOf = ({ name }: Period): string => `/themes?period=${name}`;

/** What p50 may be at most, as a multiple of the empty page's: stated before it was measured, and looser where every record is looked at. */
const AIMS = {
	page: { embedded: 10, postgres: 25 },
	everything: { embedded: 25, postgres: 50 }
} as const satisfies Readonly<Record<string, Readonly<Record<Engine, number>>>>;

/** Pages of one kind, asked for in turn, and the aim they have. */
interface Case {
	readonly aim: keyof typeof AIMS;
	readonly paths: readonly string[];
}

/**
 * The rooms of learning at one connection, for somebody with a tenth of all entries and a set's wordings, on a tree that all
 * staff read: their file by time and by words, the tree, emerging themes and a thread.
 */
export const learning: Group = {
	name: 'learning',
	async measure(run) {
		const { made } = await run.workspace('learning');
		await run.serving(await run.workspace('learning'), async ({ signedOut, signedIn }) => {
			await warmUp(signedOut, [EMPTY_PAGE]);
			const repeated = (paths: readonly string[]) => Array.from({ length: TIMED }, (_, at) => paths[at % paths.length]!);
			const empty = await timeOfPages(signedOut, repeated([EMPTY_PAGE]));
			run.print('empty page beside learning, 1 connection', 'ms', empty, { ofEmptyPage: 1 });
			for (const [name, { aim, paths }] of Object.entries(casesOf(made))) {
				await warmUp(signedIn, paths, 15);
				const took = await timeOfPages(signedIn, repeated(paths));
				run.print(name, 'ms', took, { ofEmptyPage: took.p50 / empty.p50, aim: AIMS[aim][run.options.engine] });
			}
			const beside = await whileAsking(signedIn, pathOf(PERIODS.at(-1)!), () => timeOfPages(signedOut, repeated([EMPTY_PAGE])));
			run.print('empty page while somebody asks for a quarter’s themes', 'ms', beside, { ofEmptyPage: beside.p50 / empty.p50 });
		});
	}
};

/** Measures something while somebody asks for a page again and again. */
async function whileAsking<T>(visitor: Visitor, path: string, measure: () => Promise<T>): Promise<T> {
	let done = false;
	const asking = (async () => {
		while (!done) await visitor.page(path);
	})();
	try {
		return await measure();
	} finally {
		done = true;
		await asking;
	}
}

function casesOf({ lessons, branches }: Made): Readonly<Record<string, Case>> {
	const page = (...paths: readonly string[]): Case => ({ aim: 'page', paths });
	const everything = (...paths: readonly string[]): Case => ({ aim: 'everything', paths });
	const words = (first: number) => Array.from({ length: 30 }, (_, at) => `/learning-file?words=${wordOf(first + at)}`);
	return {
		'learning file': page('/learning-file'),
		'learning file: from a month': page(`/learning-file?from=${periodBefore(PERIODS[0]!).name}`),
		'learning file: open to the supervisor': page('/learning-file?shared=supervisor'),
		'learning file: an everyday word': page(...words(60)),
		'learning file: a rare word': page(...words(2_000)),
		'learning tree': everything('/tree'),
		'learning tree: one state': everything('/tree?state=validated'),
		'a branch': page(...branches.slice(0, 30).map((id) => `/tree/branches/${id}`)),
		'a lesson': page(...lessons.slice(0, 30).map((id) => `/tree/lessons/${id}`)),
		'thread of a lesson': page(...lessons.slice(0, 30).map((id) => `/thread/lesson/${id}`)),
		...Object.fromEntries(PERIODS.map((period) => [`themes: one ${period.span}`, everything(pathOf(period))]))
	};
}
