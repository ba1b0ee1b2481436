import sanitizeHtml, { type IOptions, type Attributes, type Tag } from 'sanitize-html';
import type { SafeHtml } from '#lib/ui/safe-html';
import { linkKind } from './links';

// Blocks take the direction of their own first letter, so that one right-to-left passage cannot turn its neighbours round.
const BLOCKS = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'td', 'th'];
const INLINE = ['a', 'strong', 'em', 'del', 'code', 'br'];
const OTHER = ['table', 'thead', 'tbody', 'tr', 'hr'];

const ownDirection = (tagName: string, attribs: Attributes): Tag => ({ tagName, attribs: { ...attribs, dir: 'auto' } });

function link(tagName: string, attribs: Attributes): Tag {
	const href = attribs.href ?? '';
	const kind = linkKind(href);
	// A link that must not be live keeps its words.
	if (kind === null) return { tagName: 'span', attribs: {} };
	return { tagName, attribs: kind === 'outside' ? { ...attribs, rel: 'noopener noreferrer nofollow' } : attribs };
}

const POLICY: IOptions = {
	allowedTags: [...BLOCKS, ...INLINE, ...OTHER, 'span'],
	allowedAttributes: {
		...Object.fromEntries(BLOCKS.map((tag) => [tag, ['dir']])),
		a: ['href', 'title', 'rel'],
		ol: ['start', 'dir'],
		td: ['align', 'dir'],
		th: ['align', 'scope', 'dir']
	},
	allowedSchemes: ['http', 'https', 'mailto'],
	allowProtocolRelative: false,
	disallowedTagsMode: 'escape',
	nestingLimit: 100,
	transformTags: { ...Object.fromEntries(BLOCKS.map((tag) => [tag, ownDirection])), a: link }
};

/**
 * Leaves only what a laid-out text needs: no scripts, styles, classes, ids, images or forms, and only links that
 * {@link linkKind} lets live. It runs each time a text is shown, so that what an older version kept is cleaned as well.
 */
export const clean = (html: string): SafeHtml => sanitizeHtml(html, POLICY) as SafeHtml;
