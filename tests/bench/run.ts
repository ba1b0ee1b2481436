import { counted, print, type Figure, type Spread } from './figure';
import type { Options } from './options';
import { startServer, type RunningServer } from './server';
import { Visitor } from './visitor';
import type { Content } from './workspace/commits';
import { makeWorkspace, type BenchWorkspace } from './workspace/make';

/** Figures under the name by which somebody asks for them. */
export interface Group {
	readonly name: string;
	/** The engine it says something about; both when absent. */
	readonly only?: Options['engine'];
	readonly measure: (run: Run) => Promise<void>;
}

/** A server on a workspace, with somebody signed in and somebody who is not. */
export interface Served {
	readonly server: RunningServer;
	readonly signedOut: Visitor;
	readonly signedIn: Visitor;
}

/** One run of the bench: what was asked for, and the workspaces made so far. */
export class Run {
	readonly #workspaces = new Map<string, Promise<BenchWorkspace>>();

	constructor(readonly options: Options) {}

	/** A workspace, made at the first asking. Entries that a measurement logs stay in it. */
	workspace(content: Content = 'mix', n = this.options.n): Promise<BenchWorkspace> {
		const key = `${content} ${n}`;
		const known = this.#workspaces.get(key) ?? makeWorkspace(n, this.options.engine, content);
		this.#workspaces.set(key, known);
		return known;
	}

	/** The workspace that was made already, else a smaller one: for what the size of a workspace plays no part in. */
	async anyWorkspace(atMost: number): Promise<BenchWorkspace> {
		const { n } = this.options;
		return this.workspace('mix', this.#workspaces.has(`mix ${n}`) ? n : Math.min(n, atMost));
	}

	/** Does something with a fresh server on a workspace whose search index is complete. */
	async serving<T>(workspace: BenchWorkspace, measure: (served: Served) => Promise<T>): Promise<T> {
		const server = await startServer(workspace);
		const signedOut = new Visitor(server.origin);
		const signedIn = new Visitor(server.origin);
		try {
			await signedIn.signIn();
			await signedOut.untilIndexed();
			return await measure({ server, signedOut, signedIn });
		} finally {
			signedOut.leave();
			signedIn.leave();
			await server.stop();
		}
	}

	print(
		figure: string,
		unit: Figure['unit'],
		measured: Spread | number,
		more: Partial<Pick<Figure, 'ofEmptyPage' | 'aim' | 'n'>> = {}
	): void {
		const { engine, n } = this.options;
		print({
			figure,
			engine,
			n,
			...(typeof measured === 'number' ? counted(measured) : measured),
			unit,
			ofEmptyPage: null,
			aim: null,
			...more
		});
	}

	async sweep(): Promise<void> {
		for (const made of this.#workspaces.values()) await (await made.catch(() => null))?.sweep();
	}
}
