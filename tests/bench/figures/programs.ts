import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group } from '../run';
import type { Visitor } from '../visitor';

const TIMED = 100;
/** Pages of a list that are gone through to stand far down in it. */
const FAR = 50;

/** What programs ask, at one connection: the read API with a key, and what search engines and spreadsheets take. */
export const programs: Group = {
	name: 'programs',
	async measure(run) {
		const workspace = await run.workspace('practices');
		await run.serving(workspace, async ({ signedOut, signedIn }) => {
			const program = await signedIn.program();
			await warmUp(signedOut, [EMPTY_PAGE]);
			const empty = await timed(signedOut, [EMPTY_PAGE]);
			run.print('programs: empty page', 'ms', empty, { ofEmptyPage: 1 });
			const some = workspace.made.practices.slice(0, TIMED).map((id) => `/api/v1/practices/${id}`);
			const shelf = /\/sitemaps\/[a-z0-9]\.xml/.exec((await signedOut.page('/sitemap.xml')).text)?.[0];
			const cases: readonly (readonly [string, Visitor, readonly string[]])[] = [
				['a page of practices', program, ['/api/v1/practices']],
				['a page of a hundred', program, ['/api/v1/practices?limit=100']],
				['a page far down', program, [await farDown(program)]],
				['practices by words', program, ['/api/v1/practices?words=confidence']],
				['one practice', program, some],
				['search', program, ['/api/v1/search?words=confidence']],
				['a page of practices, without a key', signedOut, ['/api/v1/practices']],
				['sitemap', signedOut, ['/sitemap.xml']],
				...(shelf ? [['a part of the sitemap', signedOut, [shelf]] as const] : [])
			];
			for (const [name, visitor, paths] of cases) {
				await warmUp(visitor, paths, 20);
				const times = await timed(visitor, paths);
				run.print(`programs: ${name}`, 'ms', times, { ofEmptyPage: times.p50 / empty.p50 });
			}
			for (const [name, path] of Object.entries({
				'CSV of all': '/practices/csv',
				'CSV by words': '/practices/csv?words=confidence'
			})) {
				const times = await timeOfPages(signedOut, [path, path, path]);
				run.print(`programs: ${name}`, 'ms', times, { ofEmptyPage: times.p50 / empty.p50 });
			}
		});
	}
};

const timed = (visitor: Visitor, paths: readonly string[]) =>
	timeOfPages(
		visitor,
		Array.from({ length: TIMED }, (_, at) => paths[at % paths.length]!)
	);

/** The address of a page far down in the list of all practices, as somebody comes to it who goes through them. */
async function farDown(program: Visitor): Promise<string> {
	let path = '/api/v1/practices?limit=100';
	for (let page = 0; page < FAR; page++) {
		const { next } = JSON.parse((await program.page(path)).text) as { next: string | null };
		if (next === null) break;
		path = `/api/v1/practices?${new URLSearchParams({ limit: '100', after: next })}`;
	}
	return path;
}
