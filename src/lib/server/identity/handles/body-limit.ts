import type { Handle } from '@sveltejs/kit';
import { plainPage } from '../plain-page';

/** Bytes of a form: more than the longest record, so that a text that is too long gets its answer at the field. */
export const FORM_BYTES = 2 * 1_024 * 1_024;

/**
 * Refuses a body that is too large: by what it says of itself before anything is read, and by what came while it is read,
 * whatever it says. Compressed bodies are not taken, since they can unfold.
 */
export const bodyLimit =
	(bytes = FORM_BYTES): Handle =>
	async ({ event, resolve }) => {
		const { request } = event;
		if (request.body === null) return resolve(event);
		if (request.headers.get('content-encoding')) return plainPage(event, 415, 'Not taken', 'Send this without compression.');
		if (Number(request.headers.get('content-length') ?? 0) > bytes) return tooLarge(event, bytes);
		const body = await readUpTo(request.body, bytes);
		if (body === null) return tooLarge(event, bytes);
		event.request = new Request(request.url, { method: request.method, headers: request.headers, body, signal: request.signal });
		return resolve(event);
	};

export const tooLarge = (event: Parameters<Handle>[0]['event'], bytes: number): Response =>
	plainPage(
		event,
		413,
		'Too large',
		`This is larger than the ${Math.round(bytes / 1_048_576)} MB that can be sent at once. Nothing was kept of it.`
	);

/** The whole body, or null as soon as more than `bytes` came. */
export async function readUpTo(body: ReadableStream<Uint8Array>, bytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
	const parts: Uint8Array[] = [];
	let size = 0;
	// The rest stays unread: to cancel it would end the connection, and the answer with it.
	const reader = body.getReader();
	try {
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			size += read.value.byteLength;
			if (size > bytes) return null;
			parts.push(read.value);
		}
	} catch (trouble) {
		// The adapter counts as well, and stops the stream in its own way.
		if ((trouble as { status?: number }).status === 413) return null;
		throw trouble;
	}
	const whole = new Uint8Array(size);
	parts.reduce((at, part) => (whole.set(part, at), at + part.byteLength), 0);
	return whole;
}
