import { ContentError } from './content-error';
import { guideHead, type Guide } from './guide-schema';
import { readYaml } from './read-yaml';

const HEAD = /^---\n([\s\S]*?\n)---\n/;

/** Reads one guide. @throws ContentError naming the file and the line. */
export function readGuide(file: string, text: string): Guide {
	const head = HEAD.exec(text);
	if (!head) throw new ContentError(file, 1, 'A guide begins with its title, summary, order and helps between two lines of ---.');
	// A comment stands for the first line, so that lines are counted as in the file.
	const parsed = readYaml(file, `#\n${head[1]}`, guideHead);
	const body = text.slice(head[0].length).trim();
	return { ...parsed, name: file.replace(/^.*\/|\.md$/g, ''), body };
}
