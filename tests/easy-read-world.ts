import * as v from 'valibot';
import { attachFile } from '#lib/domain/attachments';
import {
	addPictures,
	addPicturesWish,
	beginEasyRead,
	checkEasyRead,
	checkEasyReadWish,
	easyReadAtWork,
	pictureLibrary,
	publishEasyRead,
	writeEasyRead,
	writeEasyReadWish
} from '#lib/domain/easy-read';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import { newId, refText, type Id, type Ref } from '#lib/domain/shared/ids';
import { findOriginal } from '#lib/server/easy-read';
import { png } from './attached-files';

/** A small picture as the edge lets it in. */
export const PICTURE = { name: 'bus-stop.png', type: 'image/png', bytes: png(4, 3), pixels: { width: 4, height: 3 } };

/** Puts a picture into the library as somebody; gives its id. */
export async function addPicture(ctx: Context, name = PICTURE.name, description = 'A bus stop'): Promise<Id> {
	const draft = newId();
	const { blob } = await attachFile(ctx, draft, { ...PICTURE, name });
	const before = new Set((await pictureLibrary(ctx)).pictures.map(({ id }) => id));
	const wish = { draft, attachments: [{ blob, description }], supplier: 'Us', right: 'We drew it' };
	await addPictures(ctx, v.parse(addPicturesWish, wish));
	return (await pictureLibrary(ctx)).pictures.find(({ id }) => !before.has(id))!.id;
}

/** An easy read that somebody wrote of a record: these lines, all with the same picture. */
export async function writtenOf(ctx: Context, of: Ref, lines: readonly string[] = ['Ask about money first.']): Promise<Id> {
	const id = await beginEasyRead(ctx, { of: refText(of) }, findOriginal);
	const picture = await addPicture(ctx);
	const steps = lines.map((words) => ({ words, picture }));
	const wish = { version: await versionAtWork(ctx, id), title: 'Money first', steps };
	return writeEasyRead(ctx, id, v.parse(writeEasyReadWish, wish));
}

export const versionAtWork = async (ctx: Context, id: Id): Promise<number> =>
	(await easyReadAtWork(ctx, id, findOriginal)).version;

export async function checked(ctx: Context, id: Id): Promise<Id> {
	const said = { madeBy: 'the Bury team', checkedWith: 'the reading group', on: today(ctx.clock), agreed: true };
	const wish = v.parse(checkEasyReadWish, { ...said, version: await versionAtWork(ctx, id) });
	return checkEasyRead(ctx, id, wish, findOriginal);
}

export const publishedBy = async (ctx: Context, id: Id): Promise<Id> =>
	publishEasyRead(ctx, id, { version: await versionAtWork(ctx, id) }, findOriginal);
