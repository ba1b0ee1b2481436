import { expect, test } from 'vitest';
import { sendLongCsv } from './send';

interface Page {
	readonly rows: readonly string[][];
	readonly next: string | null;
}
const pagesOf = (...pages: readonly string[][][]) => {
	const asked: (string | null)[] = [];
	const page = async (after: string | null): Promise<Page> => {
		asked.push(after);
		const at = Number(after ?? 0);
		return { rows: pages[at]!, next: at + 1 < pages.length ? String(at + 1) : null };
	};
	return { asked, list: { head: ['What'], page, rows: ({ rows }: Page) => rows } };
};

test('a long list is one file of all its pages, safe for a spreadsheet', async () => {
	const { list } = pagesOf([['one'], ['=2+2']], [['three, four']]);
	const answer = await sendLongCsv('A/list', list);
	expect(answer.headers.get('content-disposition')).toContain('filename="A-list.csv"');
	const bytes = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
	expect(bytes).toBe('\uFEFFWhat\r\none\r\n\'=2+2\r\n"three, four"\r\n');
});

test('an empty list has its heads', async () => {
	expect(await (await sendLongCsv('List', pagesOf([]).list)).text()).toBe('What\r\n');
});

test('a list is whole up to a hundred thousand rows; one that is longer says so, and no more of it is read', async () => {
	const many = Array.from({ length: 12_500 }, (_, at) => [String(at)]);
	const lines = async (pages: number) => {
		const { list, asked } = pagesOf(...Array.from({ length: pages }, () => many));
		const sent = (await (await sendLongCsv('List', list)).text()).trim().split('\r\n');
		return [sent.length, sent.at(-1), asked.length];
	};
	expect(await lines(8)).toEqual([100_001, '12499', 8]);
	expect(await lines(9)).toEqual([100_002, '"This list goes on. These are its first 100,000 rows."', 8]);
});

test('no more of a list is read than whoever saves it has taken', async () => {
	const { list, asked } = pagesOf(...Array.from({ length: 50 }, () => [['a row']]));
	const reader = (await sendLongCsv('List', list)).body!.getReader();
	for (let taken = 0; taken < 5; taken++) await reader.read();
	expect(asked.length).toBeLessThan(8);
	await reader.cancel();
});

test('trouble with the first page is met before anything is sent', async () => {
	const list = { ...pagesOf([]).list, page: () => Promise.reject(new Error('unreachable')) };
	await expect(sendLongCsv('List', list)).rejects.toThrow('unreachable');
});
