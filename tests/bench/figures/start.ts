import { spread } from '../figure';
import type { Group } from '../run';
import { startServer } from '../server';
import { Visitor } from '../visitor';

const STARTS = 3;

/** From the start of the process to its first page, and to a complete search index. */
export const start: Group = {
	name: 'start',
	async measure(run) {
		const workspace = await run.workspace();
		const first: number[] = [];
		const worked: number[] = [];
		const indexed: number[] = [];
		for (let at = 0; at < STARTS; at++) {
			const began = performance.now();
			const server = await startServer(workspace);
			worked.push(server.worked());
			const visitor = new Visitor(server.origin);
			await visitor.untilIndexed();
			first.push(server.firstPage);
			indexed.push(performance.now() - began);
			visitor.leave();
			await server.stop();
		}
		run.print('first page after start', 'ms', spread(first));
		run.print('first page after start, processor time', 'ms', spread(worked));
		run.print('search index complete after start', 'ms', spread(indexed));
	}
};
