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

test('a list without end is cut at five thousand rows, and no more of it is read', async () => {
	const thousand = Array.from({ length: 1_200 }, (_, at) => [String(at)]);
	const { list, asked } = pagesOf(...Array.from({ length: 9 }, () => thousand));
	const text = await (await sendLongCsv('List', list)).text();
	expect(text.trim().split('\r\n')).toHaveLength(5_001);
	expect(asked).toHaveLength(5);
});

test('trouble with the first page is met before anything is sent', async () => {
	const list = { ...pagesOf([]).list, page: () => Promise.reject(new Error('unreachable')) };
	await expect(sendLongCsv('List', list)).rejects.toThrow('unreachable');
});
