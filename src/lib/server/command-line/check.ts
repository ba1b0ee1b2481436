import { resolve } from 'node:path';
import type { Reading } from '#lib/domain/shared/context';
import { parseRef, ref, refText } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { links } from '#lib/domain/shared/thread';
import { collections } from '../collections';
import { checkArchive } from '../store/archive';
import type { Damage } from '../store/health';
import { contentLines, theWord, withStore } from './opened';

/** Looks through a workspace, or a backup, and says what is wrong. Fails where something is damaged. */
export async function check(words: readonly string[]): Promise<void> {
	if (words.length > 0) return checkBackup(resolve(theWord(words, 'file name')));
	await withStore(async (store) => {
		const read = store.as(system('administration'));
		const [unreadable, dangling] = [await unreadableRecords(read), await danglingLinks(read)];
		const known = 'health' in store ? store.health().damage : [];
		const damage = unique([...known, ...(await store.verify())]);
		process.stdout.write(
			[...damage.map(({ file, what }) => `Damaged: ${file}: ${what}`), ...unreadable, ...dangling, ''].join('\n')
		);
		if (damage.length + unreadable.length > 0)
			throw new Error(`${damage.length + unreadable.length} things are damaged. Restore them from a backup.`);
		process.stdout.write(
			dangling.length > 0 ? `${dangling.length} links lead nowhere; pages leave them out.\n` : 'Everything is in order.\n'
		);
	}, 'reading');
}

/** Each place once: what a start noticed may be met again. */
const unique = (all: readonly Damage[]): Damage[] => [
	...new Map(all.map((each) => [`${each.file} ${each.offset}`, each])).values()
];

async function checkBackup(path: string): Promise<void> {
	const manifest = await checkArchive(path, collections);
	process.stdout.write(`A whole backup, made at ${manifest.madeAt}:\n${contentLines(manifest)}\n`);
}

/** Records that no longer fit their own declaration. */
async function unreadableRecords(read: Reading): Promise<string[]> {
	const found: string[] = [];
	for (const of of collections) {
		let after: string | null = null;
		do {
			const page: { next: string | null } | null = await read.list(of, { limit: 200, after }).catch((trouble: unknown) => {
				found.push(`Damaged: ${of.kind}: ${trouble instanceof Error ? trouble.message : String(trouble)}`);
				return null;
			});
			after = page?.next ?? null;
		} while (after !== null);
	}
	return found;
}

/** Links of which one end is gone. */
async function danglingLinks(read: Reading): Promise<string[]> {
	const dangling: string[] = [];
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof read.list<typeof links>>> = await read.list(links, { limit: 200, after });
		const ends = page.items.flatMap((each) => [parseRef(each.from)!, parseRef(each.to)!]);
		const there = new Set((await read.findMany(ends)).map((each) => refText(ref(each.kind, each.id))));
		dangling.push(
			...page.items
				.filter((each) => !there.has(each.from) || !there.has(each.to))
				.map((each) => `A link leads nowhere: link/${each.id}`)
		);
		after = page.next;
	} while (after !== null);
	return dangling;
}
