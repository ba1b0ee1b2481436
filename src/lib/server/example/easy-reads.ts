import {
	addPictures,
	beginEasyRead,
	checkEasyRead,
	easyReadAtWork,
	pictureLibrary,
	publishEasyRead,
	writeEasyRead
} from '#lib/domain/easy-read';
import type { Context } from '#lib/domain/shared/context';
import { refText, type Id } from '#lib/domain/shared/ids';
import { keepSent } from '#lib/server/attachments';
import { findOriginal } from '#lib/server/easy-read';
import { readExampleFile, type Example } from '../content';
import type { Scene, Stage } from './stage';

type Pictures = Example['easy-reads']['pictures'];
type Easy = Example['easy-reads']['easyReads'][number];
const KINDS = { lesson: 'lesson', practice: 'published-practice' } as const;

/** Pictures come into the library first; easy reads are written and checked on their days, and published last. */
export function easyReadScenes(stage: Stage, example: Example): Scene[] {
	const { pictures, easyReads } = example['easy-reads'];
	const library = { day: pictures.day, order: 21, play: () => fillLibrary(stage, pictures) };
	const scenes = easyReads.flatMap((easy): Scene[] => {
		const id = () => stage.id('easy-read', easy.handle);
		const publish = async () => {
			const by = await stage.as(easy.published.by, easy.published.day);
			await publishEasyRead(by, id(), { version: await versionOf(by, id()) }, findOriginal);
		};
		return [
			{ day: easy.day, order: 22, play: async () => stage.name('easy-read', easy.handle, await write(stage, easy)) },
			{ day: easy.checkedOn, order: 23, play: () => check(stage, easy, id()) },
			{ day: easy.published.day, order: 24, play: publish }
		];
	});
	return [library, ...scenes];
}

async function fillLibrary(stage: Stage, { addedBy, day, supplier, right, files }: Pictures): Promise<void> {
	const ctx = await stage.as(addedBy, day);
	const draft = ctx.newId();
	const attachments: { blob: Id; description: string; remove: boolean }[] = [];
	for (const { handle, shows } of files) {
		const name = `${handle}.png`;
		const { blob } = await keepSent(ctx, draft, new File([await readExampleFile(name)], name));
		attachments.push({ blob, description: shows, remove: false });
	}
	await addPictures(ctx, { draft, attachments, supplier, right, decoration: false });
	const { pictures } = await pictureLibrary(ctx);
	for (const { handle, shows } of files) stage.name('picture', handle, pictures.find(({ alt }) => alt === shows)!.id);
}

async function write(stage: Stage, { of, title, by, day, lines }: Easy): Promise<Id> {
	const ctx = await stage.as(by, day);
	const original = refText({ kind: KINDS[of.kind], id: stage.id(of.kind, of.handle) });
	const id = await beginEasyRead(ctx, { of: original }, findOriginal);
	const steps = lines.map(({ words, picture }) => ({ words, picture: stage.id('picture', picture) }));
	return writeEasyRead(ctx, id, { version: await versionOf(ctx, id), form: '', title, steps, up: null });
}

async function check(stage: Stage, { by, checkedOn, madeBy, checkedWith }: Easy, id: Id): Promise<void> {
	const ctx = await stage.as(by, checkedOn);
	const on = stage.day(checkedOn);
	await checkEasyRead(ctx, id, { version: await versionOf(ctx, id), madeBy, checkedWith, on, agreed: true }, findOriginal);
}

const versionOf = async (ctx: Context, id: Id): Promise<number> => (await easyReadAtWork(ctx, id, findOriginal)).version;
