/** The text without what XML 1.0 (section 2.2, Char) cannot hold: control characters, halves of letters, non-characters. */
export const xmlText = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
