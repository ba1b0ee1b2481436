import { fileTypeFromBuffer } from 'file-type';
import { FILE_BYTES, KINDS_IN_WORDS, kindOfEnding, sizeInWords, type FileKind } from '#lib/domain/attachments';
import { fileName } from '#lib/server/documents';
import { checkOffice } from './office';
import { cleanJpeg } from './pictures/jpeg';
import { cleanPng } from './pictures/png';
import type { Picture } from './pictures/picture';
import { cleanWebp } from './pictures/webp';
import { checkText } from './plain';
import { FileRefused } from './refused';

/** A file as it may be kept: of a kind that is taken, and a picture without anything about its making. */
export interface ReceivedFile {
	/** Safe on every system; its ending is that of its kind. */
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Width and height of a picture. */
	readonly pixels: { readonly width: number; readonly height: number } | null;
}

const PICTURES: Readonly<Record<string, (bytes: Uint8Array) => Picture>> = {
	'image/jpeg': cleanJpeg,
	'image/png': cleanPng,
	'image/webp': cleanWebp
};

/**
 * Takes a file in: its kind is what both its content and its name say, never what its sender claims; its size and, of a
 * picture, its points are looked at before anything is unfolded. @throws {FileRefused} with what to do instead
 */
export async function receiveFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReceivedFile> {
	if (bytes.byteLength === 0) throw new FileRefused('This file is empty.');
	if (bytes.byteLength > FILE_BYTES)
		throw new FileRefused(`This file has ${sizeInWords(bytes.byteLength)}. Up to ${sizeInWords(FILE_BYTES)} can be taken.`);
	const { stem, ending } = partsOf(name);
	const kind = kindOfEnding(ending);
	if (!kind) throw new FileRefused(`Files of this kind are not taken. What can be: ${KINDS_IN_WORDS}.`);
	await checkContent(kind, bytes);
	const { bytes: kept, ...pixels } = PICTURES[kind.type]?.(bytes) ?? { bytes, width: 0, height: 0 };
	return {
		name: fileName(stem, ending.toLowerCase()),
		type: kind.type,
		bytes: kept,
		pixels: kind.picture ? pixels : null
	};
}

async function checkContent(kind: FileKind, bytes: Uint8Array): Promise<void> {
	const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
	const isText = kind.type.startsWith('text/');
	// A text has no mark by which it is known; a few start like a kind that is written in text.
	const fits = isText ? found === undefined || /xml|rtf|calendar|vcard|text/.test(found) : found === kind.type;
	if (!fits)
		throw new FileRefused(
			`This file is not what its name says (${kind.endings[0]}). Open it, save it under its own kind and try again.`
		);
	if (isText) checkText(bytes);
	if (/officedocument|opendocument/.test(kind.type)) checkOffice(bytes);
}

/** The name without the folders before it, and its ending. Dots and spaces at the end are not part of a name. */
function partsOf(name: string): { stem: string; ending: string } {
	const last = name
		.split(/[\\/]/)
		.at(-1)!
		.replace(/[\s.\p{C}]+$/gu, '');
	const dot = last.lastIndexOf('.');
	return dot < 0 ? { stem: last, ending: '' } : { stem: last.slice(0, dot), ending: last.slice(dot + 1) };
}
