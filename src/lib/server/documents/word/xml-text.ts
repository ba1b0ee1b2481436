/** The text without what XML 1.0 (section 2.2, Char) cannot hold: control characters, halves of letters, non-characters. */
const xmlText = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** The text as it stands inside an element or between the quotes of an attribute. */
export const escaped = (text: string): string => xmlText(text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
