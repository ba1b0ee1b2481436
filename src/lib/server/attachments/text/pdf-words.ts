import { getDocumentProxy, getMeta } from 'unpdf';

/** The words of a PDF, page by page, after its title and author; at most `most` letters. */
export async function pdfWords(bytes: Uint8Array, most: number): Promise<string> {
	const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
	const { info } = (await getMeta(pdf)) as { info: Readonly<Record<string, unknown>> };
	let words = [info.Title, info.Author].filter((each) => typeof each === 'string' && each !== '').join('\n');
	for (let page = 1; page <= pdf.numPages && words.length < most; page++) {
		const { items } = await (await pdf.getPage(page)).getTextContent();
		words += '\n';
		for (const item of items) if ('str' in item) words += item.str + (item.hasEOL ? '\n' : '');
	}
	return words.slice(0, most);
}
