import { isPicture, type Attachment } from '#lib/domain/attachments';
import { downloadHeaders } from '#lib/server/documents';
import { namesTag } from '#lib/server/http';

/** Nothing in it runs, loads or sends anything, wherever a browser would show it. */
const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * A file to whoever may read its record: found out by the caller for every request, before anything here. A picture may be
 * shown; everything else is saved. Under its blob a file never changes, so that a browser that has it asks for nothing more.
 * One range of bytes is given where it is asked for (RFC 9110, 14.2); several are answered with the whole.
 */
export async function sendFile(
	request: Request,
	{ blob, name, type, bytes: size }: Attachment,
	read: () => Promise<Uint8Array>
): Promise<Response> {
	const tag = `"${blob}"`;
	const headers = { ...fileHeaders(name, type), etag: tag, 'accept-ranges': 'bytes' };
	if (namesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
	const range = rangeIn(request, tag, size);
	if (range === 'none') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
	const all = Uint8Array.from(await read());
	if (range === null) return new Response(all, { headers: { ...headers, 'content-length': String(size) } });
	const { from, to } = range;
	const partly = { ...headers, 'content-length': String(to - from), 'content-range': `bytes ${from}-${to - 1}/${size}` };
	return new Response(all.subarray(from, to), { status: 206, headers: partly });
}

function fileHeaders(name: string, type: string): Record<string, string> {
	const headers = downloadHeaders(name, type.startsWith('text/') ? `${type}; charset=utf-8` : type);
	const shown = isPicture(type)
		? headers['content-disposition']!.replace(/^attachment/, 'inline')
		: headers['content-disposition']!;
	return { ...headers, 'content-disposition': shown, 'content-security-policy': CLOSED };
}

/** The bytes from `from` up to before `to`; null for the whole, `none` where the file ends before. */
function rangeIn(request: Request, tag: string, size: number): { from: number; to: number } | 'none' | null {
	const match = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '');
	const unchanged = request.headers.get('if-range');
	if (!match || (unchanged !== null && unchanged !== tag)) return null;
	const [first, last] = [match[1]!, match[2]!];
	if (first === '' && last === '') return null;
	if (first === '') return Number(last) === 0 ? 'none' : { from: Math.max(0, size - Number(last)), to: size };
	if (Number(first) >= size) return 'none';
	if (last === '') return { from: Number(first), to: size };
	return Number(last) < Number(first) ? null : { from: Number(first), to: Math.min(size, Number(last) + 1) };
}
