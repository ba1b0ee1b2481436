import { escapeUTF8 as plain } from 'entities';
import type { Letter, LetterLine, LetterPart } from './letter';

/*
 * Mail programs know little of CSS: what a style sheet says once is said again on each element, in colours without OKLCH, and
 * the sheet only turns them dark. Nothing is fetched: no picture, no font, no mark that tells whether it was read.
 */
const INK = '#22301f';
const SOFT = '#4c574a';
const GREEN = '#1f5a3a';
const RULE = '#d9d3c3';
const SERIF = "font-family:Georgia,'Times New Roman',serif";
const SANS = "font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif";

const DARK = `@media (prefers-color-scheme:dark){
.paper{background:#1c211b!important}.sheet{background:#262c25!important;border-color:#3d453b!important}
.ink{color:#ece6d8!important}.soft{color:#b9bdac!important}.green{color:#9fd3ae!important}.rule{border-color:#3d453b!important}
.button{background:#9fd3ae!important;color:#12251a!important}}`;

/** A letter as HTML in the look of the pages. Everything that comes from people or records is escaped. */
export const letterHtml = (letter: Letter): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${plain(letter.subject)}</title>
<style>:root{color-scheme:light dark}${DARK}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#f8f5ec">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#f8f5ec"><tr><td style="padding:24px 12px">
<table role="presentation" class="sheet" align="center" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#fefdf9;border:1px solid ${RULE};border-radius:3px"><tr><td style="padding:24px 20px">
<p class="green" style="margin:0 0 20px;${SERIF};font-size:22px;line-height:1.2;color:${GREEN}">Grove</p>
<p class="ink" dir="auto" style="margin:0 0 12px;${SANS};font-size:17px;line-height:1.5;color:${INK}">${plain(letter.greeting)}</p>
<p class="ink" style="margin:0 0 8px;${SANS};font-size:17px;line-height:1.5;color:${INK}">${plain(letter.lead)}</p>
${letter.parts.map(partHtml).join('\n')}
<p style="margin:28px 0 0"><a class="button" href="${plain(letter.action.href)}" style="display:inline-block;padding:11px 18px;border-radius:3px;background:${GREEN};color:#fdfaf1;${SANS};font-size:17px;line-height:1.3;text-decoration:none">${plain(letter.action.label)}</a></p>
<div class="rule" style="margin:28px 0 0;padding:14px 0 0;border-top:1px solid ${RULE}">
${letter.foot.map(footHtml).join('\n')}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;

const partHtml = ({ heading, lines, more }: LetterPart): string =>
	`<h2 class="ink" style="margin:26px 0 4px;${SERIF};font-size:20px;line-height:1.25;font-weight:600;color:${INK}">${plain(heading)}</h2>
${lines.map(lineHtml).join('\n')}${more === '' ? '' : `\n<p class="soft" style="margin:10px 0 0;${SANS};font-size:16px;line-height:1.45;color:${SOFT}">${plain(more)}</p>`}`;

const lineHtml = ({ words, title, href }: LetterLine): string =>
	`<div class="rule" style="padding:10px 0;border-bottom:1px solid ${RULE}">
<p dir="auto" style="margin:0;${SANS};font-size:17px;line-height:1.4;overflow-wrap:anywhere"><a class="green" href="${plain(href)}" style="color:${GREEN}">${plain(title)}</a></p>
<p class="soft" dir="auto" style="margin:2px 0 0;${SANS};font-size:16px;line-height:1.45;color:${SOFT};overflow-wrap:anywhere">${plain(words)}</p>
</div>`;

const footHtml = ({ words, link }: Letter['foot'][number]): string =>
	`<p class="soft" style="margin:0 0 8px;${SANS};font-size:16px;line-height:1.45;color:${SOFT}">${plain(words)}${
		link ? ` <a class="green" href="${plain(link.href)}" style="color:${GREEN}">${plain(link.label)}</a>` : ''
	}</p>`;
